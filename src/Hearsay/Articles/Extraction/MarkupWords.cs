using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Articles.Extraction;

/// <summary>Reads the names that sites give to elements: class, id and their kin.</summary>
internal static class MarkupWords
{
    /// <summary>Longer words are no names of parts; longer values are cut.</summary>
    private const int LongestWord = 24, LongestValue = 400;

    private static readonly Lazy<WordMap<uint>> Words = new(Load);

    /// <summary>Attributes that name parts.</summary>
    private static readonly WordMap<bool> Attributes = new(
        new[] { "class", "id", "itemprop", "role", "data-component", "data-testid", "data-type", "data-module",
        "aria-label", "data-qa", "data-test-id", "property" }
            .Select(name => KeyValuePair.Create(name, true)), ignoresCase: true);

    /// <summary>The signs of an element as bits, and a hash of its name and first class.</summary>
    public static uint Read(HtmlDocument document, int element, out uint shape, out bool isHidden)
    {
        uint signs = 0;
        shape = (uint)document.Nodes[element].Tag;
        isHidden = false;
        foreach (HtmlAttribute attribute in document.AttributesOf(element))
        {
            ReadOnlySpan<char> name = document.Page.Value.AsSpan(attribute.NameStart..attribute.NameEnd);
            ReadOnlySpan<char> value = document.Page.Value.AsSpan(attribute.ValueStart..attribute.ValueEnd);
            if (Attributes.Contains(name))
            {
                uint found = SignsOf(value, out uint first);
                signs |= found;
                if (name.Equals("class", StringComparison.OrdinalIgnoreCase)) shape = (shape * 0x01000193) ^ first;
            }
            else if (IsHiding(name, value))
            {
                isHidden = true;
            }
        }

        return signs;
    }

    private static bool IsHiding(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name.Length switch
    {
        5 => name.Equals("style", StringComparison.OrdinalIgnoreCase) && HidesByStyle(value),
        6 => name.Equals("hidden", StringComparison.OrdinalIgnoreCase),
        11 => name.Equals("aria-hidden", StringComparison.OrdinalIgnoreCase)
        && value.Equals("true", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        int at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && IsValue(style[(at + 7)..], "none")) return true;
        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && IsValue(style[(at + 10)..], "hidden");
    }

    private static bool IsValue(ReadOnlySpan<char> rest, string value)
    {
        rest = rest.TrimStart();
        return rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Cuts a value into words at everything that is no letter, and before a capital after a small
    /// letter.</summary>
    private static uint SignsOf(ReadOnlySpan<char> value, out uint first)
    {
        Span<char> word = stackalloc char[LongestWord + 1];
        uint signs = 0;
        int length = 0;
        bool afterLower = false, inFirst = true;
        first = 0;
        if (value.Length > LongestValue) value = value[..LongestValue];
        foreach (char unit in value)
        {
            bool isUpper = char.IsUpper(unit);
            if (!char.IsLetter(unit) || (isUpper && afterLower))
            {
                signs |= Find(word[..Math.Min(length, word.Length)]);
                length = 0;
            }

            if (unit is ' ' or '\n') inFirst &= first == 0;
            else if (inFirst && !char.IsDigit(unit)) first = (first ^ unit) * 0x01000193;
            afterLower = char.IsLower(unit);
            if (!char.IsLetter(unit)) continue;
            if (length <= LongestWord) word[length] = WordKey.Fold(unit);
            length = Math.Min(length + 1, LongestWord + 1);
        }

        return signs | Find(word[..Math.Min(length, word.Length)]);
    }

    private static uint Find(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= LongestWord && Words.Value.TryGetValue(word, out uint signs) ? signs : 0;

    private static WordMap<uint> Load()
    {
        var words = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (string[] row in WordTable.Rows("Articles/Extraction/Data/markup-words.tsv"))
        {
            uint sign = 1u << (int)Enum.Parse<MarkupSign>(row[0]);
            foreach (string word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | sign;
        }

        return new WordMap<uint>(words);
    }
}
