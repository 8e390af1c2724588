using System.Text;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Statements.Rules;
using Hearsay.Statements.Substance;

namespace Hearsay.Tests.Statements;

/// <summary>What tells whether somebody states something, feature by feature.</summary>
public class SubstanceFeaturesTests
{
    private const string Said = "Mara Venn said that the dam would hold.";

    private static readonly HearsayPipeline Pipeline = new();

    [Theory]
    [InlineData(Said, "bias", 1)]
    [InlineData(Said, "no-source", 0)]
    [InlineData("The harbour is expected to close in June.", "no-source", 1)]
    [InlineData(Said, "relative-source", 0)]
    [InlineData("Mara Venn, who criticised the plan, left early.", "relative-source", 1)]
    [InlineData(Said, "record-source", 0)]
    [InlineData("The report said that the dam would hold.", "record-source", 1)]
    public void Who_speaks(string sentence, string feature, double value) => Check(sentence, feature, value);

    [Theory]
    [InlineData(Said, "asked", 0)]
    [InlineData("Mara Venn asked whether the dam would hold.", "asked", 1)]
    [InlineData("Mara Venn believes the harbour tax is too high.", "believes", 1)]
    [InlineData("Mara Venn intends to close the harbour.", "intends", 1)]
    [InlineData("Mara Venn decided to close the harbour.", "decides", 1)]
    [InlineData("Mara Venn denied that she had sold the mill.", "denied", 1)]
    [InlineData("Mara Venn promised that the ferry would sail on Sunday.", "promised", 1)]
    [InlineData("Mara Venn alleged that the mayor had lied to the council.", "alleged", 1)]
    [InlineData(Said, "denied", 0)]
    [InlineData(Said, "cue-passive", 0)]
    [InlineData("The plan was criticised by Mara Venn.", "cue-passive", 1)]
    [InlineData("The plan was criticised by Mara Venn.", "cue-agent", 1)]
    [InlineData(Said, "cue-agent", 0)]
    [InlineData("Mara Venn did not mention the mill.", "cue-negated", 1)]
    [InlineData(Said, "cue-negated", 0)]
    [InlineData(Said, "cue-first", 1)]
    [InlineData("“The dam will hold,” said Mara Venn.", "cue-first", 0)]
    [InlineData("Mara Venn is to announce a new tax.", "cue-unreal", 1)]
    [InlineData(Said, "cue-unreal", 0)]
    public void With_which_act_and_cue(string sentence, string feature, double value) =>
        Check(sentence, feature, value);

    [Theory]
    [InlineData(Said, "complementizer", 1)]
    [InlineData("Mara Venn said the dam would hold.", "complementizer", 0)]
    [InlineData("Mara Venn decided to close the harbour.", "infinitive", 1)]
    [InlineData(Said, "infinitive", 0)]
    [InlineData("Mara Venn asked whether the dam would hold.", "interrogative", 1)]
    [InlineData(Said, "interrogative", 0)]
    [InlineData(Said, "clause", 1)]
    [InlineData("Mara Venn criticised the plan.", "clause", 0)]
    [InlineData("Mara Venn believes the harbour tax is too high.", "clause", 1)]
    [InlineData("Mara Venn believes the harbour tax is too high.", "speech-clause", 0)] // Of speech alone.
    [InlineData(Said, "speech-clause", 1)]
    [InlineData(Said, "no-verb", 0)]
    [InlineData("Mara Venn criticised the plan.", "no-verb", 1)]
    [InlineData("Mara Venn criticised the plan.", "phrase-first", 1)]
    [InlineData("Mara Venn decided to close the harbour.", "phrase-first", 0)]
    [InlineData(Said, "length", 1.792)] // Five words: log 6.
    [InlineData("“The dam will hold,” said Mara Venn.", "length", 1.609)] // Marks are no words: log 5.
    [InlineData(Said, "short", 0)]
    [InlineData("“The dam will hold,” said Mara Venn.", "short", 1)] // Four words are short.
    [InlineData("Mara Venn criticised the plan.", "one-word", 0)]
    [InlineData("Mara Venn vowed revenge.", "one-word", 1)]
    [InlineData("“The dam will hold,” said Mara Venn.", "direct", 1)]
    [InlineData("“The dam will hold,” said Mara Venn.", "quoted", 1)]
    [InlineData("Mara Venn said the dam “will hold.”", "mixed", 1)]
    [InlineData("Mara Venn said the dam “will hold.”", "quoted", 0.5)]
    [InlineData(Said, "quoted", 0)]
    [InlineData("“The dam,” Mara Venn said, “will hold until the spring.”", "split", 1)]
    [InlineData(Said, "split", 0)]
    public void And_what_its_content_is(string sentence, string feature, double value) =>
        Check(sentence, feature, value);

