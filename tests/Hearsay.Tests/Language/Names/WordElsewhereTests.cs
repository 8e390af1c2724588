using Hearsay.Analysis;
using Hearsay.Analysis.Names;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Tests.Language.Names;

public class WordElsewhereTests
{
    private static readonly TextAnalyzer Analyzer = new(LanguagePack.English, PerceptronTagger.LoadEmbedded());

    [Fact]
    public void A_surname_alone_is_led_to_the_mention_with_a_given_name()
    {
        AnalyzedText text = Analyze("Lind was late.\nThe mayor Ada Lind spoke.\nThey asked Lind again.");
        var elsewhere = new WordElsewhere(text);
        int full = Token(text, "Lind", 1);
        Assert.Equal([full, full], new[] { Token(text, "Lind", 0), Token(text, "Lind", 2) }.Select(elsewhere.OtherMention));
        Assert.Equal("Ada", text.Word(elsewhere.Before(full)).ToString());
        Assert.NotEqual(full, elsewhere.OtherMention(full));
    }

    [Fact]
    public void A_word_that_the_text_also_has_small_differs_from_one_that_it_has_not()
    {
        AnalyzedText text = Analyze("Bridges fell.\nThe bridges near Ostrava fell.\nOstrava mourns.");
        var elsewhere = new WordElsewhere(text);
        Assert.NotEqual(elsewhere.EvidenceOf(Token(text, "Bridges", 0)), elsewhere.EvidenceOf(Token(text, "Ostrava", 1)));
        Assert.Equal(-1, elsewhere.OtherMention(Token(text, "Bridges", 0)));
    }

    [Fact]
    public void Neighbours_end_with_their_sentence()
    {
        AnalyzedText text = Analyze("Ada came.\nLind left.");
        var elsewhere = new WordElsewhere(text);
        Assert.Equal(-1, elsewhere.Before(Token(text, "Lind", 0)));
        Assert.Equal(-1, elsewhere.After(text.Tokens.Length - 1));
    }

    private static AnalyzedText Analyze(string value)
    {
        var text = new SourceText(value);
        return Analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
    }

    private static int Token(AnalyzedText text, string word, int nth) =>
        Enumerable.Range(0, text.Tokens.Length).Where(t => text.Word(t).SequenceEqual(word)).ElementAt(nth);
}
