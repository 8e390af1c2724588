using System.Text.Json;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Tests.Training;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Tests.Reports.Formats;

public class RoundTripTests
{
    private const string Dev = "attribution/polnear.dev.jsonl.gz";

    public static TheoryData<string> Samples => [.. Directory
        .EnumerateFiles(Checkout.PathOf("samples"), "*.txt", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_reads_back_as_the_same_records(string file)
    {
        string text = File.ReadAllText(Checkout.PathOf(file));
        ReadArticle read = Records.Read(file, text, raw: false);
        Assert.NotEmpty(read.Statements);
        Records.AssertRoundTrip(read);
        Records.AssertRoundTrip(Records.Read(file, text, raw: true));
    }

    [GoldDataFact(Dev)]
    public void Every_article_of_polnear_dev_reads_back_as_the_same_records()
    {
        using StreamReader gold = GoldData.OpenText(Reference.Data.PathOf(Dev));
        while (gold.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            Records.AssertRoundTrip(Records.Read(
                article.RootElement.GetProperty("id").GetString()!, article.RootElement.GetProperty("text")
                .GetString()!, raw: true));
        }
    }

    [Fact]
    public void Chains_and_modalities_of_a_story_of_three_come_back()
    {
        foreach (ReadArticle witness in Stories.Bridge().Build().Witnesses) Records.AssertRoundTrip(witness);
    }

    [Fact]
    public void Markup_control_characters_and_odd_ids_come_back()
    {
        foreach (ReadArticle witness in Stories.Hostile().Build().Witnesses) Records.AssertRoundTrip(witness);
    }

    [Theory]
    [InlineData("🌉 said 𝒃ridge\nno 🌉", "0 1;2 6", "7 14", "One span over a line break")]
    [InlineData("a b\nc d", "0 1", "4 5;6 7", "two fragments, neither with a break")]
    [InlineData("a b\nc d", "0 1", "2 3;4 5", "two spans with nothing but a line break between")]
    [InlineData("a b\n\n\nc d", "0 1", "2 7;8 9", "a span over empty lines, then one without")]
    [InlineData("a\u2028b\u0085c\td \r\n e", "0 1", "2 11", "every kind of break, and a tab")]
    [InlineData("a\nb\n", "0 1", "1 4", "breaks at both ends")]
    [InlineData("ab", "", "0 2", "no source and no cue")]
    public void Spans_over_line_breaks_come_back_as_they_were(string words, string source, string content, string why)
    {
        var text = new SourceText(words);
        ReadArticle read = Records.Read("a", words, raw: true);
        var statement = new Statement(
            [.. Spans(text, source)], [], [.. Spans(text, content)], StatementKind.Mixed, Act.Wrote, Modality.Alleged,
            [])
        {
            Confidence = 0.12345,
        };
        Assert.True(words == read.Article.Text.Value, why);
        Records.AssertRoundTrip(read with { Statements = [Resolved(statement), Resolved(statement)] });
    }

    private static ResolvedStatement Resolved(Statement statement) =>
        new(statement, new Speaker("Mira\nVoss\t", SpeakerKind.Unresolved, [], []), null, null, [], [], [], []);

    private static IEnumerable<Span> Spans(SourceText text, string offsets) =>
        offsets.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(' '))
            .Select(ends => text.FromCodePoints(new CodePointRange(int.Parse(ends[0]), int.Parse(ends[1]))));
}
