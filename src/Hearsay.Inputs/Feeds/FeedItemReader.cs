using System.Xml;
using Hearsay.Pages;

namespace Hearsay.Inputs.Feeds;

/// <summary>Reads one item or entry.</summary>
internal sealed class FeedItemReader(XmlReader xml, FeedHead head, int most)
{
    private FeedItem _item = new();

    /// <summary>The item whose start tag the reader stands on; the reader stands on its end tag after it.</summary>
    public FeedItem Read()
    {
        _item = new FeedItem
        {
            Base = WebAddress.Resolve(head.Base, xml.GetAttribute("xml:base")) ?? head.Base,
            Language = xml.GetAttribute("xml:lang") ?? head.Language,
            Guid = xml.GetAttribute("rdf:about"),
        };
        if (xml.IsEmptyElement) return _item;
        int depth = xml.Depth;
        while (FeedElement.ReadInside(xml, depth))
        {
            // What stands deeper, a picture's title for one, is no field of the item.
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1) ReadField(FeedNames.Of(xml));
        }

        return _item;
    }

    /// <summary>Text of the element; null where it is longer than a field may be.</summary>
    public string? Text() => FeedElement.Text(xml, most) is { } text ? text : TooLong();

    /// <summary>The name in an Atom person construct.</summary>
    public void ReadPerson(List<string> into)
    {
        if (xml.IsEmptyElement) return;
        int depth = xml.Depth;
        while (FeedElement.ReadInside(xml, depth))
        {
            if (xml.NodeType == XmlNodeType.Element && FeedNames.Of(xml) == "atom:name") AddAuthor(into, Text());
        }
    }

    private void ReadField(string name)
    {
        switch (name)
        {
            case "title" or "atom:title": _item.Title ??= PlainText.Of(Text()); break;
            case "link": _item.Link = WebAddress.Resolve(_item.Base, Text()) ?? _item.Link; break;
            case "atom:link": ReadLink(); break;
            case "guid": ReadGuid(); break;
            case "atom:id": _item.Guid = Text()?.Trim(); break;
            case "content:encoded": _item.Content = new FeedText(Text() ?? "", ContentKind.Html); break;
            case "atom:content": ReadAtomContent(); break;
            case "description" or "dc:description" or "itunes:summary": ReadDescription(); break;
            case "atom:summary": _item.Summary ??= ReadAtomText(xml.GetAttribute("type")); break;
            case "source": ReadSource(); break;
            case "atom:source": ReadAtomSource(); break;
            case "dc:language": _item.Language = PlainText.Of(Text()) ?? _item.Language; break;
            default:
                if (!ReadAuthor(name)) ReadDate(name);
                break;
        }
    }

    private bool ReadAuthor(string name)
    {
        switch (name)
        {
            case "dc:creator": AddAuthor(_item.Authors, Text()); return true;
            case "author" or "itunes:author": AddMailAuthor(Text()); return true;
            case "atom:author": ReadPerson(_item.Authors); return true;
            default: return false;
        }
    }

    private void ReadDate(string name)
    {
        switch (name)
        {
            case "pubDate" or "dc:date" or "dcterms:issued" or "dcterms:created" or "atom:published" or "atom:issued":
                _item.Published ??= new FeedDate(name, Text()?.Trim() ?? "");
                break;
            case "atom:updated" or "atom:modified" or "dcterms:modified":
                _item.Modified ??= new FeedDate(name, Text()?.Trim() ?? "");
                break;
        }
    }

    private void ReadLink()
    {
        string? address = WebAddress.Resolve(BaseHere(), xml.GetAttribute("href"));
        string relation = xml.GetAttribute("rel") ?? "alternate";
        bool isHtml = MediaType.Parse(xml.GetAttribute("type")) is { IsHtml: true } or { IsUnknown: true };
        if (relation == "alternate" && isHtml) _item.Link ??= address;
        if (relation == "via") _item.SourceUrl ??= address;
    }

    private void ReadGuid()
    {
        _item.IsPermalink = xml.GetAttribute("isPermaLink") != "false";
        _item.Guid = Text()?.Trim();
    }

    /// <summary>A description is text in some feeds and HTML in others; the specification leaves both open.</summary>
    private void ReadDescription()
    {
        string text = Text() ?? "";
        if (_item.Summary is not null) return;
        _item.Summary = new FeedText(text, PlainText.HasMarkup(text) ? ContentKind.Html : ContentKind.Text);
    }

    private void ReadAtomContent()
    {
        string? elsewhere = xml.GetAttribute("src");
        string? start = BaseHere();
        FeedText? content = ReadAtomText(xml.GetAttribute("type"));
        if (elsewhere is not null || content is not { IsBlank: false }) return;
        _item.Content = content;
        _item.Base = start;
    }

    /// <summary>An Atom text construct or inline content (RFC 4287, sections 3.1 and 4.1.3); null for types that are
    /// neither text nor HTML.</summary>
    private FeedText? ReadAtomText(string? type)
    {
        switch (type)
        {
            case "xhtml" or "application/xhtml+xml":
                return new FeedText(FeedElement.Markup(xml, most) ?? TooLong()
                ?? "", ContentKind.Html);
            case "html" or "text/html": return new FeedText(Text() ?? "", ContentKind.Html);
            case null or "text": break;
            default:
                if (!type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) return null;
                break;
        }

        return new FeedText(Text() ?? "", ContentKind.Text);
    }

    private void ReadSource()
    {
        _item.SourceUrl = WebAddress.Resolve(_item.Base, xml.GetAttribute("url"));
        _item.SourceName = PlainText.Of(Text());
    }

    private void ReadAtomSource()
    {
        if (xml.IsEmptyElement) return;
        int depth = xml.Depth;
        while (FeedElement.ReadInside(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1) continue;
            switch (FeedNames.Of(xml))
            {
                case "atom:title": _item.SourceName ??= PlainText.Of(Text()); break;
                case "atom:link": _item.SourceUrl ??= WebAddress.Resolve(BaseHere(), xml.GetAttribute("href")); break;
            }
        }
    }

    private string? BaseHere() => WebAddress.Resolve(_item.Base, xml.GetAttribute("xml:base")) ?? _item.Base;

    private static void AddAuthor(List<string> authors, string? name)
    {
        if (PlainText.Of(name) is { } author && !authors.Contains(author)) authors.Add(author);
    }

    /// <summary>RSS wants an address with the name behind it, "desk@post.example (Mira Voss)"; an address alone is no
    /// name.</summary>
    private void AddMailAuthor(string? text)
    {
        if (PlainText.Of(text) is not { } author || _item.Authors.Count > 0) return;
        int open = author.IndexOf('(');
        if (author.Contains('@')) author = open >= 0 ? author[(open + 1)..].TrimEnd(')', ' ') : "";
        if (author.Length > 0) _item.Authors.Add(author);
    }

    private string? TooLong()
    {
        _item.IsTooLong = true;
        return null;
    }
}
