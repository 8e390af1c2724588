using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Input;
using Hearsay.Cli.Output;
using Hearsay.Collation;
using Hearsay.Html;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Reports.Compare;
using Hearsay.Reports.Compare.Terminal;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay compare</c>: these articles are one story.</summary>
internal static class CompareCommand
{
    private const string StandardOutput = "-";

    private static readonly InputOptions Inputs = new();

    private static readonly Option<string?> Json = new("--json")
    {
        Description = "Write the whole comparison as JSON (docs/json.md); - for standard output",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Html = new("--html")
    {
        Description = "Write one HTML page with the articles side by side; - for standard output",
        HelpName = "FILE",
    };

    private static readonly Option<bool> All = new("--all") { Description = "List everything, however much there is" };

    private static readonly Option<int?> Width = new("--width")
    {
        Description = "Columns of the report (default: the terminal's; 80 where there is none)",
        HelpName = "COLUMNS",
    };

    public static Command Create()
    {
        var command = new Command("compare", HelpTexts.Compare);
        Inputs.AddTo(command);
        foreach (Option option in new Option[] { Json, Html, All, Width }) command.Add(option);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        string? json = arguments.GetValue(Json), html = arguments.GetValue(Html);
        if (json == StandardOutput && html == StandardOutput)
            throw new UsageException("--json - and --html - cannot share standard output; give one of them a file");
        foreach (string file in new[] { json, html }.OfType<string>().Where(file => file != StandardOutput))
            AtomicFile.Check(file);
        var input = new ArticleInput(Inputs, arguments);
        var pipeline = new HearsayPipeline();
        List<ReadArticle> witnesses = [.. input.Read(pipeline)];
        TextWriter error = arguments.InvocationConfiguration.Error;
        if (witnesses.Count == 0)
        {
            error.WriteLine("hearsay: there is nothing to compare: no article could be read");
            return input.ExitCode == ExitCode.Done ? ExitCode.SomeRefused : input.ExitCode;
        }

        CollatedStory story = pipeline.Collate(witnesses);
        input.TellFaults(story.Faults);
        Write(arguments, story, input);
        return input.ExitCode;
    }

    private static void Write(ParseResult arguments, CollatedStory story, ArticleInput input)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        string? json = arguments.GetValue(Json), html = arguments.GetValue(Html);
        if (json is not null) WriteTo(json, output, stream => JsonReport.Write(story, stream, input.Warnings), input);
        if (html is not null) WriteTo(html, output, stream => WriteHtml(story, stream), input);
        if (json == StandardOutput || html == StandardOutput) return;
        TerminalOptions options = TerminalChoice.Options(arguments.GetValue(Width));
        options = options with { All = arguments.GetValue(All) };
        input.Write("the report", () => TerminalReport.Write(story, output, options));
    }

    private static void WriteTo(string target, TextWriter output, Action<Stream> write, ArticleInput input)
    {
        if (target == StandardOutput) input.Write("the report", () => TextOutput.Write(output, write));
        else input.Write(target, () => AtomicFile.Write(target, write));
    }

    private static void WriteHtml(CollatedStory story, Stream stream)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        HtmlReport.Write(story, writer);
    }
}
