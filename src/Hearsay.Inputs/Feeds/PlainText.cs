using System.Net;
using System.Text;

namespace Hearsay.Inputs.Feeds;

/// <summary>One line of plain text from what feeds put into titles and names: text, or text with tags and references in
/// it.</summary>
internal static class PlainText
{
    /// <summary>The words without tags, references decoded, white space as single spaces; null where none are
    /// left.</summary>
    public static string? Of(string? text)
    {
        if (text is null) return null;
        string words = WebUtility.HtmlDecode(WithoutTags(text));
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is
        { Length: > 0 } line ? line : null;
    }

    /// <summary>True where the text has a tag or a reference of HTML in it.</summary>
    public static bool HasMarkup(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int next = text[at..].IndexOfAny('<', '&');
            if (next < 0) return false;
            at += next;
            if (text[at] == '<' ? IsTagAt(text[at..]) : IsReferenceAt(text[at..])) return true;
        }

        return false;
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<')) return text;
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int end = IsTagAt(text.AsSpan(at)) ? text.IndexOf('>', at) : -1;
            if (end < 0) plain.Append(text[at]);
            at = end < 0 ? at + 1 : end + 1;
        }

        return plain.ToString();
    }

    private static bool IsTagAt(ReadOnlySpan<char> text) =>
        text is ['<', var next, ..] && (char.IsAsciiLetter(next) || (next is '/' or '!' && text.Length > 2));

    private static bool IsReferenceAt(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, 34)].IndexOf(';');
        return end > 1
            && (text[1] == '#' ? end > 2
            && char.IsAsciiLetterOrDigit(text[2]) : text[1..end].IndexOfAnyExceptInRange('0', 'z') < 0
            && char.IsAsciiLetter(text[1]));
    }
}
