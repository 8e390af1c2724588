using System.Runtime.InteropServices;
using Hearsay.Collation.Wordings;
using Hearsay.Languages.Wording;

namespace Hearsay.Collation.Matching;

/// <summary>How alike two wordings are.</summary>
/// <param name="Containment">Share of the shorter wording's weight that the longer one has too, 0 to 1.</param>
/// <param name="Resemblance">Share of the weight of both that they have in common (Dice), 0 to 1.</param>
/// <param name="SharedWeight">Weight of what both have.</param>
/// <param name="SharedWords">Number of content words, synonyms included, that both have.</param>
/// <param name="QuotedRun">Words of the longest run that both have in quote marks.</param>
/// <param name="QuotedShare">That run's share of the quoted words of whichever quotes fewer, 0 to 1.</param>
internal readonly record struct WordingEvidence(
    double Containment, double Resemblance, double SharedWeight, int SharedWords, int QuotedRun, double QuotedShare)
{
    /// <summary>Fewest words that a shared run must have to tell anything beyond the words themselves.</summary>
    private const int ShortestRun = 3;

    /// <summary>One number, 0 to 1: containment, since a report may be cut short, tempered by resemblance; or what a
    /// shared quotation says.</summary>
    public double Strength =>
        Math.Max((Containment + Resemblance) / 2, QuotedRun >= ShortestRun ? QuotedShare : 0);
}

/// <summary>Compares wordings by their weighed stems and by the words that both put in quote marks.</summary>
internal static class WordingSimilarity
{
    /// <summary>Longest contents compared run by run, in words; what lies beyond counts for the stems alone.</summary>
    private const int LongestCompared = 400;

    /// <summary>Part of a word's weight that it counts for where it stands in the sentence before.</summary>
    private const double ContextShare = 0.5;

    /// <summary>Most words left over on a side that are tried for synonyms.</summary>
    private const int MostSynonyms = 100;

    /// <summary>Weight added below a share, so that one shared word of a two-word wording is no proof.</summary>
    private const double Damping = 0.8;

    /// <summary>Part of a word's weight that a synonym counts for.</summary>
    private const double SynonymShare = 0.8;

    public static WordingEvidence Compare(WeighedWording a, WeighedWording b)
    {
        double shared = SharedWeight(a, b, out int words) + SharedContext(a, b) + SharedContext(b, a);
        int run = LongestQuotedRun(a, b);
        int quoted = Math.Min(a.Wording.QuotedCount, b.Wording.QuotedCount);
        return new WordingEvidence(
            Math.Min(1, shared / (Math.Min(a.Total, b.Total) + Damping)),
            Math.Min(1, 2 * shared / (a.Total + b.Total + Damping)),
            shared,
            words,
            run,
            quoted == 0 ? 0 : (double)run / quoted);
    }

    /// <summary>What <paramref name="other"/> says in words that <paramref name="pointing"/> points back to.</summary>
    private static double SharedContext(WeighedWording pointing, WeighedWording other)
    {
        double shared = 0;
        foreach (int term in pointing.Context)
        {
            int index = Array.BinarySearch(other.Terms, term);
            if (index >= 0) shared += ContextShare * other.Weights[index];
        }

        return shared;
    }

