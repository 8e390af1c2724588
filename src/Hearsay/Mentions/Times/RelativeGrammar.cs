using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Calendar;

namespace Hearsay.Mentions.Times;

/// <summary>Reads what is counted from another day: weekdays, "yesterday", "earlier this week", "two days
/// ago".</summary>
internal static class RelativeGrammar
{
    private static readonly WordClasses Sequence = WordClasses.Of(WordClass.Anterior, WordClass.Posterior);

    private static readonly WordClasses InOrOn =
        WordClasses.Of(WordClass.InessivePreposition, WordClass.DayPreposition);

    private static readonly WordClasses AnyOne =
        WordClasses.Of(WordClass.IndefiniteArticle, WordClass.DistributiveDeterminer);

    public static bool TryRead(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        TimeWord word = TimeWords.Find(words, at);
        return TryReadDay(words, at, word, out time)
            || TryReadWeekday(words, at, at, TimeShift.None, out time)
            || TryReadModified(words, at, out time)
            || TryReadDayBefore(words, at, out time)
            || TryReadSeason(words, at, word, out time)
            || CountedGrammar.TryRead(words, at, out time);
    }

    /// <summary>"yesterday morning", "tonight"; "the day before yesterday".</summary>
    private static bool TryReadDay(WordSequence words, int at, TimeWord word, out TimeExpression time)
    {
        time = default;
        int first = at, offset = 0;
        if (words.Is(at, WordClass.DefiniteArticle) && TimeWords.Find(words, at + 1).IsOne(TimeUnit.Day)
            && words.Is(at + 2, Sequence))
        {
            offset = words.Is(at + 2, WordClass.Anterior) ? -1 : 1;
            word = TimeWords.Find(words, at += 3);
            if (word.Number == 0) return false;
        }

        if (word.Class != TimeWordClass.Day) return false;
        time = new TimeExpression(first, SkipDaypart(words, at + 1), new DayOffset(word.Number + offset));
        // “Today” alone in marks is the name of a programme.
        bool isTitle = words.IsCapitalised(at) && words.IsQuote(at - 1) && words.Key(time.End) is "\"" or "”" or "'";
        return !isTitle;
    }

    private static bool TryReadWeekday(WordSequence words, int first, int at, TimeShift shift, out TimeExpression time)
    {
        time = default;
        if (!TimeWords.IsWeekday(words, at, out DayOfWeek day, out int end) || IsName(words, at, end)) return false;
        // "a Sunday show", "Saturday nights": no day in particular.
        if (shift == TimeShift.None && words.Is(at - 1, AnyOne)) return false;
        if (TimeWords.Find(words, end).Class == TimeWordClass.Dayparts) return false;
        end = SkipDaypart(words, end);
        TimeValue value = new WeekdayTime(day, shift);
        if (shift == TimeShift.None && TryReadWeek(words, end, out int weeks, out int weekEnd))
            (value, end) = (new WeekdayOfWeek(day, weeks), weekEnd);
        time = new TimeExpression(first, end, value);
        return true;
    }

    /// <summary>"of last week" and "this week" after a weekday.</summary>
    private static bool TryReadWeek(WordSequence words, int at, out int weeks, out int end)
    {
        if (words.Is(at, WordClass.GenitivePreposition)) at++;
        TimeWord shift = TimeWords.Find(words, at);
        (weeks, end) = (shift.Number, at + 2);
        return shift is { Class: TimeWordClass.Shift, Number: >= -1 and <= 1 }
            && TimeWords.Find(words, at + 1).IsOne(TimeUnit.Week);
    }

    /// <summary>"the Sunday Herald", "Saturday Night Fever": a weekday inside a name.</summary>
    private static bool IsName(WordSequence words, int at, int end) => words.IsCapitalised(end)
        && TimeWords.Find(words, end).Class switch
        {
            TimeWordClass.None => words.Is(at - 1, WordClass.DefiniteArticle),
            TimeWordClass.Daypart => true,
            _ => false,
        };

    private static int SkipDaypart(WordSequence words, int at) =>
        TimeWords.Find(words, at).Class == TimeWordClass.Daypart && !words.IsCapitalised(at) ? at + 1 : at;

