using Hearsay.Languages.Calendar;

namespace Hearsay.Mentions.Times;

/// <summary>Yesterday, last night, this morning: whole days from the anchor.</summary>
internal sealed record DayOffset(int Days) : TimeValue
{
    public override bool IsDeictic => true;

    public override DayRange? Resolve(TimeAnchor anchor) =>
        Calendar.AddDays(anchor.Day, Days) is { } day ? DayRange.Of(day) : null;
}

/// <summary>A day of the week, alone or as "last Friday", "next Monday".</summary>
internal sealed record WeekdayTime(DayOfWeek Weekday, TimeShift Shift) : TimeValue
{
    /// <summary>A saying that is reported without its day is taken to be no older than these days.</summary>
    private const int FreshDays = 3;

    public override DayRange? Resolve(TimeAnchor anchor)
    {
        DateOnly day = anchor.Day;
        DateOnly? found = Shift switch
        {
            TimeShift.None => ResolveBare(anchor),
            TimeShift.Past => Before(day),
            TimeShift.Coming => After(day),
            // "last Friday" is the latest before today to some and last week's to others: only where both agree.
            TimeShift.Last => Agreed(Before(day), OfWeek(day, -7)),
            TimeShift.Next => Agreed(After(day), OfWeek(day, 7)),
            _ => ResolveThis(anchor),
        };
        return found is { } known ? DayRange.Of(known) : null;
    }

    /// <summary>The day of this name in the week (Monday to Sunday) that lies <paramref name="days"/> from
    /// <paramref name="day"/>'s.</summary>
    public DateOnly? OfWeek(DateOnly day, int days) =>
        Calendar.AddDays(Calendar.WeekOf(day).From, days + (((int)Weekday + 6) % 7));

    /// <summary>News names a day of the week only within the week around publication: in the past the latest such day,
    /// publication day included (AP Stylebook, "time element").</summary>
    private DateOnly? ResolveBare(TimeAnchor anchor) => anchor.Side switch
    {
        TimeSide.Past or TimeSide.Unknown => NotAfter(anchor.Day),
        TimeSide.Future => NotBefore(anchor.Day),
        TimeSide.Posterior when anchor.Said is { } said && said.DayOfWeek != Weekday => NotBefore(said),
        TimeSide.Posterior when IsFresh(anchor.Day) => NotBefore(anchor.Day),
        _ => anchor.Day.DayOfWeek == Weekday ? anchor.Day : null,
    };

    /// <summary>Whether "said it would open on Friday" must look ahead: the Friday gone by lies further back than a
    /// saying that the report does not date.</summary>
    private bool IsFresh(DateOnly day) => NotAfter(day) is { } gone && day.DayNumber - gone.DayNumber > FreshDays;

    private DateOnly? ResolveThis(TimeAnchor anchor) => anchor.Side switch
    {
        TimeSide.Past => NotAfter(anchor.Day),
        TimeSide.Future => NotBefore(anchor.Day),
        _ => Agreed(NotBefore(anchor.Day), OfWeek(anchor.Day, 0)),
    };

    private DateOnly? NotAfter(DateOnly day) => Calendar.AddDays(day, -(((int)day.DayOfWeek - (int)Weekday + 7) % 7));

    private DateOnly? NotBefore(DateOnly day) => Calendar.AddDays(day, ((int)Weekday - (int)day.DayOfWeek + 7) % 7);

    private DateOnly? Before(DateOnly day) => Calendar.AddDays(day, -1) is { } eve ? NotAfter(eve) : null;

    private DateOnly? After(DateOnly day) => Calendar.AddDays(day, 1) is { } morrow ? NotBefore(morrow) : null;

    private static DateOnly? Agreed(DateOnly? a, DateOnly? b) => a == b ? a : null;
}

/// <summary>A day of a named week: "Friday of last week".</summary>
/// <param name="Weeks">Weeks from the anchor's.</param>
internal sealed record WeekdayOfWeek(DayOfWeek Weekday, int Weeks) : TimeValue
{
    public override DayRange? Resolve(TimeAnchor anchor) =>
        new WeekdayTime(Weekday, TimeShift.None).OfWeek(anchor.Day, 7 * Weeks) is { } day ? DayRange.Of(day) : null;
}

/// <summary>Which side of the anchor is meant of a period that holds it.</summary>
internal enum PeriodPart
{
    /// <summary>"earlier this week": up to the anchor.</summary>
    Earlier = -1,

    Whole = 0,

    /// <summary>"later this month": from the anchor on.</summary>
    Later = 1,
}

/// <summary>A whole period of the calendar counted from the anchor's: "last month", "this week", "next year".</summary>
internal sealed record PeriodTime(TimeUnit Unit, TimeShift Shift, PeriodPart Part) : TimeValue
{
    public override DayRange? Resolve(TimeAnchor anchor)
    {
        if (Unit == TimeUnit.Weekend) return ResolveWeekend(anchor);
        int by = Shift switch { TimeShift.Last => -1, TimeShift.Next => 1, _ => 0 };
        if (Calendar.Period(anchor.Day, Unit, by) is not { } days) return null;
        return Part switch
        {
            PeriodPart.Earlier when days.From <= anchor.Day && anchor.Day <= days.To => days with { To = anchor.Day },
            PeriodPart.Later when days.From <= anchor.Day && anchor.Day <= days.To => days with { From = anchor.Day },
            _ => days,
        };
    }

