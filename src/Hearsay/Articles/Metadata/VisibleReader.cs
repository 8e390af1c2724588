using Hearsay.Articles.Html;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>Makes candidates of what readers see: headings, bylines, dates.</summary>
internal sealed class VisibleReader
{
    private const int LongestHeading = 400, LongestByline = 240, LongestDate = 300;

    private const int HeadingRank = 40;

    /// <summary>Rank of h2 and h3, which are headlines only where another source says so.</summary>
    public const int LowerHeadingRank = 70;

    private const int AuthorLinkRank = 50, AuthorClassRank = 60;
    private const int TimeRank = 40, MarkedTimeRank = 36, MarkedDateRank = 50, DateRank = 54;

    private readonly HtmlDocument _document;
    private readonly ElementPass _pass;
    private readonly MetadataCandidates _candidates;
    private readonly DayOrder _order;

    private VisibleReader(HtmlDocument document, ElementPass pass, MetadataCandidates candidates, DayOrder order) =>
        (_document, _pass, _candidates, _order) = (document, pass, candidates, order);

    public static void Read(HtmlDocument document, ElementPass pass, MetadataCandidates candidates, DayOrder order)
    {
        var reader = new VisibleReader(document, pass, candidates, order);
        foreach (MarkedElement heading in pass.Headings) reader.ReadHeading(heading);
        foreach (MarkedElement author in pass.Authors) reader.ReadAuthor(author);
        foreach (MarkedElement date in pass.Dates) reader.ReadDate(date);
    }

    private void ReadHeading(MarkedElement heading)
    {
        var text = VisibleText.Of(_document, heading.Node, LongestHeading);
        int rank = _document.Nodes[heading.Node].Tag == HtmlTag.H1 ? HeadingRank : LowerHeadingRank;
        _candidates.Add(new MetadataCandidate(MetadataField.Title, text.Text, MetadataSource.Heading, text.InPage(new Span(0, text.Text.Length)), rank));
    }

    private void ReadAuthor(MarkedElement author)
    {
        var text = VisibleText.Of(_document, author.Node, LongestByline);
        if (text.Text.Length >= LongestByline) return;
        bool isLink = _document.Nodes[author.Node].Tag == HtmlTag.A;
        _candidates.Add(new MetadataCandidate(
            MetadataField.Author, text.Text, MetadataSource.Byline, text.InPage(new Span(0, text.Text.Length)), isLink ? AuthorLinkRank : AuthorClassRank));
    }

    private void ReadDate(MarkedElement date)
    {
        bool isTime = _document.Nodes[date.Node].Tag == HtmlTag.Time;
        MetadataField field = (date.Cues & (ClassCues.Modified | ClassCues.Published)) == ClassCues.Modified ? MetadataField.Modified : MetadataField.Published;
        bool isMarked = (date.Cues & (ClassCues.Published | ClassCues.Modified)) != 0;
        if (isTime && _document.Attribute(date.Node, "datetime") is { Length: > 5 } value)
        {
            _candidates.Add(new MetadataCandidate(
                field, value, MetadataSource.TimeElement, _document.AttributeSpan(date.Node, "datetime"), isMarked ? MarkedTimeRank : TimeRank));
            return;
        }

        var text = VisibleText.Of(_document, date.Node, LongestDate);
        int rank = (isTime ? TimeRank : isMarked ? MarkedDateRank : DateRank) + 1;
        foreach (DateMatch match in DateScanner.FindAll(text.Text, _order, most: 3))
        {
            DateLabel label = DateLabels.Before(text.Text.AsSpan(0, match.Span.Start));
            if (label == DateLabel.Other) continue;
            _candidates.Add(new MetadataCandidate(
                label == DateLabel.None ? field : label == DateLabel.Modified ? MetadataField.Modified : MetadataField.Published, text.Text.Substring(match.Span.Start, match.Span.Length),
                isTime ? MetadataSource.TimeElement : MetadataSource.Dateline, text.InPage(match.Span), rank));
        }
    }
}
