using System.CommandLine;
using Hearsay.Collation.Matching;
using Hearsay.Training.Evaluation.Synopsis;
using Hearsay.Training.Pairs;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval synopsis</c>: comparisons of stories of which every statement was judged.</summary>
internal static class EvalSynopsis
{
    private static readonly Option<string?> Gold = EvalCommand.Gold(PairTraining.Development);
    private static readonly Option<string?> Json = EvalCommand.Json();

    private static readonly Option<bool> CrossValidate = new("--cross-validate")
    {
        Description = "Group each story by a model that learnt from the others: for the stories that are learnt from",
    };

    public static Command Create()
    {
        var command = new Command("synopsis", "Comparisons of stories of which every statement was judged")
            { Gold, CrossValidate, Json };
        command.SetAction(arguments => EvalCommand.Run(arguments, output => Run(arguments, output)));
        return command;
    }

    private static void Run(ParseResult arguments, TextWriter output)
    {
        bool isLeftOut = arguments.GetValue(CrossValidate);
        IReadOnlyList<PairExamples> stories = PairTraining.Read(EvalCommand.Locate(
            arguments.GetValue(Gold), isLeftOut ? PairTraining.Gold : PairTraining.Development));
        Dictionary<PairExamples, PairModel>? others = isLeftOut ? PairTraining.FitToOthers(stories) : null;
        SynopsisScore score = PairTraining.Score(stories, story => others?[story] ?? PairModel.Shipped);
        EvalCommand.Report(
            output, arguments.GetValue(Json),
            table => SynopsisReport.WriteText(table, score), stream => SynopsisReport.WriteJson(stream, score));
    }
}
