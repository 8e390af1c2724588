using System.Globalization;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Reads the day of a dateline: "VARN, Sept 5, 2025 (Reuters) —". Where it names no year, whole dates of the
/// page that lie near that day of their year ("Mayor Wren on September 4, 2025. REUTERS") tell it, if all tell the
/// same.</summary>
internal static class PlaceLineDate
{
    /// <summary>Days between a dateline and a date that can tell its year: captions and the text speak of days around
    /// it.</summary>
    private const int Nearest = 31;

    private const int MostDates = 40;

    /// <summary>The metadata with the day of the first dateline, where nothing else says when the article came
    /// out.</summary>
    public static ArticleMetadata Complete(ArticleMetadata read, Article article)
    {
        if (read.Day is not null) return read;
        Block? line = article.Blocks.FirstOrDefault(block => block.Kind is BlockKind.Dateline);
        if (line is null || DayOf(WordsOf(line, article), article) is not { } day) return read;
        var published = new MetadataValue<PublicationTime>(
            new PublicationTime(day), MetadataSource.PlaceLine, line.Page);
        return read with { Published = published };
    }

    private static string WordsOf(Block block, Article article) =>
        block.Text is { } span ? article.Text.Quote(span) : block.Aside ?? "";

    private static DateOnly? DayOf(string line, Article article)
    {
        if (DateScanner.TryFindNext(line, 0, DayOrder.Unknown, out DateMatch match)) return match.Time.Day;
        if (!line.Any(char.IsAsciiDigit)) return null;
        DateOnly[] days =
        [
            .. article.Blocks.SelectMany(block => DateScanner.FindAll(
                    WordsOf(block, article), DayOrder.Unknown, MostDates))
                .Select(date => (Known: date.Time.Day, Day: InYear(line, date.Time.Day.Year)))
                .Where(pair => pair.Day is { } day
                    && Math.Abs(day.DayNumber - pair.Known.DayNumber) <= Nearest)
                .Select(pair => pair.Day!.Value).Distinct(),
        ];
        return days.Length == 1 ? days[0] : null;
    }

    /// <summary>The date that the words have with the year behind one of them.</summary>
    private static DateOnly? InYear(string words, int year)
    {
        string behind = year.ToString(", 0000", CultureInfo.InvariantCulture);
        for (int i = 1; i <= words.Length; i++)
        {
            bool endsWord = char.IsLetterOrDigit(words[i - 1])
                && (i == words.Length || !char.IsLetterOrDigit(words[i]));
            if (endsWord && DateScanner.TryFindNext(words[..i] + behind, 0, DayOrder.Unknown, out DateMatch match))
                return match.Time.Day;
        }

        return null;
    }
}