    /// <summary>Part and shift before a head: "late Friday", "earlier this week", "the past two years",
    /// "mid-July".</summary>
    private static bool TryReadModified(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        int next = at;
        TimeWord word = TimeWords.Find(words, next);
        bool hasPart = word.Class == TimeWordClass.Part;
        PeriodPart part = hasPart ? (PeriodPart)word.Number : PeriodPart.Whole;
        if (hasPart) next += words.IsDash(next + 1) ? 2 : 1;
        if (hasPart && words.Is(next, InOrOn)) next++;
        bool hasArticle = words.Is(next, WordClass.DefiniteArticle) || words.Is(next, WordClass.PluralDemonstrative);
        if (hasArticle) next++;
        if (TryReadShifted(words, at, next, part, hasArticle, out time)) return true;
        if (hasPart && !hasArticle && next > at) return TryReadPartOf(words, at, next, out time);
        bool isWeekend = hasArticle && TimeWords.Find(words, next).IsOne(TimeUnit.Weekend)
            && words.Is(at - 1, WordClass.TimePreposition);
        time = new TimeExpression(at, next + 1, new PeriodTime(TimeUnit.Weekend, TimeShift.None, part));
        return isWeekend;
    }

    /// <summary>"early 2026", "late Friday", "earlier today", "mid-July".</summary>
    private static bool TryReadPartOf(WordSequence words, int first, int at, out TimeExpression time)
    {
        bool isRead = CalendarGrammar.TryRead(words, at, out time)
            || TryReadDay(words, at, TimeWords.Find(words, at), out time)
            || TryReadWeekday(words, at, at, TimeShift.None, out time);
        if (isRead) time = time with { First = first };
        return isRead;
    }

    private static bool TryReadShifted(
        WordSequence words, int first, int at, PeriodPart part, bool hasArticle, out TimeExpression time)
    {
        time = default;
        if (!TryReadShift(words, ref at, out TimeShift shift, out bool isUnanchored)) return false;
        TimeWord head = TimeWords.Find(words, at);
        // "the next week", "the last week": counted in a story, not on the calendar; "the past week" is the last seven
        // days.
        if (hasArticle && shift == TimeShift.Next && head.Class is TimeWordClass.Unit or TimeWordClass.Daypart)
            isUnanchored = true;
        if (isUnanchored) return TryReadUnanchored(words, first, at, head, out time);
        if (TryReadWeekday(words, first, at, shift, out time)) return true;
        if (CountedGrammar.TryReadRolling(words, first, at, shift, out time)) return true;
        return head.Class switch
        {
            TimeWordClass.Unit => TryReadPeriod(words, first, at, head, shift, part, hasArticle, out time),
            TimeWordClass.Daypart when !hasArticle => TryReadNight(words, first, at, shift, out time),
            TimeWordClass.Season => Give(first, at + 1, UnanchoredTime.Instance, out time),
            _ => TimeWords.IsMonth(words, at, out int month, out int end) && !words.IsCapitalised(end)
                && Give(first, end, new YearlessDate(month, null, shift), out time),
        };
    }

    private static bool TryReadShift(WordSequence words, ref int at, out TimeShift shift, out bool isUnanchored)
    {
        TimeWord word = TimeWords.Find(words, at);
        (shift, isUnanchored) = (TimeShift.None, false);
        if (word.Class != TimeWordClass.Shift || !IsShift(words, at)) return false;
        if (word.Number == 0 && TimeWords.Find(words, at + 1) is { Class: TimeWordClass.Shift, Number: 2 or -2 } second)
            (word, at) = (second, at + 1);
        at++;
        isUnanchored = word.Number == 9;
        shift = word.Number switch
        {
            -1 => TimeShift.Last,
            0 => TimeShift.This,
            1 => TimeShift.Next,
            -2 => TimeShift.Past,
            _ => TimeShift.Coming,
        };
        return true;
    }

