using System.Text;
using System.Text.Json;
using Hearsay.Articles.Metadata;
using Hearsay.Cli;
using Hearsay.Collation;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Tests.Articles;
using Hearsay.Tests.Articles.Inputs;
using Hearsay.Tests.Collation;
using Hearsay.Text;

namespace Hearsay.Tests.Reliability;

/// <summary>What pages alone once made the program throw.</summary>
public sealed class CrashTests : IDisposable
{
    private const string Said = "Mira Voss said this month that the bridge is shut, and that it opens tomorrow.";

    /// <summary>Letters of two directions in one label, which IDNA forbids.</summary>
    private const string MixedHost = "https://bridge-post\u0643.example/gates";

    private const string Archived = "http://web.archive.org/web/99991231235959/http://a.example/x";

    private static byte[] CapturedRecord => WarcBuilder.Record(
        "resource", "WARC-Date: 9999-12-31T00:00:00Z\r\nContent-Type: text/html\r\n",
        Encoding.UTF8.GetBytes(Dated("2031-03-08T10:00:00+01:00", "9999-12-31T23:59:59Z")));

    private static readonly string[][] Commands =
    [
        ["read"], ["read", "--format", "csv"], ["read", "--format", "html"], ["clean"], ["compare", "--json", "-"],
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Pages => new()
    {
        { "address.jsonl", JsonSerializer.Serialize(new { id = "a", url = MixedHost, html = $"{Said}" }) },
        { "canonical.html", $"<!doctype html><link rel=canonical href='{MixedHost}'><p>{Said}" },
        { "feed.xml", $"<rss><item><link>{MixedHost}</link><description>{Said}</description></item></rss>" },
        { "last-month.jsonl", $$"""{"id":"a","published":"9999-12-31","text":"{{Said}}"}""" },
        { "last-month.html", Dated("9999-12-01T00:00:00Z", "2031-03-08") },
        { "named-month.jsonl", """{"id":"a","text":"The bridge will open, Mira Voss said in December 9999."}""" },
        { "first.jsonl", $$"""{"id":"a","published":"0001-01-01","text":"{{Said}} It was open last month."}""" },
        { "west.html", Dated("9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59-12:00") },
        { "east.html", Dated("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00") },
        { "captured.jsonl", JsonSerializer.Serialize(new { url = Archived, html = Dated("2031-03-08", "") }) },
        { "captured.warc", Encoding.UTF8.GetString(CapturedRecord) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    [Slow]
    public void A_page_is_read_in_every_format(string name, string content)
    {
        string path = _folder.Write(name, content);
        foreach (string[] command in Commands)
        {
            CommandRun run = CommandRun.Of([.. command, path]);
            Assert.True(run.Code == ExitCode.Done, $"{string.Join(' ', command)}: {run.Code}, {run.Error}");
        }

        Assert.Contains("Voss", CommandRun.Of("read", path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9999, 12, 31, 23, -12, false)]
    [InlineData(9999, 12, 31, 23, 12, true)]
    [InlineData(1, 1, 1, 0, 14, false)]
    [InlineData(2031, 3, 8, 12, -5, true)]
    public void An_instant_beyond_the_calendar_is_none(int year, int month, int day, int hour, int offset, bool exists)
    {
        var clock = new TimeOnly(hour, 0);
        var time = new PublicationTime(new DateOnly(year, month, day), clock, TimeSpan.FromHours(offset));
        Assert.Equal(exists, time.Instant is not null);
    }

    [Fact]
    public void The_last_month_of_the_calendar_is_a_month() =>
        Assert.Equal("9999-12", new TimeMention(new Span(0, 1), new DateOnly(9999, 12, 1), DateOnly.MaxValue).Value);

    [Theory]
    [InlineData("nearly $1.1 million. $1,071,872.87, to be exact, went to the bridge", "1100000", "1071872.87")]
    [InlineData("more than two million (2,100,000) people live by the bridge and its gates", "2000000", "2100000")]
    [InlineData("79228162514264337593543950335 million reasons", "79228162514264337593543950335", "million")]
    public void Numbers_of_two_places_are_two(string content, string first, string second)
    {
        string passage = $"Mira Voss | said | {content}";
        ReadArticle a = new Told("a").Say(passage).Build(), b = new Told("b").Say(passage).Build();
        CollatedStory story = new Collator().Collate([a, b]);
        Assert.Equal((1, 0), (story.Utterances.Length, story.Faults.Length));
        Assert.Equal(RelationLabel.SameWording, Assert.Single(story.Utterances[0].Relations[0].Labels));
        Wording wording = new WordingReader(LanguagePack.English.WordForms).Read(a.Analysis, a.Statements[0].Statement);
        string[] keys = [.. wording.Words.Select(word => word.Key)];
        Assert.Contains(first, keys);
        Assert.Contains(second, keys);
    }

    [Fact]
    public void A_number_beyond_all_numbers_is_compared()
    {
        ReadArticle[] told = [.. new[] { "a", "b" }
            .Select(name => new Told(name).Say("Mira Voss | said | 79228162514264337593543950335 million reasons")
            .Build())];
        CollatedStory story = new Collator().Collate(told);
        Assert.Equal((1, 0), (story.Utterances.Length, story.Faults.Length));
    }

    [Fact]
    public void Two_articles_with_a_sum_across_a_full_stop_are_compared()
    {
        string path = _folder.Write("story.jsonl", """
            {"id":"a","text":"“We spent nearly $1.1 million. $1,071,872.87, to be exact,” Mira Voss said on Friday."}
            {"id":"b","text":"“We spent nearly $1.1 million. $1,071,872.87, to be exact,” Ms Voss, the mayor, said."}
            """);
        CommandRun run = CommandRun.Of("compare", path);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
    }

    private static string Dated(string published, string modified) => $"""
        <!doctype html><html lang=en><head><meta property="article:published_time" content="{published}">
        <meta property="article:modified_time" content="{modified}"></head>
        <body><h1>Bridge</h1><p class=byline>By Tilda Brandt, {modified}</p><p>{Said}</p></body></html>
        """;
}
