using Hearsay.Analysis;
using Hearsay.Analysis.Numbers;

namespace Hearsay.Mentions.Times;

/// <summary>Reads numbers of units that are counted from a day: "two days ago", "the past three years". A number of
/// units alone is a duration: a quantity, no time.</summary>
internal static class CountedGrammar
{
    private const int MostUnits = 100_000;

    public static bool TryRead(WordSequence words, int at, out TimeExpression time)
    {
        if (words.Key(at) is "in" or "within") return TryReadAhead(words, at + 1, out time);
        time = default;
        if (!TryReadCount(words, at, out int? count, out int next)) return false;
        TimeWord unit = TimeVocabulary.Find(words, next);
        if (unit.Class != TimeWordClass.Unit) return false;
        int end = next + 1;
        if (words.Is(end, "'")) end++;
        bool isFromNow = words.Is(end, "from") && words.Key(end + 1) is "now" or "today";
        if (words.Is(end, "ago") || isFromNow)
        {
            int sign = isFromNow ? 1 : -1;
            bool isKnown = count is not null && unit.Unit is not (TimeUnit.Clock or TimeUnit.Weekend)
                && !IsRough(words, at);
            TimeValue value = isKnown ? new CountedTime(unit.Unit, sign * count!.Value) : UnanchoredTime.Instance;
            time = new TimeExpression(at, isFromNow ? end + 2 : end + 1, value);
            if (!isFromNow && unit.Unit == TimeUnit.Year) time = AddAnniversary(words, time);
            return true;
        }

        // "two days later", "a day after": counted from something told before.
        time = new TimeExpression(at, end + 1, UnanchoredTime.Instance);
        return unit.Unit != TimeUnit.Clock && words.Key(end) is "earlier" or "later" or "after" or "before" or "prior";
    }

    /// <summary>"five years ago this week", "a year ago today", "ten years ago on March 3" is left to two expressions.</summary>
    private static TimeExpression AddAnniversary(WordSequence words, TimeExpression time)
    {
        int at = time.End;
        TimeUnit unit = TimeVocabulary.Find(words, at + 1).Unit;
        TimeValue? inner = words.Is(at, "today") ? new DayOffset(0)
            : words.Is(at, "this") && unit is TimeUnit.Week or TimeUnit.Month ? new PeriodTime(unit, TimeShift.This, PeriodPart.Whole)
            : null;
        if (inner is null) return time;
        int end = inner is DayOffset ? at + 1 : at + 2;
        return new TimeExpression(time.First, end,
            time.Value is CountedTime years ? new AnniversaryTime(years.Count, inner) : UnanchoredTime.Instance);
    }

    /// <summary>The rest of "the last three years", "the next few weeks".</summary>
    public static bool TryReadRolling(WordSequence words, int first, int at, TimeShift shift, out TimeExpression time)
    {
        time = default;
        if (shift is not (TimeShift.Last or TimeShift.Past or TimeShift.Next or TimeShift.Coming)) return false;
        if (!TryReadCount(words, at, out int? count, out int next) || next == at) return false;
        TimeWord unit = TimeVocabulary.Find(words, next);
        if (unit.Class != TimeWordClass.Unit || unit.Unit == TimeUnit.Weekend || words.Key(at) is "a" or "an") return false;
        bool isAhead = shift is TimeShift.Next or TimeShift.Coming;
        bool isKnown = count is not null && unit.Unit != TimeUnit.Clock && !words.Is(next + 1, "of");
        time = new TimeExpression(first, next + 1,
            isKnown ? new RollingTime(unit.Unit, isAhead ? count!.Value : -count!.Value) : UnanchoredTime.Instance);
        return true;
    }

    /// <summary>"in two weeks" where the clause looks ahead; else it tells how long something took.</summary>
    private static bool TryReadAhead(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        if (!TryReadCount(words, at, out int? count, out int next)) return false;
        TimeWord unit = TimeVocabulary.Find(words, next);
        if (unit.Class != TimeWordClass.Unit || unit.Unit == TimeUnit.Clock || words.Is(at - 1, "within")) return false;
        // "500 in a day" is a rate.
        if (words.Key(at) is "a" or "an" && count == 1) return false;
        if (words.Key(next + 1) is "ago" or "earlier" or "later" or "after" or "before" or "of") return false;
        if (TenseReader.SideOf(words, at, next + 1) != TimeSide.Future) return false;
        time = new TimeExpression(at, next + 1,
            count is { } known && unit.Unit != TimeUnit.Weekend ? new CountedTime(unit.Unit, known) : UnanchoredTime.Instance);
        return true;
    }

    /// <summary>A whole number, "a", "a few", "a couple of", or nothing before "years ago".</summary>
    /// <param name="count">Null where the words leave it open.</param>
    private static bool TryReadCount(WordSequence words, int at, out int? count, out int next)
    {
        (count, next) = (null, at);
        switch (words.Key(at))
        {
            case "a" when words.Key(at + 1) is "few" or "couple": next = words.Is(at + 2, "of") ? at + 3 : at + 2; return true;
            case "few" or "several" or "many" or "some" or "couple": next = words.Is(at + 1, "of") ? at + 2 : at + 1; return true;
            case "a" or "an" when TimeVocabulary.Find(words, at + 1).Class == TimeWordClass.Unit:
                (count, next) = (1, at + 1);
                return true;
            case "days" or "weeks" or "months" or "years" or "decades" or "centuries" or "hours" or "minutes" or "moments":
                return words.Is(at + 1, "ago") && !words.IsLetters(at - 1) | words.Key(at - 1) is not "of";
        }

        if (!words.TryReadNumber(at, out Number number)) return false;
        next = number.End;
        bool isWhole = number.Value == decimal.Truncate(number.Value) && number.Value is > 0 and < MostUnits;
        if (isWhole) count = (int)number.Value;
        return true;
    }

    /// <summary>"about two weeks ago", "more than ten years ago".</summary>
    private static bool IsRough(WordSequence words, int at) =>
        words.Key(at - 1) is "about" or "around" or "nearly" or "almost" or "some" or "than" or "over" or "least"
            or "roughly" or "approximately" or "under" or "well";
}
