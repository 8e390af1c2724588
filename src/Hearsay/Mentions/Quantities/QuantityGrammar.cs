using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Numbers;
using Hearsay.Text;

namespace Hearsay.Mentions.Quantities;

/// <summary>Reads one quantity: bound words, currency sign, number or range, bound words after it, unit.</summary>
internal static class QuantityGrammar
{
    /// <summary>Reads what starts at <paramref name="at"/>.</summary>
    /// <param name="quantity">Null where there is a number that counts nothing; it is stepped over.</param>
    public static bool TryRead(WordSequence words, int at, out Quantity? quantity, out int end)
    {
        quantity = null;
        int next = ReadBound(words, at, out Bound bound);
        if (!TryReadAmount(words, next, out Amount amount))
        {
            end = at + 1;
            return false;
        }

        end = amount.End;
        if (!NumberEvidence.Counts(words, next, amount, bound != Bound.None)) return true;
        int spanEnd = amount.End;
        if (TryReadBoundAfter(words, amount.End, out int afterEnd, out Bound after, out bool isDirect))
        {
            bound = after;
            if (isDirect || !words.IsLetters(amount.End))
            {
                spanEnd = afterEnd;
                amount = amount with { UnitFrom = Math.Max(amount.UnitFrom, afterEnd) };
            }
        }

        string? unit = amount.Unit ?? (NumberEvidence.IsAge(words, next, amount) ? Units.Year : null)
            ?? UnitReader.Read(words, amount.UnitFrom, amount.Least == 1 && amount.Most == 1);
        quantity = Build(words.Cover(at, spanEnd), amount, bound, unit);
        end = Math.Max(spanEnd, amount.End);
        return true;
    }

    /// <summary>"20 or more people", "20 people or more".</summary>
    /// <param name="isDirect">True where nothing stands between.</param>
    private static bool TryReadBoundAfter(WordSequence words, int at, out int end, out Bound bound, out bool isDirect)
    {
        PhraseTable<Bound> after = words.Analysis.Language.Numerals.Bounds.After;
        isDirect = after.TryMatch(words, at, out end, out bound);
        return isDirect || after.TryMatch(words, at + 1, out end, out bound);
    }

    private static Quantity Build(Span span, Amount amount, Bound bound, string? unit)
    {
        decimal? least = amount.Least, most = amount.Most;
        if (bound is Bound.Above or Bound.AtLeast) most = null;
        if (bound is Bound.Below or Bound.AtMost) least = null;
        bool isStrict = bound is Bound.Above or Bound.Below;
        return new Quantity(span, Trim(least), Trim(most), isStrict, bound == Bound.About || amount.IsRough, unit);
    }

    /// <summary>The value without the zeros that a multiplication leaves after the point.</summary>
    private static decimal? Trim(decimal? value) => value / 1.0000000000000000000000000000m;

    /// <summary>Bounds may follow each other: "some 20", "at least about 20"; the last that is more than rough
    /// wins.</summary>
    private static int ReadBound(WordSequence words, int at, out Bound bound)
    {
        bound = Bound.None;
        PhraseTable<Bound> before = words.Analysis.Language.Numerals.Bounds.Before;
        for (int i = 0; i < 3 && before.TryMatch(words, at, out int end, out Bound found); i++, at = end)
            if (bound is Bound.None or Bound.About) bound = found;
        return at;
    }

    private static bool TryReadAmount(WordSequence words, int at, out Amount amount)
    {
        // "ranges from 3 to 5", but "rose from 3 to 5" are two numbers.
        bool isFrom = words.Is(at, WordClass.AblativePreposition) && words.Is(at - 1, WordClass.RangeWord);
        bool isBetween = words.Is(at, WordClass.BetweenPreposition);
        int first = isBetween || isFrom ? at + 1 : at;
        if (!TryReadSingle(words, first, out amount))
            return first > at ? false : VagueNumber.TryRead(words, at, out amount);
        if (first == at && VagueNumber.TryReadAfterNumber(words, amount.Least, amount.End, out Amount share))
            amount = share;
        else if (TryReadRange(words, first, isBetween, isFrom, amount, out Amount range)) amount = range;
        else if (first > at) return false;
        return true;
    }

    /// <summary>A number with a currency sign before it or a percent sign after it.</summary>
    private static bool TryReadSingle(WordSequence words, int at, out Amount amount)
    {
        amount = default;
        bool isMoney = UnitWords.TryReadSign(words, at, out string currency, out int first);
        if (!isMoney) first = at;
        if (!words.TryReadNumber(first, out Number number)) return false;
        string? unit = isMoney ? currency : null;
        int end = number.End;
        if (!isMoney && words.IsGlued(end) && words.IsMark(end) && TryReadSignAfter(words, end, out string after))
        {
            unit = after;
            end++;
        }

        amount = new Amount(number.Value, number.Value, end, end, unit, number.Scale, false);
        return true;
    }

    /// <summary>"12%", "12€".</summary>
    private static bool TryReadSignAfter(WordSequence words, int at, out string unit)
    {
        unit = Units.Percent;
        return words.Is(at, "%") || (!words.Is(at, "-") && UnitWords.TryReadSign(words, at, out unit, out _));
    }

    /// <summary>"3 to 5", "3-5", "three or four", "between $5 and $7 million".</summary>
    private static bool TryReadRange(
        WordSequence words, int first, bool isBetween, bool isFrom, Amount low, out Amount range)
    {
        range = default;
        int at = low.End;
        // "10 percent to 12 percent": the unit may stand twice.
        if (low.Unit is null && UnitWords.TryReadMeasure(words, at, out string unit, out int unitEnd)) at = unitEnd;
        else unit = low.Unit!;
        bool isChange = words.Is(first - 1, WordClass.AblativePreposition) && !isFrom;
        bool isJoined = ((words.Is(at, WordClass.AllativePreposition) || words.Is(at, "–")) && !isChange)
            || (words.Is(at, WordClass.CopulativeConjunction) && isBetween)
            || (words.Is(at, WordClass.DisjunctiveConjunction) && at == low.End)
            || (words.Is(at, "-") && words.IsGlued(at) == words.IsGlued(at + 1));
        if (!isJoined || !TryReadSingle(words, at + 1, out Amount high)) return false;
        decimal least = low.Least;
        if (low.Scale == 1 && high.Scale > 1 && least < 1000) least *= high.Scale;
        // "52-48" is a score, "555-1234" a number to call.
        bool isDash = words.IsDash(at);
        bool isPhone = isDash && words.Key(low.End - 1).Length >= 3 && words.Key(at + 1).Length == 4;
        bool runsOn = isDash && words.IsDash(high.End) && words.IsNumeral(high.End + 1);
        if (least >= high.Most || isPhone || runsOn) return false;
        range = new Amount(least, high.Most, high.End, high.UnitFrom, high.Unit ?? low.Unit ?? unit, high.Scale, false);
        return true;
    }
}

/// <summary>A number or range without the bound words beside it.</summary>
/// <param name="End">Index of the first word after it, signs included.</param>
/// <param name="UnitFrom">Where its unit would start.</param>
/// <param name="Unit">The unit, where a sign or a measure told it.</param>
/// <param name="Scale">See <see cref="Number.Scale"/>.</param>
/// <param name="IsRough">True for "dozens", "a couple".</param>
internal readonly record struct Amount(
    decimal? LeastOrNull, decimal? Most, int End, int UnitFrom, string? Unit, decimal Scale, bool IsRough)
{
    public decimal Least => LeastOrNull ?? 0;
}
