using System.Buffers;
using Hearsay.Text;

namespace Hearsay.Pages.Charsets;

/// <summary>Labels of encodings (WHATWG Encoding, section 4.2).</summary>
internal static class CharsetLabels
{
    private const int LongestLabel = 24;

    private static readonly SearchValues<char> EndOfValue = SearchValues.Create("\t\n\f\r ;");

    private static readonly Lazy<WordMap<string>> Names = new(() => new WordMap<string>(
        WordTable.Rows("Pages/Charsets/charset-labels.tsv").Select(row => KeyValuePair.Create(row[0], row[1]))));

    /// <summary>The encoding that a label names, in lower case; null where it names none.</summary>
    public static string? NameOf(ReadOnlySpan<char> label)
    {
        label = label.Trim("\t\n\f\r ");
        if (label.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return "utf-8";
        if (label.Length > LongestLabel) return null;
        Span<char> lower = stackalloc char[label.Length];
        System.Text.Ascii.ToLower(label, lower, out int written);
        return Names.Value.TryGetValue(lower[..written], out string? name) ? name : null;
    }

    /// <summary>The encoding that a page's own <c>meta</c> means: a page that is readable enough to say UTF-16 is not
    /// in it (WHATWG HTML, section 13.2.3.2, steps for a <c>meta</c>).</summary>
    public static string? NameInMeta(ReadOnlySpan<char> label) => NameOf(label) switch
    {
        "utf-16le" or "utf-16be" => "utf-8",
        "x-user-defined" => "windows-1252",
        var name => name,
    };

    /// <summary>Extracts a label from the <c>content</c> of a <c>meta</c> (WHATWG HTML, "extracting a character
    /// encoding from a meta element"); empty where there is none.</summary>
    public static ReadOnlySpan<char> LabelIn(ReadOnlySpan<char> content)
    {
        while (true)
        {
            int at = content.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
            if (at < 0) return [];
            content = content[(at + "charset".Length)..];
            ReadOnlySpan<char> rest = content.TrimStart("\t\n\f\r ");
            if (rest.IsEmpty || rest[0] != '=') continue;
            return ValueAfterEquals(rest[1..].TrimStart("\t\n\f\r "));
        }
    }

    private static ReadOnlySpan<char> ValueAfterEquals(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return [];
        if (value[0] is '"' or '\'')
        {
            int close = value[1..].IndexOf(value[0]);
            return close < 0 ? [] : value.Slice(1, close);
        }

        int end = value.IndexOfAny(EndOfValue);
        return end < 0 ? value : value[..end];
    }
}
