using System.Buffers;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Articles.Scraped;
using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Lines;

/// <summary>Knows lines that say who wrote the article and when: "By Jane Doe", "Jane Doe, Staff Writer",
/// "Updated: Sep 5, 2025, 10:32 IST", "4 hours ago".</summary>
internal sealed class BylineScanner(LanguageSet languages, LineMeasure lines)
{
    private const int MostWords = 16;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789:./-t+T");

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
    private bool IsDateLine(string[] words)
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
    private bool IsBy(string[] words, LineFeatures features) =>
        words.Length > 1 && features.Stop is LineStop.None or LineStop.Comma
        && WordKey.Of(words[0].AsSpan().TrimEnd(':')) is var by
        && (languages.Is(by, WordClass.AgentPreposition) || (languages.Is(by, WordClass.AblativePreposition)
            && words.Any(word => languages.Is(word, WordClass.InessivePreposition))))
        && languages.DateWordOf(words[1]) == DateWord.None && !IsNumber(words[1])
        && words.Skip(1).Count(IsNameWord) * 3 >= (words.Length - 1) * 2;

    /// <summary>A name, then a comma, bar or dash, then what its bearer is.</summary>
    private bool IsNameAndRole(Paragraph line)
    {
        if (line.Features.IsStopped || line.Features.BeginsQuoted || line.Features.EndsQuoted) return false;
        int divider = line.Text.AsSpan().IndexOfAny(",|–—-");
        if (divider <= 0 || line.Features.Words > 10) return false;
        string[] name = line.Text[..divider].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] role = line.Text[(divider + 1)..].Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries);
        return name.Length is > 1 and < 5 && name.All(IsNameWord) && role.Any(IsRole)
            && role.All(word => IsNameWord(word) || IsRole(word) || lines.IsFunctionWord(word));
    }

    /// <summary>Names with a whole date among them and nothing else: "Jane Doe 5 September 2025 10:32am".</summary>
    private bool IsNameAndDate(string[] words, LineFeatures features) =>
        features.Stop is LineStop.None && words.Any(word => ClassOf(word) == DateWord.Month)
        && words.Count(IsNumber) >= 2 && words.Any(word => word.Length == 4 && word.All(char.IsAsciiDigit))
        && words.All(word => IsNumber(word) || IsNameWord(word) || ClassOf(word) != DateWord.None
        || languages.Is(WordKey.Of(word), WordClass.AgentPreposition)
        || languages.Is(WordKey.Of(word), WordClass.CopulativeConjunction));

    private static bool IsRole(string word) =>
        PressWords.Bylines.Has(word, BylineWord.Job) || PressWords.Bylines.Has(word, BylineWord.Desk);

    private static bool IsNameWord(string word) =>
        char.IsUpper(LineFeatures.TrimMarks(word) is [var first, ..] ? first : '\0')
        || (!char.IsUpper(word[0]) && PressWords.Bylines.Has(word, BylineWord.Within));

    private DateWord ClassOf(string word) => languages.DateWordOf(word.AsSpan().Trim(":;()[]-–—"));

    private static bool IsNumber(string word)
    {
        ReadOnlySpan<char> bare = word.AsSpan().Trim("()[]-–—.");
        if (bare.IsEmpty || !char.IsAsciiDigit(bare[0])) return false;
        bare = DateVocabulary.WithoutSuffix(bare, DatePart.Ordinal, DatePart.ClockSuffix);
        return bare.IndexOfAnyExceptInRange('0', ':') < 0 || !bare.ContainsAnyExcept(NumberCharacters);
    }
}
