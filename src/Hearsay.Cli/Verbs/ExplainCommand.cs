using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Articles;
using Hearsay.Cli.Help;
using Hearsay.Cli.Input;
using Hearsay.Cli.Output;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Reports;
using Hearsay.Reports.Explain;
using Hearsay.Statements.Evidence;
using Hearsay.Text;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay explain</c>: why a passage was, or was not, taken as a statement.</summary>
internal static class ExplainCommand
{
    private static readonly InputOptions Inputs = new();

    private static readonly Option<LinePlace?> At = new("--at")
    {
        Description = "The sentence at this place of the file, counted from 1",
        HelpName = "LINE:COLUMN",
        CustomParser = ParsePlace,
    };

    private static readonly Option<string?> Find = new("--find")
    {
        Description = "The sentences with these words",
        HelpName = "WORDS",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Write JSON lines (docs/explain.md)" };

    private static readonly Option<int?> Width = new("--width")
    {
        Description = "Columns of the report (default: the terminal's; 80 where there is none)",
        HelpName = "COLUMNS",
    };

    public static Command Create()
    {
        var command = new Command("explain", HelpTexts.Explain);
        Inputs.AddTo(command);
        foreach (Option option in new Option[] { At, Find, Json, Width }) command.Add(option);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        if (arguments.GetValue(At) is not null && arguments.GetValue(Find) is not null)
            throw new UsageException("--at and --find each name a passage; give one of them");
        var input = new ArticleInput(Inputs, arguments);
        var pipeline = new HearsayPipeline();
        bool isFound = false;
        foreach ((Page page, ReadArticle read) in input.ReadWithPages(pipeline))
        {
            input.Write(read.Article.Page.Location, () =>
            {
                foreach (ExplainedPassage passage in PassagesOf(page, read, pipeline, arguments))
                {
                    Write(passage, arguments);
                    isFound = true;
                }
            });
        }

        if (isFound || input.ExitCode != ExitCode.Done) return input.ExitCode;
        string wanted = arguments.GetValue(Find) is { } words ? $"“{VisibleLine.Of(words)}”" : "such place";
        throw new UsageException($"there is no {wanted} in what was read");
    }

    private static IEnumerable<ExplainedPassage> PassagesOf(
        Page page, ReadArticle read, HearsayPipeline pipeline, ParseResult arguments)
    {
        IReadOnlyList<Span> passages = [new Span(0, read.Article.Text.Length)];
        BlockKind? setAside = null;
        if (arguments.GetValue(At) is { } place)
        {
            (Span? passage, setAside) = PassageFinder.At(page, read, place);
            passages = passage is { } one ? [one] : [];
        }
        else if (arguments.GetValue(Find) is { } words)
        {
            (passages, setAside) = PassageFinder.Words(read, words);
        }

        if (setAside is not null) yield return new ExplainedPassage(read, [], setAside);
        ImmutableArray<SentenceEvidence> sentences =
            [.. passages.SelectMany(passage => pipeline.Explain(read, passage)).DistinctBy(one => one.Sentence)];
        if (!sentences.IsEmpty) yield return new ExplainedPassage(read, sentences, null);
    }

    private static void Write(ExplainedPassage passage, ParseResult arguments)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (!arguments.GetValue(Json))
        {
            ExplainTerminal.Write(passage, output, TerminalChoice.Options(arguments.GetValue(Width)));
            return;
        }

        Utf8Text.Write(StandardOutput.ForData(output), stream => ExplainJson.Write(passage, stream));
    }

    private static LinePlace? ParsePlace(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (LinePlace.TryParse(text, out LinePlace place)) return place;
        result.AddError($"--at: \"{text}\" is no place; expected LINE:COLUMN, such as 12:5");
        return null;
    }
}
