using System.Collections.Concurrent;
using Hearsay.Articles;
using Hearsay.Inputs;

namespace Hearsay.Tests.Articles;

/// <summary>The span guarantee on pages as they are.</summary>
public class GoldPagesTests
{
    private static readonly HearsayPipeline Pipeline = new();

    [ArticleDataFact("trafilatura", "trafilatura-eval")]
    [Slow]
    public void Every_block_of_990_pages_quotes_its_page() =>
        Assert.Equal((989, 0), Count(ArticleData.PathOf("trafilatura", "trafilatura-eval"), _ => 0));

    [ArticleDataFact("wcxb_articles", "wcxb-articles")]
    [Slow]
    public void Every_statement_of_320_pages_quotes_its_page() =>
        Assert.Equal((320, 0), Count(ArticleData.PathOf("wcxb_articles", "wcxb-articles"), article =>
            Pipeline.Read(article).Refused.Length));

    /// <summary>How many pages gave an article, and how many faults were found.</summary>
    private static (int Articles, int Faults) Count(string folder, Func<Article, int> faults)
    {
        var counts = new ConcurrentBag<(bool IsArticle, int Faults)>();
        Parallel.ForEach(new PageReader().Read([Path.Combine(folder, "html")]), result =>
        {
            if (result.Page is not { } page) return;
            ArticleResult cleaned = Pipeline.Clean(page);
            counts.Add(cleaned.Article is { } article ? (true, faults(article))
                : (false, cleaned.Error!.IsFault ? 1 : 0));
        });
        return (counts.Count(one => one.IsArticle), counts.Sum(one => one.Faults));
    }
}
