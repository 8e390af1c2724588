using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Reports.Clean.Html;
using Hearsay.Reports.Clean.Jsonl;
using Hearsay.Reports.Clean.Text;
using Hearsay.Reports.Compare.Html;
using Hearsay.Reports.Compare.Json;
using Hearsay.Reports.Read.Brat;
using Hearsay.Reports.Read.Csv;
using Hearsay.Reports.Read.Html;
using Hearsay.Reports.Read.Jsonl;

namespace Hearsay.Reports;

/// <summary>Every format of every command: a new one is a class and a row. The first of a list is what is printed when
/// none is asked for.</summary>
internal static class ReportFormats
{
    /// <summary>Of <c>hearsay read --format</c>.</summary>
    public static ImmutableArray<ReportFormat<ReadArticle>> Read { get; } =
    [
        new("jsonl", "one line an article (docs/json.md)", output => new ReadJsonl(output)),
        new("csv", "one row a statement", output => new ReadCsv(output)),
        new("brat", "standoff annotation", output => new ReadBrat(output))
        {
            Files = [new("txt", output => new BratText(output)), new("ann", output => new ReadBrat(output))],
            Companion = new("annotation.conf", ReadBrat.WriteConfiguration),
            IsOfOneArticle = true,
        },
        new("html", "the text with its statements marked (docs/formats.md)", output => new ReadHtml(output))
        {
            Files = [new("html", output => new ReadHtml(output))],
        },
    ];

    /// <summary>Of <c>hearsay clean --format</c>.</summary>
    public static ImmutableArray<ReportFormat<Article>> Clean { get; } =
    [
        new("jsonl", "one line an article (docs/json.md)", output => new CleanJsonl(output)),
        new("text", "title and text alone", output => new CleanText(output))
        {
            Files = [new("txt", output => new CleanText(output))],
        },
        new("html", "every block of the page with its kind, and why it is not read where it is not",
            output => new CleanHtml(output))
        {
            Files = [new("html", output => new CleanHtml(output))],
        },
    ];

    /// <summary>Of <c>hearsay compare</c>, which takes the file of each as an option of its name.</summary>
    public static ImmutableArray<StoryFormat> Compare { get; } =
    [
        new("json", "Write the whole comparison as JSON (docs/json.md); - for standard output",
            (story, warnings, output) => CompareJson.Write(story, output, warnings)),
        new("html", "Write one HTML page with the articles side by side; - for standard output",
            (story, _, output) => CompareHtml.Write(story, output)),
    ];
}
