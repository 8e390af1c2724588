using System.CommandLine;
using Hearsay.Mentions;
using Hearsay.Reports;

namespace Hearsay.Cli;

/// <summary><c>hearsay read</c>: the statements of each article, in input order.</summary>
internal static class ReadCommand
{
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";

    private static readonly InputOptions Inputs = new();

    private static readonly Option<string> Format = new("--format")
    {
        Description = "jsonl: one line an article (docs/json.md); csv: one row a statement",
        HelpName = "jsonl|csv",
        DefaultValueFactory = _ => JsonLines,
    };

    public static Command Create()
    {
        var command = new Command("read", HelpTexts.Read);
        Inputs.AddTo(command);
        command.Add(Format);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        Action<ReadArticle, ArticleInput> write = WriterFor(arguments.GetValue(Format)!, output);
        var input = new ArticleInput(Inputs, arguments);
        foreach (ReadArticle read in input.Read(new HearsayPipeline()))
        {
            write(read, input);
            output.Flush();
        }

        return input.ExitCode;
    }

    private static Action<ReadArticle, ArticleInput> WriterFor(string format, TextWriter output)
    {
        switch (format)
        {
            case JsonLines:
                return (read, input) => input.TellFaults(
                    TextOutput.Write(output, stream => JsonLinesReport.Write(read, stream)));
            case Csv:
                CsvReport.WriteHeader(output);
                return (read, input) => input.TellFaults(CsvReport.Write(read, output));
            case "brat" or "html":
                throw new UsageException($"--format {format} is not there yet; expected jsonl or csv");
            default:
                throw new UsageException($"--format: \"{format}\" is no format; expected jsonl or csv");
        }
    }
}
