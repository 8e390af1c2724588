using Hearsay.Collation;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Speakers;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Tests.Collation;

public class CollationSpecTests
{
    private static readonly Collator Collator = new();

    public static TheoryData<string> Relations => CollationSpec.Titles("relations.md");

    public static TheoryData<string> Groups => CollationSpec.Titles("grouping.md");

    public static TheoryData<string> Apparatuses => CollationSpec.Titles("apparatus.md");

    [Theory]
    [MemberData(nameof(Relations))]
    public void Two_passages_have_the_labels_of_the_specification(string title)
    {
        CollationSpec spec = CollationSpec.Of("relations.md", title);
        CollatedStory story = Collator.Collate(
            [new Told("a").Say(spec.After("A:").Single()).Build(), new Told("b").Say(spec.After("B:").Single())
            .Build()]);

        Relation relation = Assert.Single(Assert.Single(story.Utterances).Relations);
        IEnumerable<string> found = relation.Labels.Select(Name);
        if (relation.A.Witness == 1) found = found.Prepend("turned");
        Assert.Equal(spec.After("=").Single(), string.Join(", ", found));
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Statements_are_grouped_as_the_specification_says(string title)
    {
        var witnesses = new List<Told>();
        var wanted = new List<(int Witness, string Group)>();
        foreach (string line in CollationSpec.Of("grouping.md", title).Lines)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] == '[') witnesses.Add(new Told(line[1..^1]));
            else if (colon == 0) witnesses[^1].Narrate(line[1..].Trim());
            else
            {
                witnesses[^1].Say(line[(colon + 1)..].Trim());
                wanted.Add((witnesses.Count - 1, line[..colon]));
            }
        }

        ReadArticle[] articles = [.. witnesses.Select(witness => witness.Build())];
        CollatedStory story = Collator.Collate(articles);

        string[] groups = [.. wanted.Select(one => one.Group)];
        List<(int Witness, int Start)> places =
            [.. articles.SelectMany((article, i) =>
                article.Statements.Select(one => (i, one.Statement.Content[0].Start)))];
        int UtteranceOf((int Witness, int Start) place) => story.Utterances.ToList().FindIndex(utterance =>
            utterance.Passages.Any(passage => passage.Witness == place.Witness
                && passage.Statement.Statement.Content.Any(span => span.Contains(place.Start))));
        for (int i = 0; i < groups.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                bool together = UtteranceOf(places[i]) == UtteranceOf(places[j]);
                Assert.True(groups[i] == groups[j] == together, $"{groups[j]} {places[j]}, {groups[i]} {places[i]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Apparatuses))]
    public void The_apparatus_is_that_of_the_specification(string title)
    {
        CollationSpec spec = CollationSpec.Of("apparatus.md", title);
        ReadArticle a = new Told("a").Say($"Mara Venn | said | {spec.After("A:").Single()}").Build();
        ReadArticle b = new Told("b").Say($"Mara Venn | said | {spec.After("B:").Single()}").Build();
        var reader = new WordingReader(LanguagePack.English.WordForms);
        WordComparison comparison = WordComparison.Of(
            reader.Read(a.Analysis, a.Statements[0].Statement), reader.Read(b.Analysis, b.Statements[0].Statement));

        IEnumerable<string> found = Apparatus.Of(comparison.A, comparison.B, comparison.Matches)
            .Select(variant => Show(variant, a.Article.Text, b.Article.Text));
        Assert.Equal(spec.Lines.Where(line => line[0] is '=' or '~' or '+' or '-'), found);
    }

    [Fact]
    public void Speakers_are_told_apart_as_the_specification_says()
    {
        var thresholds = new Thresholds();
        var matcher = new SpeakerMatcher(LanguagePack.English, thresholds);
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(Checkout.PathOf("specs/collation/speakers.tsv"))
            .Where(line => line[0] != '#').Skip(1))
        {
            string[] cells = line.Split('\t');
            SpeakerProfile a = matcher.Profile(Told.SpeakerOf(cells[0])), b = matcher.Profile(Told.SpeakerOf(cells[1]));
            double evidence = matcher.Compare(a, b);
            string found = evidence == 0 ? "two"
                : evidence >= thresholds.SpeakerRole ? "one"
                : evidence == thresholds.SpeakerLinked ? "linked" : "unknown";
            if (found != cells[2] || matcher.Compare(b, a) != evidence) wrong.Add($"{line}, found {found}");
        }

        Assert.Empty(wrong);
    }

    private static string Name(RelationLabel label) => string.Concat(label.ToString().Select((unit, i) =>
        char.IsUpper(unit) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(unit)}" : $"{unit}"));

    private static string Show(Variant variant, SourceText a, SourceText b) => variant.Kind switch
    {
        VariantKind.Agreement => $"= {a.Quote(variant.A!.Value)} | {b.Quote(variant.B!.Value)}",
        VariantKind.Substitution => $"~ {a.Quote(variant.A!.Value)} | {b.Quote(variant.B!.Value)}",
        VariantKind.Addition => $"+ {b.Quote(variant.B!.Value)}",
        _ => $"- {a.Quote(variant.A!.Value)}",
    };
}
