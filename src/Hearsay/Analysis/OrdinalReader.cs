using System.Globalization;
using Hearsay.Languages;
using Hearsay.Languages.Numbers;

namespace Hearsay.Analysis;

/// <summary>Reads ordinal numbers in digits and in words: "21st", "twenty-first".</summary>
internal static class OrdinalReader
{
    /// <summary>Reads the ordinal that starts at <paramref name="first"/>.</summary>
    /// <param name="end">Index of the first word after it.</param>
    public static bool TryRead(WordSequence words, int first, out int value, out int end)
    {
        if (words.IsNumeral(first)) return TryReadNumeral(words, first, out value, out end);
        end = first + 1;
        if (words.IsLetters(first) && Ordinals(words).TryGetValue(words.Key(first), out value)) return true;
        value = 0;
        NumberWord tens = NumberReader.Find(words, first);
        if (tens.Class != NumberWordClass.Tens || !words.IsDash(end)
            || !Ordinals(words).TryGetValue(words.Key(end + 1), out int unit) || unit >= 10) return false;
        (value, end) = ((int)tens.Value + unit, end + 2);
        return true;
    }

    private static bool TryReadNumeral(WordSequence words, int first, out int value, out int end)
    {
        end = first + 2;
        return int.TryParse(words.Key(first), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
            && words.IsGlued(first + 1) && words.Is(first + 1, WordClass.OrdinalSuffix);
    }

    private static Text.WordMap<int> Ordinals(WordSequence words) => words.Analysis.Language.Numerals.Ordinals;
}
