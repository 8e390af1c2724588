using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Input;
using Hearsay.Cli.Output;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Reports;
using Hearsay.Reports.Compare.Terminal;
using Hearsay.Reports.Terminal;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay compare</c>: these articles are one story.</summary>
internal static class CompareCommand
{
    private const string ToOutput = "-";

    private static readonly InputOptions Inputs = new(setsAside: true);

    /// <summary>One option a format, of its name, with the file to write.</summary>
    private static readonly ImmutableArray<(StoryFormat Format, Option<string?> File)> Files =
    [
        .. ReportFormats.Compare.Select(format => (
            format, new Option<string?>($"--{format.Name}") { Description = format.Help, HelpName = "FILE" })),
    ];

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
        foreach (Option option in Files.Select(one => one.File)) command.Add(option);
        command.Add(All);
        command.Add(Width);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        CheckFiles(arguments);
        var input = new ArticleInput(Inputs, arguments);
        var pipeline = new HearsayPipeline();
        List<ReadArticle> witnesses = [.. input.Read(pipeline)];
        TextWriter error = arguments.InvocationConfiguration.Error;
        if (witnesses.Count == 0)
        {
            error.WriteLine("hearsay: there is nothing to compare: no article could be read");
            return input.ExitCode == ExitCode.Done ? ExitCode.SomeRefused : input.ExitCode;
        }

        CollatedStory story = pipeline.Collate(witnesses, Inputs.LeastSubstance(arguments));
        input.TellFaults(story.Faults);
        Write(arguments, story, input);
        return input.ExitCode;
    }

    /// <summary>Before the work begins: is every file one that can be written?</summary>
    private static void CheckFiles(ParseResult arguments)
    {
        string[] streamed = [.. Files.Where(one => arguments.GetValue(one.File) == ToOutput)
            .Select(one => one.Format.Name)];
        if (streamed.Length > 1)
        {
            throw new UsageException(
                $"{string.Join(" and ", streamed.Select(name => $"--{name} -"))} cannot share standard output; give "
                    + $"one of them a file");
        }

        foreach (string file in Files.Select(one => arguments.GetValue(one.File)).OfType<string>())
            if (file != ToOutput) AtomicFile.Check(file);
    }

    private static void Write(ParseResult arguments, CollatedStory story, ArticleInput input)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        bool isTaken = false;
        foreach ((StoryFormat format, Option<string?> option) in Files)
        {
            if (arguments.GetValue(option) is not { } target) continue;
            void WriteTo(Stream stream) => format.Write(story, input.Warnings, stream);
            if (target == ToOutput)
                input.Write("the report", () => Utf8Text.Write(StandardOutput.ForData(output), WriteTo));
            else input.Write(target, () => AtomicFile.Write(target, WriteTo));
            isTaken |= target == ToOutput;
        }

        if (isTaken) return;
        TerminalOptions options = TerminalChoice.Options(arguments.GetValue(Width));
        options = options with { All = arguments.GetValue(All) };
        input.Write("the report", () => CompareTerminal.Write(story, output, options));
    }
}
