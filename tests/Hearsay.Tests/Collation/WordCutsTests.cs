using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Languages.Wording;
using Hearsay.Mentions;

namespace Hearsay.Tests.Collation;

/// <summary>What is one word, and which words are the same, however they are written.</summary>
public class WordCutsTests
{
    [Theory]
    [InlineData("the dam isn't safe", "the dam is not safe")]
    [InlineData("they won’t pay", "they will not pay")]
    [InlineData("we can't and cannot pay", "we can not and can not pay")]
    [InlineData("they'll say we're late", "they will say we are late")]
    [InlineData("we're gonna sail", "we are going to sail")]
    [InlineData("the U.S. fleet", "the US fleet")]
    [InlineData("two hundred and fifty-five gates", "255 gates")]
    [InlineData("a wave of 2½ metres", "a wave of 2.5 metres")]
    [InlineData("the fleet of the U.K", "the fleet of the UK")]
    [InlineData("at 9 p.m. on the quay", "at 9pm on the quay")]
    [InlineData("a 5km quay", "a 5 km quay")]
    [InlineData("twenty-six boats", "26 boats")]
    [InlineData("28,500 boats", "28500 boats")]
    [InlineData("Jong-un", "Jong Un")]
    [InlineData("the café in the harbour", "the cafe in the harbor")]
    public void What_is_written_otherwise_is_the_same_words(string one, string other) =>
        Assert.Equal(KeysOf(one), KeysOf(other));

    [Theory]
    [InlineData("the dam is safe", "the dam isn't safe")]
    [InlineData("tell us", "tell US")]
    [InlineData("the mayor boats", "the mayor's boats")]
    [InlineData("the G7 states", "the G20 states")]
    [InlineData("the 20th boat", "the 20 boats")]
    public void What_says_something_else_is_not(string one, string other) =>
        Assert.NotEqual(KeysOf(one), KeysOf(other));

    [Theory]
    [InlineData("the G7 met for the 20th time in the 1990s", 10)]
    [InlineData("the mayor's boats", 3)]
    [InlineData("don't", 2)]
    public void A_word_is_what_a_reader_takes_for_one(string text, int count) =>
        Assert.Equal(count, KeysOf(text).Length);

    [Fact]
    public void A_contraction_gives_each_of_its_words_its_own_letters()
    {
        ReadArticle read = new Told("a").Say("Mara Venn | said | we don't").Build();
        Wording wording = Reader().Read(read.Analysis, read.Statements[0].Statement);
        Assert.Equal(["we", "do", "n't"], wording.Words.Select(word => read.Article.Text.Quote(word.Span)));
        Assert.Equal(["we", "do", "not"], wording.Words.Select(word => word.Key));
    }

    [Fact]
    public void A_language_without_tables_still_has_words()
    {
        WordForms forms = LanguagePack.None.WordForms;
        Assert.Equal(new WordForm("schiffe", "schiffe", 1), forms.Of(forms.Spelling.Fold("Schiffe")));
    }

    private static string[] KeysOf(string words)
    {
        ReadArticle read = new Told("a").Say($"Mara Venn | said | {words}").Build();
        return [.. Reader().Read(read.Analysis, read.Statements[0].Statement).Words.Select(word => word.Key)];
    }

    private static WordingReader Reader() => new(LanguagePack.English.WordForms);
}
