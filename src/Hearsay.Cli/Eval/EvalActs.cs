using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval acts</c>.</summary>
internal static class EvalActs
{
    private const string StandardGold = "attribution/polnear.dev.jsonl.gz";
    private const string StandardLabels = "specs/acts/polnear.dev.tsv";

    private static readonly Option<string?> Labels = new("--labels")
    {
        Description =
            $"Labels of the gold's attributions: document, start and end of the cue, act (default: {StandardLabels})",
    };

    private static readonly Option<bool> Misses = new("--misses")
    { Description = "List what was read otherwise than labelled" };

    public static Command Create()
    {
        Option<string?> gold = EvalCommand.Gold("polnear.dev"), json = EvalCommand.Json();
        var command = new Command("acts",
            "What the sources did: said, wrote, asked, believes, intends, decides or shows")
        {
            gold, json, Labels, Misses,
        };
        command.SetAction(arguments => EvalCommand.Run(arguments, output =>
        {
            IReadOnlyList<AttributedDocument> documents =
                AttributionFile.Read(EvalCommand.Locate(arguments.GetValue(gold), StandardGold));
            ActScore score = ActEvaluation.Score(documents, ActLabels.Read(arguments.GetValue(Labels) ?? FindLabels()));
            (double, int) kinds = ActEvaluation.ScoreKinds(documents);
            ActReport.WriteText(output, score, kinds);
            if (arguments.GetValue(Misses)) ActReport.WriteMisses(output, score);
            if (arguments.GetValue(json) is { } path)
                EvalCommand.WriteFile(path, stream => ActReport.WriteJson(stream, score, kinds));
        }));
        return command;
    }

    private static string FindLabels() => GoldData.RepositoryRoot() is { } root
        ? Path.Combine(root, StandardLabels)
        : throw new FileNotFoundException($"there is no {StandardLabels} here; name a file with --labels");
}
