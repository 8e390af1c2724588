using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Mentions.Quantities;

/// <summary>Names of what is counted: measures, money, and the singular of nouns.</summary>
internal static class QuantityUnits
{
    private static readonly PhraseTable<string> Measures =
        PhraseTable<string>.Load("Languages/English/Numbers/quantity-units.tsv", row => row[1]);

    private static readonly WordMap<string> Plurals =
        new(WordTable.Rows("Languages/English/Grammar/irregular-plurals.tsv").Select(row => KeyValuePair.Create(row[0], row[1])));

    private static readonly WordMap<string> Signs =
        new(WordTable.Rows("Languages/Shared/currency-signs.tsv").Select(row => KeyValuePair.Create(row[0], row[1])));

    public static bool IsMeasure(WordSequence words, int index) => TryReadMeasure(words, index, out _, out _);

    public static bool TryReadMeasure(WordSequence words, int index, out string unit, out int end) =>
        Measures.TryMatch(words, index, out end, out unit);

    /// <summary>A currency sign, with the letters glued before it ("US$", "A$").</summary>
    public static bool TryReadSign(WordSequence words, int index, out string currency, out int end)
    {
        end = index + 1;
        if (words.IsGlued(index + 1) && words.Is(index + 1, "$") && words[index].Span.Length <= 4)
        {
            end++;
            Span<char> sign = stackalloc char[8];
            words.Key(index).CopyTo(sign);
            int length = words.Key(index).Length;
            sign[length] = '$';
            return Signs.TryGetValue(sign[..(length + 1)], out currency!);
        }

        return Signs.TryGetValue(words.Key(index), out currency!) && words.IsMark(index);
    }

    /// <summary>True for a word that has the form of a plural noun.</summary>
    public static bool IsPlural(WordSequence words, int index)
    {
        ReadOnlySpan<char> key = words.Key(index);
        if (key.Length == 0 || !words.IsLetters(index)) return false;
        return Plurals.TryGetValue(key, out _)
            || (key.Length > 3 && key[^1] == 's' && !key.EndsWith("ss") && !key.EndsWith("us") && !key.EndsWith("is"));
    }

    /// <summary>The singular of a noun in lower case: by the list of irregular ones, else by its ending.</summary>
    public static string Singular(ReadOnlySpan<char> noun)
    {
        if (Plurals.TryGetValue(noun, out string? known)) return known;
        return noun switch
        {
            [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => noun.ToString(),
            [.. var stem, 'i', 'e', 's'] when stem.Length > 1 => string.Concat(stem, "y"),
            [.. var stem, 's', 's', 'e', 's'] => string.Concat(stem, "ss"),
            [.. var stem, 'x' or 'h', 'e', 's'] => noun[..(stem.Length + 1)].ToString(),
            [.. var stem, 's'] when stem.Length > 2 => stem.ToString(),
            _ => noun.ToString(),
        };
    }
}
