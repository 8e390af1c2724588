using System.CommandLine;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli;

/// <summary><c>hearsay eval</c>: scores against gold data.</summary>
internal static class EvalCommand
{
    private const int WrongUsage = 2;

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
        CreateCollation(),
        CreateLanguage(),
    };

    /// <summary>Runs <paramref name="work"/> and turns data that cannot be read into a message.</summary>
    internal static int Guard(Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hearsay: {error.Message}");
            return WrongUsage;
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

    /// <summary>Writes <paramref name="path"/> in one move.</summary>
    internal static void WriteFile(string path, Action<Stream> write)
    {
        string fresh = path + ".new";
        using (FileStream stream = File.Create(fresh)) write(stream);
        File.Move(fresh, path, overwrite: true);
    }

    private static GoldData Data() => GoldData.Find(out string reason) ?? throw new FileNotFoundException(reason);

    private static Command CreateCollation()
    {
        var command = new Command("collation", "Utterances across the articles of a story") { Gold, System, Json };
        command.SetAction(arguments => Guard(() =>
        {
            string path = Locate(arguments.GetValue(Gold), "stories/alignment.open.jsonl.gz");
            IReadOnlyList<StoryAlignment> system = arguments.GetValue(System) is { } given
                ? StoryAlignment.Read(given)
                : CollateTexts(path);
            AlignmentScore score = AlignmentScorer.Score(StoryAlignment.Read(path), system);
            AlignmentReport.WriteText(Console.Out, score);
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
        command.SetAction(_ => Guard(() => LanguageEvaluation.Write(Console.Out, Data())));
        return command;
    }
}
