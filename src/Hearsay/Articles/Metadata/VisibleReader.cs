using Hearsay.Articles.Metadata.Dates;
using Hearsay.Html;

namespace Hearsay.Articles.Metadata;

/// <summary>Makes candidates of what readers see: headings, bylines, dates.</summary>
internal sealed class VisibleReader
{
    private const int MostHeadingNodes = 64;
    private const int LongestHeading = 400, LongestByline = 240, LongestDate = 300;

    private const int HeadingRank = 40;

    /// <summary>Rank of h2 and h3, which are headlines only where another source says so.</summary>
    public const int LowerHeadingRank = 70;

    public const int AuthorLinkRank = 50;

    private const int AuthorClassRank = 60;
    private const int AsideRank = 40, FarRank = 32;
    private const int TimeRank = 40, MarkedTimeRank = 36, MarkedDateRank = 50, DateRank = 54;

    private readonly HtmlDocument _document;
    private readonly MetadataCandidates _candidates;
    private readonly DayOrder _order;
    private readonly Nearness _nearness;

    private VisibleReader(HtmlDocument document, MetadataCandidates candidates, DayOrder order, Nearness nearness) =>
        (_document, _candidates, _order, _nearness) = (document, candidates, order, nearness);

    public static void ReadHeadings(HtmlDocument document, ElementPass pass, MetadataCandidates candidates)
    {
        var reader = new VisibleReader(document, candidates, DayOrder.Unknown, new Nearness([], 0));
        foreach (MarkedElement heading in pass.Headings.Where(heading => !heading.IsAside)) reader.ReadHeading(heading);
    }

    /// <param name="nearness">Dates far from the headline are as often another story's.</param>
    public static void Read(HtmlDocument document, ElementPass pass, MetadataCandidates candidates, DayOrder order,
        Nearness nearness)
    {
        var reader = new VisibleReader(document, candidates, order, nearness);
        foreach (MarkedElement author in pass.Authors) reader.ReadAuthor(author);
        foreach (MarkedElement date in pass.Dates) reader.ReadDate(date);
    }

    private void ReadHeading(MarkedElement heading)
    {
        int start = AfterKicker(heading.Node, out int end);
        var text = VisibleText.Of(_document, start, end, LongestHeading);
        int rank = _document.Nodes[heading.Node].Tag == HtmlTag.H1 ? HeadingRank : LowerHeadingRank;
        _candidates.Add(MetadataField.Title, text, MetadataSource.Heading, rank);
    }

    /// <summary>A heading may hold a kicker before the headline or a subtitle after it, in an element of its own: the
    /// headline lies between.</summary>
    private int AfterKicker(int heading, out int end)
    {
        HtmlNode element = _document.Nodes[heading];
        int start = heading + 1;
        end = element.End;
        if (end - start > MostHeadingNodes) return start;
        for (int i = heading + 1; i < element.End; i++)
        {
            HtmlNode node = _document.Nodes[i];
            if (!node.IsElement
                || (node.Tag is not (HtmlTag.Small or HtmlTag.Time) && (CuesOf(i) & ClassCues.Kicker) == 0)) continue;
            bool isFirst = IsBlank(start, i), isLast = IsBlank(node.End, end);
            if (isFirst == isLast) continue;
            if (isFirst) start = node.End;
            else end = i;
            i = node.End - 1;
        }

        return SkipColon(start, end);
    }

    private ClassCues CuesOf(int node) =>
        _document.AttributeSpan(node, "class") is { IsEmpty: false } value
        ? ClassWords.CuesOf(_document.Page.Slice(value)) : ClassCues.None;

    private bool IsBlank(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_document.Nodes[i].IsText && !_document.Page.Slice(_document.Nodes[i].Source).IsWhiteSpace())
                return false;
        }

        return true;
    }

    /// <summary>The first text node with a letter: a colon or dash after a kicker belongs to neither.</summary>
    private int SkipColon(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!_document.Nodes[i].IsText) continue;
            ReadOnlySpan<char> text = _document.Page.Slice(_document.Nodes[i].Source).Trim();
            if (!text.IsEmpty && text.TrimStart(":–—-|/· ").Length > 0) return start;
            if (!text.IsEmpty) start = i + 1;
        }

        return start;
    }

    private void ReadAuthor(MarkedElement author)
    {
        var text = VisibleText.Of(_document, author.Node, LongestByline);
        if (text.Text.Length >= LongestByline) return;
        bool isLink = _document.Nodes[author.Node].Tag == HtmlTag.A;
        _candidates.Add(MetadataField.Author, text, MetadataSource.Byline,
            (isLink ? AuthorLinkRank : AuthorClassRank) + (author.IsAside ? AsideRank : 0));
    }

    private void ReadDate(MarkedElement date)
    {
        bool isTime = _document.Nodes[date.Node].Tag == HtmlTag.Time;
        MetadataField field = (date.Cues & (ClassCues.Modified | ClassCues.Published)) == ClassCues.Modified
            ? MetadataField.Modified : MetadataField.Published;
        bool isMarked = (date.Cues & (ClassCues.Published | ClassCues.Modified)) != 0;
        int aside = date.IsAside ? AsideRank : _nearness.IsNear(date.Node) ? 0 : FarRank;
        string attribute = isTime ? "datetime" : "title";
        if (_document.Attribute(date.Node, attribute) is { } value && MachineDate.TryParse(value, _order, out _))
        {
            _candidates.Add(new MetadataCandidate(field, value,
                isTime ? MetadataSource.TimeElement : MetadataSource.Dateline,
                _document.AttributeSpan(date.Node, attribute),
                aside + (isTime ? isMarked ? MarkedTimeRank : TimeRank : isMarked ? MarkedDateRank : DateRank)));
            return;
        }

        // A box may hold the headline and the line under it: a day in a headline is the event's.
        int end = _document.Nodes[date.Node].End, headline = _document.Next(HtmlTag.H1, date.Node, end);
        var text = VisibleText.Of(_document, headline < 0
            ? date.Node : _document.Nodes[headline].End, end, LongestDate);
        int rank = aside + (isTime ? TimeRank : isMarked ? MarkedDateRank : DateRank) + 1;
        foreach (DateMatch match in DateScanner.FindAll(text.Text, _order, most: 3))
        {
            DateLabel label = DateLabels.Before(text.Text.AsSpan(0, match.Span.Start));
            if (label == DateLabel.Other) continue;
            _candidates.Add(label == DateLabel.None ? field : LineReader.FieldOf(label), text,
                isTime ? MetadataSource.TimeElement : MetadataSource.Dateline, rank, match.Span);
        }
    }
}
