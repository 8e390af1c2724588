using System.Globalization;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Records;

namespace Hearsay.Reports.View;

/// <summary>Numbers and the nouns they count, as every report words them.</summary>
internal static class Counts
{
    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"1 statement", "2 statements".</summary>
    public static string Of(int count, string noun) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? noun : noun + "s")}";

    /// <summary>"two"; digits above twelve.</summary>
    public static string InWords(int count, bool capital = false)
    {
        if (count >= Small.Length) return count.ToString("N0", CultureInfo.InvariantCulture);
        string word = Small[count];
        return capital ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    /// <summary>The article's headline; its title where no block is one; empty where neither is known.</summary>
    public static string HeadlineOf(Article article) => article.Headline?.Text is { } span
        ? VisibleText.Of(article.Text, span) : VisibleText.Of(article.Metadata.Title?.Value);

    /// <summary>"412 words read; set aside: 7 repeated blocks, 1 caption".</summary>
    public static string ReadOf(ReadArticle witness) =>
        witness.IsServed ? ReadOf(witness.Article) : "in a language that is not read yet";

    /// <inheritdoc cref="ReadOf(ReadArticle)"/>
    public static string ReadOf(Article article)
    {
        string read = $"{Of(WordsOf(article), "word")} read";
        string aside = string.Join(", ", SetAside(article));
        return aside.Length == 0 ? read : $"{read}; set aside: {aside}";
    }

    /// <summary>"7 repeats", "1 caption" and so on, in the order of the kinds.</summary>
    private static IEnumerable<string> SetAside(Article article) => article.Blocks
        .Where(block => block.Text is null)
        .GroupBy(block => block.Kind)
        .OrderBy(group => group.Key)
        .Select(group => Of(group.Count(), NounFor(group.Key)));

    /// <summary>What one block that was set aside is called.</summary>
    public static string NounFor(BlockKind kind) => kind switch
    {
        BlockKind.Repeat => "repeated block",
        BlockKind.Teaser => "teaser line",
        BlockKind.Mark => "stray mark",
        BlockKind.Footer => "footer line",
        BlockKind.Credit => "picture credit",
        BlockKind.Newsletter => "newsletter line",
        BlockKind.Navigation => "menu line",
        _ => SchemaWords.Of(kind),
    };

    private static int WordsOf(Article article)
    {
        int words = 0;
        bool inside = false;
        foreach (char unit in article.Text.Value)
        {
            bool isWord = char.IsLetterOrDigit(unit) || (inside && unit is '\'' or '’' or '-');
            if (isWord && !inside) words++;
            inside = isWord;
        }

        return words;
    }
}
