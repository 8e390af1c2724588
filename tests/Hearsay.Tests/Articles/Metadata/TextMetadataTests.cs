using System.Text;
using Hearsay.Articles;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles.Metadata;

public class TextMetadataTests
{
    private static readonly ArticleReader Reader = new();

    private const string Story =
        "The bridge over the harbour was closed on Monday after engineers found cracks in two of its piers, the port "
            + "said.\n\n"
        + "“It stays closed until we know more,” the harbour master, Mira Voss, told reporters on the pier on Monday "
        + "evening.\n\n"
        + "The port will decide in the spring whether the bridge, which was built in 1931, is to be mended or "
        + "replaced.\n";

    [Theory]
    [InlineData("By ADA NILSEN and JO BLOOM, Associated Press\n\nPublished 6:05 p.m. EDT, May 17, 2024",
        "ADA NILSEN; JO BLOOM", "2024-05-17T18:05:00-04:00", null)]
    [InlineData("Reuters\n17 May 2024", "Reuters", "2024-05-17", null)]
    [InlineData("By Ada Nilsen\n\nUpdated May 18, 2024", "Ada Nilsen", "2024-05-18", "2024-05-18")]
    [InlineData("", "", null, null)]
    public void The_byline_of_scraped_text_tells_authors_and_dates(string byline, string authors, string? published,
        string? modified)
    {
        string text = $"Council closes harbour bridge\n\n{byline}\n\n{Story}";
        Article article = Reader.Read(new Page("a", "a.txt", Encoding.UTF8.GetBytes(text), PageMetadata.Unknown))
            .Article!;
        Assert.Equal(authors, TestPages.Names(article.Metadata));
        Assert.Equal((published, modified),
            (article.Metadata.Published?.Value.ToString(), article.Metadata.Modified?.Value.ToString()));
        Assert.All(article.Metadata.Authors,
            author => Assert.Equal(author.Value.Name, text[author.Span!.Value.Start..author.Span.Value.End]));
    }

    [Theory]
    [InlineData("", "LISBON, May 17, 2024 (Reuters) — ", "2024-05-17")]
    [InlineData("", "LISBON, 17 May 2024 (Reuters) — ", "2024-05-17")]
    [InlineData("", "LISBON, May 17 (Reuters) — ", null)]
    [InlineData("", "LISBON (Reuters) — ", null)]
    [InlineData("The harbour bridge in Lisbon, May 16, 2024. REUTERS/Ada Nilsen", "LISBON, May 17 (Reuters) — ",
        "2024-05-17")]
    [InlineData("The harbour bridge in Lisbon, August 2, 2023. REUTERS/Ada Nilsen", "LISBON, May 17 (Reuters) — ", null)]
    [InlineData("", "LISBON, May 14 (Reuters) — ", "2024-05-14", "© 2024 The Lisbon Courier. All rights reserved.")]
    [InlineData("", "LISBON, May 17 (Reuters) — ", null, "© 2024 The Lisbon Courier. All rights reserved.")]
    [InlineData("Published May 18, 2024", "LISBON, May 17, 2024 (Reuters) — ", "2024-05-18")]
    public void A_dateline_gives_the_day_where_nothing_else_does(
        string before, string dateline, string? published, string after = "")
    {
        string text = $"Council closes harbour bridge\n\n{before}\n\n{dateline}{Story}\n{after}";
        Article article = Reader.Read(new Page("a", "a.txt", Encoding.UTF8.GetBytes(text), PageMetadata.Unknown))
            .Article!;
        Assert.Equal(published, article.Metadata.Published?.Value.ToString());
    }

    [Theory]
    [InlineData("Mira Voss, Harbour Editor", "Mira Voss")]
    [InlineData("Mira Voss and Odo Lind", "Mira Voss; Odo Lind")]
    [InlineData("Associated Press", "Associated Press")]
    [InlineData("the desk", "the desk")]
    public void The_author_of_a_feeds_item_may_be_a_whole_byline(string written, string names)
    {
        var page = new Page("a", "a.txt", Encoding.UTF8.GetBytes(Story), PageMetadata.Unknown)
        { Container = new ContainerFacts { Authors = [written] } };
        Assert.Equal(names, TestPages.Names(Reader.Read(page).Article!.Metadata));
    }
}
