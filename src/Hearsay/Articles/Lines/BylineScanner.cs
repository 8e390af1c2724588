using System.Buffers;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Articles.Scraped;
using Hearsay.Text;

namespace Hearsay.Articles.Lines;

/// <summary>Knows lines that say who wrote the article and when: "By Jane Doe", "Jane Doe, Staff Writer",
/// "Updated: Sep 5, 2025, 10:32 IST", "4 hours ago".</summary>
internal sealed class BylineScanner
{
    private const int MostWords = 16;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789:./-tT+");

    private readonly HashSet<string> _roles =
        WordTable.Words("Articles/Lines/role-words.tsv");

    public bool IsByline(Paragraph line)
    {
        if (line.Features.Words is 0 or > MostWords) return false;
        string[] words = line.Text.Split(
            [' ', ',', '|', '\u00A0', '•', '·', '/', '\t', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return IsDateLine(words) || IsBy(words, line.Features) || IsNameAndRole(line)
            || IsNameAndDate(words, line.Features);
    }

    /// <summary>True where every word belongs to a date or its stamp, and one of them is a date's: a month, a
    /// weekday, a unit before "ago", a clock.</summary>
    private static bool IsDateLine(string[] words)
    {
        bool dated = false;
        foreach (string word in words)
        {
            DateWord kind = ClassOf(word);
            bool isNumber = IsNumber(word);
            if (kind == DateWord.None && !isNumber && word.Any(char.IsLetterOrDigit)) return false;
            dated |= kind is DateWord.Month or DateWord.Weekday or DateWord.Clock or DateWord.Zone
                || (kind is DateWord.Unit && words.Any(other => ClassOf(other) == DateWord.Stamp))
                || (isNumber && word.AsSpan().IndexOfAny(":/-") > 0);
        }

        return dated && words.Any(word => IsNumber(word) || ClassOf(word) is DateWord.Weekday or DateWord.Stamp);
    }

    /// <summary>"By" and names: most words capitalised, no end of a sentence.</summary>
    private static bool IsBy(string[] words, LineFeatures features) =>
        words.Length > 1 && WordKey.Of(words[0].AsSpan().TrimEnd(':')) is "by" or "from"
        && features.Stop is LineStop.None or LineStop.Comma
        && words[0].TrimEnd(':') is var by && (by is "By" or "BY" or "by" || words.Contains("in"))
        && DateWords.ClassOf(words[1]) == DateWord.None && !IsNumber(words[1])
        && words.Skip(1).Count(IsNameWord) * 3 >= (words.Length - 1) * 2;

    /// <summary>A name, then a comma, bar or dash, then what its bearer is.</summary>
    private bool IsNameAndRole(Paragraph line)
    {
        if (line.Features.IsStopped || line.Features.BeginsQuoted || line.Features.EndsQuoted) return false;
        int divider = line.Text.AsSpan().IndexOfAny(",|–—-");
        if (divider <= 0 || line.Features.Words > 10) return false;
        string[] name = line.Text[..divider].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] role = line.Text[(divider + 1)..].Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries);
        return name.Length is > 1 and < 5 && name.All(IsNameWord) && role.Any(_roles.Contains)
            && role.All(word => IsNameWord(word) || _roles.Contains(word) || LineFeatures.IsFunctionWord(word));
    }

    /// <summary>Names with a whole date among them and nothing else: "Jane Doe 5 September 2025 10:32am".</summary>
    private static bool IsNameAndDate(string[] words, LineFeatures features) =>
        features.Stop is LineStop.None && words.Any(word => ClassOf(word) == DateWord.Month)
        && words.Count(IsNumber) >= 2 && words.Any(word => word.Length == 4 && word.All(char.IsAsciiDigit))
        && words.All(word => IsNumber(word) || IsNameWord(word) || ClassOf(word) != DateWord.None
        || WordKey.Of(word) is "by" or "and");

    private static bool IsNameWord(string word) =>
        char.IsUpper(LineFeatures.TrimMarks(word) is [var first, ..] ? first : '\0')
        || word is "and" or "&" or "in" or "de" or "van" or "von" or "al" or "bin" or "for" or "of" or "the";

    private static DateWord ClassOf(string word) => DateWords.ClassOf(word.AsSpan().Trim(":;()[]-–—"));

    private static bool IsNumber(string word)
    {
        ReadOnlySpan<char> bare = word.AsSpan().Trim("()[]-–—.");
        if (bare.IsEmpty || !char.IsAsciiDigit(bare[0])) return false;
        foreach (string ending in (ReadOnlySpan<string>)["am", "pm", "st", "nd", "rd", "th", "h", "m", "d", "hrs",
            "min", "z"])
        {
            if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                bare = bare[..^ending.Length];
                break;
            }
        }

        return bare.IndexOfAnyExceptInRange('0', ':') < 0 || !bare.ContainsAnyExcept(NumberCharacters);
    }
}
