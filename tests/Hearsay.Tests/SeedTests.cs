using System.Globalization;
using Hearsay.Collation;
using Hearsay.Inputs;
using Hearsay.Mentions;
using Hearsay.Tests.Training;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Tests;

/// <summary>The two real reports that the project grew from, against what a careful reader finds in them
/// (specs/seeds/expected.tsv gives places, not words).</summary>
public class SeedTests
{
    private static readonly Lazy<(ReadArticle[] Articles, CollatedStory Story)> Seeds =
        new(() => Compare(new DateOnly(2025, 9, 5)));

    [GoldDataFact("seeds/000_86154fe3c28c599d.txt", "seeds/004_d53045ff0d7dd2d6.txt")]
    public void Every_statement_of_the_reader_is_found_with_its_speaker_time_modality_and_chain()
    {
        string[] missing = [.. Rows().Where(row => !Seeds.Value.Articles.Any(article => IsOf(article, row)
            && article.Statements.Any(statement => Matches(article, statement, row)))).Select(row => row.ToString())];
        Assert.Empty(missing);
    }

    [GoldDataFact("seeds/000_86154fe3c28c599d.txt", "seeds/004_d53045ff0d7dd2d6.txt")]
    public void No_statement_is_read_twice_or_out_of_what_was_set_aside()
    {
        foreach (ReadArticle article in Seeds.Value.Articles)
        {
            string[] contents = [.. article.Statements.Select(statement =>
                string.Join(' ', statement.Statement.Content.Select(article.Article.Text.Quote)))];
            Assert.Equal(contents.Length, contents.Distinct(StringComparer.Ordinal).Count());
            // What a source relays of somebody else stands inside its own statement, which is counted.
            int outermost = article.Statements.Count(statement => statement.Statement.RelayedBy is null);
            // The list is of statements; the network also gives weaker attributions ("remain disputed", "discussed").
            Assert.InRange(outermost, 1, Rows().Count(row => IsOf(article, row)) + 3);
        }
    }

    [GoldDataFact("seeds/000_86154fe3c28c599d.txt", "seeds/004_d53045ff0d7dd2d6.txt")]
    public void What_both_reports_carry_is_lined_up()
    {
        foreach (IGrouping<string, Row> label in Rows().Where(row => row.Utterance != "-")
            .GroupBy(row => row.Utterance))
            Assert.Contains(Seeds.Value.Story.Utterances,
                utterance => label.All(row => utterance.Passages.Any(passage =>
                IsOf(Seeds.Value.Articles[passage.Witness], row)
                && Matches(Seeds.Value.Articles[passage.Witness], passage.Statement, row))));
    }

    [GoldDataFact("seeds/000_86154fe3c28c599d.txt", "seeds/004_d53045ff0d7dd2d6.txt")]
    public void Without_a_publication_date_only_full_dates_are_resolved()
    {
        foreach (ReadArticle article in Compare(null).Articles)
            Assert.All(article.Statements, statement => Assert.True(
                statement.SaidAt is not { IsResolved: true }, "a relative time was resolved without a date"));
    }

    private static (ReadArticle[] Articles, CollatedStory Story) Compare(DateOnly? published)
    {
        var pipeline = new HearsayPipeline();
        string folder = Path.Combine(GoldData.Find(out string reason)?.Root
            ?? throw new InvalidOperationException(reason), "seeds");
        ReadArticle[] articles = [.. new PageReader(new PageReaderOptions { Published = published }).Read([folder])
            .Select(result => pipeline.Read(pipeline.Clean(result.Page!).Article!))];
        return (articles, pipeline.Collate(articles));
    }

    private static bool IsOf(ReadArticle article, Row row) =>
        article.Article.Id.StartsWith(row.Article, StringComparison.Ordinal);

    private static bool Matches(ReadArticle article, ResolvedStatement statement, Row row) =>
        Overlap(article, statement, row) >= .8
        && statement.Speaker.Name == row.Speaker
        && (statement.SaidAt?.Value ?? "-") == row.Time
        && statement.Modality.ToString().Equals(row.Modality, StringComparison.OrdinalIgnoreCase)
        && statement.Statement.Chain.Length == row.Links;

    /// <summary>Dice over bytes, from the content's first byte in the page to its last.</summary>
    private static double Overlap(ReadArticle article, ResolvedStatement statement, Row row)
    {
        Span whole = statement.Statement.Content.Aggregate(Span.Cover);
        var bytes = article.Article.Map.ToOrigin(whole).Select(article.Article.Page.ByteMap.ToBytes).ToArray();
        int start = bytes.Min(range => range.Start), end = bytes.Max(range => range.End);
        int shared = Math.Min(end, row.End) - Math.Max(start, row.Start);
        return shared <= 0 ? 0 : 2.0 * shared / (end - start + row.End - row.Start);
    }

    private static IEnumerable<Row> Rows() =>
        File.ReadLines(Checkout.PathOf("specs/seeds/expected.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells =>
            new Row(cells[0], Number(cells[1]), Number(cells[2]), cells[3], cells[4], cells[5], cells[6],
            Number(cells[7])));

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private sealed record Row(
        string Article, int Start, int End, string Speaker, string Utterance, string Time, string Modality, int Links);
}
