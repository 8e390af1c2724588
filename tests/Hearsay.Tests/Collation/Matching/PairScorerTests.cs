using Hearsay.Collation;
using Hearsay.Collation.Matching;
using Hearsay.Collation.Segments;
using Hearsay.Collation.Speakers;
using Hearsay.Languages;

namespace Hearsay.Tests.Collation.Matching;

/// <summary>How far two passages lie from being one utterance, to the third decimal, with the thresholds that
/// ship.</summary>
public class PairScorerTests
{
    private const string Venn = "Mara Venn (mayor)", Unknown = "? an official", Board = "the Harbour Board";

    /// <summary>Strength of two wordings of two words that are the same: (2 / 2.8 + 4 / 4.8) / 2.</summary>
    private const double TwoWords = 0.774;

    /// <summary>The same of one word.</summary>
    private const double OneWord = 0.635;

    [Theory]
    [InlineData(Venn, "dam holds", Venn, "dam holds", TwoWords - .22)]
    [InlineData(Venn, "dam holds", Unknown, "dam holds", TwoWords - .22 - (.65 * .04))]
    [InlineData(Venn, "dam holds", "Odo Lind", "dam holds", -1)] // Two people.
    [InlineData(Venn, "dam", "? the mayor", "dam", OneWord - .22 - (.2 * .04))] // Her role: one word may do.
    [InlineData(Venn, "dam", Unknown, "dam", -.01)] // One word of somebody unknown does not,
    [InlineData(Venn, "dam ferry mill", Unknown, "dam rain wall", -.01)] // and joins none that it would part,
    [InlineData(Venn, "dam a b c d e f g h", Unknown, "dam i k l m n o p q", -.142)] // but is not held up either.
    [InlineData(Board, "dam holds", "the River Office", "dam holds", TwoWords - .22 - (2 * .04) - .1)]
    public void Speakers_who_are_not_known_to_be_one_need_more(
        string speakerA, string a, string speakerB, string b, double margin) =>
        Check(speakerA, a, speakerB, b, margin);

    [Theory]
    [InlineData("“a b c d e f g h”", 1 - .22 - .04 - .12)]
    [InlineData("“a b c d e f g”", -1)]
    public void Two_people_are_one_misattributed_where_they_share_eight_quoted_words(string words, double margin) =>
        Check(Venn, words, "Odo Lind", words, margin);

    [Theory]
    [InlineData("“a b c d e”", "“a b c d e”", 1 - .22 - .026 - (.65 * .12))]
    [InlineData("“a b c d e”", "a b c d e", .894 - .22 - .026)] // One of them is told in other words.
    [InlineData("a b c d e", "“a b c d e”", .894 - .22 - .026)]
    [InlineData("“a b c d”", "“a b c d”", 1 - .22 - .026)] // A fragment is no quotation.
    public void Quotations_of_speakers_not_known_to_be_one_need_more(string a, string b, double margin) =>
        Check(Venn, a, Unknown, b, margin);

    [Fact]
    public void Quoted_words_that_the_other_lacks_cost() =>
        Check(Venn, "mayor “folly” dam", Venn, "mayor dam", .702 - .22 - .1);

    [Theory]
    [InlineData(Venn, Venn, .721 + .15 - .22)]
    [InlineData(Venn, Unknown, .721 + (.35 * .15) - .22 - .026)]
    [InlineData(Board, "the River Office", .721 - .22 - .08 - .1)] // No gain where nothing connects the two.
    public void A_number_that_both_give_helps_as_far_as_the_speakers_are_one(
        string speakerA, string speakerB, double margin) =>
        Check(speakerA, "26 boats", speakerB, "26 boats", margin);

    [Theory]
    [InlineData(Venn, Venn, 0, 0, TwoWords - .22 - .05)]
    [InlineData(Venn, Venn, 0, 1, TwoWords - .22)]
    [InlineData(Venn, Venn, -1, -1, TwoWords - .22)] // Each stands in several witnesses.
    [InlineData(Venn, Unknown, 0, 0, TwoWords - .22 - .026 - .12)]
    [InlineData("Odo Lind (head of the Harbour Board)", Board, 3, 3, TwoWords - .22 - .02 - .05)] // Linked.
    public void A_witness_seldom_says_a_thing_twice(
        string speakerA, string speakerB, int witnessA, int witnessB, double margin) =>
        Check(speakerA, "dam holds", speakerB, "dam holds", margin, witnessA, witnessB);

    private static void Check(
        string speakerA, string a, string speakerB, string b, double margin, int witnessA = 0, int witnessB = 1)
    {
        var thresholds = new Thresholds();
        var speakers = new StorySpeakers(new SpeakerMatcher(LanguagePack.English, thresholds));
        var scorer = new PairScorer(speakers, thresholds);
        var worded = new Worded();
        PassageNode one = new([0], worded.Weighed(a), speakers.Add(Told.SpeakerOf(speakerA)), witnessA);
        PassageNode other = new([1], worded.Weighed(b), speakers.Add(Told.SpeakerOf(speakerB)), witnessB);
        Assert.Equal(margin, scorer.Margin(one, other), 0.0015);
        Assert.Equal(margin, scorer.Margin(other, one), 0.0015);
    }
}
