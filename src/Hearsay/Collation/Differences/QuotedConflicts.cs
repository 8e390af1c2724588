using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>Finds where two outlets quote one stretch of speech, and print other words in it. What the one quotes
/// before, after or between what both quote is more of the speech, not other words, unless the two are one sentence in
/// two translations.</summary>
internal static class QuotedConflicts
{
    /// <summary>Most words of one variant: a longer one is a sentence that the other left out.</summary>
    private const int LongestInside = 6;

    /// <summary>At an edge of what both quote: most words of a variant, and least words that agree beside it.</summary>
    private const int LongestAtEdge = 3, ShortestBeside = 3;

    /// <summary>Of two quotations of one sentence: least ratio of their lengths, and least share of each that the other
    /// has.</summary>
    private const double LeastRatio = 0.6, LeastCovered = 0.4;

    /// <summary>Fewest letters of a part that may be written together with the next: not "re-signed".</summary>
    private const int ShortestPart = 3;

    /// <param name="quotations">Two quotations, aligned.</param>
    public static IEnumerable<WordingConflict> In(WordComparison quotations)
    {
        (Wording a, Wording b) = (quotations.A, quotations.B);
        bool areWhole = AreWhole(quotations);
        WordMatch before = new(-1, -1);
        int agreeing = 0;
        foreach (WordMatch after in quotations.Matches.Append(new WordMatch(a.Words.Length, b.Words.Length)))
        {
            var inA = new TokenGap(a, before.A, after.A);
            var inB = new TokenGap(b, before.B, after.B);
            bool isSplit = !inA.IsEmpty || !inB.IsEmpty;
            if (isSplit
                && (IsConflict(inA, inB, agreeing, RunAfter(quotations, after)) || IsMoved(inA, inB, quotations)
                    || (areWhole && IsSubstitution(inA, inB))))
                yield return new WordingConflict(inA.Place, inB.Place);
            agreeing = isSplit ? 1 : agreeing + 1;
            before = after;
        }
    }

    /// <summary>True where each is one quotation, of much the same length, and they have enough words in common to be
    /// one sentence in two translations.</summary>
    private static bool AreWhole(WordComparison quotations)
    {
        (Wording a, Wording b) = (quotations.A, quotations.B);
        return IsOneQuotation(a) && IsOneQuotation(b)
            && Math.Min(a.Words.Length, b.Words.Length) >= LeastRatio * Math.Max(a.Words.Length, b.Words.Length)
            && Math.Min(quotations.CoverageOfA, quotations.CoverageOfB) >= LeastCovered;
    }

    private static bool IsOneQuotation(Wording wording) => wording.Words[0].Piece == wording.Words[^1].Piece;

    private static bool IsSubstitution(TokenGap a, TokenGap b) => !a.IsEmpty && !b.IsEmpty && !a.IsTogether(b);

    private static bool IsConflict(TokenGap a, TokenGap b, int before, int after)
    {
        if (!a.IsWhole || !b.IsWhole || a.IsTogether(b)) return false;
        if (a.IsInside && b.IsInside) return Math.Max(a.Count, b.Count) <= LongestInside;
        return !a.IsEmpty && !b.IsEmpty && Math.Max(a.Count, b.Count) <= LongestAtEdge
            && Math.Max(before, after) >= ShortestBeside;
    }

    /// <summary>True where the one has a word before what agrees, and the other the same word behind it: who did what
    /// to whom has changed.</summary>
    private static bool IsMoved(TokenGap a, TokenGap b, WordComparison quotations) =>
        (a.IsEmpty || b.IsEmpty) && a.IsWhole && b.IsWhole
        && (HasUnmatched(quotations.B, quotations.Matches.Select(match => match.B), a)
            || HasUnmatched(quotations.A, quotations.Matches.Select(match => match.A), b));

    private static bool HasUnmatched(Wording other, IEnumerable<int> matched, TokenGap gap)
    {
        string[] words = [.. gap.Words.Where(word => !word.IsFunction).Select(word => word.Key)];
        if (words.Length == 0) return false;
        HashSet<int> agreeing = [.. matched];
        return other.Words.Where((word, i) => !agreeing.Contains(i) && words.Contains(word.Key)).Any();
    }

    /// <summary>Words that agree one after another from a match on.</summary>
    private static int RunAfter(WordComparison quotations, WordMatch first)
    {
        int at = quotations.Matches.IndexOf(first), run = at < 0 ? 0 : 1;
        while (run > 0 && at + run < quotations.Matches.Length
            && quotations.Matches[at + run] == new WordMatch(first.A + run, first.B + run)) run++;
        return run;
    }

    /// <summary>The words of a wording between two that match.</summary>
    /// <param name="Before">Index of the first of the two, or -1.</param>
    /// <param name="After">Index of the second, or the number of words.</param>
    private readonly record struct TokenGap(Wording Wording, int Before, int After)
    {
        public int Count => After - Before - 1;

        public bool IsEmpty => Count == 0;

        /// <summary>True where both words beside it are there.</summary>
        public bool IsInside => Before >= 0 && After < Wording.Words.Length;

        /// <summary>True where it stands in one quotation, with the words beside it.</summary>
        public bool IsWhole
        {
            get
            {
                int first = Math.Max(Before, 0), last = Math.Min(After, Wording.Words.Length - 1);
                return first > last || Wording.Words[first].Piece == Wording.Words[last].Piece;
            }
        }

        public IEnumerable<WordingWord> Words => Wording.Words.Skip(Before + 1).Take(Count);

        /// <summary>"goodwill" and "good will" are one.</summary>
        public bool IsTogether(TokenGap other) =>
            Letters == other.Letters
            && (Count < other.Count ? other : this).Words.All(word => word.Key.Length >= ShortestPart);

        private string Letters => string.Concat(Words.Select(word => word.Key));

        public Span? Place => IsEmpty
            ? null : Span.Cover(Wording.Words[Before + 1].Span, Wording.Words[After - 1].Span);
    }
}
