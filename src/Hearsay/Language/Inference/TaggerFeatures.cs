using static Hearsay.Language.Inference.FeatureHash;

namespace Hearsay.Language.Inference;

/// <summary>The features of the part-of-speech tagger, after Ratnaparkhi (1996), "A Maximum Entropy Model for
/// Part-of-Speech Tagging", with both neighbours' endings and the sentence's case besides. Training and tagging share
/// this code; it is part of the model format.</summary>
internal static class TaggerFeatures
{
    /// <summary>Number of features that depend on the words alone.</summary>
    internal const int OfWords = 36;

    /// <summary>Number of features that depend on the two tags before.</summary>
    internal const int OfHistory = 9;

    /// <summary>Words of context on either side of a sentence that the arrays below must hold.</summary>
    internal const int Padding = 2;

    /// <summary>Stands for the tag of what comes before the first word.</summary>
    internal const int NoTag = 31;

    /// <summary>Reads the words of a sentence into <paramref name="words"/>, between boundary marks.</summary>
    internal static void ReadWords(
        ReadOnlySpan<char> text, ReadOnlySpan<Text.Span> tokens, Span<WordAttributes> words)
    {
        words[0] = words[1] = words[tokens.Length + 2] = words[tokens.Length + 3] = WordAttributes.Boundary;
        for (int i = 0; i < tokens.Length; i++)
            words[i + Padding] = new WordAttributes(text.Slice(tokens[i].Start, tokens[i].Length));
    }

    /// <summary>Writes the features of the word at <paramref name="at"/> that need no tags.</summary>
    /// <param name="words">As <see cref="ReadWords"/> left them.</param>
    /// <param name="at">Index of the word in the sentence.</param>
    /// <param name="features">Receives <see cref="OfWords"/> hashes.</param>
    internal static void WriteOfWords(
        ReadOnlySpan<WordAttributes> words, int at, SentenceCase sentenceCase, Span<ulong> features)
    {
        ref readonly WordAttributes word = ref words[at + Padding];
        ref readonly WordAttributes left = ref words[at + Padding - 1];
        ref readonly WordAttributes left2 = ref words[at + Padding - 2];
        ref readonly WordAttributes right = ref words[at + Padding + 1];
        ref readonly WordAttributes right2 = ref words[at + Padding + 2];
        ulong style = (ulong)sentenceCase;
        ulong first = at == 0 ? 1UL : 0UL;
        int n = 0;
        features[n] = Of(n++, 0);
        features[n] = Of(n++, word.Word);
        features[n] = Of(n++, word.Lower);
        features[n] = Of(n++, Pair(word.Lower, (style * 2) + first));
        features[n] = Of(n++, word.Prefix1);
        features[n] = Of(n++, word.Prefix2);
        features[n] = Of(n++, word.Prefix3);
        features[n] = Of(n++, word.Prefix4);
        features[n] = Of(n++, word.Suffix1);
        features[n] = Of(n++, word.Suffix2);
        features[n] = Of(n++, word.Suffix3);
        features[n] = Of(n++, word.Suffix4);
        features[n] = Of(n++, word.Shape);
        features[n] = Of(n++, Pair(word.Shape, (style * 2) + first));
        features[n] = Of(n++, Pair(Pair(word.Shape, (style * 2) + first), word.Suffix2));
        features[n] = Of(n++, Pair(Pair(word.Shape, (style * 2) + first), word.Suffix3));
        features[n] = Of(n++, left.Lower);
        features[n] = Of(n++, left2.Lower);
        features[n] = Of(n++, right.Lower);
        features[n] = Of(n++, right2.Lower);
        features[n] = Of(n++, Pair(left.Lower, word.Lower));
        features[n] = Of(n++, Pair(word.Lower, right.Lower));
        features[n] = Of(n++, Pair(left.Lower, right.Lower));
        features[n] = Of(n++, Pair(left2.Lower, left.Lower));
        features[n] = Of(n++, Pair(right.Lower, right2.Lower));
        features[n] = Of(n++, left.Suffix3);
        features[n] = Of(n++, right.Suffix3);
        features[n] = Of(n++, right.Suffix2);
        features[n] = Of(n++, right2.Suffix3);
        features[n] = Of(n++, Pair(left.Shape, style));
        features[n] = Of(n++, Pair(right.Shape, style));
        features[n] = Of(n++, Pair(Pair(left.Shape, word.Shape), Pair(right.Shape, style)));
        features[n] = Of(n++, Pair(word.Suffix3, right.Suffix3));
        features[n] = Of(n++, Pair(word.Suffix3, right.Lower));
        features[n] = Of(n++, Pair(left.Lower, word.Suffix3));
        features[n] = Of(n++, Pair(Pair(word.Lower, right.Suffix2), right2.Suffix2));
    }

    /// <summary>Writes the features of the word at <paramref name="at"/> that need the tags before it.</summary>
    /// <param name="last">Tag of the word before, or <see cref="NoTag"/>.</param>
    /// <param name="secondLast">Tag of the word before that, or <see cref="NoTag"/>.</param>
    /// <param name="features">Receives <see cref="OfHistory"/> hashes.</param>
    internal static void WriteOfHistory(
        ReadOnlySpan<WordAttributes> words, int at, int last, int secondLast, Span<ulong> features)
    {
        ref readonly WordAttributes word = ref words[at + Padding];
        ref readonly WordAttributes right = ref words[at + Padding + 1];
        ulong one = (ulong)last;
        ulong two = (one * 32) + (ulong)secondLast;
        int n = 0;
        features[n] = Of(OfWords + n++, one);
        features[n] = Of(OfWords + n++, two);
        features[n] = Of(OfWords + n++, Pair(one, word.Lower));
        features[n] = Of(OfWords + n++, Pair(two, word.Lower));
        features[n] = Of(OfWords + n++, Pair(one, word.Suffix3));
        features[n] = Of(OfWords + n++, Pair(one, right.Lower));
        features[n] = Of(OfWords + n++, Pair(one, right.Suffix2));
        features[n] = Of(OfWords + n++, Pair(one, word.Shape));
        features[n] = Of(OfWords + n++, Pair(Pair(one, word.Lower), right.Lower));
    }
}
