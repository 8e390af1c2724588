using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli;

/// <summary><c>hearsay eval</c>: scores against gold data.</summary>
internal static class EvalCommand
{
    private static readonly Option<string?> Gold = new("--gold")
    {
        Description = "Gold data, JSONL, also .gz (default: the development set of the data folder)",
    };

    private static readonly Option<string?> System = new("--system")
    {
        Description = "A system's output in the form of the gold data (default: this program reads the gold texts)",
    };

    private static readonly Option<string?> Json = new("--json") { Description = "Write the figures as JSON, too" };

    /// <summary>The command with one subcommand a stage.</summary>
    public static Command Create() => new("eval", "Score against gold data")
    {
        StatementsEvaluation.Create(Gold, System, Json),
        ActsEvaluation.Create(Gold, Json),
        CreateCollation(),
        CreateLanguage(),
    };

    /// <summary>Runs <paramref name="work"/> on the command's output.</summary>
    /// <exception cref="UsageException">The data cannot be read or scored.</exception>
    internal static int Run(ParseResult arguments, Action<TextWriter> work)
    {
        try
        {
            work(arguments.InvocationConfiguration.Output);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is InvalidDataException or FileNotFoundException
            or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new UsageException(fault.Message);
        }
    }

    /// <summary>The named file, or the default one in the data folder.</summary>
    /// <exception cref="FileNotFoundException">There is no data folder, or the file is not in it.</exception>
    internal static string Locate(string? named, string standard)
    {
        if (named is not null) return named;
        GoldData data = Data();
        return data.Has(standard)
            ? data.PathOf(standard)
            : throw new FileNotFoundException($"there is no file {data.PathOf(standard)}");
    }

    /// <summary>Writes a file whole or not at all.</summary>
    internal static void WriteFile(string path, Action<Stream> write) => AtomicFile.Write(path, stream =>
    {
        write(stream);
        return true;
    });

    private static GoldData Data() => GoldData.Find(out string reason) ?? throw new FileNotFoundException(reason);

    private static Command CreateCollation()
    {
        var command = new Command("collation", "Utterances across the articles of a story") { Gold, System, Json };
        command.SetAction(arguments => Run(arguments, output =>
        {
            string path = Locate(arguments.GetValue(Gold), "stories/alignment.open.jsonl.gz");
            IReadOnlyList<StoryAlignment> system = arguments.GetValue(System) is { } given
                ? StoryAlignment.Read(given)
                : CollateTexts(path);
            AlignmentScore score = AlignmentScorer.Score(StoryAlignment.Read(path), system);
            AlignmentReport.WriteText(output, score);
            if (arguments.GetValue(Json) is { } json)
                WriteFile(json, stream => AlignmentReport.WriteJson(stream, score));
        }));
        return command;
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

    private static Command CreateLanguage()
    {
        var command = new Command("language", "Parts of speech, sentences and tokens against the UD treebanks");
        command.SetAction(arguments => Run(arguments, output => LanguageEvaluation.Write(output, Data())));
        return command;
    }
}
