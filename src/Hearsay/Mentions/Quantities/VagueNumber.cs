using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Calendar;
using Hearsay.Languages.Numbers;
using Hearsay.Mentions.Times;

namespace Hearsay.Mentions.Quantities;

/// <summary>Reads numbers of a known order alone ("hundreds of", "tens of thousands"), "a couple of", and shares ("half
/// of", "two-thirds of", "one in five"), which are given in percent.</summary>
internal static class VagueNumber
{
    public static bool TryRead(WordSequence words, int at, out Amount amount) =>
        TryReadOrder(words, at, out amount) || TryReadCouple(words, at, out amount)
        || TryReadHalf(words, at, out amount) || TryReadAndHalf(words, at, out amount);

    /// <summary>"hundreds of thousands of": at least one of the order it names, with no upper bound.</summary>
    private static bool TryReadOrder(WordSequence words, int at, out Amount amount)
    {
        amount = default;
        NumberWord word = NumberReader.Find(words, at);
        if (word.Class != NumberWordClass.Vague || words.IsDash(at - 1)) return false;
        decimal least = word.Value;
        int end = at + 1;
        while (IsOf(words, end) && NumberReader.Find(words, end + 1) is { Class: NumberWordClass.Vague } next
            && next.Value > word.Value && least < 1_000_000_000_000)
        {
            least *= next.Value;
            (word, end) = (next, end + 2);
        }

        amount = new Amount(least, null, end, IsOf(words, end) ? end + 1 : end, null, word.Value, true);
        return IsOf(words, end) || UnitWords.IsPlural(words, end) || words.IsMark(end);
    }

    /// <summary>"a couple of", "a pair of".</summary>
    private static bool TryReadCouple(WordSequence words, int at, out Amount amount)
    {
        NumberWord word = NumberReader.Find(words, at + 1);
        bool isRough = word.Class == NumberWordClass.Couple;
        amount = new Amount(word.Value, word.Value, at + 2, at + 3, null, 1, isRough);
        return (isRough || word.Class == NumberWordClass.Pair) && words.Is(at, WordClass.IndefiniteArticle)
            && IsOf(words, at + 2);
    }

    /// <summary>"half of", "a third of", "two-thirds of" (thirds are rounded to hundredths of a percent).</summary>
    private static bool TryReadHalf(WordSequence words, int at, out Amount amount)
    {
        amount = default;
        int next = words.Is(at, WordClass.IndefiniteArticle) || NumberEvidence.IsOne(words, at) ? at + 1 : at;
        if (words.IsDash(next)) next++;
        NumberWord share = NumberReader.Find(words, next);
        bool isShare = share.Class == NumberWordClass.Fraction && (next > at || share.IsHalf);
        if (!isShare || !IsOf(words, next + 1)) return false;
        if (next == at && !NumberEvidence.IsShare(words, at)) return false;
        amount = Share(share.Value, next + 1);
        return true;
    }

    /// <summary>"an hour and a half".</summary>
    private static bool TryReadAndHalf(WordSequence words, int at, out Amount amount)
    {
        amount = default;
        if (!words.Is(at, WordClass.IndefiniteArticle)
            || !UnitWords.TryReadMeasure(words, at + 1, out string unit, out int end)
            || !words.Is(end, WordClass.CopulativeConjunction) || !words.Is(end + 1, WordClass.IndefiniteArticle)
            || NumberReader.Find(words, end + 2) is not { IsHalf: true, Value: var half }) return false;
        amount = new Amount(1 + half, 1 + half, end + 3, end + 3, unit, 1, false);
        return true;
    }

    /// <summary>"three-quarters of" and "one in five", whose first word has been read as a number.</summary>
    public static bool TryReadAfterNumber(WordSequence words, decimal number, int end, out Amount amount)
    {
        amount = default;
        int next = words.IsDash(end) ? end + 1 : end;
        NumberWord share = NumberReader.Find(words, next);
        if (share.IsFraction && IsOf(words, next + 1) && number is > 0 and < 10)
        {
            amount = Share(number * share.Value, next + 1);
            return amount.Least <= 100;
        }

        bool isInEvery = words.Is(end, WordClass.InessivePreposition) && words.TryReadNumber(end + 1, out Number whole)
            && number is >= 1 and < 10 && whole.Value is >= 2 and <= 1000 && whole.Value > number && number == 1
            && !UnitWords.IsMeasure(words, whole.End) && TimeWords.Find(words, whole.End).Class == TimeWordClass.None;
        if (!isInEvery || !words.TryReadNumber(end + 1, out whole)) return false;
        amount = Share(number / whole.Value, whole.End);
        return true;
    }

    private static bool IsOf(WordSequence words, int index) => words.Is(index, WordClass.GenitivePreposition);

    private static Amount Share(decimal share, int end)
    {
        decimal percent = Math.Round(share * 100, 2);
        return new Amount(percent, percent, end, end, Units.Percent, 1, false);
    }
}
