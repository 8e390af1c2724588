using System.Globalization;
using Hearsay.Languages.Calendar;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Reads the day of a dateline: "VARN, Sept 5, 2025 (Reuters) —". Where it names no year, whole dates of the
/// page that lie near that day of their year ("Mayor Wren on September 4, 2025. REUTERS") tell it, if all tell the
/// same; else the year of the copyright does, if the first weekday of the text is that day's or the day's
/// before.</summary>
internal static class PlaceLineDate
{
    /// <summary>Days between a dateline and a date that can tell its year: captions and the text speak of days around
    /// it.</summary>
    private const int Nearest = 31;

    private const int MostDates = 40;

    /// <summary>UTF-16 units of the text in which a weekday is that of the news.</summary>
    private const int Lead = 600;

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
        return days.Length switch { 0 => OfCopyright(line, article), 1 => days[0], _ => null };
    }

    private static DateOnly? OfCopyright(string line, Article article)
    {
        int[] years =
            [.. article.Blocks.Select(block => CopyrightYear(WordsOf(block, article))).OfType<int>().Distinct()];
        if (years.Length != 1 || InYear(line, years[0]) is not { } day) return null;
        DayOfWeek? told = FirstWeekday(article.Text.Slice(new Span(0, Math.Min(article.Text.Length, Lead))));
        return told == day.DayOfWeek || told == day.AddDays(-1).DayOfWeek ? day : null;
    }

    /// <summary>The year in "© 2025 The Herald".</summary>
    private static int? CopyrightYear(string words)
    {
        for (int at = 1; at + 4 <= words.Length; at++)
        {
            bool isYear = words.AsSpan(at, 4).IndexOfAnyExceptInRange('0', '9') < 0 && !char.IsAsciiDigit(words[at - 1])
                && (at + 4 == words.Length || !char.IsAsciiDigit(words[at + 4]));
            if (isYear && DateLabels.Before(words.AsSpan(0, at)) is DateLabel.Other && words[at] is '1' or '2')
                return int.Parse(words.AsSpan(at, 4), CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static DayOfWeek? FirstWeekday(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.SplitAny(" \n,.;:"))
            if (CalendarNames.All.Find(text[range]) is { Kind: CalendarKind.Day, IsAbbreviated: false } name)
                return (DayOfWeek)name.Number;
        return null;
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
