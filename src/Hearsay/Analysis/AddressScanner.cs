using System.Buffers;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>Finds web and mail addresses, which are one token each. Every scan is one pass; those that may fail look no
/// farther than a bounded number of characters.</summary>
internal static class AddressScanner
{
    /// <summary>The longest part before the @ that RFC 5321 allows.</summary>
    private const int LongestLocalPart = 64;

    private static readonly SearchValues<char> LocalMarks = SearchValues.Create(".-_+@");

    /// <summary>The end of the web address ("https://…", "www.…") that starts at <paramref name="start"/>, or
    /// <paramref name="start"/> where none does.</summary>
    public static int WebEnd(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> rest = text[start..end];
        int head = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) ? 6
            : rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        return head > 0 && head < rest.Length && WordCharacters.IsWord(rest[head])
            ? PathEnd(text, start, start + head, end) : start;
    }

    /// <summary>The end of the path behind a bare host name ("example.org/news") that ends at <paramref name="at"/>;
    /// that place itself where there is no path.</summary>
    public static int BarePathEnd(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (at + 1 >= end || text[at] != '/' || !char.IsAsciiLetterOrDigit(text[at + 1])) return at;
        ReadOnlySpan<char> host = text[start..at];
        int dot = host.LastIndexOf('.');
        bool isHost = dot > 0 && host.Length - dot > 2 && !host[(dot + 1)..].ContainsAnyExceptInRange('a', 'z');
        return isHost ? PathEnd(text, start, at, end) : at;
    }

    /// <summary>True where the letters around the stop at <paramref name="stop"/> lead up to an @:
    /// "first.Last@example".</summary>
    public static bool IsInLocalPart(ReadOnlySpan<char> text, int stop, int end)
    {
        int limit = Math.Min(end, stop + LongestLocalPart);
        for (int i = stop + 1; i < limit; i++)
        {
            if (text[i] == '@') return true;
            if (!char.IsAsciiLetterOrDigit(text[i]) && !LocalMarks.Contains(text[i])) return false;
        }

        return false;
    }

    /// <summary>Addresses end before white space, quotes and angle brackets; marks that close the sentence around them
    /// are not theirs, nor is a bracket that opened before them.</summary>
    private static int PathEnd(ReadOnlySpan<char> text, int start, int at, int end)
    {
        int open = 0, next = at;
        while (next < end && IsAddress(text[next]))
        {
            if (text[next] is '(' or '[') open++;
            else if (text[next] is ')' or ']' && open-- == 0) break;
            next++;
        }

        while (next > at && text[next - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '(' or '[')
            next--;
        return Math.Max(next, start + 1);
    }

    private static bool IsAddress(char c) =>
        c > ' ' && c is not ('<' or '>' or '"' or '|' or '{' or '}' or '`' or '…')
        && (c < 0x80 || (!WordCharacters.IsSpace(c) && WordCharacters.IsWord(c)));
}
