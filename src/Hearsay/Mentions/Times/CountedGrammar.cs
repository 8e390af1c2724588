using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Calendar;

namespace Hearsay.Mentions.Times;

/// <summary>Reads numbers of units that are counted from a day: "two days ago", "the past three years". A number of
/// units alone is a duration: a quantity, no time.</summary>
internal static class CountedGrammar
{
    private const int MostUnits = 100_000;

    private static readonly WordClasses Sequence = WordClasses.Of(WordClass.Anterior, WordClass.Posterior);

    private static readonly WordClasses CountedFromElsewhere =
        Sequence.With(WordClass.DistancePostposition).With(WordClass.GenitivePreposition);

    public static bool TryRead(WordSequence words, int at, out TimeExpression time)
    {
        if (words.Is(at, WordClass.InessivePreposition)) return TryReadAhead(words, at + 1, out time);
        time = default;
        if (!TryReadCount(words, at, out int? count, out int next)) return false;
        TimeWord unit = TimeWords.Find(words, next);
        if (unit.Class != TimeWordClass.Unit) return false;
        int end = next + 1;
        if (words.Is(end, "'")) end++;
        bool isFromNow = words.Is(end, WordClass.AblativePreposition) && words.Is(end + 1, WordClass.PresentAdverb);
        if (words.Is(end, WordClass.DistancePostposition) || isFromNow)
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
        return unit.Unit != TimeUnit.Clock && words.Is(end, Sequence);
    }

    /// <summary>"five years ago this week", "a year ago today", "ten years ago on March 3" is left to two
    /// expressions.</summary>
    private static TimeExpression AddAnniversary(WordSequence words, TimeExpression time)
    {
        int at = time.End;
        TimeWord unit = TimeWords.Find(words, at + 1);
        TimeValue? inner = TimeWords.Find(words, at) switch
        {
            { Class: TimeWordClass.Day, Number: 0 } => new DayOffset(0),
            { Class: TimeWordClass.Shift, Number: 0 } when unit.IsOne(TimeUnit.Week) || unit.IsOne(TimeUnit.Month) =>
                new PeriodTime(unit.Unit, TimeShift.This, PeriodPart.Whole),
            _ => null,
        };
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
        TimeWord unit = TimeWords.Find(words, next);
        if (unit.Class != TimeWordClass.Unit || unit.Unit == TimeUnit.Weekend
            || words.Is(at, WordClass.IndefiniteArticle)) return false;
        bool isAhead = shift is TimeShift.Next or TimeShift.Coming;
        bool isKnown = count is not null && unit.Unit != TimeUnit.Clock
            && !words.Is(next + 1, WordClass.GenitivePreposition);
        time = new TimeExpression(first, next + 1,
            isKnown ? new RollingTime(unit.Unit, isAhead ? count!.Value : -count!.Value) : UnanchoredTime.Instance);
        return true;
    }

    /// <summary>"in two weeks" where the clause looks ahead; else it tells how long something took.</summary>
    private static bool TryReadAhead(WordSequence words, int at, out TimeExpression time)
    {
        time = default;
        if (!TryReadCount(words, at, out int? count, out int next)) return false;
        TimeWord unit = TimeWords.Find(words, next);
        if (unit.Class != TimeWordClass.Unit || unit.Unit == TimeUnit.Clock) return false;
        // "500 in a day" is a rate.
        if (words.Is(at, WordClass.IndefiniteArticle) && count == 1) return false;
        if (words.Is(next + 1, CountedFromElsewhere)) return false;
        if (TenseReader.SideOf(words, at, next + 1) != TimeSide.Future) return false;
        time = new TimeExpression(at, next + 1,
            count is { } known && unit.Unit != TimeUnit.Weekend
            ? new CountedTime(unit.Unit, known) : UnanchoredTime.Instance);
        return true;
    }

    /// <summary>A whole number, "a", "a few", "a couple of", or nothing before "years ago".</summary>
    /// <param name="count">Null where the words leave it open.</param>
    private static bool TryReadCount(WordSequence words, int at, out int? count, out int next)
    {
        (count, next) = (null, at);
        bool isOne = words.Is(at, WordClass.IndefiniteArticle);
        int quantifier = isOne ? at + 1 : at;
        if (words.Is(quantifier, WordClass.VagueQuantifier))
        {
            next = words.Is(quantifier + 1, WordClass.GenitivePreposition) ? quantifier + 2 : quantifier + 1;
            return true;
        }

        if (isOne && TimeWords.Find(words, at + 1).Class == TimeWordClass.Unit)
        {
            (count, next) = (1, at + 1);
            return true;
        }

        if (TimeWords.Find(words, at) is { Class: TimeWordClass.Unit, IsPlural: true })
            return words.Is(at + 1, WordClass.DistancePostposition) && !words.Is(at - 1, WordClass.GenitivePreposition);

        if (!words.TryReadNumber(at, out Number number)) return false;
        next = number.End;
        bool isWhole = number.Value == decimal.Truncate(number.Value) && number.Value is > 0 and < MostUnits;
        if (isWhole) count = (int)number.Value;
        return true;
    }

    /// <summary>"about two weeks ago", "more than ten years ago".</summary>
    private static bool IsRough(WordSequence words, int at) =>
        words.Is(at - 1, WordClass.Approximator) || words.Is(at - 1, WordClass.ApproximatingPreposition);
}
