using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Network;
using Hearsay.Text;

namespace Hearsay.Tests.Statements.Network;

public class StatementNetworkTests
{
    private static readonly TextAnalyzer Analyzer = new(LanguagePack.English, PerceptronTagger.LoadEmbedded());
    private static readonly StatementNetwork Network = StatementNetwork.Load(LanguagePack.English)!;

    [Fact]
    public void Probabilities_of_a_token_are_one_in_sum()
    {
        AnalyzedText text = Analyze("“The bridge is old,” Mayor Ada Wren said on Tuesday.\nNobody was hurt.");
        LabelledText labelled = Network.Label(text);
        for (int t = 0; t < text.Tokens.Length; t++)
            Assert.Equal(1, Enumerable.Range(0, StatementLabels.Names.Length)
                .Sum(label => labelled.Probability(t, label)), 3);
    }

    [Fact]
    public void A_paragraph_is_labelled_the_same_in_whatever_company()
    {
        const string Paragraph = "Mayor Ada Wren said the bridge would close by June.";
        const string Before = "Intro one.\nIntro two.\nIntro three.\n" + Paragraph;
        string after = string.Join('\n',
            Enumerable.Repeat("Traffic was slow in the whole of the valley, as on most days of the year.", 40));
        Assert.Equal(Roles(Analyze(Before)), Roles(Analyze($"{Before}\n{after}")));
    }

    [Fact]
    public void A_paragraph_longer_than_a_sequence_is_read_in_parts()
    {
        string sentence = "Mayor Ada Wren said the bridge would close by June. ";
        AnalyzedText text =
            Analyze(string.Concat(Enumerable.Repeat(sentence, 2 * StatementNetwork.LongestSequence / 11)));
        Assert.True(text.Tokens.Length > StatementNetwork.LongestSequence);
        Assert.Single(text.Paragraphs);
        LabelledText labelled = Network.Label(text);
        int cues = labelled.Labels.Count(label => label == StatementLabels.Begin(ChunkRole.Cue));
        Assert.Equal(text.Sentences.Length, cues);
    }

    [Fact]
    public void A_sentence_longer_than_a_sequence_is_cut()
    {
        AnalyzedText text = Analyze(string.Join(' ', Enumerable.Repeat("word", 3 * StatementNetwork.LongestSequence)));
        Assert.Equal(text.Tokens.Length, Network.Label(text).Labels.Length);
    }

    [Fact]
    public void A_text_without_words_has_no_labels() => Assert.Empty(Network.Label(Analyze(" \n ")).Labels);

    private static string Roles(AnalyzedText text)
    {
        byte[] labels = Network.Label(text).Labels;
        int first = text.TokenAt(text.Text.Value.IndexOf("Mayor", StringComparison.Ordinal));
        return string.Join(' ', labels[first..(first + 10)].Select(label => StatementLabels.Names[label]));
    }

    private static AnalyzedText Analyze(string value)
    {
        var text = new SourceText(value);
        return Analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text));
    }
}
