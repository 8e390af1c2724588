using Hearsay.Inference.Tagging;
using Hearsay.Text;
using Span = Hearsay.Text.Span;

namespace Hearsay.Tests.Language.Inference;

public class PerceptronTaggerTests
{
    private static readonly PerceptronTagger Tagger = PerceptronTagger.LoadEmbedded();

    [Theory]
    [InlineData("Petra Vance said the bridge would open on Friday .",
        "PROPN PROPN VERB DET NOUN AUX VERB ADP PROPN PUNCT")]
    [InlineData("“ We do n’t want it , ” he told reporters .",
        "PUNCT PRON AUX PART VERB PRON PUNCT PUNCT PRON VERB NOUN PUNCT")]
    [InlineData("The mayor ’s office denied the report .", "DET NOUN PART NOUN VERB DET NOUN PUNCT")]
    public void Plain_news_prose_is_tagged(string words, string expected) => Assert.Equal(expected, Tags(words));

    [Fact]
    public void Curly_and_straight_marks_get_the_same_tags()
    {
        Assert.Equal(
            Tags("\" It 's not Orla 's fault , \" said the farmer ."),
            Tags("“ It ’s not Orla ’s fault , ” said the farmer ."));
    }

    [Fact]
    public void Capitals_in_a_headline_make_no_names() =>
        Assert.Equal("NOUN VERB NOUN PART VERB NUM NOUN", Tags("Farmers Reject Plan to Close Two Schools"));

    [Fact]
    public void An_empty_sentence_has_no_tags() => Tagger.Tag(new SourceText(""), [], []);

    [Fact]
    public void Tokens_and_tags_must_be_as_many() =>
        Assert.Throws<ArgumentException>(() => Tagger.Tag(new SourceText("a"), [new Span(0, 1)], []));

    [Fact]
    public void Odd_tokens_are_tagged_all_the_same()
    {
        string text = "\0 \uD83D \uD83D\uDE00 " + new string('x', 100_000) + " …";
        Span[] tokens = [new(0, 1), new(2, 3), new(4, 6), new(7, 100_007), new(100_008, 100_009), new(3, 3)];
        var tags = new PartOfSpeech[tokens.Length];
        Tagger.Tag(new SourceText(text), tokens, tags);
        Assert.Equal(PartOfSpeech.Punct, tags[4]);
        Assert.All(tags, tag => Assert.True(Enum.IsDefined(tag)));
    }

    [Fact]
    public void Many_threads_get_the_tags_of_one()
    {
        const string Words =
            "Dr. Vance , who leads the Harbour Trust , said that she had \" never seen such a storm \" .";
        string expected = Tags(Words);
        Parallel.For(0, 500, _ => Assert.Equal(expected, Tags(Words)));
    }

    [Fact]
    public void The_parts_that_sums_are_remembered_by_hold_every_feature_once()
    {
        const string Words = "He told Reuters in 2016 : \" It 's not over yet \"";
        var tokens = new List<Span>();
        for (int start = 0; start < Words.Length; start = Words.IndexOf(' ', tokens[^1].End) is var gap and > 0
            ? gap + 1 : Words.Length)
            tokens.Add(new Span(start, Words.IndexOf(' ', start) is var end and > 0 ? end : Words.Length));
        var words = new WordAttributes[tokens.Count + (2 * TaggerFeatures.Padding)];
        TaggerFeatures.ReadWords(Words, tokens.ToArray(), words);
        var all = new ulong[TaggerFeatures.OfWords + TaggerFeatures.OfHistory];
        for (int i = 0; i < tokens.Count; i++)
        {
            TaggerFeatures.WriteOfWords(words, i, SentenceCase.Title, all);
            TaggerFeatures.WriteOfHistory(words, i, 3, 7, all.AsSpan(TaggerFeatures.OfWords));
            Assert.Equal(all.Order(), InParts(words, i, SentenceCase.Title, 3, 7).Order());
        }
    }

    [Fact]
    public void Words_that_were_met_before_are_tagged_as_they_were()
    {
        string[] sentences =
        [
            "Reports from the harbour were met with doubt .", "REPORTS FROM THE HARBOUR",
                "The reports met the harbour 's needs",
            "Donaudampfschifffahrtsgesellschaft reports from the Donaudampfschifffahrtsgesellschaft",
        ];
        string[] first = [.. sentences.Select(Tags)];
        for (int other = 0; other < 10_000; other++) Tags($"word{other} x{other}y");
        Assert.Equal(first, sentences.Reverse().Select(Tags).Reverse());
    }

    private static List<ulong> InParts(WordAttributes[] words, int at, SentenceCase sentenceCase, int last,
        int secondLast)
    {
        var features = new List<ulong>();
        var part = new ulong[TaggerFeatures.MostOfOne];
        foreach (WordPlace place in Enum.GetValues<WordPlace>())
        {
            ref readonly WordAttributes word =
                ref words[at + TaggerFeatures.Padding + (int)place - (int)WordPlace.Itself];
            features.AddRange(part.AsSpan(0, TaggerFeatures.WriteOfOne(word, place, sentenceCase, at == 0, part)));
        }

        TaggerFeatures.WriteOfSeveral(words, at, sentenceCase, part);
        features.AddRange(part.AsSpan(0, TaggerFeatures.OfSeveral));
        TaggerFeatures.WriteOfTags(last, secondLast, part);
        features.AddRange(part.AsSpan(0, 2));
        TaggerFeatures.WriteOfTagsAndWords(words, at, last, secondLast, part);
        features.AddRange(part.AsSpan(0, TaggerFeatures.OfTagsAndWords));
        return features;
    }

    private static string Tags(string words)
    {
        var tokens = new List<Span>();
        int start = 0;
        foreach (string word in words.Split(' '))
        {
            tokens.Add(new Span(start, start + word.Length));
            start += word.Length + 1;
        }

        var tags = new PartOfSpeech[tokens.Count];
        Tagger.Tag(new SourceText(words), tokens.ToArray(), tags);
        return string.Join(' ', tags.Select(tag => tag.ToString().ToUpperInvariant()));
    }
}
