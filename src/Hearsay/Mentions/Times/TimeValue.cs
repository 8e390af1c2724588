namespace Hearsay.Mentions.Times;

/// <summary>Days from the first to the last, both inclusive.</summary>
internal readonly record struct DayRange(DateOnly From, DateOnly To)
{
    public static DayRange Of(DateOnly day) => new(day, day);

    public static DayRange Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new DayRange(first, first.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1));
    }

    public static DayRange Years(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
}

/// <summary>How an expression points from the anchor.</summary>
internal enum TimeShift
{
    /// <summary>A bare "Friday": the clause tells the side.</summary>
    None,
    Last,
    This,
    Next,

    /// <summary>"the past", "this past".</summary>
    Past,

    /// <summary>"the coming", "this coming".</summary>
    Coming,
}

/// <summary>What an expression of time means, still without the day it is counted from.</summary>
internal abstract record TimeValue
{
    /// <summary>True where the value needs a day to count from.</summary>
    public virtual bool IsRelative => true;

    /// <summary>True where counting from another day would give another day ("yesterday"): inside a quotation such an
    /// expression is counted from the day of the saying or not at all.</summary>
    public virtual bool IsDeictic => false;

    /// <summary>The days meant, or null where the words and the clause leave that open.</summary>
    public abstract DayRange? Resolve(TimeAnchor anchor);

    /// <summary>The same with the year of the other end of a range where this one has none.</summary>
    public virtual TimeValue WithYearOf(TimeValue later) => this;
}

/// <summary>The previous day, two days later, a few weeks ago: nothing in the words to count from.</summary>
internal sealed record UnanchoredTime : TimeValue
{
    public static UnanchoredTime Instance { get; } = new();

    public override DayRange? Resolve(TimeAnchor anchor) => null;
}

/// <summary>Days fixed by the words alone: full dates, years, decades.</summary>
internal sealed record FixedTime(DayRange Days) : TimeValue
{
    public override bool IsRelative => false;

    public override DayRange? Resolve(TimeAnchor anchor) => Days;
}

/// <summary>A month, or a day of it, of no named year: "in August", "September 5", "last June".</summary>
/// <param name="Day">Null for the whole month.</param>
internal sealed record YearlessDate(int Month, int? Day, TimeShift Shift) : TimeValue
{
    /// <summary>By newspaper custom a date without a year lies close by (AP Stylebook: the year is given when it is
    /// not the current one). Without a verb in the past, a date is taken for the one to come where that lies within
    /// these days and the last one beyond twice as many.</summary>
    private const int NearDays = 92;

    /// <summary>A date so few days ahead is hardly last year's, whatever the tense of the verb.</summary>
    private const int ConflictDays = 7;

    public override DayRange? Resolve(TimeAnchor anchor) => Shift switch
    {
        TimeShift.None => ResolveBare(anchor),
        TimeShift.This => InYear(anchor.Day.Year),
        TimeShift.Past => Before(anchor.Day),
        TimeShift.Coming => After(anchor.Day),
        TimeShift.Last => Agreed(Before(anchor.Day), InYear(anchor.Day.Year - 1)),
        _ => Agreed(After(anchor.Day), InYear(anchor.Day.Year + 1)),
    };

    public override TimeValue WithYearOf(TimeValue later)
    {
        if (later is not FixedTime { Days: var days } || InYear(days.To.Year) is not { } same) return this;
        return same.From <= days.From ? new FixedTime(same)
            : InYear(days.To.Year - 1) is { } before ? new FixedTime(before) : this;
    }

    /// <summary>The date in <paramref name="year"/>; null where the year has no such day.</summary>
    public DayRange? InYear(int year)
    {
        if (year is < 1 or > 9999) return null;
        if (Day is not { } day) return DayRange.Month(new DateOnly(year, Month, 1));
        return day <= DateTime.DaysInMonth(year, Month) ? DayRange.Of(new DateOnly(year, Month, day)) : null;
    }

    private DayRange? ResolveBare(TimeAnchor anchor)
    {
        DayRange? current = InYear(anchor.Day.Year);
        if (current is { } days && days.From <= anchor.Day && anchor.Day <= days.To) return days;
        DayRange? before = Latest(anchor.Day), after = Earliest(anchor.Day);
        return anchor.Side switch
        {
            // A date just ahead told in the past: the verb or the date misleads, and the words do not say which.
            TimeSide.Past =>
                IsNearer(anchor.Day, before, after) && after?.From.DayNumber - anchor.Day.DayNumber <= ConflictDays
                ? null
                : before,
            TimeSide.Future => after,
            TimeSide.Unknown => IsNearer(anchor.Day, before, after) ? after : before,
            _ => IsNearer(anchor.Day, before, after) ? after : null,
        };
    }

    /// <summary>True where the date to come is near and the one gone by far.</summary>
    private static bool IsNearer(DateOnly day, DayRange? before, DayRange? after)
    {
        int back = before is { } b ? day.DayNumber - b.To.DayNumber : int.MaxValue;
        int ahead = after is { } a ? a.From.DayNumber - day.DayNumber : int.MaxValue;
        return ahead <= NearDays && back > 2 * NearDays;
    }

    private DayRange? Latest(DateOnly day) =>
        InYear(day.Year) is { } same && same.From <= day ? same : InYear(day.Year - 1);

    private DayRange? Earliest(DateOnly day) =>
        InYear(day.Year) is { } same && same.To >= day ? same : InYear(day.Year + 1);

    /// <summary>The latest that is over before the month or day of the anchor.</summary>
    private DayRange? Before(DateOnly day) =>
        InYear(day.Year) is { } same && same.To < day ? same : InYear(day.Year - 1);

    private DayRange? After(DateOnly day) =>
        InYear(day.Year) is { } same && same.From > day ? same : InYear(day.Year + 1);

    private static DayRange? Agreed(DayRange? a, DayRange? b) => a == b ? a : null;
}

/// <summary>A month or day of a year counted from the anchor's: "February of last year".</summary>
internal sealed record DateOfYear(YearlessDate Date, int Years) : TimeValue
{
    public override DayRange? Resolve(TimeAnchor anchor) => Date.InYear(anchor.Day.Year + Years);
}

/// <summary>Two ends: "from March to May", "between January 1 and September 18".</summary>
internal sealed record TimeRange(TimeValue First, TimeValue Last) : TimeValue
{
    public override bool IsRelative => First.IsRelative || Last.IsRelative;

    public override bool IsDeictic => First.IsDeictic || Last.IsDeictic;

    public override DayRange? Resolve(TimeAnchor anchor)
    {
        if (First.WithYearOf(Last).Resolve(anchor) is not { } first || Last.Resolve(anchor) is not { } last)
            return null;
        return first.From <= last.To ? new DayRange(first.From, last.To) : null;
    }
}
