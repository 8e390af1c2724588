using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Calendar;
using Hearsay.Languages.Numbers;

namespace Hearsay.Mentions.Times;

/// <summary>Reads what stands on a calendar: dates, months, years, decades.</summary>
internal static class CalendarGrammar
{
    private const int FirstYear = 1700;

    /// <summary>Years beyond this one are counts or prices more often than years.</summary>
    private const int LastYear = 2099;

    /// <summary>After these a word that may be a name is one more often than a month.</summary>
    private static readonly WordClasses BeforeNames = WordClasses.Of(
        WordClass.TopicPreposition, WordClass.ComitativePreposition, WordClass.AllativePreposition,
        WordClass.DayPreposition, WordClass.LocativePreposition, WordClass.BetweenPreposition);

    private static readonly WordClasses Upto =
        WordClasses.Of(WordClass.AllativePreposition, WordClass.InclusivePreposition);

    public static bool TryRead(WordSequence words, int at, out TimeExpression time)
    {
        bool isDate = TryReadWeekdayDate(words, at, out time) || TryReadDate(words, at, out time)
            || TryReadMonth(words, at, out time);
        if (isDate) time = AddYear(words, time);
        return isDate || TryReadYears(words, at, out time);
    }

    /// <summary>"of last year" after a month or a day of one.</summary>
    private static TimeExpression AddYear(WordSequence words, TimeExpression time)
    {
        int at = words.Is(time.End, WordClass.GenitivePreposition) ? time.End + 1 : time.End;
        if (time.Value is not YearlessDate date || !TimeWords.Find(words, at + 1).IsOne(TimeUnit.Year)) return time;
        return TimeWords.Find(words, at) switch
        {
            { Class: TimeWordClass.Shift, Number: >= -1 and <= 1 and var years } =>
                new TimeExpression(time.First, at + 2, new DateOfYear(date, years)),
            { Class: TimeWordClass.Shift, Number: 9 } =>
                new TimeExpression(time.First, at + 2, UnanchoredTime.Instance),
            _ => time,
        };
    }

