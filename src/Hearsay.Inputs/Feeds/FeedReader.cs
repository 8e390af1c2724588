using System.Xml;

namespace Hearsay.Inputs.Feeds;

/// <summary>Items of RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom 0.3 and 1.0, one at a time.</summary>
internal sealed class FeedReader : IDisposable
{
    private readonly XmlReader _xml;
    private readonly FeedHead _head = new();
    private readonly FeedItemReader _items;
    private bool _isOpen;

    /// <param name="most">Longest field that is kept, in characters.</param>
    public FeedReader(TextReader feed, int most)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = 2 * FeedCharacters.LongestFeed,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = true,
        };
        _xml = XmlReader.Create(new FeedCharacters(feed), settings, FeedNames.Context());
        _items = new FeedItemReader(_xml, _head, most);
    }

    public FeedHead Head => _head;

    /// <summary>The next item; null at the end.</summary>
    /// <exception cref="XmlException">The feed is not well-formed from here on.</exception>
    /// <exception cref="InvalidDataException">It is no feed, or has a document type.</exception>
    public FeedItem? Next()
    {
        if (!_isOpen) Open();
        while (FeedElement.ReadInside(_xml, -1))
        {
            if (_xml.NodeType != XmlNodeType.Element) continue;
            string name = FeedNames.Of(_xml);
            if (name is "item" or "atom:entry") return _items.Read();
            if (name != "channel") ReadHead(name);
            else ReadSurroundings();
        }

        return null;
    }

    private void Open()
    {
        _isOpen = true;
        if (_xml.MoveToContent() != XmlNodeType.Element)
            throw new InvalidDataException("holds no element; expected a feed");
        if (FeedNames.Of(_xml) is not ("rss" or "rdf:RDF" or "atom:feed"))
            throw new InvalidDataException(
                $"is XML but no feed: expected <rss>, Atom's <feed> or <rdf:RDF>, found <{Shorten(_xml.Name)}>");
        ReadSurroundings();
    }

    /// <summary>xml:base and xml:lang of an element around the items.</summary>
    private void ReadSurroundings()
    {
        _head.Base = WebAddress.Resolve(_head.Base, _xml.GetAttribute("xml:base")) ?? _head.Base;
        _head.Language = _xml.GetAttribute("xml:lang") ?? _head.Language;
    }

    private void ReadHead(string name)
    {
        switch (name)
        {
            case "title" or "atom:title": _head.Title ??= PlainText.Of(_items.Text()); break;
            case "link": SetLink(_items.Text()); break;
            case "atom:link": ReadAtomLink(); break;
            case "language" or "dc:language": _head.Language ??= PlainText.Of(_items.Text()); break;
            case "atom:author": _items.ReadPerson(_head.Authors); break;
            default: Pass(); break;
        }
    }

    private void ReadAtomLink()
    {
        if (_xml.GetAttribute("rel") is null or "alternate") SetLink(_xml.GetAttribute("href"));
        Pass();
    }

    private void SetLink(string? address)
    {
        _head.Link ??= WebAddress.Resolve(_head.Base, address);
        _head.Base ??= _head.Link;
    }

    /// <summary>Goes to the end tag of this element, with all that is in it.</summary>
    private void Pass()
    {
        if (_xml.IsEmptyElement) return;
        int depth = _xml.Depth;
        while (FeedElement.ReadInside(_xml, depth))
        {
        }
    }

    private static string Shorten(string name) => name.Length <= 40 ? name : name[..40] + "…";

    public void Dispose() => _xml.Dispose();
}
