using System.Text;
using System.Xml;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Pages;

namespace Hearsay.Inputs.Feeds;

/// <summary>Feeds to pages, one an item. The page is the item's content, or its summary where it has no content: an
/// HTML fragment or text, in UTF-8.</summary>
internal sealed class FeedPages(PageReaderOptions options, PageIds ids)
{
    /// <summary>A longer guid is cut before it becomes an id.</summary>
    private const int LongestId = 200;

    private const int LongestReason = 160;

    /// <summary>RSS, RDF and Atom.</summary>
    /// <param name="fileId">Id that items without a guid or link are named after, with their number.</param>
    public IEnumerable<PageResult> ReadXml(Stream stream, string location, string fileId)
    {
        using var reader = new FeedReader(FeedEncoding.Open(stream), options.MaxPageBytes);
        int number = 0;
        while (true)
        {
            InputError? error = Next(reader, location, out FeedItem? item);
            if (error is not null)
            {
                yield return error;
                yield break;
            }

            if (item is null) break;
            foreach (PageResult result in Convert(item, reader.Head, location, fileId, ++number)) yield return result;
        }

        if (number == 0) yield return new InputError(location, null, "holds no item", IsWarning: true);
    }

    /// <summary>JSON Feed, versions 1 and 1.1.</summary>
    /// <inheritdoc cref="ReadXml" path="/param"/>
    public IEnumerable<PageResult> ReadJson(Stream stream, string location, string fileId)
    {
        if (!BoundedBytes.TryRead(stream, JsonFeed.MaxBytes, out byte[] bytes))
        {
            yield return new InputError(location, null,
                $"is longer than {BoundedBytes.Describe(JsonFeed.MaxBytes)}, the most that is read as one JSON Feed");
            yield break;
        }

        using JsonFeed? feed = JsonFeed.TryParse(BoundedBytes.WithoutUtf8Mark(bytes), out string? fault);
        if (feed is null) yield return new InputError(location, null, fault!);
        int number = 0;
        foreach (FeedItem item in feed?.Items() ?? [])
        {
            foreach (PageResult result in Convert(item, feed!.Head, location, fileId, ++number)) yield return result;
        }

        if (feed is not null && number == 0)
            yield return new InputError(location, null, "holds no item", IsWarning: true);
    }

    private static InputError? Next(FeedReader reader, string location, out FeedItem? item)
    {
        item = null;
        try
        {
            item = reader.Next();
            return null;
        }
        catch (XmlException fault)
        {
            string? place = fault.LineNumber == 0 ? null : $"line {fault.LineNumber}, column {fault.LinePosition}";
            return new InputError(location, place, Describe(fault));
        }
    }

    /// <summary>The first sentence of the framework's words: behind it stand the place and, for a feed that breaks off,
    /// every open element.</summary>
    private static string Describe(XmlException fault)
    {
        int end = fault.Message.IndexOf(". ", StringComparison.Ordinal);
        string reason = (end < 0 ? fault.Message : fault.Message[..end]).TrimEnd('.', ' ');
        return "is not well-formed XML: " + (reason.Length <= LongestReason ? reason : reason[..LongestReason] + "…");
    }

    private List<PageResult> Convert(FeedItem item, FeedHead head, string location, string fileId, int number)
    {
        string place = $"item {number}";
        if (item.IsTooLong)
            return [new InputError(location, place,
                $"has a field longer than {BoundedBytes.Describe(options.MaxPageBytes)}, the most that is read")];
        bool isFull = item.Content is { IsBlank: false };
        if ((isFull ? item.Content : item.Summary) is not { IsBlank: false } text)
            return [new InputError(location, place, "holds neither content nor a summary")];
        var results = new List<PageResult>();
        string? url = item.Link ?? (item.IsPermalink ? WebAddress.Absolute(item.Guid) : null);
        DateOnly? published = Day(item.Published, location, place, results),
            modified = Day(item.Modified, location, place, results);
        var metadata = new PageMetadata(head.Title, url, published, item.Title);
        results.Add(new Page(IdOf(item, url, $"{fileId}-{number}"), $"{location}:{number}",
            Encoding.UTF8.GetBytes(text.Value), metadata)
        {
            FillIns = options.FillIns,
            Kind = text.Kind,
            Charset = "utf-8",
            Container = new ContainerFacts
            {
                Authors = [.. item.Authors.Count > 0 ? item.Authors : head.Authors],
                Language = item.Language,
                BaseUrl = item.Base ?? url,
                SourceName = item.SourceName,
                SourceUrl = item.SourceUrl,
                PublishedAsWritten = published is null ? null : item.Published?.Value,
                ModifiedAsWritten = modified is null ? null : item.Modified?.Value,
                IsFragment = true,
                IsSummary = !isFull,
            },
        });
        return results;
    }

    private static DateOnly? Day(FeedDate? given, string location, string place, List<PageResult> warnings)
    {
        if (given is not { } date) return null;
        if (PublishedDate.TryParse(date.Value, out DateOnly day)) return day;
        string found = date.Value.Length <= 40 ? date.Value : date.Value[..40] + "…";
        warnings.Add(new InputError(
            location, place,
            $"field \"{date.Field}\": expected {PublishedDate.Expected}, found \"{found}\", treated as absent",
            IsWarning: true));
        return null;
    }

    /// <summary>The guid, else the link, on one line and not too long; else the file's id with the item's
    /// number.</summary>
    private string IdOf(FeedItem item, string? url, string otherwise)
    {
        string given = string.IsNullOrWhiteSpace(item.Guid) ? url ?? "" : item.Guid;
        var id = new StringBuilder(Math.Min(given.Length, LongestId));
        foreach (Rune rune in given.Trim().EnumerateRunes())
        {
            if (id.Length >= LongestId) break;
            id.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? new Rune('_') : rune);
        }

        return ids.Claim(id.Length > 0 ? id.ToString() : otherwise);
    }
}
