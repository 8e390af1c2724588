using Hearsay.Collation;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

public class CollatorTests
{
    private static readonly Collator Collator = new();

    private static readonly string[] Names = ["Mara Venn", "Odo Lind", "Tilda Brandt", "Ruben Aksel", "Ines Corday"];

    private static readonly string[] Subjects =
        ["the harbour wall", "the eastern ferry", "the school roof", "the salt market", "the river gauge",
            "the mill dam"];

    private static readonly string[] Verbs = ["rebuilt", "painted", "closed", "inspected", "sold", "measured"];

    [Fact]
    public void No_witness_gives_an_empty_story() => Assert.Empty(Collator.Collate([]).Utterances);

    [Fact]
    public void Witnesses_without_statements_carry_nothing()
    {
        CollatedStory story = Collator.Collate([new Told("a").Build(), new Told("b").Narrate("It rained.").Build()]);

        Assert.Equal(2, story.Witnesses.Length);
        Assert.Empty(story.Utterances);
    }

    [Fact]
    public void A_statement_without_a_word_stands_alone()
    {
        CollatedStory story = Collator.Collate(
            [new Told("a").Say("Mara Venn | said | “…”").Build(), new Told("b").Say("Mara Venn | said | “…”").Build()]);

        Assert.Equal(2, story.Utterances.Length);
        Assert.All(story.Utterances, utterance => Assert.Empty(utterance.Relations));
    }

    [Fact]
    public void Numbers_of_two_sentences_are_not_added()
    {
        const string passage = "Ines Corday | said | “It cost nearly $1.1 million. $1,071,872.87, to be exact,”";
        CollatedStory story =
            Collator.Collate([new Told("a").Say(passage).Build(), new Told("b").Say(passage).Build()]);

        Assert.NotEmpty(story.Utterances);
        Assert.All(story.Utterances.SelectMany(utterance => utterance.Relations), relation =>
            Assert.DoesNotContain(RelationLabel.NumberConflict, relation.Labels));
    }

    [Fact]
    public void One_witness_alone_has_no_relations()
    {
        CollatedStory story = Collator.Collate([Village("a", 3, 12)]);

        Assert.Equal(12, story.Utterances.Sum(utterance => utterance.Passages.Length));
        Assert.All(story.Utterances, utterance => Assert.Empty(utterance.Relations));
    }

    [Fact]
    public void Two_unrelated_articles_share_nothing()
    {
        ReadArticle other = new Told("b").Say("Odo Lind | said | that comets bring no luck")
            .Say("Ines Corday | said | “My telescope is older than this observatory,”").Build();

        CollatedStory story = Collator.Collate([Village("a", 1, 10), other]);

        Assert.All(story.Utterances, utterance => Assert.Single(utterance.Witnesses));
    }

    [Fact]
    public void Copies_of_one_article_agree_word_for_word()
    {
        ReadArticle[] copies = [.. Enumerable.Range(0, 4).Select(i => Village($"copy {i}", 5, 12))];

        CollatedStory story = Collator.Collate(copies);

        Assert.All(story.Utterances, utterance =>
        {
            Assert.Equal(new[] { 0, 1, 2, 3 }, utterance.Witnesses);
            Assert.Equal(6, utterance.Relations.Length);
            Assert.All(utterance.Relations,
                relation => Assert.Equal(RelationLabel.SameWording, Assert.Single(relation.Labels)));
            Assert.All(utterance.Relations, relation =>
                Assert.All(relation.Apparatus, variant => Assert.Equal(VariantKind.Agreement, variant.Kind)));
        });
    }

