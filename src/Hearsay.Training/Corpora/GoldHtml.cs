using System.Text.Json;
using Hearsay.Pages;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Corpora;

/// <summary>An HTML page with what people say of its main content.</summary>
/// <param name="PagePath">File of the page's bytes.</param>
/// <param name="Text">The whole main text; null where only chunks of it are known.</param>
/// <param name="With">Chunks that the main content holds.</param>
/// <param name="Without">Chunks that it must not hold.</param>
/// <param name="Metadata">Its title, authors and date.</param>
internal sealed record GoldHtml(
    string Id, string PagePath, string? Url, string? Text, IReadOnlyList<string> With, IReadOnlyList<string> Without,
    MetadataGold Metadata)
{
    /// <summary>Host of the address, else the id: pages of one site must not be learnt from and measured on.</summary>
    public string Site =>
        Uri.TryCreate(Url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? address.Host : Id;

    /// <summary>The page itself.</summary>
    internal Page Open() => new(Id, PagePath, File.ReadAllBytes(PagePath), PageMetadata.Unknown with { Url = Url })
    { Kind = ContentKind.Html };

    /// <summary>The pages of a folder that holds <c>gold.jsonl</c> and the files it names.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read; the message says which.</exception>
    internal static IReadOnlyList<GoldHtml> ReadFolder(string folder)
    {
        string path = Path.Combine(folder, "gold.jsonl");
        using StreamReader reader = GoldData.OpenText(path);
        return [.. JsonLines.Read(reader, path, record => Parse(record, folder))];
    }

    private static GoldHtml Parse(JsonElement record, string folder) => new(
        record.GetProperty("id").GetString()!,
        Path.Combine(folder, record.GetProperty("html").GetString()!),
        record.TryGetProperty("url", out JsonElement url) ? url.GetString() : null,
        record.TryGetProperty("text", out JsonElement text) ? text.GetString() : null,
        Strings(record, "with"),
        Strings(record, "without"),
        MetadataGold.Read(record));

    private static string[] Strings(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement list)
        ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
