using System.CommandLine;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Errors;
using Hearsay.Training.Evaluation.Groups;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval statements</c>.</summary>
internal static class EvalStatements
{
    private const string StandardGold = "attribution/polnear.dev.jsonl.gz";

    private static readonly Option<string?> Gold = EvalCommand.Gold(StandardGold);
    private static readonly Option<string?> System =
        EvalCommand.System("JSONL as hearsay read writes it, or a folder of brat files");
    private static readonly Option<string?> Json = EvalCommand.Json();

    private static readonly Option<bool> Outermost = new("--outermost")
    {
        Description = "Leave out system attributions inside another's content (as PolNeAR annotates)",
    };

    private static readonly Option<string> Tok = new("--tok")
    {
        Description = "What counts as a token: word, or all (symbols too)",
        DefaultValueFactory = _ => "word",
    };

    private static readonly Option<bool> Frag = new("--frag")
    { Description = "Take every contiguous fragment for a span" };

    private static readonly Option<bool> Speech = new("--speech")
    { Description = "Recall over cues of speech alone, too" };

    private static readonly Option<bool> Ggt = new("--ggt")
    { Description = "The measure of the Gender Gap Tracker, too" };

    private static readonly Option<int> Boot = EvalCommand.Boot();

    private static readonly Option<string?> By = new("--by")
    {
        Description = "A second table by outlet, kind, act or length of the content",
        HelpName = "outlet|kind|act|length",
    };

    private static readonly Option<string?> Errors = new("--errors")
    {
        Description = "Write an HTML page of what was missed, invented or cut wrongly, by class of error",
        HelpName = "FILE",
    };

    static EvalStatements()
    {
        Tok.AcceptOnlyFromAmong("word", "all");
        By.AcceptOnlyFromAmong("outlet", "kind", "act", "length");
    }

    public static Command Create()
    {
        var command = new Command("statements", "Who said what, against gold attributions")
        {
            Gold, System, Json, Outermost, Tok, Frag, Speech, Ggt, Boot, By, Errors,
        };
        command.SetAction(arguments => EvalCommand.Run(arguments, output => Run(arguments, output)));
        return command;
    }

    /// <summary>A system's output, or what this program makes of the gold texts.</summary>
    internal static IReadOnlyList<AttributedDocument> SystemFor(IReadOnlyList<AttributedDocument> gold, string? path)
    {
        if (path is not null) return AttributionFile.ReadFileOrFolder(path);
        var system = new StatementSystem();
        return [.. gold.AsParallel().AsOrdered().Select(system.Read)];
    }

    private static void Run(ParseResult arguments, TextWriter output)
    {
        var options = new AttributionOptions(
            arguments.GetValue(Outermost), arguments.GetValue(Tok) == "all", arguments.GetValue(Frag),
            arguments.GetValue(Speech), arguments.GetValue(Ggt), arguments.GetValue(Boot));
        string? goldPath = arguments.GetValue(Gold);
        IReadOnlyList<AttributedDocument> gold = AttributionFile.Read(EvalCommand.Locate(goldPath, StandardGold));
        IReadOnlyList<AttributedDocument> system = SystemFor(gold, arguments.GetValue(System));
        AttributionScore score = AttributionScorer.Score(gold, system, options);
        EvalCommand.Report(
            output, arguments.GetValue(Json),
            table =>
            {
                WriteTable(table, score, options, isStandard: goldPath is null);
                if (arguments.GetValue(By) is { } by) WriteGroups(table, gold, system, options, by);
            },
            stream => AttributionReport.WriteJson(stream, score, options.Resamples));
        if (arguments.GetValue(Errors) is { } page) WriteErrors(page, gold, system, options);
    }

    private static void WriteTable(TextWriter output, AttributionScore score, AttributionOptions options,
        bool isStandard)
    {
        // The floor was measured on the development set by words and whole spans; elsewhere it says nothing.
        bool comparable = isStandard && options is { AllTokens: false, Fragments: false };
        AttributionReport.WriteText(
            output, score, options, comparable
            ? RegexFloor.Figures() : new Dictionary<string, double>(), RegexFloor.Name);
    }

    private static void WriteGroups(
        TextWriter output,
        IReadOnlyList<AttributedDocument> gold,
        IReadOnlyList<AttributedDocument> system,
        AttributionOptions options,
        string by)
    {
        output.WriteLine();
        if (by == "act") PrecisionByActReport.Write(output, PrecisionByAct.Of(gold, system, options));
        else if (by == "length") LengthReport.Write(output, LengthScore.Of(gold, system, options));
        else
        {
            AttributionReport.WriteGroups(output, by == "kind"
                ? AttributionGroups.ByKind(gold, system, options)
                : AttributionGroups.ByOutlet(gold, system, options));
        }
    }

    private static void WriteErrors(
        string path, IReadOnlyList<AttributedDocument> gold, IReadOnlyList<AttributedDocument> system,
        AttributionOptions options) =>
        EvalCommand.WriteFile(path, stream =>
        {
            using var writer = new StreamWriter(stream);
            ErrorPage.Write(writer, ErrorFinder.Find(gold, system, options));
        });
}
