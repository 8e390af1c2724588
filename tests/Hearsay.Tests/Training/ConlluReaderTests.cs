using Hearsay.Inference.Tagging;
using Hearsay.Training.Corpora;
using Hearsay.Training.Tagging;

namespace Hearsay.Tests.Training;

public class ConlluReaderTests
{
    private const string Treebank = """
        # newdoc id = harbour
        # newpar
        # text = Don't close the half-built pier.
        1-2	Don't	_	_	_	_	_	_	_	_
        1	Do	do	AUX	VB	_	3	aux	_	_
        2	n't	not	PART	RB	_	3	advmod	_	_
        3	close	close	VERB	VB	_	0	root	_	_
        4	the	the	DET	DT	_	8	det	_	_
        5	half	half	ADV	RB	_	7	advmod	_	SpaceAfter=No
        6	-	-	PUNCT	HYPH	_	5	punct	_	SpaceAfter=No
        7	built	build	VERB	VBN	_	8	amod	_	_
        7.1	_	_	_	_	_	_	_	_	_
        8	pier	pier	NOUN	NN	_	3	obj	_	SpaceAfter=No
        9	.	.	PUNCT	.	_	3	punct	_	_

        """;

    [Fact]
    public void Words_stand_as_they_stood_in_the_text()
    {
        TreebankSentence sentence = Assert.Single(Read());
        TaggedSentence tagged = sentence.Tagged();
        Assert.Equal("Don't close the half-built pier. ", tagged.Text);
        Assert.Equal(["Do", "n't", "close", "the", "half", "-", "built", "pier", "."], tagged.Words());
        Assert.Equal(PartOfSpeech.Part, tagged.Tags[1]);
        Assert.True(sentence.StartsParagraph);
        Assert.Equal("harbour", sentence.Document);
    }

    [Fact]
    public void A_hyphenated_modifier_left_whole_is_an_adjective()
    {
        TaggedSentence joined = TrainingVariants.HyphensJoined(Read().Single())!;
        Assert.Equal(["Do", "n't", "close", "the", "half-built", "pier", "."], joined.Words());
        Assert.Equal(PartOfSpeech.Adj, joined.Tags[4]);
    }

    [Fact]
    public void Title_case_keeps_small_words_small()
    {
        TaggedSentence title = TrainingVariants.WithoutStop(TrainingVariants.TitleCase(Read().Single().Tagged()));
        Assert.Equal(["Do", "n't", "Close", "the", "Half", "-", "Built", "Pier"], title.Words());
    }

    [Fact]
    public void A_line_with_too_few_columns_is_named()
    {
        using var reader = new StringReader("1\tword\n");
        var error = Assert.Throws<InvalidDataException>(() => ConlluReader.Read(reader, "x.conllu").ToList());
        Assert.Equal("x.conllu: line 1: 10 columns expected, found 2", error.Message);
    }

    private static List<TreebankSentence> Read()
    {
        using var reader = new StringReader(Treebank);
        return [.. ConlluReader.Read(reader, "test")];
    }
}
