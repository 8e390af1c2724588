using System.Collections.Immutable;
using Hearsay.Articles.Metadata;
using Hearsay.Html;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>Finds marks of origin in a whole page: about the headline, in the first paragraphs, at the end of the text,
/// and in the head.</summary>
internal static class HtmlOrigins
{
    private const int FarthestByline = 600, FarthestHead = 1_500, LongestPiece = 2_000, LongestNote = 250;
    private const int ShortestParagraph = 100, FarthestTail = 400;

    private static readonly string[] SyndicationTags = ["syndication-source", "original-source"];

    /// <summary>The marks in the order of the page; their spans count in the page.</summary>
    /// <param name="lines">The lines of the page without boxes of other matter.</param>
    /// <param name="metadata">What was read of the page: its title's place tells where the article begins.</param>
    /// <param name="address">Address of the page; null where unknown.</param>
    public static ImmutableArray<OriginMark> Read(HtmlDocument document, List<PageLine> lines, ArticleMetadata metadata,
        string? address)
    {
        var marks = new List<OriginMark>();
        AddAddresses(document, metadata, address, marks);
        if (lines.Count > 0) AddLines(document, lines, metadata, marks);
        if (metadata.Outlet is { } outlet) marks.RemoveAll(mark => NamesItself(mark, outlet.Value));
        return [.. marks.OrderBy(mark => mark.Span?.Start ?? -1)];
    }

    /// <summary>True for a note for those who copy, left on the page that the text comes from: "This article originally
    /// appeared on" its own outlet.</summary>
    private static bool NamesItself(OriginMark mark, string outlet) =>
        mark is { Kind: OriginKind.Republication, Name: { } name }
        && WordKey.OfLetters(name) == WordKey.OfLetters(outlet);

    private static void AddLines(HtmlDocument document, List<PageLine> lines, ArticleMetadata metadata,
        List<OriginMark> marks)
    {
        int title = metadata.Title is { Source: MetadataSource.Heading, Span: { } place }
            ? Math.Max(0, lines.FindIndex(line => document.Nodes[line.End - 1].SourceEnd > place.Start)) : 0;
        int paragraph = -1;
        for (int i = title; i < lines.Count; i++)
        {
            bool isParagraph = lines[i].Length >= ShortestParagraph;
            int sinceTitle = lines[i].Before - lines[title].Before;
            bool isTail = paragraph >= 0
                && lines[i].Before - (lines[paragraph].Before + lines[paragraph].Length) < FarthestTail;
            OriginPlace? where = isParagraph ? sinceTitle < FarthestHead ? OriginPlace.Head : OriginPlace.Body
                : paragraph < 0 && sinceTitle < FarthestByline ? OriginPlace.Byline : isTail ? OriginPlace.Tail : null;
            if (where is { } known && (known != OriginPlace.Body || MayEndInMark(document, lines[i]))
                && !IsPicture(document, lines[i].First)) AddLine(document, lines[i], known, marks);
            if (isParagraph) paragraph = i;
        }
    }

    /// <summary>A paragraph in the middle is looked at where it is short, as notes are, or ends in a bracket, as
    /// credits do.</summary>
    private static bool MayEndInMark(HtmlDocument document, PageLine line)
    {
        ReadOnlySpan<char> end = document.Page.Slice(document.Nodes[line.End - 1].Source).TrimEnd(" .\n\r\t");
        return line.Length < LongestNote || (!end.IsEmpty && end[^1] is ')' or ']' or '/');
    }

    private static void AddLine(HtmlDocument document, PageLine line, OriginPlace place, List<OriginMark> marks)
    {
        var text = VisibleText.Of(document, line.First, line.End, LongestPiece);
        foreach (OriginMark mark in OriginScanner.Find(text.Text, place))
        {
            if (text.InPage(mark.Span!.Value) is not { } span) continue;
            marks.Add(mark with { Span = span, NameSpan = mark.NameSpan is { } name ? text.InPage(name) : null });
        }
    }

    /// <summary>True for a picture's caption or credit: that picture's origin is not the text's.</summary>
    private static bool IsPicture(HtmlDocument document, int node)
    {
        const int mostLevels = 4, mostClasses = 2;
        int at = document.Nodes[node].Parent;
        for (int level = 0; at > 0 && level < mostLevels; level++, at = document.Nodes[at].Parent)
        {
            if (document.Nodes[at].Tag is HtmlTag.Figure or HtmlTag.Figcaption) return true;
            if (level < mostClasses && document.AttributeSpan(at, "class") is { } value
                && (ClassWords.CuesOf(document.Page.Slice(value)) & ClassCues.Picture) != 0) return true;
        }

        return false;
    }

    /// <summary>A canonical address on another site, or a tag made for copies.</summary>
    private static void AddAddresses(HtmlDocument document, ArticleMetadata metadata, string? address,
        List<OriginMark> marks)
    {
        string site = PageAddress.SiteOf(PageAddress.Resolve(address ?? OpenGraphAddress(document), null));
        AddAddress(metadata.CanonicalAddress?.Value, metadata.CanonicalAddress?.Span, site, marks);
        for (int meta = document.Find(HtmlTag.Meta); meta >= 0; meta =
            document.Next(HtmlTag.Meta, meta, document.Nodes.Length))
        {
            string? name = document.Attribute(meta, "name");
            if (name is null || !SyndicationTags.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            AddAddress(document.Attribute(meta, "content"), document.AttributeSpan(meta, "content"), site, marks);
        }
    }

    /// <summary>Where the address of the page is not known, og:url tells its site: those who copy an article set it to
    /// their own.</summary>
    private static string? OpenGraphAddress(HtmlDocument document)
    {
        for (int meta = document.Find(HtmlTag.Meta); meta >= 0; meta =
            document.Next(HtmlTag.Meta, meta, document.Nodes.Length))
        {
            if ("og:url".Equals(document.Attribute(meta, "property"), StringComparison.OrdinalIgnoreCase))
                return document.Attribute(meta, "content");
        }

        return null;
    }

    private static void AddAddress(string? address, Span? span, string site, List<OriginMark> marks)
    {
        string other = PageAddress.SiteOf(PageAddress.Resolve(PageAddress.Unarchive(address).Address, null));
        if (other.Length == 0 || site.Length == 0 || PageAddress.AreOneSite(other, site)
            || marks.Exists(mark => mark.Name == other)) return;
        marks.Add(new OriginMark(OriginKind.CanonicalAddress, other, IsAgency: false, span, span));
    }

    /// <summary>The mark of a feed item's source element (RSS 2.0, Atom), or null where it names the feed's own
    /// site.</summary>
    /// <param name="title">Text of the element; the address's host stands in where it is empty.</param>
    /// <param name="url">Address of the feed that the item came from.</param>
    /// <param name="feed">Address of the feed that was read, or of the item.</param>
    public static OriginMark? OfFeedSource(string? title, string? url, string? feed)
    {
        string other = PageAddress.SiteOf(PageAddress.Resolve(url, null)),
            own = PageAddress.SiteOf(PageAddress.Resolve(feed, null));
        if (other.Length > 0 && own.Length > 0 && PageAddress.AreOneSite(other, own)) return null;
        string name = CleanText.Of(title ?? "");
        if (name.Length == 0) name = other;
        if (name.Length == 0) return null;
        bool isAgency = Agencies.Known.TryFind(name, out string agency);
        return new OriginMark(OriginKind.FeedSource, isAgency ? agency : name, isAgency, null, null);
    }
}
