using System.Collections.Immutable;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Wordings;

namespace Hearsay.Tests.Collation.Alignment;

/// <summary>Which words of two wordings are paired: small cases by hand, and random ones against the
/// definition.</summary>
public class WordAlignerTests
{
    private const double RunPrice = 0.3, PairWorth = 0.2;

    private static readonly string[] FewWords = ["a", "b", "the_", "7"];

    [Theory]
    [InlineData("a b c", "a b c", "0-0 1-1 2-2")]
    [InlineData("a b c", "a x c", "0-0 2-2")]
    [InlineData("a b c", "b c", "1-0 2-1")]
    [InlineData("a b", "a b c", "0-0 1-1")]
    [InlineData("a b c", "x y", "")]
    [InlineData("x the_ y", "z the_ w", "")] // A lone word of grammar is not worth a run,
    [InlineData("x the_ dam y", "z the_ dam w", "1-1 2-2")] // but goes with another.
    [InlineData("x a b c y", "z c a b w", "1-2 2-3")] // The longer of two that cross.
    [InlineData("the_ dam holds", "the_ ferry sails and_ the_ dam holds", "0-4 1-5 2-6")] // Not torn up.
    [InlineData("the_ ferry sails and_ the_ dam holds", "the_ dam holds", "4-0 5-1 6-2")]
    [InlineData("a a", "a", "1-0")]
    [InlineData("", "a", "")]
    public void Words_are_paired_in_order(string a, string b, string matches) =>
        Assert.Equal(matches, Show(Align(a, b)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_other_alignment_says_more(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++)
        {
            string a = RandomWords(random, "startA", "endA"), b = RandomWords(random, "startB", "endB");
            ImmutableArray<WordMatch> found = Align(a, b);
            Wording wordingA = Worded.Of(a), wordingB = Worded.Of(b);
            Assert.All(found, match => Assert.Equal(wordingA.Words[match.A].Key, wordingB.Words[match.B].Key));
            Assert.Equal(found, found.OrderBy(match => match.A).ThenBy(match => match.B));
            Assert.Equal(BestWorth(wordingA, wordingB), WorthOf(found, wordingA), 9);
        }
    }

    [Fact]
    public void Long_wordings_are_cut_at_words_that_both_have_once()
    {
        string[] a = [.. Enumerable.Range(0, 900).Select(i => $"w{i}")];
        string[] b = [.. a.Select((word, i) => i % 10 == 0 ? $"x{i}" : word).Append("end")];
        Assert.Equal(
            Enumerable.Range(0, 900).Where(i => i % 10 > 0).Select(i => new WordMatch(i, i)),
            Align(string.Join(' ', a), string.Join(' ', b)));
    }

    [Theory]
    [InlineData("a b c", "c a b", "0-1 1-2")]
    [InlineData("a b c", "b c a", "1-0 2-1")]
    [InlineData("a b a c", "a c", "3-1")] // A word that stands twice is no anchor.
    [InlineData("a c", "a b a c", "1-3")]
    [InlineData("a b", "c d", "")]
    [InlineData("a b c d e f", "d e a b c f", "0-2 1-3 2-4 5-5")]
    public void Anchors_are_the_longest_series_of_words_that_both_have_once(string a, string b, string anchors) =>
        Assert.Equal(anchors, Show(WordAnchors.Find(Worded.Of(a).Words.AsSpan(), Worded.Of(b).Words.AsSpan())));

    [Theory]
    [InlineData("a b", "a b", 1, 1)]
    [InlineData("a b", "a x y z", .5, .25)]
    [InlineData("26 a", "a", 1 / 1.5, 1)]
    [InlineData("a", "", 0, 0)]
    public void Coverage_is_the_weight_of_the_words_that_the_other_has(string a, string b, double ofA, double ofB)
    {
        WordComparison comparison = WordComparison.Of(Worded.Of(a), Worded.Of(b));
        Assert.Equal(ofA, comparison.CoverageOfA, 9);
        Assert.Equal(ofB, comparison.CoverageOfB, 9);
    }

    private static ImmutableArray<WordMatch> Align(string a, string b) =>
        WordAligner.Align(Worded.Of(a).Words, Worded.Of(b).Words);

    private static string Show(IEnumerable<WordMatch> matches) =>
        string.Join(' ', matches.Select(match => $"{match.A}-{match.B}"));

    private static string RandomWords(Random random, string first, string last) =>
        string.Join(' ', [first, .. random.GetItems(FewWords, random.Next(1, 7)), last]);

    private static double WorthOf(ImmutableArray<WordMatch> matches, Wording a)
    {
        double worth = 0;
        for (int i = 0; i < matches.Length; i++)
        {
            bool goesOn = i > 0 && matches[i - 1] == new WordMatch(matches[i].A - 1, matches[i].B - 1);
            worth += PairWorth + a.Words[matches[i].A].Rarity - (goesOn ? 0 : RunPrice);
        }

        return worth;
    }

    /// <summary>The plain way: every alignment is tried.</summary>
    private static double BestWorth(Wording a, Wording b)
    {
        double From(int i, int j, bool inRun)
        {
            if (i == a.Words.Length || j == b.Words.Length) return 0;
            double best = Math.Max(From(i + 1, j, false), From(i, j + 1, false));
            if (a.Words[i].Key != b.Words[j].Key) return best;
            double pair = PairWorth + a.Words[i].Rarity - (inRun ? 0 : RunPrice);
            return Math.Max(best, pair + From(i + 1, j + 1, true));
        }

        return From(0, 0, false);
    }
}
