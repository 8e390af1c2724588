using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Inputs;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.Compare.Json;
using Hearsay.Statements;
using Hearsay.Tests.Articles;
using Hearsay.Tests.Reports;
using Hearsay.Text;

namespace Hearsay.Tests.Records;

/// <summary>Every record is written and read back equal, and what is made of records that were read back is the
/// same.</summary>
public class RecordJsonTests
{
    private static readonly HearsayPipeline Pipeline = new();

    [Theory]
    [InlineData("osk-dam")]
    [InlineData("saltside-fire")]
    [InlineData("pages")]
    public void A_sample_comes_back_equal_and_its_collation_is_the_same(string sample)
    {
        ImmutableArray<ReadArticle> read =
            [.. ArticlesOf(Checkout.PathOf($"samples/{sample}")).Select(Pipeline.Read)];
        Assert.NotEmpty(read);
        ImmutableArray<ReadArticle> back = [.. read.Select(ThereAndBack)];
        CollatedStory story = Pipeline.Collate(read);
        Assert.Equal(JsonOf(story), JsonOf(Pipeline.Collate(back)));
        byte[] json = RecordJson.Write(story);
        CollatedStory again = RecordJson.ReadStory(json);
        Assert.Equal(story, again);
        Assert.Equal(story.GetHashCode(), again.GetHashCode());
        Assert.Equal(JsonOf(story), JsonOf(again));
        Assert.Equal(json, RecordJson.Write(again));
    }

    [ArticleDataFact("wcxb_articles", "wcxb-articles")]
    [Slow]
    public void Fifty_pages_of_HTML_come_back_equal()
    {
        Article[] articles = [.. ArticlesOf(Path.Combine(ArticleData.PathOf("wcxb_articles", "wcxb-articles"),
            "html")).Take(50)];
        Assert.Equal(50, articles.Length);
        foreach (Article article in articles) ThereAndBack(Pipeline.Read(article));
    }

    /// <summary>Whatever bytes a page is made of.</summary>
    [Theory]
    [MemberData(nameof(ByteMapTests.Charsets), MemberType = typeof(ByteMapTests))]
    public void Random_pages_in_every_charset_come_back_equal(string charset)
    {
        var random = new Random(20310312);
        for (int round = 0; round < 20; round++)
        {
            byte[] bytes = RandomPage.Bytes(random, charset);
            var page = new Page("x", "x.html", bytes, PageMetadata.Unknown)
            {
                Kind = ContentKind.Html,
                HttpCharset = charset,
            };
            ArticleResult result = Pipeline.Clean(page, raw: round % 2 == 0);
            Assert.False(result.Error is { IsFault: true });
            if (result.Article is { } article) ThereAndBack(Pipeline.Read(article));
        }
    }

    [Fact]
    public void A_story_made_by_hand_comes_back_equal()
    {
        var extra = new Dictionary<string, JsonElement>
        { ["desk"] = JsonDocument.Parse("""{"a":[1, "ü"]}""").RootElement };
        CollatedStory story = Stories.Bridge().Witness("late", "[headline] Bridge shut", extra: extra).Build();
        Assert.Equal("""{"a":[1,"ü"]}""", Assert.Single(story.Witnesses[^1].Article.Page.UserFields).Json);
        Assert.Equal(story, RecordJson.ReadStory(RecordJson.Write(story)));
        CollatedStory faulty = story with
        { Faults = [InputError.OfFault("late.txt", new InvalidOperationException("two"))] };
        Assert.NotEqual(story, faulty);
        Assert.Equal(faulty, RecordJson.ReadStory(RecordJson.Write(faulty)));
    }

    /// <summary>Every kind of difference, with all its evidence and seen from either side.</summary>
    [Fact]
    public void Every_difference_comes_back_equal()
    {
        CollatedStory story = Stories.Bridge().Build();
        Utterance utterance = story.Utterances.First(one => !one.Relations.IsEmpty);
        Relation relation = utterance.Relations[0];
        var span = new Span(1, 4);
        Quantity few = new(span, null, 2.5m, IsStrict: true, IsApproximate: true, "country");
        Quantity many = new(span, 500m, null, IsStrict: false, IsApproximate: false, null);
        TimeMention day = new(span, new DateOnly(2031, 3, 8), new DateOnly(2031, 3, 9)), some = new(span, null, null);
        Difference[] differences =
        [
            new Rewording(true), new LengthDifference(true), new WordingConflict(null, span),
            new NumberDifference(few, many), new NumberForm(few, many),
            new TimeDifference(day, some, IsOfSaying: true), new TimeDifference(day, some, IsOfSaying: false),
            new ConditionDifference(new Condition(span), null), new HedgeDifference(null, new Hedge(span)),
            new ModalityDifference(new Put(Act.Said, Modality.Conditional, span),
            new Put(Act.Asked, Modality.Denied, null)),
            new SpeakerDifference(new Naming("Mara Venn", SpeakerKind.Person, span),
            new Naming("", SpeakerKind.Group, null)),
            new ChainDifference(new Hop(span, HopKind.Unnamed), null), new DistanceDifference(span, null),
        ];
        Type[] kinds = [.. typeof(Difference).Assembly.GetTypes().Where(type => type.BaseType == typeof(Difference))];
        Assert.Equal(kinds.ToHashSet(), [.. differences.Select(one => one.GetType())]);
        Relation made = relation with { Differences = [.. differences, .. differences.Select(one => one.Turned())] };
        CollatedStory other = story with { Utterances = [utterance with { Relations = [made] }] };
        Assert.NotEqual(story, other);
        Assert.Equal(other, RecordJson.ReadStory(RecordJson.Write(other)));
    }

    [Theory]
    [InlineData("\"start\":0", "\"start\":-1")]
    [InlineData("\"kind\":\"html\"", "\"kind\":\"pdf\"")]
    [InlineData("\"map\":[0,", "\"map\":[0,0,")]
    [InlineData("\"runs\":[", "\"runs\":[\"a\",")]
    [InlineData("\"text\":", "\"words\":")]
    public void What_is_no_record_is_named(string field, string other)
    {
        var page = new Page("x", "x.html", "<p>The mayor said so.</p>"u8.ToArray(),
            PageMetadata.Unknown)
        { Kind = ContentKind.Html };
        string json = Encoding.UTF8.GetString(RecordJson.Write(Pipeline.Clean(page, raw: true).Article!));
        Assert.Contains(field, json, StringComparison.Ordinal);
        byte[] broken = Encoding.UTF8.GetBytes(json.Replace(field, other, StringComparison.Ordinal));
        Assert.NotEmpty(Assert.Throws<InvalidDataException>(() => RecordJson.ReadArticle(broken)).Message);
    }

    private static ReadArticle ThereAndBack(ReadArticle read)
    {
        Assert.Equal(read.Article, RecordJson.ReadArticle(RecordJson.Write(read.Article)));
        byte[] json = RecordJson.Write(read);
        ReadArticle back = RecordJson.ReadReading(json);
        Assert.Equal(read, back);
        Assert.Equal(read.GetHashCode(), back.GetHashCode());
        Assert.Equal(json, RecordJson.Write(back));
        return back;
    }

    private static IEnumerable<Article> ArticlesOf(string path) => new PageReader().Read([path])
        .Select(result => result.Page).OfType<Page>()
        .Select(page => Pipeline.Clean(page).Article).OfType<Article>();

    private static byte[] JsonOf(CollatedStory story)
    {
        using var stream = new MemoryStream();
        CompareJson.Write(story, stream);
        return stream.ToArray();
    }
}