    /// <summary>A whole number in digits alone.</summary>
    /// <param name="digits">How many digits it must have; 0 for one or two.</param>
    public static bool TryReadInteger(WordSequence words, int at, int digits, out int value)
    {
        value = 0;
        ReadOnlySpan<char> key = words.Key(at);
        bool isLength = digits == 0 ? key.Length is 1 or 2 : key.Length == digits;
        return words.IsNumeral(at) && isLength
            && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A year in four digits that is nothing else by its shape.</summary>
    public static bool TryReadYear(WordSequence words, int at, out int year)
    {
        if (!TryReadInteger(words, at, 4, out year) || year is < FirstYear or > LastYear) return false;
        if (!words.IsGlued(at + 1)) return true;
        bool runsOn = words.Key(at + 1) is ":" or "/" && words.IsNumeral(at + 2) && words.IsGlued(at + 2);
        return !runsOn && words.Key(at + 1) is not ("%" or "°")
            && (!words.IsLetters(at + 1) || words.Is(at + 1, WordClass.PossessiveClitic));
    }

    /// <summary>The day of a month, as a numeral with or without the ending of an ordinal.</summary>
    public static bool TryReadDay(WordSequence words, int at, out int day, out int end)
    {
        end = at + 1;
        if (!TryReadInteger(words, at, 0, out day) || day is < 1 or > 31) return false;
        if (words.IsGlued(end) && words.Is(end, WordClass.OrdinalSuffix)) end++;
        if (!words.IsGlued(end)) return true;
        bool runsOn = words.Key(end) is ":" or "/" && words.IsNumeral(end + 1) && words.IsGlued(end + 1);
        return !runsOn && words.Key(end) is not ("%" or "°")
            && (!words.IsLetters(end) || words.Is(end, WordClass.PossessiveClitic));
    }

    /// <summary>"Monday, Sept. 5, 2025", "Friday 5 September", "Friday the 5th of September".</summary>
    private static bool TryReadWeekdayDate(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        if (!TimeWords.IsWeekday(words, at, out _, out int next)) return false;
        if (words.Is(next, ",")) next++;
        if (words.Is(next, WordClass.DefiniteArticle)) next++;
        if (!TryReadDate(words, next, out TimeExpression date)) return false;
        time = date with { First = at };
        return true;
    }

    private static bool TryReadDate(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        if (words.IsNumeral(at) && (TryReadIso(words, at, out time) || TryReadSlashes(words, at, out time)))
            return true;
        return TryReadDayOfMonth(words, at, out int month, out int day, out int end)
            && TryFinish(words, at, month, day, end, out time);
    }

    /// <summary>A month and its day, whichever stands first: "December 9", "9th December", "ninth of
    /// December".</summary>
    internal static bool TryReadDayOfMonth(WordSequence words, int at, out int month, out int day, out int end)
    {
        if (words.IsNumeral(at) || OrdinalReader.TryRead(words, at, out _, out _))
            return TryReadDayFirst(words, at, out month, out day, out end);
        (day, end) = (0, at);
        return TimeWords.IsMonth(words, at, out month, out int next) && TryReadDay(words, next, out day, out end)
            && !CountsSomething(words, end);
    }

    /// <summary>"May 5 percent": the numeral belongs to what follows.</summary>
    private static bool CountsSomething(WordSequence words, int end) =>
        UnitWords.IsMeasure(words, end) || NumberReader.Find(words, end).Class == NumberWordClass.Scale;

    /// <summary>"5 September", "5th of September", "fifth of September".</summary>
    private static bool TryReadDayFirst(WordSequence words, int at, out int month, out int day, out int end)
    {
        (month, end) = (0, at);
        if (!TryReadDay(words, at, out day, out int next)
            && !(words.IsLetters(at) && OrdinalReader.TryRead(words, at, out day, out next) && day <= 31)) return false;
        bool isGenitive = words.Is(next, WordClass.GenitivePreposition);
        if (isGenitive) next++;
        if (!TimeWords.IsMonth(words, next, out month, out end)) return false;
        // "on 5 May" but not "the 5 March for Life", nor "the first May Day".
        return isGenitive || (words.IsNumeral(at) && (words[next].Span.Length > 3 || !words.IsCapitalised(end)));
    }

    private static bool TryFinish(WordSequence words, int first, int month, int day, int end, out TimeExpression time)
    {
        bool hasYear = TryReadYearAfter(words, end, out int year, out int yearEnd);
        if (hasYear)
        {
            bool exists = day <= DateTime.DaysInMonth(year, month);
            time = new TimeExpression(first, yearEnd,
                exists ? new FixedTime(DayRange.Of(new DateOnly(year, month, day))) : UnanchoredTime.Instance);
            return true;
        }

        // 2000 was a leap year: every day that any year has.
        time = new TimeExpression(first, end,
            day <= DateTime.DaysInMonth(2000, month)
            ? new YearlessDate(month, day, TimeShift.None) : UnanchoredTime.Instance);
        if (TryReadLastDay(words, end, day, out int lastDay, out int rangeEnd))
            time = ReadDays(words, first, month, day, lastDay, rangeEnd);
        return true;
    }

    /// <summary>The second day of "Sept. 5-7" and "September 5 to 7".</summary>
    private static bool TryReadLastDay(WordSequence words, int at, int day, out int lastDay, out int end)
    {
        (lastDay, end) = (0, at);
        bool isJoined = words.IsDash(at) || words.Is(at, Upto);
        return isJoined && TryReadDay(words, at + 1, out lastDay, out end) && lastDay > day
            && !CountsSomething(words, end)
            && !TimeWords.IsMonth(words, end, out _, out _);
    }

    private static TimeExpression ReadDays(WordSequence words, int first, int month, int day, int lastDay, int end)
    {
        TimeValue from = new YearlessDate(month, day, TimeShift.None), to = from;
        int limit = DateTime.DaysInMonth(2000, month);
        if (lastDay > limit) return new TimeExpression(first, end, UnanchoredTime.Instance);
        to = new YearlessDate(month, lastDay, TimeShift.None);
        if (TryReadYearAfter(words, end, out int year, out int yearEnd)
            && ((YearlessDate)to).InYear(year) is { } days)
            return new TimeExpression(first, yearEnd, new TimeRange(from, new FixedTime(days)));
        return new TimeExpression(first, end, new TimeRange(from, to));
    }

    /// <summary>", 2025", " 2025", " of 2025".</summary>
    private static bool TryReadYearAfter(WordSequence words, int at, out int year, out int end)
    {
        if (words.Is(at, ",") || words.Is(at, WordClass.GenitivePreposition)) at++;
        end = at + 1;
        return TryReadYear(words, at, out year);
    }

    /// <summary>2025-09-05.</summary>
    private static bool TryReadIso(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        if (!TryReadInteger(words, at, 4, out int year) || !words.IsDash(at + 1)
            || !TryReadInteger(words, at + 2, 2, out int month) || !words.IsDash(at + 3)
            || !TryReadInteger(words, at + 4, 2, out int day)
            || !words.IsGlued(at + 1) || !words.IsGlued(at + 2) || !words.IsGlued(at + 3) || !words.IsGlued(at + 4)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        time = new TimeExpression(at, at + 5, new FixedTime(DayRange.Of(new DateOnly(year, month, day))));
        return true;
    }

    /// <summary>9/25/2016: resolved only where one of the two numbers cannot be a month, or both are the
    /// same.</summary>
    private static bool TryReadSlashes(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        if (!TryReadInteger(words, at, 0, out int first) || words.Key(at + 1) is not ("/" or ".")
            || !TryReadInteger(words, at + 2, 0, out int second) || words.Key(at + 3) is not ("/" or ".")
            || !TryReadInteger(words, at + 4, 4, out int year) || year is < FirstYear or > LastYear
            || !words.IsGlued(at + 1) || !words.IsGlued(at + 2)) return false;
        (int month, int day) = first > 12 ? (second, first) : (first, second);
        bool isClear = first > 12 || second > 12 || first == second;
        bool exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        time = new TimeExpression(at, at + 5, isClear && exists
            ? new FixedTime(DayRange.Of(new DateOnly(year, month, day)))
            : UnanchoredTime.Instance);
        return exists || first is >= 1 and <= 12;
    }

    private static bool TryReadMonth(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        if (!TimeWords.IsMonth(words, at, out int month, out int end)) return false;
        if (TryReadYearAfter(words, end, out int year, out int yearEnd)
            && (!words.Is(end, ",") || !words.IsLetters(yearEnd)))
        {
            time = new TimeExpression(at, yearEnd, new FixedTime(DayRange.Month(new DateOnly(year, month, 1))));
            return true;
        }

        time = new TimeExpression(at, end, new YearlessDate(month, null, TimeShift.None));
        return IsMonthAlone(words, at, end);
    }

    /// <summary>Whether a month without day and year is one, and no "May", "Theresa May" or "August Wilson".</summary>
    private static bool IsMonthAlone(WordSequence words, int at, int end)
    {
        TimeWordClass kind = TimeWords.Find(words, at).Class;
        bool isNamed = words.IsCapitalised(end) || (words.IsCapitalised(at - 1) && !words.IsMark(at - 1)
            && TimeWords.Find(words, at - 1).Class == TimeWordClass.None);
        if (TimeWords.IsPreposition(words, at - 1) && !words.IsCapitalised(end))
            return kind != TimeWordClass.MonthOrName || !words.Is(at - 1, BeforeNames)
                || words.Is(end, WordClass.AllativePreposition);
        if (TimeWords.Find(words, at - 1).Class is TimeWordClass.Part or TimeWordClass.Shift) return true;
        if (words.Is(at - 1, "-") && TimeWords.Find(words, at - 2).Class == TimeWordClass.Part) return true;
        if (kind != TimeWordClass.MonthOrName) return !isNamed;
        bool isAttribute = words.Is(at - 1, Determiners.All);
        return isAttribute && words.IsLetters(end) && !words.IsCapitalised(end) && !TenseReader.IsFinite(words, end);
    }

    /// <summary>"2014", "the 1990s", "the '90s", "early 2016".</summary>
    private static bool TryReadYears(WordSequence words, int at, out TimeExpression time)
    {
        if (TryReadDecade(words, at, out time)) return true;
        time = default;
        if (!TryReadYear(words, at, out int year) || !YearEvidence.IsYear(words, at)) return false;
        time = new TimeExpression(at, at + 1, new FixedTime(DayRange.Years(year, year)));
        return true;
    }

    private static bool TryReadDecade(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        int next = words.Is(at, WordClass.DefiniteArticle) ? at + 1 : at;
        if (TimeWords.Find(words, next).Class == TimeWordClass.Part && next > at)
            next += words.IsDash(next + 1) ? 2 : 1;
        bool isShort = words.Key(next) is "'" or "‘" && words.IsGlued(next + 1);
        if (isShort) next++;
        bool isRead = TryReadInteger(words, next, isShort ? 2 : 4, out int year);
        bool isPossessive = words.Is(next + 1, WordClass.PossessiveClitic);
        bool isPlural = words.IsGlued(next + 1) && (isPossessive || words.Is(next + 1, WordClass.PluralSuffix));
        if (!isRead || !isPlural || year % 10 != 0 || (!isShort && year is < FirstYear or > LastYear)
            || (isPossessive && !words.Is(at, WordClass.DefiniteArticle))) return false;
        // "the '90s" names no century, but no one means another than the last while it is in living memory.
        if (isShort) year += year >= 30 ? 1900 : 2000;
        time = new TimeExpression(at, next + 2, new FixedTime(DayRange.Years(year, year + 9)));
        return true;
    }
}
