using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Speakers;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval speakers</c>: who is meant by a source.</summary>
internal static class EvalSpeakers
{
    private const string StandardGold = "attribution/polnear.dev.jsonl.gz";

    private static readonly Option<string?> Gold = EvalCommand.Gold(StandardGold);
    private static readonly Option<string?> Json = EvalCommand.Json();
    private static readonly Option<int> Boot = EvalCommand.Boot();

    private static readonly Option<string?> Labels = new("--labels")
    {
        Description = $"Who is meant, tab-separated (default: {SpeakerEvaluation.Labels} of the repository)",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Misses = new("--misses")
    { Description = "List the sources that were not resolved rightly, too" };

    public static Command Create()
    {
        var command = new Command("speakers", "Who is meant by a source, given gold statements, by form of the mention")
        {
            Gold, Labels, Misses, Json, Boot,
        };
        command.SetAction(arguments => EvalCommand.Run(arguments, output => Run(arguments, output)));
        return command;
    }

    private static void Run(ParseResult arguments, TextWriter output)
    {
        IReadOnlyList<SpeakerLabel> labels = SpeakerLabel.Read(LocateLabels(arguments.GetValue(Labels)));
        SpeakerScore score = SpeakerEvaluation.Score(
            AttributionFile.Read(EvalCommand.Locate(arguments.GetValue(Gold), StandardGold)), labels);
        int boot = arguments.GetValue(Boot);
        EvalCommand.Report(
            output, arguments.GetValue(Json),
            table =>
            {
                SpeakerReport.WriteText(table, score, boot);
                if (arguments.GetValue(Misses)) SpeakerReport.WriteMisses(table, score);
            },
            stream => SpeakerReport.WriteJson(stream, score, boot));
    }

    private static string LocateLabels(string? named)
    {
        if (named is not null) return named;
        string? root = GoldData.RepositoryRoot();
        string path = Path.Combine(root ?? "", SpeakerEvaluation.Labels);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException(
            $"there is no file {path}; --labels names another, and a clone of the repository has it");
    }
}
