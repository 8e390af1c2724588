using System.Collections.Concurrent;
using Hearsay.Articles;
using Hearsay.Inputs;
using Hearsay.Mentions;
using Hearsay.Records;

namespace Hearsay.Tests.Articles;

/// <summary>The span guarantee on pages as they are.</summary>
public class GoldPagesTests
{
    private static readonly ArticleReader s_reader = new();

    [ArticleDataFact("trafilatura", "trafilatura-eval")]
    public void Every_block_of_990_pages_quotes_its_page() =>
        Assert.Equal((989, 0), Count(ArticleData.PathOf("trafilatura", "trafilatura-eval"), article => SpanGuarantee.Check(article).Length));

    [ArticleDataFact("wcxb_articles", "wcxb-articles")]
    public void Every_statement_of_320_pages_quotes_its_page()
    {
        var pipeline = new HearsayPipeline();
        Assert.Equal((320, 0), Count(ArticleData.PathOf("wcxb_articles", "wcxb-articles"), article =>
        {
            ReadArticle read = pipeline.Read(article);
            SpanGuarantee.Hold(read, out var refused);
            return refused.Length + SpanGuarantee.Check(article).Length;
        }));
    }

    /// <summary>How many pages gave an article, and how many faults were found.</summary>
    private static (int Articles, int Faults) Count(string folder, Func<Article, int> faults)
    {
        var counts = new ConcurrentBag<int>();
        Parallel.ForEach(new PageReader().Read([Path.Combine(folder, "html")]), result =>
        {
            if (result.Page is { } page && s_reader.Read(page).Article is { } article) counts.Add(faults(article));
        });
        return (counts.Count, counts.Sum());
    }
}
