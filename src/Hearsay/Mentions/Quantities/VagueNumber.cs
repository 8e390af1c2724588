using Hearsay.Analysis;
using Hearsay.Languages.Calendar;
using Hearsay.Mentions.Times;

namespace Hearsay.Mentions.Quantities;

/// <summary>Reads numbers of a known order alone ("hundreds of", "tens of thousands"), "a couple of", and shares ("half
/// of", "two-thirds of", "one in five"), which are given in percent.</summary>
internal static class VagueNumber
{
    public static bool TryRead(WordSequence words, int at, out Amount amount) =>
        TryReadOrder(words, at, out amount) || TryReadCouple(words, at, out amount) || TryReadHalf(words, at, out amount);

    /// <summary>"hundreds of thousands of": at least one of the order it names, with no upper bound.</summary>
    private static bool TryReadOrder(WordSequence words, int at, out Amount amount)
    {
        amount = default;
        NumberWord word = NumberReader.Find(words, at);
        if (word.Class != NumberWordClass.Vague || words.IsDash(at - 1)) return false;
        decimal least = word.Value;
        int end = at + 1;
        while (words.Is(end, "of") && NumberReader.Find(words, end + 1) is { Class: NumberWordClass.Vague } next
            && next.Value > word.Value && least < 1_000_000_000_000)
        {
            least *= next.Value;
            (word, end) = (next, end + 2);
        }

        amount = new Amount(least, null, end, words.Is(end, "of") ? end + 1 : end, null, word.Value, true);
        return words.Is(end, "of") || QuantityUnits.IsPlural(words, end) || words.IsMark(end);
    }

    private static bool TryReadCouple(WordSequence words, int at, out Amount amount)
    {
        bool isCouple = words.Is(at, "a") && words.Key(at + 1) is "couple" or "pair" && words.Is(at + 2, "of");
        amount = new Amount(2, 2, at + 2, at + 3, null, 1, words.Is(at + 1, "couple"));
        return isCouple && words.Is(at, "a");
    }

    /// <summary>"half of", "a third of", "two-thirds of" (thirds are rounded to hundredths of a percent).</summary>
    private static bool TryReadHalf(WordSequence words, int at, out Amount amount)
    {
        amount = default;
        int next = words.Key(at) is "a" or "one" ? at + 1 : at;
        if (words.IsDash(next)) next++;
        NumberWord share = NumberReader.Find(words, next);
        bool isShare = share.Class == NumberWordClass.Fraction && (next > at || words.Is(at, "half"))
            && !words.Key(next).EndsWith("s");
        if (!isShare || !words.Is(next + 1, "of") || !NumberEvidence.IsShare(words, at)) return false;
        amount = Share(share.Value, next + 1);
        return true;
    }

    /// <summary>"three-quarters of" and "one in five", whose first word has been read as a number.</summary>
    public static bool TryReadAfterNumber(WordSequence words, decimal number, int end, out Amount amount)
    {
        amount = default;
        int next = words.IsDash(end) ? end + 1 : end;
        NumberWord share = NumberReader.Find(words, next);
        if (share.Class == NumberWordClass.Fraction && words.Is(next + 1, "of") && number is > 0 and < 10)
        {
            amount = Share(number * share.Value, next + 1);
            return amount.Least <= 100;
        }

        bool isInEvery = words.Key(end) is "in" && NumberReader.TryRead(words, end + 1, out NumberMatch whole)
            && number is >= 1 and < 10 && whole.Value is >= 2 and <= 1000 && whole.Value > number && number == 1
            && !QuantityUnits.IsMeasure(words, whole.End) && TimeWords.Find(words, whole.End).Class == TimeWordClass.None;
        if (!isInEvery || !NumberReader.TryRead(words, end + 1, out whole)) return false;
        amount = Share(number / whole.Value, whole.End);
        return true;
    }

    private static Amount Share(decimal share, int end)
    {
        decimal percent = Math.Round(share * 100, 2);
        return new Amount(percent, percent, end, end, "percent", 1, false);
    }
}
