using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>Texts of a size that an algorithm of quadratic time would not finish.</summary>
public class HostileTextTests
{
    private const int Length = 300_000;

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["letters"] = "x",
        ["words"] = "word ",
        ["joined stops"] = "aaa.Bbb",
        ["stops"] = "a. ",
        ["local parts"] = "a.B.c-d_e+",
        ["at signs"] = "@a@",
        ["addresses"] = "http://a.b/(",
        ["hosts"] = "a.bc/d",
        ["invisible"] = "a\u200B\u200B",
        ["only invisible"] = "\u200B\u00AD\u2060",
        ["marks on marks"] = "e\u0301\u0302\u0303",
        ["only marks"] = "\u0301",
        ["emoji"] = "\U0001F469\u200D\U0001F469\u200D",
        ["joiners"] = "\U0001F469\u200D",
        ["lone surrogates"] = "\uD83D",
        ["turned surrogates"] = "\uDE00\uD83D",
        ["controls"] = "\u0000\u0007",
        ["apostrophes"] = "a'",
        ["open quotes"] = "“a ‘",
        ["notes"] = ". [1]",
        ["Chinese"] = "桥",
        ["Thai"] = "สะพาน",
        ["Arabic"] = "جسر ",
        ["digits"] = "1,000,",
    };

    private static readonly TextAnalyzer Analyzer = new(LanguagePack.English, PerceptronTagger.LoadEmbedded());

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Slow]
    public void Hundreds_of_thousands_of_characters_on_one_line_are_cut_into_bounded_pieces(string name)
    {
        string unit = Texts[name];
        var text = new SourceText(string.Concat(Enumerable.Repeat(unit, Length / unit.Length)));
        AnalyzedText analysis = Analyzer.Analyze(text, [new Span(0, text.Length)]);
        int end = 0;
        foreach (Token token in analysis.Tokens)
        {
            Assert.True(token.Span.Start >= end && !token.Span.IsEmpty);
            end = token.Span.End;
        }

        Assert.All(analysis.Sentences, sentence => Assert.InRange(sentence.EndToken - sentence.FirstToken, 1, 1003));
        Assert.NotNull(new LanguageRecognizer(LanguageSet.Shipped).Recognize(text, [new Span(0, text.Length)]).Tag);
    }

    [Fact]
    public void A_run_of_letters_longer_than_any_word_is_cut()
    {
        var text = new SourceText(new string('x', 10_000));
        Assert.All(Analyzer.Analyze(text, [new Span(0, text.Length)]).Tokens,
            token => Assert.InRange(token.Span.Length, 1, 1001));
    }

    [Fact]
    public void No_token_parts_a_surrogate_pair()
    {
        var text = new SourceText("x" + string.Concat(Enumerable.Repeat("\U0001D49C", 5_000)));
        Assert.All(
            Analyzer.Analyze(text, [new Span(0, text.Length)]).Tokens,
            token =>
            Assert.False(char.IsLowSurrogate(text[token.Span.Start])
            || char.IsHighSurrogate(text[token.Span.End - 1])));
    }

    [Theory]
    [InlineData(50_000)]
    [InlineData(100_000)]
    public void A_sentence_without_an_end_is_cut(int words)
    {
        var text = new SourceText(string.Join(' ', Enumerable.Repeat("said", words)));
        AnalyzedText analysis = Analyzer.Analyze(text, [new Span(0, text.Length)]);
        Assert.Equal(words, analysis.Tokens.Length);
        Assert.Equal(words / 1000, analysis.Sentences.Length);
    }
}
