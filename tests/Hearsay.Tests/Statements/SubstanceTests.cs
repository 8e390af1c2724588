using System.Text;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Tests.Training;
using Hearsay.Training.Pairs;
using Hearsay.Training.Substance;

namespace Hearsay.Tests.Statements;

/// <summary>Whether somebody states something, from a small page to what is compared.</summary>
public class SubstanceTests
{
    private static readonly HearsayPipeline Pipeline = new();

    [Theory]
    [InlineData("Mara Venn said the dam would hold until the spring.")]
    [InlineData("“The dam will hold until the spring,” said Mara Venn.")]
    [InlineData("Mara Venn warned that the dam could break.")]
    [InlineData("Mara Venn denied that she had sold the mill.")]
    [InlineData("Mara Venn asked whether the dam would hold.")]
    [InlineData("Mara Venn alleged that the mayor had lied to the council.")]
    [InlineData("Mara Venn called the harbour tax “an insult to every fisherman.”")]
    [InlineData("According to the harbour board, 40 boats are missing.")]
    [InlineData("Mara Venn refused to resign.")] // That is an answer.
    [InlineData("Mara Venn wrote that the old mill had been sold twice.")]
    [InlineData("Mara Venn promised that the ferry would sail on Sunday.")]
    public void Something_is_stated(string sentence)
    {
        Statement statement = Assert.Single(Read("a", sentence).Statements).Statement;
        Assert.Null(statement.Aside);
        Assert.InRange(statement.Substance!.Value, 0.55, 1);
    }

    [Theory]
    [InlineData("Mara Venn did not say whether the dam would hold.", AsideReason.Silence)]
    [InlineData("Mara Venn declined to comment on the report.", AsideReason.Silence)]
    [InlineData("Mara Venn refused to answer questions about the mill.", AsideReason.Silence)]
    [InlineData("Mara Venn declined to say when the mill would open.", AsideReason.Silence)]
    [InlineData("Mara Venn believes the harbour tax is too high.", AsideReason.Belief)]
    [InlineData("Mara Venn opposes the new harbour tax.", AsideReason.Belief)]
    [InlineData("Mara Venn decided to close the harbour.", AsideReason.Deed)]
    [InlineData("Mara Venn intends to close the harbour.", AsideReason.Deed)]
    [InlineData("The harbour is expected to close in June.", AsideReason.Unattributed)]
    [InlineData("The plan was criticised by Mara Venn.", AsideReason.Topic)]
    [InlineData("Mara Venn would not discuss the plan.", AsideReason.Topic)]
    [InlineData("Mara Venn did not say why the dam broke.", AsideReason.Silence)]
    [InlineData("Mara Venn refused to say whether the dam would hold.", AsideReason.Silence)]
    [InlineData("Mara Venn hopes for rain.", AsideReason.Belief)]
    [InlineData("Mara Venn wants to close the harbour.", AsideReason.Deed)]
    [InlineData("The dam would hold, as was argued by Mara Venn.", AsideReason.Doubtful)]
    public void Nothing_is_stated(string sentence, AsideReason reason)
    {
        Statement statement = Assert.Single(Read("a", sentence).Statements).Statement;
        Assert.Equal(reason, statement.Aside);
        Assert.InRange(statement.Substance!.Value, 0, 0.55);
    }

    [Fact]
    public void What_states_nothing_is_set_aside_unless_everything_is_asked_for()
    {
        ReadArticle[] witnesses =
        [
            Read("a", "Mara Venn said the dam would hold until the spring. Mara Venn declined to comment on the mill."),
            Read("b", "Mara Venn said that the dam would hold until spring."),
        ];
        CollatedStory story = Pipeline.Collate(witnesses);
        Assert.Equal([2], story.Utterances.Select(utterance => utterance.Passages.Length));
        AsidePassage aside = Assert.Single(story.Aside);
        Assert.Equal((0, AsideReason.Silence), (aside.Passage.Witness, aside.Reason));

        CollatedStory all = Pipeline.Collate(witnesses, leastSubstance: 0);
        Assert.Empty(all.Aside);
        Assert.Equal(2, all.Utterances.Length);
    }

    [Slow]
    [GoldDataFact(PairTraining.Gold, "stories/synopsis.train.articles.jsonl.gz", PairTraining.Development,
        "stories/synopsis.dev.articles.jsonl.gz")]
    public void The_judged_stories_give_the_model_that_ships_byte_for_byte()
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-train").FullName;
        try
        {
            SubstanceTraining.Run(Reference.Data, folder, _ => { });
            foreach (string name in (string[])["substance.tsv", "substance.json"])
                Assert.Equal(File.ReadAllBytes(Checkout.PathOf("models/" + name)),
                    File.ReadAllBytes(Path.Combine(folder, name)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ReadArticle Read(string id, string passage)
    {
        string text = $"""
            Long evening in the old custom house

            The hall was full to the doors on a wet evening, and the windows stood open to the quay.

            {passage}

            Outside, the rain went on until the last lamps along the quay were put out.
            """;
        var page = new Page(id, $"{id}.txt", Encoding.UTF8.GetBytes(text), new PageMetadata(id, null, null, null));
        return Pipeline.Read(Pipeline.Clean(page).Article!);
    }
}
