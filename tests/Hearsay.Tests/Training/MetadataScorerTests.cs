using Hearsay.Articles.Metadata;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Training;

public class MetadataScorerTests
{
    private static readonly DateOnly Day = new(2024, 5, 17);

    [Theory]
    [InlineData("Harbour  bridge closed", "harbour bridge\nCLOSED", true)]
    [InlineData("Harbour bridge closed", "Harbour bridge closed | The Courier", false)]
    public void Titles_are_compared_without_case_and_white_space(string gold, string found, bool expected) =>
        Assert.Equal(expected, MetadataScorer.IsTitle(gold, found));

    [Theory]
    [InlineData("Ada Nilsen", "ADA NILSEN", true)]
    [InlineData("Ada Nilsen, Jo Bloom", "Jo Bloom|Ada Nilsen", true)]
    [InlineData("Ada Nilsen und Jo Bloom", "Jo Bloom|Ada Nilsen", true)]
    [InlineData("Ada Nilsen", "Ada Nilsen|Jo Bloom", false)]
    [InlineData("Ada Nilsen", "", false)]
    public void Authors_are_compared_as_sets(string gold, string found, bool expected) =>
        Assert.Equal(expected,
        MetadataScorer.AreAuthors([gold], found.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Only_pages_whose_gold_has_the_field_count_and_missing_is_told_from_wrong()
    {
        var scorer = new MetadataScorer();
        var published = new MetadataValue<PublicationTime>(new PublicationTime(Day), MetadataSource.JsonLd, null);
        var wrong = new MetadataValue<PublicationTime>(new PublicationTime(Day.AddDays(1)), MetadataSource.JsonLd,
            null);
        scorer.Add(new MetadataGold(null, null, Day), new ArticleMetadata { Published = published });
        scorer.Add(new MetadataGold(null, null, Day), new ArticleMetadata { Published = wrong });
        scorer.Add(new MetadataGold(null, null, Day), new ArticleMetadata());
        scorer.Add(new MetadataGold(null, null, null), new ArticleMetadata { Published = published });
        FieldScore score = scorer.Score.Date;
        Assert.Equal((3, 1, 1, 1), (score.Pages, score.Right, score.Missing, score.Wrong));
        Assert.Equal((2, 1), score.BySource[MetadataSource.JsonLd]);
        Assert.Equal(0, scorer.Score.Title.Pages);
    }

    [Theory]
    [InlineData("""{"title":"T","author":"A","date":"2024-05-17"}""")]
    [InlineData("""{"title":"T","author":["A"],"date":"2024-05-17"}""")]
    public void Gold_is_read_from_a_record(string json)
    {
        using var record = System.Text.Json.JsonDocument.Parse(json);
        MetadataGold gold = MetadataGold.Read(record.RootElement);
        Assert.Equal(("T", "A", Day), (gold.Title, Assert.Single(gold.Authors!), gold.Date));
    }
}
