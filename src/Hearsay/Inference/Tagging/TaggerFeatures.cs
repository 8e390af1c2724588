using static Hearsay.Inference.FeatureHash;

namespace Hearsay.Inference.Tagging;

/// <summary>The features of the part-of-speech tagger, after Ratnaparkhi (1996), "A Maximum Entropy Model for
/// Part-of-Speech Tagging", with both neighbours' endings and the sentence's case besides. Training and tagging share
/// this code; it is part of the model format.</summary>
internal static class TaggerFeatures
{
    /// <summary>Number of features that depend on the words alone.</summary>
    internal const int OfWords = 36;

    /// <summary>Number of features that depend on several words, but on no tags.</summary>
    internal const int OfSeveral = 10;

    /// <summary>Number of features of the two tags before and a word.</summary>
    internal const int OfTagsAndWords = OfHistory - 2;

    /// <summary>The most features that one word alone gives a word in some place beside it.</summary>
    internal const int MostOfOne = 16;

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

    /// <summary>Writes those features of <see cref="WriteOfWords"/> that one word alone gives to the word at
    /// <paramref name="place"/>.</summary>
    /// <param name="isFirst">True for the first word of its sentence.</param>
    /// <param name="features">Receives up to <see cref="MostOfOne"/> hashes.</param>
    /// <returns>Their number.</returns>
    internal static int WriteOfOne(
        in WordAttributes word, WordPlace place, SentenceCase sentenceCase, bool isFirst, Span<ulong> features)
    {
        switch (place)
        {
            case WordPlace.Left2:
                features[0] = Of(17, word.Lower);
                return 1;
            case WordPlace.Left:
                features[0] = Of(16, word.Lower);
                features[1] = Of(25, word.Suffix3);
                features[2] = Of(29, Pair(word.Shape, (ulong)sentenceCase));
                return 3;
            case WordPlace.Right:
                features[0] = Of(18, word.Lower);
                features[1] = Of(26, word.Suffix3);
                features[2] = Of(27, word.Suffix2);
                features[3] = Of(30, Pair(word.Shape, (ulong)sentenceCase));
                return 4;
            case WordPlace.Right2:
                features[0] = Of(19, word.Lower);
                features[1] = Of(28, word.Suffix3);
                return 2;
            default:
                WriteOfItself(word, sentenceCase, isFirst, features);
                return MostOfOne;
        }
    }

    /// <summary>Writes those features of <see cref="WriteOfWords"/> that depend on several words.</summary>
    /// <inheritdoc cref="WriteOfWords"/>
    internal static void WriteOfSeveral(
        ReadOnlySpan<WordAttributes> words, int at, SentenceCase sentenceCase, Span<ulong> features)
    {
        ref readonly WordAttributes word = ref words[at + Padding];
        ref readonly WordAttributes left = ref words[at + Padding - 1];
        ref readonly WordAttributes left2 = ref words[at + Padding - 2];
        ref readonly WordAttributes right = ref words[at + Padding + 1];
        ref readonly WordAttributes right2 = ref words[at + Padding + 2];
        features[9] = Of(35, Pair(Pair(word.Lower, right.Suffix2), right2.Suffix2));
        features[8] = Of(34, Pair(left.Lower, word.Suffix3));
        features[7] = Of(33, Pair(word.Suffix3, right.Lower));
        features[6] = Of(32, Pair(word.Suffix3, right.Suffix3));
        features[5] = Of(31, Pair(Pair(left.Shape, word.Shape), Pair(right.Shape, (ulong)sentenceCase)));
        features[4] = Of(24, Pair(right.Lower, right2.Lower));
        features[3] = Of(23, Pair(left2.Lower, left.Lower));
        features[2] = Of(22, Pair(left.Lower, right.Lower));
        features[1] = Of(21, Pair(word.Lower, right.Lower));
        features[0] = Of(20, Pair(left.Lower, word.Lower));
    }

    /// <summary>Writes the features of <see cref="WriteOfHistory"/> that need no words.</summary>
    internal static void WriteOfTags(int last, int secondLast, Span<ulong> features)
    {
        features[0] = Of(OfWords, (ulong)last);
        features[1] = Of(OfWords + 1, ((ulong)last * 32) + (ulong)secondLast);
    }

    /// <summary>Writes the features of <see cref="WriteOfHistory"/> that need words, too.</summary>
    /// <inheritdoc cref="WriteOfHistory"/>
    internal static void WriteOfTagsAndWords(
        ReadOnlySpan<WordAttributes> words, int at, int last, int secondLast, Span<ulong> features)
    {
        ref readonly WordAttributes word = ref words[at + Padding];
        ref readonly WordAttributes right = ref words[at + Padding + 1];
        ulong one = (ulong)last, two = (one * 32) + (ulong)secondLast;
        features[6] = Of(OfWords + 8, Pair(Pair(one, word.Lower), right.Lower));
        features[5] = Of(OfWords + 7, Pair(one, word.Shape));
        features[4] = Of(OfWords + 6, Pair(one, right.Suffix2));
        features[3] = Of(OfWords + 5, Pair(one, right.Lower));
        features[2] = Of(OfWords + 4, Pair(one, word.Suffix3));
        features[1] = Of(OfWords + 3, Pair(two, word.Lower));
        features[0] = Of(OfWords + 2, Pair(one, word.Lower));
    }

    private static void WriteOfItself(in WordAttributes word, SentenceCase sentenceCase, bool isFirst,
        Span<ulong> features)
    {
        ulong context = ((ulong)sentenceCase * 2) + (isFirst ? 1UL : 0UL);
        ulong shape = Pair(word.Shape, context);
        int n = 0;
        features[n] = Of(n++, 0);
        features[n] = Of(n++, word.Word);
        features[n] = Of(n++, word.Lower);
        features[n] = Of(n++, Pair(word.Lower, context));
        features[n] = Of(n++, word.Prefix1);
        features[n] = Of(n++, word.Prefix2);
        features[n] = Of(n++, word.Prefix3);
        features[n] = Of(n++, word.Prefix4);
        features[n] = Of(n++, word.Suffix1);
        features[n] = Of(n++, word.Suffix2);
        features[n] = Of(n++, word.Suffix3);
        features[n] = Of(n++, word.Suffix4);
        features[n] = Of(n++, word.Shape);
        features[n] = Of(n++, shape);
        features[n] = Of(n++, Pair(shape, word.Suffix2));
        features[n] = Of(n, Pair(shape, word.Suffix3));
    }
}

/// <summary>Where a word stands, seen from the word that is tagged.</summary>
internal enum WordPlace
{
    Left2,
    Left,
    Itself,
    Right,
    Right2,
}
