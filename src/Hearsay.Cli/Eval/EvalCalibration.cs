using System.CommandLine;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Calibration;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval calibration</c>: how far confidences can be trusted.</summary>
internal static class EvalCalibration
{
    private const string StandardGold = "attribution/polnear.dev.jsonl.gz";

    private static readonly Option<string?> Gold = EvalCommand.Gold(StandardGold);
    private static readonly Option<string?> System =
        EvalCommand.System("JSONL as hearsay read writes it, or a folder of brat files");
    private static readonly Option<string?> Json = EvalCommand.Json();
    private static readonly Option<int> Boot = EvalCommand.Boot();

    private static readonly Option<string> Criterion = new("--criterion")
    {
        Description = "When a statement is right. triple: content Dice of .5 or more, source and cue overlap; "
            + "pair: the same without the cue; strict: all three word by word",
        HelpName = "triple|pair|strict",
        DefaultValueFactory = _ => "triple",
    };

    private static readonly Option<bool> Outermost = new("--outermost")
    {
        Description = "Leave out system attributions inside another's content (as PolNeAR annotates)",
    };

    public static Command Create()
    {
        Criterion.AcceptOnlyFromAmong("triple", "pair", "strict");
        var command = new Command("calibration", "How far confidences can be taken for the share of right statements")
        {
            Gold, System, Criterion, Outermost, Json, Boot,
        };
        command.SetAction(arguments => EvalCommand.Run(arguments, output => Run(arguments, output)));
        return command;
    }

    private static void Run(ParseResult arguments, TextWriter output)
    {
        IReadOnlyList<AttributedDocument> gold =
            AttributionFile.Read(EvalCommand.Locate(arguments.GetValue(Gold), StandardGold));
        IReadOnlyList<AttributedDocument> system = EvalStatements.SystemFor(gold, arguments.GetValue(System));
        CalibrationCriterion criterion =
            Enum.Parse<CalibrationCriterion>(arguments.GetValue(Criterion)!, ignoreCase: true);
        CalibrationScore score = CalibrationScorer.Score(
            gold, system, criterion, new AttributionOptions(Outermost: arguments.GetValue(Outermost)));
        int boot = arguments.GetValue(Boot);
        EvalCommand.Report(
            output, arguments.GetValue(Json),
            table => CalibrationReport.WriteText(table, score, criterion, boot),
            stream => CalibrationReport.WriteJson(stream, score, criterion, boot));
    }
}
