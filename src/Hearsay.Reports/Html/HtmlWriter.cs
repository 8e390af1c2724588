using System.Text;

namespace Hearsay.Reports.Html;

/// <summary>Writes HTML that is well-formed XML too. Everything that is no tag of ours is encoded: there is no way to
/// write markup as text, and names of tags and attributes come from our code alone.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private const char ControlPictures = '\u2400';
    private const char Replacement = '\uFFFD';

    private readonly Stack<string> _open = new();

    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(tag, attributes);
        output.Write('>');
        _open.Push(tag);
        return this;
    }

    public HtmlWriter Close()
    {
        output.Write($"</{_open.Pop()}>");
        return this;
    }

    /// <summary>A tag without content.</summary>
    public HtmlWriter Empty(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(tag, attributes);
        output.Write(" />");
        return this;
    }

    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        output.Write(Encode(text));
        return this;
    }

    /// <summary>A whole element around text.</summary>
    public HtmlWriter Element(
        string tag, ReadOnlySpan<char> text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    /// <summary>A line break in the file, for whoever reads it.</summary>
    public HtmlWriter Line()
    {
        output.Write('\n');
        return this;
    }

    /// <summary>One of our own style sheets or scripts, as it is.</summary>
    /// <exception cref="ArgumentException">It holds a character that would need encoding in XML.</exception>
    public HtmlWriter Embedded(string tag, string content)
    {
        if (content.AsSpan().IndexOfAny('<', '&') >= 0)
            throw new ArgumentException("An embedded file must hold neither < nor &.", nameof(content));
        output.Write($"<{tag}>{content}</{tag}>");
        return this;
    }

    /// <summary>Text as it may stand in an element or an attribute: characters of markup as references, control
    /// characters as pictures, and characters that would turn the direction of what follows as U+FFFD.</summary>
    internal static string Encode(ReadOnlySpan<char> text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        while (!text.IsEmpty)
        {
            bool isWhole = Rune.DecodeFromUtf16(text, out Rune rune,
                out int length) == System.Buffers.OperationStatus.Done;
            if (isWhole) Append(encoded, rune);
            else encoded.Append(Replacement);
            text = text[length..];
        }

        return encoded.ToString();
    }

    private static void Append(StringBuilder encoded, Rune rune)
    {
        switch (rune.Value)
        {
            case '&': encoded.Append("&amp;"); break;
            case '<': encoded.Append("&lt;"); break;
            case '>': encoded.Append("&gt;"); break;
            case '"': encoded.Append("&#34;"); break;
            case '\'': encoded.Append("&#39;"); break;
            case '\t' or '\n' or '\r': encoded.Append((char)rune.Value); break;
            case < ' ': encoded.Append((char)(ControlPictures + rune.Value)); break;
            case (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF: encoded.Append(Replacement); break;
            case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069): encoded.Append(Replacement); break;
            default: encoded.Append(rune); break;
        }
    }

    private void WriteTag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(tag);
        foreach ((string name, string? value) in attributes)
        {
            if (value is not null) output.Write($" {name}=\"{Encode(value)}\"");
        }
    }
}
