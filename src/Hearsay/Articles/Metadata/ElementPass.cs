using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>An element that shows something of the article's metadata.</summary>
/// <param name="IsAside">True in a box beside or under the article.</param>
internal readonly record struct MarkedElement(int Node, ClassCues Cues, bool IsAside);

/// <summary>One pass over a page's elements. What stands in attributes becomes a candidate at once; elements whose text
/// counts are listed. Elements in boxes of other stories, comments and the like are left out.</summary>
internal sealed class ElementPass
{
    private const int MostMarked = 300;
    private const int LongestClass = 400;

    /// <summary>A link that makes an element another story or the way home stands among its first nodes.</summary>
    private const int MostBoxNodes = 200;

    private readonly HtmlDocument _document;
    private readonly MetadataCandidates _candidates;
    private readonly int _firstHeading;

    /// <summary>End of the box of other matter that the pass is in.</summary>
    private int _awayEnd;

    private int _asideEnd;

    /// <summary>The digit of the twitter:label that announces an author; NUL for none.</summary>
    private char _label;

    private ElementPass(HtmlDocument document, MetadataCandidates candidates)
    {
        _document = document;
        _candidates = candidates;
        _firstHeading = document.Find(HtmlTag.H1);
    }

    /// <summary>All h1, h2 and h3.</summary>
    public List<MarkedElement> Headings { get; } = [];

    /// <summary>Time elements, and others whose class or itemprop says that they show a date.</summary>
    public List<MarkedElement> Dates { get; } = [];

    /// <summary>Elements that name an author by rel, itemprop or class.</summary>
    public List<MarkedElement> Authors { get; } = [];

    /// <summary>Buttons, boxes of other matter and boxes beside the article, in the order of their starts.</summary>
    public List<Span> Away { get; } = [];

    public string? CanonicalAddress { get; private set; }

    public static ElementPass Over(HtmlDocument document, MetadataCandidates candidates)
    {
        var pass = new ElementPass(document, candidates);
        for (int i = 0; i < document.Nodes.Length; i++)
        {
            if (document.Nodes[i].IsElement) pass.Visit(i, document.Nodes[i]);
        }

        return pass;
    }

    private void Visit(int node, in HtmlNode element)
    {
        switch (element.Tag)
        {
            case HtmlTag.Meta: VisitMeta(node); break;
            case HtmlTag.Link: VisitLink(node); break;
            case HtmlTag.Html: Add(MetadataField.Language, node, "lang", MetadataSource.RootElement, 10); break;
            case HtmlTag.Title when !element.IsForeign:
                AddText(MetadataField.Title, node, MetadataSource.TitleElement, 60); break;
            default: VisitVisible(node, element); break;
        }
    }

