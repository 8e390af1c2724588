using System.Text.Json;
using Hearsay.Pages;
using Hearsay.Records;

namespace Hearsay.Inputs.Feeds;

/// <summary>A JSON Feed (jsonfeed.org, versions 1 and 1.1). JSON is read whole, so that a feed may be this long and no
/// longer.</summary>
internal sealed class JsonFeed : IDisposable
{
    public const int MaxBytes = 1 << 24;

    private readonly JsonDocument _document;

    private JsonFeed(JsonDocument document)
    {
        _document = document;
        JsonElement root = document.RootElement;
        Head.Title = PlainText.Of(Text(root, "title"));
        Head.Link = WebAddress.Absolute(Text(root, "home_page_url"));
        Head.Base = Head.Link ?? WebAddress.Absolute(Text(root, "feed_url"));
        Head.Language = Text(root, "language");
        AddAuthors(root, Head.Authors);
    }

    public FeedHead Head { get; } = new();

    /// <summary>Null, with the reason, where this is no JSON Feed.</summary>
    public static JsonFeed? TryParse(ReadOnlyMemory<byte> bytes, out string? fault)
    {
        JsonDocument? document = JsonText.TryParseObject(bytes, out fault);
        if (document is null) return null;
        bool isFeed = Text(document.RootElement, "version")?.Contains("jsonfeed.org/version/",
            StringComparison.Ordinal) is true
            && document.RootElement.TryGetProperty("items", out JsonElement items)
            && items.ValueKind == JsonValueKind.Array;
        if (isFeed) return new JsonFeed(document);
        document.Dispose();
        fault = "is JSON but no JSON Feed: expected \"version\" to name jsonfeed.org and \"items\" to be a list";
        return null;
    }

    /// <summary>The items in order; what is no object is an item without content.</summary>
    public IEnumerable<FeedItem> Items()
    {
        foreach (JsonElement item in _document.RootElement.GetProperty("items").EnumerateArray())
            yield return item.ValueKind == JsonValueKind.Object ? Read(item) : new FeedItem();
    }

    private FeedItem Read(JsonElement fields)
    {
        string? html = Text(fields, "content_html"), text = Text(fields, "content_text"),
            summary = Text(fields, "summary");
        string? link = WebAddress.Resolve(Head.Base, Text(fields, "url"));
        var item = new FeedItem
        {
            Title = PlainText.Of(Text(fields, "title")),
            Link = link ?? WebAddress.Resolve(Head.Base, Text(fields, "external_url")),
            Guid = fields.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.Number
            ? id.GetRawText() : Text(fields, "id"),
            IsPermalink = true,
            Content = !string.IsNullOrWhiteSpace(html) ? new FeedText(html, ContentKind.Html) : text is null
            ? null : new FeedText(text, ContentKind.Text),
            Summary = summary is null ? null : new FeedText(summary, ContentKind.Text),
            Published = Date(fields, "date_published"),
            Modified = Date(fields, "date_modified"),
            SourceUrl = link is null ? null : WebAddress.Absolute(Text(fields, "external_url")),
            Language = Text(fields, "language") ?? Head.Language,
            Base = link ?? Head.Base,
        };
        AddAuthors(fields, item.Authors);
        return item;
    }

    private static FeedDate? Date(JsonElement fields, string name) =>
        Text(fields, name) is { } date ? new FeedDate(name, date.Trim()) : null;

    private static void AddAuthors(JsonElement fields, List<string> authors)
    {
        if (fields.TryGetProperty("authors", out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in list.EnumerateArray()) AddAuthor(one, authors);
        }
        else if (fields.TryGetProperty("author", out JsonElement author))
        {
            AddAuthor(author, authors);
        }
    }

    private static void AddAuthor(JsonElement author, List<string> authors)
    {
        if (author.ValueKind == JsonValueKind.Object && PlainText.Of(Text(author, "name")) is { } name)
            authors.Add(name);
    }

    private static string? Text(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out JsonElement value) && JsonText.TryGet(value, out string text) ? text : null;

    public void Dispose() => _document.Dispose();
}
