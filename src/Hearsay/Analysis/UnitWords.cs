
namespace Hearsay.Analysis;

/// <summary>Tells the words of a text that name what is counted: measures, money, and nouns in the plural.</summary>
internal static class UnitWords
{
    public static bool IsMeasure(WordSequence words, int index) => TryReadMeasure(words, index, out _, out _);

    public static bool TryReadMeasure(WordSequence words, int index, out string unit, out int end) =>
        words.Analysis.Language.Numerals.Units.Measures.TryMatch(words, index, out end, out unit);

    /// <summary>A currency sign, with the letters glued before it ("US$", "A$").</summary>
    public static bool TryReadSign(WordSequence words, int index, out string currency, out int end)
    {
        end = index + 1;
        var signs = words.Analysis.Language.Numerals.Units.Signs;
        if (words.IsGlued(index + 1) && words.Is(index + 1, "$") && words[index].Span.Length <= 4)
        {
            end++;
            Span<char> sign = stackalloc char[8];
            words.Key(index).CopyTo(sign);
            int length = words.Key(index).Length;
            sign[length] = '$';
            return signs.TryGetValue(sign[..(length + 1)], out currency!);
        }

        return signs.TryGetValue(words.Key(index), out currency!) && words.IsMark(index);
    }

    /// <summary>True for a word that has the form of a plural noun.</summary>
    public static bool IsPlural(WordSequence words, int index) =>
        words.IsLetters(index) && words.Analysis.Language.NounPlurals.IsPlural(words.Key(index));

    /// <summary>The singular of the noun at <paramref name="index"/>, in small letters.</summary>
    public static string Singular(WordSequence words, int index) =>
        words.Analysis.Language.NounPlurals.Singular(words.Key(index));
}