    [Fact]
    [Slow]
    public void A_hundred_witnesses_are_lined_up()
    {
        ReadArticle[] witnesses = [.. Enumerable.Range(0, 100).Select(i => Village($"w{i}", 7 + (i % 3), 40))];

        CollatedStory story = Collator.Collate(witnesses);

        Assert.Equal(4000, story.Utterances.Sum(utterance => utterance.Passages.Length));
        Assert.Equal(100, story.Utterances[0].Witnesses.Length);
        Assert.Equal(100 * 99 / 2, story.Utterances[0].Relations.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_the_witnesses_changes_no_group_and_no_id(int seed)
    {
        var random = new Random(seed);
        ReadArticle[] witnesses = [.. Enumerable.Range(0, 6).Select(i => Village($"w{i}", seed + i, 15))];
        ReadArticle[] shuffled = [.. witnesses];
        random.Shuffle(shuffled);

        Assert.Equal(Groups(Collator.Collate(witnesses)), Groups(Collator.Collate(shuffled)));
    }

    [Fact]
    public void Utterances_and_their_relations_come_in_the_order_that_is_promised()
    {
        ReadArticle[] witnesses = [.. Enumerable.Range(0, 5).Select(i => Village($"w{i}", i, 20))];

        CollatedStory story = Collator.Collate(witnesses);

        int[] counts = [.. story.Utterances.Select(utterance => utterance.Witnesses.Length)];
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.All(story.Utterances, utterance =>
        {
            int[] order = [.. utterance.Passages.Select(passage => passage.Witness)];
            Assert.Equal(order.Order(), order);
            Assert.Equal(
                utterance.Witnesses.Length * (utterance.Witnesses.Length - 1) / 2,
                utterance.Relations.Select(relation => (relation.A.Witness, relation.B.Witness)).Distinct().Count());
        });
    }

    [Fact]
    public void Every_word_of_every_statement_is_in_exactly_one_passage()
    {
        ReadArticle[] witnesses =
        [
            new Told("a")
                .Say("Mara Venn | said | “The dam holds. The ferry runs on Sunday. Nobody need leave the island.”")
                .Build(),
            new Told("b").Say("Mara Venn | said | that the ferry would run on Sunday").Build(),
            new Told("c").Say("Mara Venn | said | that nobody needed to leave the island").Build(),
        ];

        CollatedStory story = Collator.Collate(witnesses);

        foreach (int witness in Enumerable.Range(0, 3))
        {
            int[] found = [.. story.Utterances.SelectMany(utterance => utterance.Passages)
                .Where(passage => passage.Witness == witness)
                .SelectMany(passage => passage.Statement.Statement.Content)
                .SelectMany(span => StartsOfWords(witnesses[witness], span)).Order()];
            int[] wanted = [.. witnesses[witness].Statements.SelectMany(statement => statement.Statement.Content)
                .SelectMany(span => StartsOfWords(witnesses[witness], span))];
            Assert.Equal(wanted, found);
        }
    }

    private static IEnumerable<int> StartsOfWords(ReadArticle witness, Span span) =>
        WordCuts.Of(witness.Analysis, span, LanguagePack.English.WordForms).Select(word => word.Span.Start);

    [Fact]
    public void A_very_long_content_is_compared_all_the_same()
    {
        string words = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => Verbs[i % 6] + (i % 977)));
        CollatedStory story = Collator.Collate(
        [
            new Told("a").Say($"Mara Venn | said | {words}").Build(),
            new Told("b").Say($"Mara Venn | said | start {words} end").Build(),
        ]);

        Assert.Single(Assert.Single(story.Utterances).Relations);
    }

    private static string[] Groups(CollatedStory story) =>
    [
        .. story.Utterances.Select(utterance =>
            $"{utterance.Id} {utterance.Speaker.Name}: "
                + $"{string.Join(' ', utterance.Passages.Select(passage => passage.Id).Order())}").Order(),
    ];

    /// <summary>An article of invented statements, the same for the same seed, about few enough things that articles
    /// share some.</summary>
    private static ReadArticle Village(string id, int seed, int statements)
    {
        var random = new Random(seed);
        var told = new Told(id);
        for (int i = 0; i < statements; i++)
        {
            string subject = Subjects[random.Next(6)], verb = Verbs[random.Next(6)];
            string content =
                $"{subject} near lot {100 + (i * 13) + seed % 2} was {verb} by order {(char)('a' + i % 26)}{i}x";
            told.Say($"{Names[i % 5]} | said | {(i % 2 == 0 ? $"“{content},”" : $"that {content}")}");
        }

        return told.Build();
    }
}