    private static double SharedWeight(WeighedWording a, WeighedWording b, out int words)
    {
        double shared = 0;
        words = 0;
        var onlyA = new List<int>(a.Terms.Length);
        var onlyB = new List<int>(b.Terms.Length);
        for (int i = 0, j = 0; i < a.Terms.Length || j < b.Terms.Length;)
        {
            int order = i == a.Terms.Length ? 1 : j == b.Terms.Length ? -1 : a.Terms[i].CompareTo(b.Terms[j]);
            if (order == 0)
            {
                shared += a.Weights[i];
                if (a.Weights[i] > WordRarity.OfFunctionWord) words++;
            }
            else if (order < 0 && a.Groups[i].Count > 0) onlyA.Add(i);
            else if (order > 0 && b.Groups[j].Count > 0) onlyB.Add(j);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return shared + SharedSynonyms(a, onlyA, b, onlyB, ref words);
    }

    /// <summary>Pairs words left over in one with synonyms left over in the other, the weightiest pairs first,
    /// whichever of the two comes first.</summary>
    private static double SharedSynonyms(WeighedWording a, List<int> onlyA, WeighedWording b, List<int> onlyB,
        ref int words)
    {
        var pairs = new List<(double Weight, int Low, int High, int A, int B)>();
        foreach (int i in CollectionsMarshal.AsSpan(onlyA)[..Math.Min(onlyA.Count, MostSynonyms)])
        {
            foreach (int j in CollectionsMarshal.AsSpan(onlyB)[..Math.Min(onlyB.Count, MostSynonyms)])
            {
                if ((a.GroupBits[i] & b.GroupBits[j]) == 0 || !HaveCommon(a.Groups[i], b.Groups[j])) continue;
                (int low, int high) = (Math.Min(a.Terms[i], b.Terms[j]), Math.Max(a.Terms[i], b.Terms[j]));
                pairs.Add((-Math.Min(a.Weights[i], b.Weights[j]), low, high, i, j));
            }
        }

        if (pairs.Count == 0) return 0;
        pairs.Sort();
        double shared = 0;
        var used = new HashSet<int>();
        foreach ((double weight, _, _, int i, int j) in pairs)
        {
            if (used.Contains(i) || used.Contains(~j)) continue;
            used.Add(i);
            used.Add(~j);
            shared -= SynonymShare * weight;
            words++;
        }

        return shared;
    }

    /// <summary>Both ascending.</summary>
    private static bool HaveCommon(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            if (a[i] == b[j]) return true;
            if (a[i] < b[j]) i++;
            else j++;
        }

        return false;
    }

    /// <summary>True where one sets words in quote marks within a paraphrase and the other has none of them.</summary>
    public static bool LacksQuotedWords(WeighedWording a, WeighedWording b) =>
        LacksQuotedWordsOf(a.Wording, b.Wording) || LacksQuotedWordsOf(b.Wording, a.Wording);

    private static bool LacksQuotedWordsOf(Wording quoting, Wording other)
    {
        if (quoting.QuotedCount == 0 || quoting.IsAllQuoted) return false;
        string[] quoted = [.. quoting.Words.Where(word => word.IsQuoted && !word.IsFunction).Select(word => word.Stem)];
        return quoted.Length > 0 && !other.Words.Any(word => quoted.Contains(word.Stem));
    }

    private static int LongestQuotedRun(WeighedWording a, WeighedWording b) =>
        a.Wording.QuotedCount == 0 || b.Wording.QuotedCount == 0 ? 0
            : LongestRun(a, b, LongestCompared, areQuoted: true);

    /// <summary>Number of words of the longest run that both have.</summary>
    /// <param name="longest">Words of each that are looked at.</param>
    /// <param name="areQuoted">True to count words in quote marks alone.</param>
    public static int LongestRun(WeighedWording a, WeighedWording b, int longest, bool areQuoted = false)
    {
        int lengthA = Math.Min(a.Keys.Length, longest), lengthB = Math.Min(b.Keys.Length, longest);
        int[] row = new int[lengthB + 1];
        int found = 0;
        for (int i = 0; i < lengthA; i++)
        {
            for (int j = lengthB - 1; j >= 0; j--)
            {
                bool same = a.Keys[i] == b.Keys[j]
                    && (!areQuoted || (a.Wording.Words[i].IsQuoted && b.Wording.Words[j].IsQuoted));
                row[j + 1] = same ? row[j] + 1 : 0;
                found = Math.Max(found, row[j + 1]);
            }
        }

        return found;
    }
}
