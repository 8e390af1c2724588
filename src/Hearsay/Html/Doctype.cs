namespace Hearsay.Html;

/// <summary>The parts of a DOCTYPE (WHATWG HTML, sections 13.2.5.53 to 13.2.5.68); null where missing.</summary>
internal sealed record Doctype(string? Name, string? PublicId, string? SystemId, bool ForceQuirks)
{
    /// <param name="page">The page that <paramref name="token"/> is of.</param>
    public static Doctype Read(ReadOnlySpan<char> page, in HtmlToken token)
    {
        bool isEnded = token.End > token.InnerEnd;
        ReadOnlySpan<char> rest = SkipSpace(page[token.InnerStart..token.InnerEnd]);
        if (rest.IsEmpty) return new Doctype(null, null, null, true);
        string name = Take(ref rest, rest.IndexOfAny("\t\n\f\r ")).ToLowerInvariant();
        rest = SkipSpace(rest);
        if (rest.IsEmpty) return new Doctype(name, null, null, !isEnded);
        string? publicId = null, systemId = null;
        bool isSound;
        if (rest.StartsWith("public", StringComparison.OrdinalIgnoreCase))
        {
            isSound = TryTakeQuoted(ref rest, "public".Length, out publicId);
            // The system identifier may be missing here, and only here.
            if (isSound && !SkipSpace(rest).IsEmpty) isSound = TryTakeQuoted(ref rest, 0, out systemId);
        }
        else
        {
            isSound = rest.StartsWith("system", StringComparison.OrdinalIgnoreCase)
                && TryTakeQuoted(ref rest, "system".Length, out systemId);
        }

        // What follows a system identifier does not count, not even the end of the page.
        bool hasMore = systemId is not null && !SkipSpace(rest).IsEmpty;
        return new Doctype(name, publicId, systemId, !isSound || (!isEnded && !hasMore));
    }

    /// <summary>True where the page is shown in quirks mode (13.2.6.4.1), in which a table does not close a
    /// paragraph.</summary>
    public static bool IsQuirky(ReadOnlySpan<char> page, in HtmlToken token) => Read(page, token).ForceQuirks;

    /// <summary>Takes an identifier after <paramref name="skip"/> units and white space; false where none is there, or
    /// where its quote is not closed, in which case it goes to the end.</summary>
    private static bool TryTakeQuoted(ref ReadOnlySpan<char> rest, int skip, out string? value)
    {
        value = null;
        ReadOnlySpan<char> text = SkipSpace(rest[skip..]);
        if (text.IsEmpty || text[0] is not ('"' or '\'')) return false;
        int length = text[1..].IndexOf(text[0]);
        rest = text[1..];
        value = Take(ref rest, length);
        if (length >= 0) rest = rest[1..];
        return length >= 0;
    }

    private static string Take(ref ReadOnlySpan<char> rest, int length)
    {
        ReadOnlySpan<char> taken = length < 0 ? rest : rest[..length];
        rest = rest[taken.Length..];
        return TextDecoder.ToString(taken, 0, taken.Length, TextMode.ReplaceNul);
    }

    private static ReadOnlySpan<char> SkipSpace(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAnyExcept("\t\n\f\r ");
        return first < 0 ? [] : text[first..];
    }
}
