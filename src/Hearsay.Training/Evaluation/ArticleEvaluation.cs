using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Articles;

namespace Hearsay.Training.Evaluation;

/// <summary>Mean over pages of the precision, recall and F1 of the words that were read, 0 to 1; all zero where no page
/// was scored.</summary>
public readonly record struct WordScores(int Pages, double Precision, double Recall, double F1);

/// <summary>Scores the reading of scraped text on pages whose lines are labelled: words of the lines that belong to
/// the article against words of <see cref="Article.Text"/>, as bags, averaged over pages (the measure of
/// CleanEval and WCXB).</summary>
public static partial class ArticleEvaluation
{
    /// <param name="jsonLines">Lines of <c>{"lines":[[label, text], …]}</c>.</param>
    /// <param name="wanted">Labels of lines that belong to the article.</param>
    /// <param name="chosen">Which pages count, by their place in the file.</param>
    public static WordScores Evaluate(IEnumerable<string> jsonLines, IReadOnlySet<string> wanted, Func<int, bool> chosen)
    {
        var reader = new ArticleReader();
        (int pages, double precision, double recall, double f1) = (0, 0, 0, 0);
        foreach ((string json, int index) in jsonLines.Select((json, index) => (json, index)))
        {
            if (!chosen(index)) continue;
            (string page, string gold) = ReadLabelled(json, wanted);
            (double p, double r) = Compare(CountWords(gold), CountWords(Read(reader, page)));
            pages++;
            precision += p;
            recall += r;
            f1 += p + r > 0 ? 2 * p * r / (p + r) : 0;
        }

        return pages == 0 ? default : new WordScores(pages, precision / pages, recall / pages, f1 / pages);
    }

    private static (string Page, string Gold) ReadLabelled(string json, IReadOnlySet<string> wanted)
    {
        using var document = JsonDocument.Parse(json);
        StringBuilder page = new(), gold = new();
        foreach (JsonElement line in document.RootElement.GetProperty("lines").EnumerateArray())
        {
            string text = line[1].GetString()!;
            page.Append(text).Append('\n');
            if (wanted.Contains(line[0].GetString()!)) gold.Append(text).Append('\n');
        }

        return (page.ToString(), gold.ToString());
    }

    private static string Read(ArticleReader reader, string text)
    {
        var page = new Page("page", "page", Encoding.UTF8.GetBytes(text), PageMetadata.Unknown) { Charset = "utf-8" };
        return reader.Read(page).Article?.Text.Value ?? "";
    }

    private static (double Precision, double Recall) Compare(Dictionary<string, int> gold, Dictionary<string, int> read)
    {
        if (gold.Count == 0 && read.Count == 0) return (1, 1);
        double shared = gold.Sum(word => Math.Min(word.Value, read.GetValueOrDefault(word.Key)));
        return (read.Count == 0 ? 0 : shared / read.Values.Sum(), gold.Count == 0 ? 0 : shared / gold.Values.Sum());
    }

    private static Dictionary<string, int> CountWords(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ValueMatch match in Word().EnumerateMatches(text))
        {
            string word = text.Substring(match.Index, match.Length).ToLowerInvariant();
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
