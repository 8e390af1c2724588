using System.CommandLine;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli;

/// <summary><c>hearsay eval statements</c>.</summary>
internal static class StatementsEvaluation
{
    private const string StandardGold = "attribution/polnear.dev.jsonl.gz";

    private static readonly Option<bool> Outermost = new("--outermost")
    {
        Description = "Leave out system attributions inside another's content (as PolNeAR annotates)",
    };

    private static readonly Option<string> Tok = new("--tok")
    {
        Description = "What counts as a token: word, or all (symbols too)",
        DefaultValueFactory = _ => "word",
    };

    private static readonly Option<bool> Frag = new("--frag") { Description = "Take every contiguous fragment for a span" };

    private static readonly Option<bool> Speech = new("--speech") { Description = "Recall over cues of speech alone, too" };

    private static readonly Option<bool> Ggt = new("--ggt") { Description = "The measure of the Gender Gap Tracker, too" };

    private static readonly Option<int> Boot = new("--boot")
    {
        Description = "Bootstrap samples for 95 % intervals of F1 (0: none)",
    };

    private static readonly Option<string?> By = new("--by") { Description = "A second table by outlet or by kind" };

    private static readonly Option<string?> Errors = new("--errors")
    {
        Description = "Write an HTML page of what was missed, invented or cut wrongly",
    };

    static StatementsEvaluation()
    {
        Tok.AcceptOnlyFromAmong("word", "all");
        By.AcceptOnlyFromAmong("outlet", "kind");
    }

    public static Command Create(Option<string?> gold, Option<string?> system, Option<string?> json)
    {
        var command = new Command("statements", "Who said what, against gold attributions")
        {
            gold, system, json, Outermost, Tok, Frag, Speech, Ggt, Boot, By, Errors,
        };
        command.SetAction(arguments => EvalCommand.Run(arguments, output => Run(
            output, arguments, arguments.GetValue(gold), arguments.GetValue(system), arguments.GetValue(json))));
        return command;
    }

    private static void Run(
        TextWriter output, ParseResult arguments, string? goldPath, string? systemPath, string? jsonPath)
    {
        var options = new AttributionOptions(
            arguments.GetValue(Outermost), arguments.GetValue(Tok) == "all", arguments.GetValue(Frag),
            arguments.GetValue(Speech), arguments.GetValue(Ggt), arguments.GetValue(Boot));
        IReadOnlyList<AttributedDocument> gold = AttributionFile.Read(EvalCommand.Locate(goldPath, StandardGold));
        IReadOnlyList<AttributedDocument> system =
            systemPath is null ? ReadTexts(gold) : AttributionFile.Read(systemPath);
        AttributionScore score = AttributionScorer.Score(gold, system, options);
        // The floor was measured on the development set by words and whole spans; elsewhere it says nothing.
        bool comparable = goldPath is null && options is { AllTokens: false, Fragments: false };
        AttributionReport.WriteText(
            output, score, options, comparable ? RegexFloor.Figures() : new Dictionary<string, double>(), RegexFloor.Name);
        if (arguments.GetValue(By) is { } by) WriteGroups(output, gold, system, options, by);
        if (jsonPath is not null)
            EvalCommand.WriteFile(jsonPath, stream => AttributionReport.WriteJson(stream, score));
        if (arguments.GetValue(Errors) is { } page) WriteErrors(page, gold, system, options);
    }

    private static AttributedDocument[] ReadTexts(IReadOnlyList<AttributedDocument> gold)
    {
        var system = new StatementSystem();
        return [.. gold.AsParallel().AsOrdered().Select(system.Read)];
    }

    private static void WriteGroups(
        TextWriter output,
        IReadOnlyList<AttributedDocument> gold,
        IReadOnlyList<AttributedDocument> system,
        AttributionOptions options,
        string by)
    {
        output.WriteLine();
        AttributionReport.WriteGroups(output, by == "kind"
            ? AttributionGroups.ByKind(gold, system, options)
            : AttributionGroups.ByOutlet(gold, system, options));
    }

    private static void WriteErrors(
        string path, IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system, AttributionOptions options) =>
        EvalCommand.WriteFile(path, stream =>
        {
            using var writer = new StreamWriter(stream);
            ErrorPage.Write(writer, gold, system, options);
        });
}
