using System.Text;
using System.Text.Json;
using Hearsay.Pages;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>A page with what should be kept of it.</summary>
/// <param name="Text">All that should be kept; null where only chunks are known.</param>
/// <param name="Open">Gives the page.</param>
internal sealed record GoldPage(
    string Id, string Site, string? Text, IReadOnlyList<string> With, IReadOnlyList<string> Without, Func<Page> Open)
{
    /// <summary>HTML pages of an unpacked folder.</summary>
    internal static IReadOnlyList<GoldPage> OfHtml(string folder) =>
    [
        .. GoldHtml.ReadFolder(folder).Select(gold => new GoldPage(
            gold.Id, gold.Site, gold.Text, gold.With, gold.Without, gold.Open)),
    ];

    /// <summary>Scraped text, JSON lines of <c>{"id","lines":[[label, text], …]}</c>.</summary>
    /// <param name="wanted">Labels of lines that should be kept.</param>
    internal static IReadOnlyList<GoldPage> OfLines(TextReader reader, string name, IReadOnlySet<string> wanted) =>
        [.. JsonLines.Read(reader, name, record => OfLines(record, wanted))];

    private static GoldPage OfLines(JsonElement record, IReadOnlySet<string> wanted)
    {
        StringBuilder page = new(), gold = new();
        foreach (JsonElement line in record.GetProperty("lines").EnumerateArray())
        {
            string text = line[1].GetString()!;
            page.Append(text).Append('\n');
            if (wanted.Contains(line[0].GetString()!)) gold.Append(text).Append('\n');
        }

        string id = record.TryGetProperty("id", out JsonElement named) ? named.GetString()! : "page";
        byte[] bytes = Encoding.UTF8.GetBytes(page.ToString());
        return new GoldPage(
            id, id, gold.ToString(), [], [], () => new Page(id, id, bytes, PageMetadata.Unknown) { Charset = "utf-8" });
    }
}