    [Theory]
    [InlineData("Mara Venn did not say whether the dam would hold.", true)]
    [InlineData("Mara Venn declined to comment on the report.", true)]
    [InlineData("Mara Venn refused to resign.", false)] // That is an answer,
    [InlineData("Mara Venn asked whether the dam would hold.", false)] // and that a question.
    public void Silence_is_told_apart(string sentence, bool isSilence) =>
        Assert.Equal(isSilence, Read(sentence).IsSilence);

    [Fact]
    public void A_confidence_counts_by_its_log_odds_and_one_that_is_missing_for_nothing()
    {
        ReadArticle read = ReadOne(Said);
        Statement statement = Assert.Single(read.Statements).Statement;
        Assert.Equal((0, 1), Confidence(read, statement with { Confidence = null }));
        Assert.Equal((0, 0), Confidence(read, statement with { Confidence = 0.5 }));
        Assert.Equal((3.892, 0), Confidence(read, statement with { Confidence = 1 })); // That of .98: log 49.
    }

    [Fact]
    public void A_statement_without_a_source_or_a_content_has_features_too()
    {
        ReadArticle read = ReadOne(Said);
        Statement statement = Assert.Single(read.Statements).Statement;
        Assert.Equal(1, Of(read, statement with { Source = [] }).Features[Index("no-source")]);
        SubstanceEvidence bare = Of(read, statement with { Source = [], Content = [] });
        Assert.Equal((false, false), (bare.IsClause, bare.IsSilence));
        Assert.Equal(SubstanceFeatures.Names.Length, bare.Features.Length);
    }

    private static void Check(string sentence, string feature, double value)
    {
        SubstanceEvidence evidence = Read(sentence);
        Assert.Equal(SubstanceFeatures.Names.Length, evidence.Features.Length);
        Assert.Equal(value, evidence.Features[Index(feature)], 3);
    }

    private static (double LogOdds, double IsMissing) Confidence(ReadArticle read, Statement statement)
    {
        double[] features = Of(read, statement).Features;
        return (Math.Round(features[Index("confidence")], 3), features[Index("no-confidence")]);
    }

    private static SubstanceEvidence Read(string sentence)
    {
        ReadArticle read = ReadOne(sentence);
        return Of(read, Assert.Single(read.Statements).Statement);
    }

    private static SubstanceEvidence Of(ReadArticle read, Statement statement) =>
        new SubstanceFeatures(new TokenView(read.Analysis)).Of(statement);

    private static int Index(string feature) => Array.IndexOf(SubstanceFeatures.Names, feature);

    private static ReadArticle ReadOne(string passage)
    {
        string text = $"""
            Long evening in the old custom house

            The hall was full to the doors on a wet evening, and the windows stood open to the quay.

            {passage}

            Outside, the rain went on until the last lamps along the quay were put out.
            """;
        var page = new Page("a", "a.txt", Encoding.UTF8.GetBytes(text), new PageMetadata("a", null, null, null));
        return Pipeline.Read(Pipeline.Clean(page).Article!);
    }
}
