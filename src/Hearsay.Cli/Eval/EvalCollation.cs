using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval collation</c>: utterances across the articles of a story.</summary>
internal static class EvalCollation
{
    private const string StandardGold = "stories/alignment.open.jsonl.gz";

    private static readonly Option<string?> Gold = EvalCommand.Gold(StandardGold);
    private static readonly Option<string?> System = EvalCommand.System("utterances in the form of the gold data");
    private static readonly Option<string?> Json = EvalCommand.Json();

    public static Command Create()
    {
        var command = new Command("collation", "Utterances across the articles of a story") { Gold, System, Json };
        command.SetAction(arguments => EvalCommand.Run(arguments, output => Run(arguments, output)));
        return command;
    }

    private static void Run(ParseResult arguments, TextWriter output)
    {
        string path = EvalCommand.Locate(arguments.GetValue(Gold), StandardGold);
        IReadOnlyList<StoryAlignment> system = arguments.GetValue(System) is { } given
            ? StoryAlignment.Read(given)
            : CollateTexts(path);
        AlignmentScore score = AlignmentScorer.Score(StoryAlignment.Read(path), system);
        EvalCommand.Report(
            output, arguments.GetValue(Json),
            table => AlignmentReport.WriteText(table, score), stream => AlignmentReport.WriteJson(stream, score));
    }

    /// <summary>The articles lie beside the labels: NAME.jsonl and NAME.articles.jsonl.</summary>
    private static StoryAlignment[] CollateTexts(string labels)
    {
        using StreamReader gold = GoldData.OpenText(labels);
        using StreamReader articles =
            GoldData.OpenText(labels.Replace(".jsonl", ".articles.jsonl", StringComparison.Ordinal));
        var system = new StatementSystem();
        return [.. GoldStory.Read(gold, articles).Select(system.Collate)];
    }
}
