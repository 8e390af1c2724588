namespace Hearsay.Inference.Tagging;

/// <summary>How the words of a sentence are capitalised: in a title-case headline a capital says nothing of a
/// word.</summary>
internal enum SentenceCase
{
    Ordinary,
    Title,
    Upper,
    Lower,
}

/// <summary>Tells the case of a sentence from its longer words.</summary>
internal static class SentenceCases
{
    /// <summary>Shorter words stay small in most title styles and are left out.</summary>
    private const int LeastLength = 4;

    /// <summary>With fewer words than this nothing can be said.</summary>
    private const int LeastWords = 3;

    /// <summary>Share of words that must agree, as a fraction of <c>4</c>.</summary>
    private const int ShareOfFour = 3;

    internal static SentenceCase Of(ReadOnlySpan<char> text, ReadOnlySpan<Text.Span> tokens)
    {
        int words = 0, capitalized = 0, upper = 0;
        foreach (Text.Span token in tokens)
        {
            ReadOnlySpan<char> word = text.Slice(token.Start, token.Length);
            if (word.Length < LeastLength || !char.IsLetter(word[0])) continue;
            words++;
            if (!char.IsUpper(word[0])) continue;
            capitalized++;
            if (char.IsUpper(word[1]) && char.IsUpper(word[^1])) upper++;
        }

        if (words < LeastWords) return SentenceCase.Ordinary;
        if (upper * 4 >= words * ShareOfFour) return SentenceCase.Upper;
        if (capitalized * 4 >= words * ShareOfFour) return SentenceCase.Title;
        return capitalized == 0 ? SentenceCase.Lower : SentenceCase.Ordinary;
    }
}