    /// <summary>Not the preposition of "following Thursday's vote", nor the "that" of "said that Friday's
    /// vote".</summary>
    private static bool IsShift(WordSequence words, int at)
    {
        WordClasses classes = words.ClassesOf(at);
        if (classes.Has(WordClass.MarginalPreposition)) return words.Is(at - 1, WordClass.DefiniteArticle);
        return !classes.Has(WordClass.Complementizer)
            || TimeWords.Find(words, at + 1).Class is TimeWordClass.Unit or TimeWordClass.Daypart
            || TimeWords.IsMonth(words, at + 1, out _, out _);
    }

    /// <summary>"the previous day", "that week", "the following Monday", "recent weeks".</summary>
    private static bool TryReadUnanchored(WordSequence words, int first, int at, TimeWord head, out TimeExpression time)
    {
        bool isWeekday = TimeWords.IsWeekday(words, at, out _, out _);
        bool isHead = isWeekday || head.Class is TimeWordClass.Unit or TimeWordClass.Daypart
            || TimeWords.IsMonth(words, at, out _, out _);
        // "that day" is a time, "that night" too, "that the years" is not; "recent" goes with plurals alone.
        time = new TimeExpression(first, at + 1, UnanchoredTime.Instance);
        return isHead && head.Unit != TimeUnit.Clock | head.Class == TimeWordClass.Daypart | isWeekday;
    }

    private static bool TryReadPeriod(
        WordSequence words, int first, int at, TimeWord head, TimeShift shift, PeriodPart part, bool hasArticle,
        out TimeExpression time)
    {
        time = default;
        if (head.Unit == TimeUnit.Clock || (head.Unit == TimeUnit.Day && shift != TimeShift.Coming)) return false;
        if (head.IsPlural) return Give(first, at + 1, UnanchoredTime.Instance, out time);
        // "the last week of the campaign"
        if (hasArticle && words.Is(at + 1, WordClass.GenitivePreposition))
            return Give(first, at + 1, UnanchoredTime.Instance, out time);
        bool isRolling = head.Unit != TimeUnit.Weekend
            && (shift == TimeShift.Past || (hasArticle && shift is TimeShift.Last or TimeShift.Coming));
        // The coming week is the next one; the coming weekend may be this week's.
        TimeShift counted = shift == TimeShift.Coming && head.Unit != TimeUnit.Weekend ? TimeShift.Next : shift;
        TimeValue value = isRolling
            ? new RollingTime(head.Unit, shift == TimeShift.Coming ? 1 : -1)
            : new PeriodTime(head.Unit, counted, part);
        return Give(first, at + 1, value, out time);
    }

    /// <summary>"last night", "this morning".</summary>
    private static bool TryReadNight(WordSequence words, int first, int at, TimeShift shift, out TimeExpression time)
    {
        bool isLastNight = shift == TimeShift.Last && TimeWords.Find(words, at).Number == 1;
        time = new TimeExpression(first, at + 1, new DayOffset(isLastNight ? -1 : 0));
        return isLastNight || shift == TimeShift.This;
    }

    private static bool Give(int first, int end, TimeValue value, out TimeExpression time)
    {
        time = new TimeExpression(first, end, value);
        return true;
    }

    /// <summary>"the day before", "the week after".</summary>
    private static bool TryReadDayBefore(WordSequence words, int at, out TimeExpression time)
    {
        time = new TimeExpression(at, at + 3, UnanchoredTime.Instance);
        return words.Is(at, WordClass.DefiniteArticle) && TimeWords.Find(words, at + 1).Class == TimeWordClass.Unit
            && words.Is(at + 2, Sequence);
    }

    /// <summary>"summer 2014", "the summer of 2014", "in the fall": the hemisphere is not told, so no days
    /// are.</summary>
    private static bool TryReadSeason(WordSequence words, int at, TimeWord word, out TimeExpression time)
    {
        time = default;
        if (word.Class != TimeWordClass.Season) return false;
        int next = words.Is(at + 1, WordClass.GenitivePreposition) ? at + 2 : at + 1;
        return CalendarGrammar.TryReadYear(words, next, out _) && Give(at, next + 1, UnanchoredTime.Instance, out time);
    }
}
