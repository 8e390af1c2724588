using Hearsay.Collation.Wordings;
using Hearsay.Languages;

namespace Hearsay.Tests.Collation.Wordings;

/// <summary>What a wording says of its own words, and what they weigh in a story.</summary>
public class WordingTests
{
    [Theory]
    [InlineData("26", true)]
    [InlineData("10", true)]
    [InlineData("9", false)] // Small numbers and years are alike by chance.
    [InlineData("1899", true)]
    [InlineData("1900", false)]
    [InlineData("2100", false)]
    [InlineData("2101", true)]
    [InlineData("10.5", true)]
    [InlineData("16th", false)] // That is no number.
    public void A_number_tells_where_it_is_neither_small_nor_a_year(string word, bool isTelling) =>
        Assert.Equal(isTelling, Worded.Of(word).Words[0].IsTellingNumber);

    [Theory]
    [InlineData("“a b c d e”", 5, true)]
    [InlineData("“a b c d e” f", 5, false)]
    [InlineData("a b", 0, false)]
    [InlineData("", 0, false)]
    public void All_is_quoted_where_every_word_is(string words, int quoted, bool isAllQuoted) =>
        Assert.Equal((quoted, isAllQuoted), (Worded.Of(words).QuotedCount, Worded.Of(words).IsAllQuoted));

    [Theory]
    [InlineData("“a b c”", "a b c")]
    [InlineData("k “a b” l “c”", "a b | c")] // What stands between two quotations parts them,
    [InlineData("k “a b” l … “c”", "a b | c")] // and so does the cue.
    [InlineData("k “a” … “b” l … “c d”", "a | b | c d")]
    [InlineData("k l", "")]
    public void Quoted_words_are_parted_by_what_stands_between(string words, string quoted)
    {
        Wording wording = Worded.Of(words).Quoted;
        Assert.Equal(quoted, string.Join(" | ", wording.Words.GroupBy(word => word.Piece)
            .Select(piece => string.Join(' ', piece.Select(word => word.Key)))));
        Assert.Equal(wording.Words.Select(word => word.Piece).Order(), wording.Words.Select(word => word.Piece));
    }

    [Fact]
    public void Wordings_of_the_same_words_have_one_key_where_they_quote_as_many()
    {
        Assert.Equal(Worded.Of("“a b”").Key, Worded.Of("“a b”").Key);
        Assert.NotEqual(Worded.Of("“a b”").Key, Worded.Of("a b").Key);
        Assert.NotEqual(Worded.Of("a b").Key, Worded.Of("b a").Key);
    }

    [Fact]
    public void A_word_weighs_less_the_more_statements_have_it()
    {
        Wording[] story = [Worded.Of("dam ferry the_ dam"), Worded.Of("dam mill"), Worded.Of("(ferry mill) such_ dam")];
        var weights = new StoryWeights(LanguagePack.English.WordForms.Synonyms, story);
        WeighedWording first = weights.Weigh(story[0]);

        // Of three statements, with ten imagined beside them, all have "dam" and one has "ferry".
        Assert.Equal([Math.Log(13.0 / 3) / Math.Log(13), 1, .05], first.Weights, new Near());
        Assert.Equal([0, 1, 2, 0], first.Keys);
        Assert.Equal([0, 1, 2], first.Terms);
        Assert.Equal(first.Weights.Sum(), first.Total, 9);
        Assert.Equal([1, 3], weights.Weigh(story[2]).Context); // "dam" is its own word, not one that it points to.
    }

    [Fact]
    public void A_word_that_joining_made_is_counted_then()
    {
        var weights = new StoryWeights(
            LanguagePack.English.WordForms.Synonyms, [Worded.Of("40 dam"), Worded.Of("2 dam")]);
        WeighedWording joined = weights.Weigh(Worded.Of("42 dam"));

        Assert.Equal([Math.Log(12.0 / 3) / Math.Log(12), .5], joined.Weights, new Near());
    }

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-9;

        public int GetHashCode(double obj) => 0;
    }
}