    private void VisitMeta(int node)
    {
        if (_document.AttributeSpan(node, "content") is null) return;
        foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (_document.AttributeSpan(node, attribute) is not { } name) continue;
            if (VisitLabelled(node, _document.Page.Slice(name))) return;
            if (!MetaNames.TryGet(_document.Page.Slice(name), out MetaName meant)
                && !TryUnlisted(_document.Page.Slice(name), out meant)) continue;
            if (node < _awayEnd && attribute == "itemprop") continue;
            MetadataSource source = attribute == "itemprop" ? MetadataSource.Microdata : meant.Source;
            Add(meant.Field, node, "content", source, meant.Rank);
            return;
        }
    }

    /// <summary>The pairs twitter:label1 and twitter:data1: "Written by", "Ada Nilsen".</summary>
    private bool VisitLabelled(int node, ReadOnlySpan<char> name)
    {
        if (name.StartsWith("twitter:label", StringComparison.OrdinalIgnoreCase))
        {
            _label = AuthorNames.IsLeadAlone(_document.Attribute(node, "content")) ? name[^1] : '\0';
            return true;
        }

        if (!name.StartsWith("twitter:data", StringComparison.OrdinalIgnoreCase) || name[^1] != _label) return false;
        const int rank = 36;
        Add(MetadataField.Author, node, "content", MetadataSource.MetaTag, rank);
        return true;
    }

    /// <summary>A name that is in no list but made of words that are ("w-published-date").</summary>
    private static bool TryUnlisted(ReadOnlySpan<char> name, out MetaName meant)
    {
        const int rank = 46;
        ClassCues cues = name.Length <= LongestClass ? ClassWords.CuesOf(name) : ClassCues.None;
        bool isDate = (cues & (ClassCues.Date | ClassCues.Published)) == (ClassCues.Date | ClassCues.Published);
        meant = new MetaName(MetadataField.Published, MetadataSource.MetaTag, rank);
        return isDate;
    }

    private void VisitLink(int node)
    {
        if (!"canonical".Equals(_document.Attribute(node, "rel")?.Trim(), StringComparison.OrdinalIgnoreCase)) return;
        CanonicalAddress ??= _document.Attribute(node, "href");
        Add(MetadataField.Address, node, "href", MetadataSource.LinkElement, 10);
    }

    private void Add(MetadataField field, int node, string attribute, MetadataSource source, int rank)
    {
        if (_document.Attribute(node, attribute) is { } value)
            _candidates.Add(new MetadataCandidate(field, value, source, _document.AttributeSpan(node, attribute),
                rank));
    }

    private void AddText(MetadataField field, int node, MetadataSource source, int rank) =>
        _candidates.Add(field, VisibleText.Of(_document, node, 1000), source, rank);

    private void VisitVisible(int node, in HtmlNode element)
    {
        if (node < _awayEnd) return;
        if (element.Tag == HtmlTag.Button) Away.Add(new Span(node, element.End));
        ClassCues cues = CuesOf(node, "class") | CuesOf(node, "id") | CuesOf(node, "data-component")
            | CuesOf(node, "data-testid");
        if (IsAway(node, element, cues))
        {
            _awayEnd = element.End;
            Away.Add(new Span(node, element.End));
            return;
        }

        if (node >= _asideEnd && IsAside(node, element, cues))
        {
            _asideEnd = element.End;
            Away.Add(new Span(node, element.End));
        }

        if (_document.AttributeSpan(node, "itemprop") is { } property)
            cues |= VisitProperty(node, _document.Page.Slice(property).Trim());
        if (element.Tag == HtmlTag.A && IsAuthorLink(node)) cues |= ClassCues.Author;
        if (element.Tag is HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3) List(Headings, node, cues);
        if (element.Tag == HtmlTag.Time || (cues & ClassCues.Date) != 0) List(Dates, node, cues);
        if ((cues & ClassCues.Author) != 0) List(Authors, node, cues);
    }

    private void List(List<MarkedElement> list, int node, ClassCues cues)
    {
        if (list.Count < MostMarked) list.Add(new MarkedElement(node, cues, node < _asideEnd));
    }

    private ClassCues CuesOf(int node, string attribute) =>
        _document.AttributeSpan(node, attribute) is { IsEmpty: false, Length: <= LongestClass } value
            ? ClassWords.CuesOf(_document.Page.Slice(value)) : ClassCues.None;

    private bool IsAway(int node, in HtmlNode element, ClassCues cues) =>
        MayBeBox(node, element) && ((cues & ClassCues.Away) != 0 || element.Tag == HtmlTag.Nav
            || ((cues & ClassCues.Teaser) != 0 && (element.Tag == HtmlTag.A || LinksToStory(node, element))));

    /// <summary>True where the element holds a link that is neither an author's nor around a picture alone.</summary>
    private bool LinksToStory(int node, in HtmlNode element)
    {
        int end = Math.Min(element.End, node + MostBoxNodes);
        for (int link = _document.Next(HtmlTag.A, node, end); link >= 0; link = _document.Next(HtmlTag.A, link, end))
        {
            HtmlNode a = _document.Nodes[link];
            bool isAuthors = IsAuthorLink(link)
                || ((CuesOf(link, "class") | CuesOf(a.Parent, "class")) & ClassCues.Author) != 0;
            if (!isAuthors && HasText(link, a.End)) return true;
        }

        return false;
    }

    private bool HasText(int node, int end)
    {
        for (int i = node + 1; i < end; i++)
        {
            if (_document.Nodes[i].IsText && !_document.Page.Slice(_document.Nodes[i].Source).IsWhiteSpace())
                return true;
        }

        return false;
    }

    /// <summary>An aside or a footer within the article carries its byline and dates as often as not, so only its class
    /// makes it a box.</summary>
    private bool IsAside(int node, in HtmlNode element, ClassCues cues) =>
        MayBeBox(node, element)
        && ((cues & ClassCues.Aside) != 0
        || (element.Tag is HtmlTag.Footer or HtmlTag.Aside && _document.Ancestor(node, HtmlTag.Article) < 0));

    /// <summary>What holds the first headline is no box, whatever it is called.</summary>
    private bool MayBeBox(int node, in HtmlNode element) =>
        element.Tag is not (HtmlTag.Body or HtmlTag.Main or HtmlTag.Article or HtmlTag.Html)
        && (_firstHeading < node || _firstHeading >= element.End);

    private bool IsAuthorLink(int node) =>
        _document.Attribute(node, "rel")?.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>An itemprop whose value stands in an attribute is a candidate; of one whose text counts, the
    /// cues.</summary>
    private ClassCues VisitProperty(int node, ReadOnlySpan<char> property)
    {
        if (!MetaNames.TryGet(property, out MetaName meant)) return ClassCues.None;
        foreach (string attribute in (ReadOnlySpan<string>)["content", "datetime"])
        {
            if (_document.Attribute(node, attribute) is not { Length: > 0 }) continue;
            Add(meant.Field, node, attribute, MetadataSource.Microdata, meant.Rank);
            return ClassCues.None;
        }

        if (meant.Field == MetadataField.Title && property.Equals("headline", StringComparison.OrdinalIgnoreCase))
            AddText(MetadataField.Title, node, MetadataSource.Microdata, meant.Rank);
        return meant.Field switch
        {
            MetadataField.Published => ClassCues.Date | ClassCues.Published,
            MetadataField.Modified => ClassCues.Date | ClassCues.Modified,
            MetadataField.Author => ClassCues.Author,
            _ => ClassCues.None,
        };
    }

    /// <summary>Texts of the headings that link to the site's front page: they are its name.</summary>
    public IEnumerable<string> HomeHeadings(string? address)
    {
        foreach (MarkedElement heading in Headings.Where(heading => _document.Nodes[heading.Node].Tag == HtmlTag.H1))
        {
            int link = _document.Next(HtmlTag.A, heading.Node,
                Math.Min(_document.Nodes[heading.Node].End, heading.Node + MostBoxNodes));
            if (link < 0) link = _document.Ancestor(heading.Node, HtmlTag.A);
            if (link < 0 || _document.Attribute(link, "href") is not { } target) continue;
            if (PageAddress.IsFront(target, address)) yield return _document.TextOf(heading.Node);
        }
    }
}
