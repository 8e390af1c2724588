using System.CommandLine;
using Hearsay.Analysis.Names;
using Hearsay.Inference.Tagging;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval names</c>.</summary>
internal static class EvalNames
{
    public static Command Create()
    {
        Option<string?> gold = EvalCommand.Gold("wwn-dev and uner_ewt-dev"), json = EvalCommand.Json();
        var command = new Command("names", "Persons, organisations and places against corpora of names") { gold, json };
        command.SetAction(arguments => EvalCommand.Run(arguments, output =>
        {
            string[] paths = arguments.GetValue(gold) is { } named
                ? [named]
                : [.. NameEvaluation.DevelopmentFiles.Select(file => EvalCommand.Locate(null, file))];
            PerceptronTagger tagger = PerceptronTagger.LoadEmbedded();
            IReadOnlyList<NameScore> scores = NameEvaluation.Run(paths, tagger, NameRecognizer.LoadEmbedded().Recognize);
            NameEvaluation.WriteText(output, scores);
            if (arguments.GetValue(json) is { } path) EvalCommand.WriteFile(path, stream => NameEvaluation.WriteJson(stream, scores));
        }));
        return command;
    }
}
