using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Tagging;

namespace Hearsay.Cli.Train;

/// <summary><c>hearsay train</c>: makes the models again from the corpora.</summary>
internal static class TrainCommand
{
    private static readonly Option<DirectoryInfo?> Data = new("--data")
    {
        Description = $"Folder of corpora (default: the environment variable {GoldData.Variable}, else ../shared/data)",
    };

    private static readonly Option<long> Seed = new("--seed")
    {
        Description = "Start of the random numbers; the same seed gives the same bytes",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Folder that the model and its manifest are written to",
        DefaultValueFactory = _ => new DirectoryInfo("models"),
    };

    /// <summary>The command with one subcommand a model.</summary>
    public static Command Create()
    {
        var tagger = new Command("tagger", "Train the part-of-speech tagger on the UD treebanks") { Data, Seed, Out };
        tagger.SetAction(TrainTagger);
        var train = new Command("train", "Train the models again")
        {
            tagger, TrainArticles.Create(Data, Seed, Out), TrainPairs.Create(Data, Out),
            TrainSubstance.Create(Data, Out),
        };
        foreach (Command network in TrainStatements.Create(Data, Seed, Out)) train.Add(network);
        return train;
    }

    /// <summary>The named folder of corpora, or the usual one.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal static GoldData Locate(DirectoryInfo? named)
    {
        string reason = "";
        return (named is not null ? new GoldData(named.FullName) : GoldData.Find(out reason))
            ?? throw new UsageException(reason);
    }

    private static int TrainTagger(ParseResult arguments)
    {
        string reason = "";
        GoldData? data = arguments.GetValue(Data) is { } folder
            ? new GoldData(folder.FullName) : GoldData.Find(out reason);
        string? missing = data is null
            ? reason : TaggerEvaluation.TrainingFiles.Concat(TaggerEvaluation.DevelopmentFiles)
            .Where(file => !data.Has(file)).Select(file => $"there is no file {data.PathOf(file)}").FirstOrDefault();
        if (data is null || missing is not null) throw new UsageException(missing!);
        string output = arguments.GetValue(Out)!.FullName;
        TaggerTraining.Run(
            data, arguments.GetValue(Seed), output, TaggerOptions.Default,
            arguments.InvocationConfiguration.Error.WriteLine);
        return ExitCode.Done;
    }
}
