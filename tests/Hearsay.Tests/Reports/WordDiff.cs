using System.Collections.Immutable;
using Hearsay.Collation;
using Hearsay.Text;

namespace Hearsay.Tests.Reports;

/// <summary>A plain longest-common-subsequence apparatus of words for fixtures; quadratic, for short texts.</summary>
internal static class WordDiff
{
    public static ImmutableArray<Variant> Compare(
        SourceText textA, ImmutableArray<Span> a, SourceText textB, ImmutableArray<Span> b)
    {
        List<Span> wordsA = Words(textA, a), wordsB = Words(textB, b);
        bool Same(int i, int j) =>
            textA.Slice(wordsA[i]).Equals(textB.Slice(wordsB[j]), StringComparison.OrdinalIgnoreCase);
        int[,] length = new int[wordsA.Count + 1, wordsB.Count + 1];
        for (int i = wordsA.Count - 1; i >= 0; i--)
        {
            for (int j = wordsB.Count - 1; j >= 0; j--)
                length[i, j] = Same(i, j) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        var variants = ImmutableArray.CreateBuilder<Variant>();
        int x = 0, y = 0;
        while (x < wordsA.Count || y < wordsB.Count)
        {
            (int fromX, int fromY) = (x, y);
            while (x < wordsA.Count && y < wordsB.Count && Same(x, y)) (x, y) = (x + 1, y + 1);
            if (x > fromX)
                variants.Add(new Variant(VariantKind.Agreement, Cover(wordsA, fromX, x), Cover(wordsB, fromY, y)));
            (fromX, fromY) = (x, y);
            while (x < wordsA.Count && (y == wordsB.Count || (!Same(x, y) && length[x + 1, y] >= length[x, y + 1])))
                x++;
            while (y < wordsB.Count && (x == wordsA.Count || (!Same(x, y) && length[x, y + 1] > length[x + 1, y]))) y++;
            if (x > fromX || y > fromY) variants.Add(Differing(Cover(wordsA, fromX, x), Cover(wordsB, fromY, y)));
        }

        return variants.ToImmutable();
    }

    private static Variant Differing(Span? a, Span? b) => new(
        a is null ? VariantKind.Addition : b is null ? VariantKind.Omission : VariantKind.Substitution, a, b);

    private static Span? Cover(List<Span> words, int from, int to) =>
        from == to ? null : Span.Cover(words[from], words[to - 1]);

    private static List<Span> Words(SourceText text, ImmutableArray<Span> spans)
    {
        var words = new List<Span>();
        foreach (Span span in spans)
        {
            for (int i = span.Start; i < span.End; i++)
            {
                int start = i;
                while (i < span.End && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '’')) i++;
                if (i > start) words.Add(new Span(start, i));
            }
        }

        return words;
    }
}
