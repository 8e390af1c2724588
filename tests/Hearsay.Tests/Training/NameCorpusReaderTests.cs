using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Analysis.Names;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Training;

public class NameCorpusReaderTests
{
    private const string Corpus =
        "Ada\tB-PER\nLind\tI-PER\n’\tO\ns\tO\nfriends\tO\nin\tO\nthe\tO\nU\tB-LOC\n.\tI-LOC\nS\tI-LOC\n.\tI-LOC\nleft\tO\n"
        + "\"\tO\nOstrava\tI-LOC\nTimes\tI-ORG\n\"\tO\n.\tO\n\nNobody\tO\nspoke\tO\n.\tO\n";

    [Fact]
    public void An_inside_tag_that_continues_nothing_starts_a_name()
    {
        NamedSentence sentence = Read(Corpus)[0];
        Assert.Equal(
            [
                new NamedWords(0, 2, NameKind.Person), new NamedWords(7, 11, NameKind.Place),
                new NamedWords(13, 14, NameKind.Place), new NamedWords(14, 15, NameKind.Organization),
            ],
            sentence.Names);
    }

    [Theory]
    [InlineData("Ada", "line 2: Ada: a word, a tab and a tag expected")]
    [InlineData("Ada\tB-THING", "line 2: Ada\tB-THING: O or B- or I- with PER, ORG or LOC expected")]
    public void A_line_that_is_no_tagged_word_is_named(string line, string message)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Read($"He\tO\n{line}\n"));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_text_has_its_spaces_back_and_names_stand_where_they_stood()
    {
        NamedDocument document = NamedDocument.OfRunningText(Read(Corpus), new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded()));
        Assert.Equal("Ada Lind’s friends in the U.S. left \"Ostrava Times\".\nNobody spoke.\n", document.Text.Text.Value);
        Assert.Equal(["Ada Lind", "U.S.", "Ostrava", "Times"], document.Names.Select(name => document.Text.Text.Quote(name.Span)));
    }

    [Fact]
    public void Words_of_the_file_stay_words()
    {
        NamedDocument document = NamedDocument.OfWords(Read(Corpus), PerceptronTagger.LoadEmbedded());
        Assert.Equal(Read(Corpus).SelectMany(sentence => sentence.Words), document.Text.Tokens.Select(token => document.Text.Text.Quote(token.Span)));
        Assert.Equal(2, document.Text.Sentences.Length);
    }

    [Fact]
    public void A_name_counts_where_span_and_kind_are_right()
    {
        NamedDocument document = NamedDocument.OfWords(Read(Corpus), PerceptronTagger.LoadEmbedded());
        ImmutableArray<Name> found =
        [
            document.Names[0], document.Names[1] with { Kind = NameKind.Organization }, document.Names[3],
            new Name(document.Text.Tokens[^3].Span, NameKind.Person),
        ];
        NameScore score = NameScore.Of("invented", [document], _ => found);
        Assert.Equal(Measure.Of(2, 4, 4), score.All);
        Assert.Equal(Measure.Of(1, 2, 1), score.Of(NameKind.Person));
    }

    private static NamedSentence[] Read(string corpus) => [.. NameCorpusReader.Read(new StringReader(corpus), "corpus")];
}
