using Hearsay.Collation.Matching;

namespace Hearsay.Tests.Collation.Matching;

/// <summary>The shares that two wordings have in common, to the last word. Of w words that both have, containment is
/// w / (the lighter's weight + .8), resemblance 2 w / (both weights + .8).</summary>
public class WordingSimilarityTests
{
    private const int Decimals = 3;

    [Theory]
    [InlineData("dam holds", "dam holds", 2 / 2.8, 4 / 4.8, 2)]
    [InlineData("dam holds", "dam breaks today", 1 / 2.8, 2 / 5.8, 1)]
    [InlineData("ferry sails", "dam holds", 0, 0, 0)]
    [InlineData("the_ dam", "the_ ferry", .05 / 1.85, .1 / 2.9, 0)] // Grammar weighs a little and is not counted.
    [InlineData("dam dam", "dam", 1 / 1.8, 2 / 2.8, 1)] // A word counts once, however often it stands there.
    [InlineData("26 boats", "26 boats", 1.5 / 2.3, 3 / 3.8, 2)]
    public void Common_words_weigh_what_they_say(
        string a, string b, double containment, double resemblance, int words) =>
        Check(a, b, containment, resemblance, words);

    [Theory]
    [InlineData("halt~1 work", "stop~1 work", 1.8 / 2.8, 3.6 / 4.8, 2)]
    [InlineData("halt~1 work", "stop~2 work", 1 / 2.8, 2 / 4.8, 1)]
    [InlineData("halt~1 work", "stop work", 1 / 2.8, 2 / 4.8, 1)]
    [InlineData("halt~1,4 work", "stop~2,3,4 work", 1.8 / 2.8, 3.6 / 4.8, 2)] // One group in common is enough.
    [InlineData("halt~1,3 work", "stop~2,4 work", 1 / 2.8, 2 / 4.8, 1)]
    [InlineData("halt~1 stop~1", "freeze~1", .8 / 1.8, 1.6 / 3.8, 1)] // No word stands for two.
    [InlineData("freeze~1", "halt~1 stop~1", .8 / 1.8, 1.6 / 3.8, 1)]
    [InlineData("halt~1 sail~2", "leave~2 stop~1", 1.6 / 2.8, 3.2 / 4.8, 2)]
    [InlineData("7~1 work", "seven~1 work", 1.4 / 2.3, 2.8 / 4.3, 2)] // What the lighter of the two weighs.
    [InlineData("halt~1 stop~1", "halt~1 leave", 1 / 2.8, 2 / 4.8, 1)] // What both have is no synonym left over.
    public void A_synonym_is_four_fifths_of_a_word(
        string a, string b, double containment, double resemblance, int words) =>
        Check(a, b, containment, resemblance, words);

    [Theory]
    [InlineData("(dam gate) such_ rain", "dam gate", 1 / 1.85, 2 / 3.85, 0)]
    [InlineData("(gate) such_ rain", "dam gate", .5 / 1.85, 1 / 3.85, 0)]
    [InlineData("(dam gate rain wall) such_", "dam gate rain wall", 1, 1 * 4 / 4.85, 0)] // Never more than all.
    [InlineData("(mill) such_ rain", "dam gate", 0, 0, 0)]
    public void What_a_wording_points_back_to_counts_half(
        string a, string b, double containment, double resemblance, int words) =>
        Check(a, b, containment, resemblance, words);

    [Theory]
    [InlineData("“dam will hold”", "“dam will hold”", 3, 1)]
    [InlineData("“dam will hold” today", "“dam will break”", 2, 2.0 / 3)]
    [InlineData("“dam will hold”", "dam will hold", 0, 0)] // Only one of them quotes.
    [InlineData("dam will hold", "“dam will hold”", 0, 0)]
    [InlineData("dam “will hold”", "“dam will” hold", 1, .5)] // Both must quote the word itself.
    [InlineData("“old dam will hold”", "“dam will hold yet”", 3, .75)]
    [InlineData("“dam will hold” and “ferry sails”", "“ferry sails” and “dam will hold”", 3, .6)] // The longest run.
    [InlineData("“will hold will”", "“will hold hold will hold”", 2, 2.0 / 3)]
    [InlineData("“dam”", "“dam will hold for years”", 1, 1)]
    public void The_longest_run_that_both_quote_is_found(string a, string b, int run, double share)
    {
        foreach (WordingEvidence found in new[] { Compare(a, b), Compare(b, a) })
        {
            Assert.Equal(run, found.QuotedRun);
            Assert.Equal(share, found.QuotedShare, Decimals);
        }
    }

    [Theory]
    [InlineData(.4, .2, 3, .2, .3)] // The mean of the shares,
    [InlineData(.4, .2, 3, .9, .9)] // unless a run of three quoted words says more,
    [InlineData(.4, .2, 2, .9, .3)] // which two do not.
    public void Strength_is_the_mean_or_what_a_quotation_says(
        double containment, double resemblance, int run, double share, double strength) =>
        Assert.Equal(strength, new WordingEvidence(containment, resemblance, 2.5, 5, run, share).Strength, Decimals);

    [Theory]
    [InlineData("he_ called it_ “monstrous folly”", "he_ disliked it_", true)]
    [InlineData("he_ called it_ “monstrous folly”", "he_ called it_ folly", false)] // One of them is enough.
    [InlineData("“monstrous folly”", "he_ disliked it_", false)] // All is quoted: no paraphrase around it.
    [InlineData("he_ called it_ folly", "he_ disliked it_", false)]
    [InlineData("he_ called “it_” folly", "he_ disliked dams", false)] // A word of grammar in marks says nothing.
    public void Words_quoted_within_a_paraphrase_are_missed_where_the_other_has_none(string a, string b, bool lacks)
    {
        var worded = new Worded();
        Assert.Equal(lacks, WordingSimilarity.LacksQuotedWords(worded.Weighed(a), worded.Weighed(b)));
        Assert.Equal(lacks, WordingSimilarity.LacksQuotedWords(worded.Weighed(b), worded.Weighed(a)));
    }

    private static WordingEvidence Compare(string a, string b)
    {
        var worded = new Worded();
        return WordingSimilarity.Compare(worded.Weighed(a), worded.Weighed(b));
    }

    private static void Check(string a, string b, double containment, double resemblance, int words)
    {
        foreach (WordingEvidence found in new[] { Compare(a, b), Compare(b, a) })
        {
            Assert.Equal(containment, found.Containment, Decimals);
            Assert.Equal(resemblance, found.Resemblance, Decimals);
            Assert.Equal(words, found.SharedWords);
        }
    }
}
