using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Mentions.Times;

/// <summary>An expression of time at the words [First, End), without its preposition.</summary>
internal readonly record struct TimeExpression(int First, int End, TimeValue Value)
{
    /// <summary>The same expression where the words are counted from another one.</summary>
    public TimeExpression Shift(int by) => new(First + by, End + by, Value);
}

/// <summary>Finds the expressions of time in a sequence of words, from left to right, the longest first. It looks a
/// bounded number of words ahead from each place, so it is linear. What they mean is theirs (<see cref="TimeValue"/>);
/// the only thing read from around them is what decides whether they are a time at all.</summary>
internal static class TimeGrammar
{
    private static readonly WordClasses Upto =
        WordClasses.Of(WordClass.AllativePreposition, WordClass.TerminativePreposition);

    public static List<TimeExpression> Find(WordSequence words)
    {
        var found = new List<TimeExpression>();
        PhraseTable<bool> exclusions = words.Analysis.Language.TimeVocabulary.Exclusions;
        int at = 0;
        while (at < words.Count)
        {
            if (exclusions.TryMatch(words, at, out int end, out _)) at = end;
            else if (MayOpen(words, at) && TryReadRange(words, at, out TimeExpression time))
            {
                found.Add(time);
                at = time.End;
            }
            else at++;
        }

        return found;
    }

    /// <summary>False where no expression can begin: at most words, and at marks other than the apostrophe of
    /// "'90s".</summary>
    internal static bool MayOpen(WordSequence words, int at) => words[at].Kind switch
    {
        WordKind.Letters => words.Analysis.Language.TimeVocabulary.MayOpen(words.Key(at)),
        WordKind.Mark => words.Key(at) is "'" or "‘",
        _ => true,
    };

    /// <summary>"March to May", "between January 1 and September 18", "2014-2016", or one expression alone.</summary>
    private static bool TryReadRange(WordSequence words, int at, out TimeExpression time)
    {
        if (!TryRead(words, at, out time)) return false;
        int next = time.End + 1;
        WordClasses joint = words.ClassesOf(time.End);
        bool isJoined = words.IsDash(time.End)
            || joint.Has(WordClass.InclusivePreposition)
            || (joint.Has(WordClass.CopulativeConjunction) && words.Is(time.First - 1, WordClass.BetweenPreposition))
            || (joint.HasAny(Upto) && (time.Value is FixedTime or YearlessDate
                || words.Is(time.First - 1, WordClass.AblativePreposition)));
        if (!isJoined || time.Value is DayOffset) return true;
        if (words.IsDash(time.End) && TryReadShortYear(words, ref time)) return true;
        if (!TryRead(words, next, out TimeExpression last) || last.First != next) return true;
        if (last.Value is UnanchoredTime or DayOffset) return true;
        time = new TimeExpression(time.First, last.End, new TimeRange(time.Value, last.Value));
        return true;
    }

    /// <summary>"2014-16".</summary>
    private static bool TryReadShortYear(WordSequence words, ref TimeExpression time)
    {
        int at = time.End + 1;
        if (time.Value is not FixedTime { Days: { From: { Day: 1, Month: 1 } from, To: { Day: 31, Month: 12 } } }
            || !words.IsGlued(at) || !CalendarGrammar.TryReadInteger(words, at, 2, out int year)) return false;
        year += from.Year / 100 * 100;
        if (year <= from.Year) return false;
        time = new TimeExpression(time.First, at + 1, new FixedTime(DayRange.Years(from.Year, year)));
        return true;
    }

    /// <summary>One expression that begins at a word.</summary>
    internal static bool TryRead(WordSequence words, int at, out TimeExpression time) =>
        CalendarGrammar.TryRead(words, at, out time)
        || RelativeGrammar.TryRead(words, at, out time);
}