    /// <summary>"the weekend" and "last weekend" after one, "this weekend" and "next weekend" by the clause.</summary>
    private DayRange? ResolveWeekend(TimeAnchor anchor)
    {
        bool isWeekend = anchor.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        int? weeks = (Shift, anchor.Side) switch
        {
            (TimeShift.Last or TimeShift.Past, _) => -1,
            (TimeShift.Next, _) => isWeekend ? 1 : null,
            (TimeShift.Coming, _) => isWeekend ? 1 : 0,
            (_, _) when isWeekend => 0,
            (TimeShift.This, TimeSide.Future) or (TimeShift.None, TimeSide.Future) => 0,
            (_, TimeSide.Past) or (TimeShift.None, TimeSide.Unknown) => -1,
            _ => null,
        };
        if (weeks is not { } by || Calendar.Period(anchor.Day, TimeUnit.Week, by) is not { } week) return null;
        return week with { From = week.To.AddDays(-1) };
    }
}

/// <summary>A number of units from the anchor, known to the unit: "three weeks ago" is a week, "two years ago" a
/// year.</summary>
/// <param name="Count">Negative before the anchor.</param>
internal sealed record CountedTime(TimeUnit Unit, int Count) : TimeValue
{
    public override bool IsDeictic => Unit == TimeUnit.Day;

    public override DayRange? Resolve(TimeAnchor anchor) => Calendar.Period(anchor.Day, Unit, Count);
}

/// <summary>A time as it was or will be some years from the anchor: "five years ago this week".</summary>
internal sealed record AnniversaryTime(int Years, TimeValue Time) : TimeValue
{
    public override DayRange? Resolve(TimeAnchor anchor) =>
        Calendar.Add(anchor.Day, TimeUnit.Year, Years) is { } day ? Time.Resolve(anchor with { Day = day }) : null;
}

/// <summary>The units up to the anchor or from it on: "the past two weeks", "the next three years".</summary>
internal sealed record RollingTime(TimeUnit Unit, int Count) : TimeValue
{
    public override DayRange? Resolve(TimeAnchor anchor)
    {
        if (Calendar.Add(anchor.Day, Unit, Count) is not { } other) return null;
        return Count < 0 ? new DayRange(other, anchor.Day) : new DayRange(anchor.Day, other);
    }
}

/// <summary>Steps and periods of the Gregorian calendar; null beyond the years 1 to 9999.</summary>
internal static class Calendar
{
    public static DateOnly? AddDays(DateOnly day, int days)
    {
        long number = (long)day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;
    }

    /// <summary>The day <paramref name="count"/> units from <paramref name="day"/>.</summary>
    public static DateOnly? Add(DateOnly day, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Day => AddDays(day, count),
        TimeUnit.Week => Math.Abs(count) < 1_000_000 ? AddDays(day, 7 * count) : null,
        TimeUnit.Fortnight => Math.Abs(count) < 1_000_000 ? AddDays(day, 14 * count) : null,
        TimeUnit.Month => AddMonths(day, count),
        TimeUnit.Quarter => AddMonths(day, 3L * count),
        TimeUnit.Year => AddMonths(day, 12L * count),
        TimeUnit.Decade => AddMonths(day, 120L * count),
        TimeUnit.Century => AddMonths(day, 1200L * count),
        _ => null,
    };

    /// <summary>The whole week, month, ... that lies <paramref name="by"/> units from
    /// <paramref name="day"/>'s.</summary>
    public static DayRange? Period(DateOnly day, TimeUnit unit, int by)
    {
        if (Add(day, unit, by) is not { } inside) return null;
        int year = inside.Year;
        return unit switch
        {
            TimeUnit.Day => DayRange.Of(inside),
            TimeUnit.Week or TimeUnit.Fortnight => WeekOf(inside),
            TimeUnit.Month => DayRange.Month(inside),
            TimeUnit.Quarter => QuarterOf(inside),
            TimeUnit.Year => DayRange.Years(year, year),
            TimeUnit.Decade when year >= 10 && year < 9990 => DayRange.Years(year / 10 * 10, (year / 10 * 10) + 9),
            TimeUnit.Century when year >= 100 && year < 9900 =>
            DayRange.Years(year / 100 * 100, (year / 100 * 100) + 99),
            _ => null,
        };
    }

    /// <summary>Monday to Sunday (ISO 8601), cut off at the ends of the calendar.</summary>
    public static DayRange WeekOf(DateOnly day)
    {
        DateOnly monday = AddDays(day, -(((int)day.DayOfWeek + 6) % 7)) ?? DateOnly.MinValue;
        return new DayRange(monday, AddDays(monday, 6) ?? DateOnly.MaxValue);
    }

    private static DayRange QuarterOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return new DayRange(first, DayRange.Month(new DateOnly(day.Year, first.Month + 2, 1)).To);
    }

    private static DateOnly? AddMonths(DateOnly day, long months)
    {
        long number = (day.Year * 12L) + day.Month - 1 + months;
        return number is >= 12 and < 120_000 ? day.AddMonths((int)months) : null;
    }
}
