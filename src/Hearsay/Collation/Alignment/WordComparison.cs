using System.Collections.Immutable;
using Hearsay.Collation.Wordings;

namespace Hearsay.Collation.Alignment;

/// <summary>Two wordings aligned, and how much of each the other has.</summary>
/// <param name="A">The first wording.</param>
/// <param name="B">The second.</param>
/// <param name="Matches">Equal words of both, ascending.</param>
internal sealed record WordComparison(Wording A, Wording B, ImmutableArray<WordMatch> Matches)
{
    /// <summary>Share of what the first says that the second has in the same words, 0 to 1.</summary>
    public double CoverageOfA { get; } = Share(A, Matches.Select(match => match.A));

    /// <summary>Share of what the second says that the first has in the same words, 0 to 1.</summary>
    public double CoverageOfB { get; } = Share(B, Matches.Select(match => match.B));

    /// <summary>True where words of the one stand in the place of other words of the other, or where one is the other's
    /// denial: "we can", "we can't".</summary>
    public bool HasSubstitution
    {
        get
        {
            int nextA = 0, nextB = 0;
            foreach (WordMatch match in Matches.Append(new WordMatch(A.Words.Length, B.Words.Length)))
            {
                if (match.A > nextA && match.B > nextB) return true;
                if (Denies(A.Words.AsSpan()[nextA..match.A]) || Denies(B.Words.AsSpan()[nextB..match.B])) return true;
                (nextA, nextB) = (match.A + 1, match.B + 1);
            }

            return false;
        }
    }

    public static WordComparison Of(Wording a, Wording b) => new(a, b, WordAligner.Align(a.Words, b.Words));

    /// <summary>What is quoted in both, alone.</summary>
    public WordComparison OfQuotations() => A.IsAllQuoted && B.IsAllQuoted ? this : Of(A.Quoted, B.Quoted);

    /// <summary>True for a negation that only words of grammar stand beside: more than that is something else that one
    /// says.</summary>
    private static bool Denies(ReadOnlySpan<WordingWord> alone)
    {
        bool isNegated = false;
        foreach (WordingWord word in alone)
        {
            if (word.IsNegation) isNegated = true;
            else if (!word.IsFunction) return false;
        }

        return isNegated;
    }

    private static double Share(Wording wording, IEnumerable<int> matched)
    {
        double total = wording.Words.Sum(word => word.Rarity);
        return total == 0 ? 0 : matched.Sum(index => wording.Words[index].Rarity) / total;
    }
}
