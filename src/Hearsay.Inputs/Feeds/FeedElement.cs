using System.Text;
using System.Xml;

namespace Hearsay.Inputs.Feeds;

/// <summary>Reads the content of one element, with the reader on its start tag before and on its end tag (or the empty
/// tag) after. Goes down no stack, however deep the element is nested.</summary>
internal static class FeedElement
{
    private const int ChunkSize = 4096;

    /// <summary>The reader keeps something for every level.</summary>
    private const int DeepestElement = 200_000;

    /// <summary>Goes on inside an element of this depth; false at its end.</summary>
    /// <exception cref="InvalidDataException">The feed is nested beyond reason.</exception>
    public static bool ReadInside(XmlReader reader, int depth)
    {
        bool isInside = reader.Read() && reader.Depth > depth;
        if (reader.Depth > DeepestElement)
            throw new InvalidDataException($"is nested deeper than {DeepestElement} levels");
        return isInside;
    }

    /// <summary>All text in the element, tags left out; null where it is longer than <paramref name="most"/>
    /// characters.</summary>
    public static string? Text(XmlReader reader, int most) => Read(reader, most, withMarkup: false);

    /// <summary>The element's content as HTML: tags without prefixes, text encoded; null where it is too
    /// long.</summary>
    public static string? Markup(XmlReader reader, int most) => Read(reader, most, withMarkup: true);

    private static string? Read(XmlReader reader, int most, bool withMarkup)
    {
        var content = new StringBuilder();
        if (reader.IsEmptyElement) return "";
        char[] chunk = new char[ChunkSize];
        int depth = reader.Depth;
        while (ReadInside(reader, depth))
        {
            bool isFull = content.Length > most;
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace)
            {
                if (!isFull) AppendText(reader, content, chunk, most, withMarkup);
            }
            else if (withMarkup && !isFull)
            {
                AppendTag(reader, content);
            }
        }

        return content.Length > most ? null : content.ToString();
    }

    private static void AppendText(XmlReader reader, StringBuilder content, char[] chunk, int most, bool withMarkup)
    {
        for (int read; content.Length <= most && (read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
        {
            if (withMarkup) AppendEncoded(content, chunk.AsSpan(0, read));
            else content.Append(chunk, 0, read);
        }
    }

    private static void AppendTag(XmlReader reader, StringBuilder content)
    {
        if (reader.NodeType == XmlNodeType.EndElement) content.Append("</").Append(reader.LocalName).Append('>');
        if (reader.NodeType != XmlNodeType.Element) return;
        bool isEmpty = reader.IsEmptyElement;
        content.Append('<').Append(reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.LocalName == "xmlns") continue;
            content.Append(' ').Append(reader.LocalName).Append("=\"");
            AppendEncoded(content, reader.Value);
            content.Append('"');
        }

        reader.MoveToElement();
        content.Append(isEmpty ? " />" : ">");
    }

    private static void AppendEncoded(StringBuilder content, ReadOnlySpan<char> text)
    {
        foreach (char unit in text)
        {
            _ = unit switch
            {
                '&' => content.Append("&amp;"),
                '<' => content.Append("&lt;"),
                '>' => content.Append("&gt;"),
                '"' => content.Append("&quot;"),
                _ => content.Append(unit),
            };
        }
    }
}
