using System.Collections.Immutable;
using Hearsay.Collation.Wordings;
using Hearsay.Text;

namespace Hearsay.Collation.Alignment;

/// <summary>Turns an alignment into the variants of a critical apparatus: runs of agreement, and what stands between
/// them. No variant reaches over the words between two content spans, which are not part of what was said.</summary>
internal static class Apparatus
{
    /// <param name="a">The first wording.</param>
    /// <param name="b">The second.</param>
    /// <param name="matches">Equal words of both, ascending.</param>
    /// <returns>Variants that, side by side, hold every word of either wording once, in order.</returns>
    public static ImmutableArray<Variant> Of(Wording a, Wording b, ImmutableArray<WordMatch> matches)
    {
        var variants = ImmutableArray.CreateBuilder<Variant>();
        int nextA = 0, nextB = 0;
        for (int i = 0; i < matches.Length;)
        {
            int end = EndOfRun(a, b, matches, i);
            AddDifference(variants, a.Words.AsSpan()[nextA..matches[i].A], b.Words.AsSpan()[nextB..matches[i].B]);
            variants.Add(new Variant(
                VariantKind.Agreement,
                Span.Cover(a.Words[matches[i].A].Span, a.Words[matches[end - 1].A].Span),
                Span.Cover(b.Words[matches[i].B].Span, b.Words[matches[end - 1].B].Span)));
            (nextA, nextB) = (matches[end - 1].A + 1, matches[end - 1].B + 1);
            i = end;
        }

        AddDifference(variants, a.Words.AsSpan()[nextA..], b.Words.AsSpan()[nextB..]);
        return variants.DrainToImmutable();
    }

    /// <summary>Index of the first match that does not go on with the run that begins at
    /// <paramref name="start"/>.</summary>
    private static int EndOfRun(Wording a, Wording b, ImmutableArray<WordMatch> matches, int start)
    {
        int end = start + 1;
        while (end < matches.Length
            && matches[end].A == matches[end - 1].A + 1
            && matches[end].B == matches[end - 1].B + 1
            && a.Words[matches[end].A].Piece == a.Words[matches[end - 1].A].Piece
            && b.Words[matches[end].B].Piece == b.Words[matches[end - 1].B].Piece)
        {
            end++;
        }

        return end;
    }

    private static void AddDifference(
        ImmutableArray<Variant>.Builder variants, ReadOnlySpan<WordingWord> a, ReadOnlySpan<WordingWord> b)
    {
        List<Span> spansA = SpansOf(a), spansB = SpansOf(b);
        for (int i = 0; i < Math.Max(spansA.Count, spansB.Count); i++)
        {
            Span? spanA = i < spansA.Count ? spansA[i] : null;
            Span? spanB = i < spansB.Count ? spansB[i] : null;
            VariantKind kind = spanA is null ? VariantKind.Addition
                : spanB is null ? VariantKind.Omission
                : VariantKind.Substitution;
            variants.Add(new Variant(kind, spanA, spanB));
        }
    }

    /// <summary>One span for the words of each content span.</summary>
    private static List<Span> SpansOf(ReadOnlySpan<WordingWord> words)
    {
        var spans = new List<Span>();
        for (int i = 0; i < words.Length; i++)
        {
            if (i > 0 && words[i].Piece == words[i - 1].Piece) spans[^1] = Span.Cover(spans[^1], words[i].Span);
            else spans.Add(words[i].Span);
        }

        return spans;
    }
}
