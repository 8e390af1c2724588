using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Training.Corpora;

namespace Hearsay.Cli.Eval;

/// <summary><c>hearsay eval</c>: scores against gold data, one command a stage.</summary>
internal static class EvalCommand
{
    public static Command Create() => new("eval", HelpTexts.Eval)
    {
        EvalStatements.Create(),
        EvalActs.Create(),
        EvalChains.Create(),
        EvalSpeakers.Create(),
        EvalCalibration.Create(),
        EvalLanguage.Create(),
        EvalCollation.Create(),
        EvalSynopsis.Create(),
        EvalArticles.Create(),
        EvalMetadata.Create(),
        EvalSpeed.Create(),
    };

    /// <summary>An option that names gold data.</summary>
    internal static Option<string?> Gold(string standard) => new("--gold")
    {
        Description = $"Gold data, JSONL, also .gz (default: {standard} of the data folder)",
        HelpName = "FILE",
    };

    internal static Option<string?> System(string form) => new("--system")
    {
        Description = $"A system's output: {form} (default: this program reads the gold texts)",
        HelpName = "FILE",
    };

    internal static Option<string?> Json() => new("--json")
    {
        Description = "Write the figures as JSON, too; - for standard output instead of the table",
        HelpName = "FILE",
    };

    internal static Option<int> Boot() => new("--boot")
    {
        Description = "Bootstrap samples of documents for 95 % intervals (0: none)",
        HelpName = "NUMBER",
        Validators = { result =>
        {
            if (result.Errors.Any() || result.Tokens.Count == 0) return;
            if (result.GetValueOrDefault<int>() is < 0 or > 100_000)
                result.AddError("--boot: expected a number from 0 to 100000");
        } },
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

    /// <summary>The table, and the figures as JSON where they are wanted.</summary>
    internal static void Report(TextWriter output, string? json, Action<TextWriter> writeTable,
        Action<Stream> writeJson)
    {
        if (json != StandardOutput) writeTable(output);
        if (json == StandardOutput) output.WriteLine(TextOf(writeJson));
        else if (json is not null) WriteFile(json, writeJson);
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

    /// <summary>The data folder.</summary>
    /// <exception cref="FileNotFoundException">There is none; the message says how to name it.</exception>
    internal static GoldData Data() => GoldData.Find(out string reason) ?? throw new FileNotFoundException(reason);

    /// <summary>Writes a file whole or not at all.</summary>
    internal static void WriteFile(string path, Action<Stream> write) => AtomicFile.Write(path, write);

    private const string StandardOutput = "-";

    private static string TextOf(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return global::System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
