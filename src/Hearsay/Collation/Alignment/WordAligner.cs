using System.Collections.Immutable;
using Hearsay.Collation.Wordings;

namespace Hearsay.Collation.Alignment;

/// <summary>A word of one wording and the same word of another, by their indexes.</summary>
internal readonly record struct WordMatch(int A, int B);

/// <summary>Aligns two wordings word by word: of all ways to pair equal words in order, the one whose words say most,
/// where every new run of pairs has a price (global alignment with affine gaps; Gotoh 1982), so that a stray "the" does
/// not break a passage in two. Long wordings are first cut at words that both have once (patience diff), so that time
/// and space are bounded.</summary>
internal static class WordAligner
{
    /// <summary>Price of beginning a run: a lone function word is not worth it.</summary>
    private const double RunPrice = 0.3;

    /// <summary>What a pair is worth before its rarity.</summary>
    private const double PairWorth = 0.2;

    /// <summary>Largest table, in cells.</summary>
    private const int LargestTable = 250_000;

    public static ImmutableArray<WordMatch> Align(ImmutableArray<WordingWord> a, ImmutableArray<WordingWord> b)
    {
        var matches = ImmutableArray.CreateBuilder<WordMatch>();
        Align(new Piece(a, b, 0, a.Length, 0, b.Length), matches);
        return matches.DrainToImmutable();
    }

    private static void Align(Piece piece, ImmutableArray<WordMatch>.Builder matches)
    {
        Piece core = piece.WithoutCommonEnds();
        for (int i = piece.StartA; i < core.StartA; i++) matches.Add(new WordMatch(i, i - piece.StartA + piece.StartB));
        if ((long)core.LengthA * core.LengthB <= LargestTable) AlignByTable(core, matches);
        else AlignByAnchors(core, matches);
        for (int i = core.EndA; i < piece.EndA; i++) matches.Add(new WordMatch(i, i - core.EndA + core.EndB));
    }

    private static void AlignByAnchors(Piece piece, ImmutableArray<WordMatch>.Builder matches)
    {
        List<WordMatch> anchors = WordAnchors.Find(piece.WordsA, piece.WordsB);
        if (anchors.Count == 0) return;
        int startA = piece.StartA, startB = piece.StartB;
        foreach (WordMatch anchor in anchors)
        {
            var match = new WordMatch(anchor.A + piece.StartA, anchor.B + piece.StartB);
            Align(piece with { StartA = startA, EndA = match.A, StartB = startB, EndB = match.B }, matches);
            matches.Add(match);
            (startA, startB) = (match.A + 1, match.B + 1);
        }

        Align(piece with { StartA = startA, StartB = startB }, matches);
    }

    private static void AlignByTable(Piece piece, ImmutableArray<WordMatch>.Builder matches)
    {
        if (piece.LengthA == 0 || piece.LengthB == 0) return;
        var (paired, best) = FillTables(piece);
        var found = new Stack<WordMatch>();
        int i = piece.LengthA, j = piece.LengthB;
        bool inRun = false;
        while (i > 0 && j > 0)
        {
            if (inRun || (best[i, j] == paired[i, j] && best[i, j] > Math.Max(best[i - 1, j], best[i, j - 1])))
            {
                found.Push(new WordMatch(piece.StartA + --i, piece.StartB + --j));
                inRun = paired[i, j] >= best[i, j] - RunPrice;
            }
            else if (best[i - 1, j] >= best[i, j - 1]) i--;
            else j--;
        }

        matches.AddRange(found);
    }

    /// <summary>For each pair of prefixes the worth of the best alignment that ends by pairing their last words, and of
    /// the best one whatever its end.</summary>
    private static (double[,] Paired, double[,] Best) FillTables(Piece piece)
    {
        double[,] paired = new double[piece.LengthA + 1, piece.LengthB + 1];
        double[,] best = new double[piece.LengthA + 1, piece.LengthB + 1];
        for (int i = 0; i <= piece.LengthA; i++) paired[i, 0] = double.NegativeInfinity;
        for (int j = 0; j <= piece.LengthB; j++) paired[0, j] = double.NegativeInfinity;
        for (int i = 1; i <= piece.LengthA; i++)
        {
            WordingWord word = piece.A[piece.StartA + i - 1];
            for (int j = 1; j <= piece.LengthB; j++)
            {
                bool isPair = word.Key == piece.B[piece.StartB + j - 1].Key;
                double before = Math.Max(paired[i - 1, j - 1], best[i - 1, j - 1] - RunPrice);
                paired[i, j] = isPair ? PairWorth + word.Rarity + before : double.NegativeInfinity;
                best[i, j] = Math.Max(paired[i, j], Math.Max(best[i - 1, j], best[i, j - 1]));
            }
        }

        return (paired, best);
    }

    /// <summary>A stretch of both wordings that is aligned on its own.</summary>
    private readonly record struct Piece(
        ImmutableArray<WordingWord> A, ImmutableArray<WordingWord> B, int StartA, int EndA, int StartB, int EndB)
    {
        public int LengthA => EndA - StartA;

        public int LengthB => EndB - StartB;

        public ReadOnlySpan<WordingWord> WordsA => A.AsSpan()[StartA..EndA];

        public ReadOnlySpan<WordingWord> WordsB => B.AsSpan()[StartB..EndB];

        public Piece WithoutCommonEnds()
        {
            int shorter = Math.Min(LengthA, LengthB), front = 0, back = 0;
            while (front < shorter && A[StartA + front].Key == B[StartB + front].Key) front++;
            while (back < shorter && A[EndA - 1 - back].Key == B[EndB - 1 - back].Key) back++;
            // Where all of one is the end of the other, a word at the front that happens to be the same would tear it
            // up.
            if (back == shorter) front = 0;
            else back = Math.Min(back, shorter - front);
            return this with
            {
                StartA = StartA + front,
                EndA = EndA - back,
                StartB = StartB + front,
                EndB = EndB - back,
            };
        }
    }
}
