using System.Globalization;
using Hearsay.Languages;
using Hearsay.Languages.Numbers;

namespace Hearsay.Analysis;

/// <summary>Reads cardinal numbers in digits and in words: "28,500", "4.3bn", "twenty-six", "a hundred and five", "two
/// and a half million", "three quarters of a million", "2½". Ordinals are no numbers. A mark other than a hyphen ends a
/// number: what stands in two sentences is never one.</summary>
internal static class NumberReader
{
    /// <summary>Longer runs of digits are identifiers, not amounts; and their multiples might not fit.</summary>
    private const int MostDigits = 15;

    /// <summary>Bare digits as long as these are phone numbers, time stamps, accounts.</summary>
    private const int LeastIdentifier = 10;

    private const decimal MostScale = 1_000_000_000_000;

    /// <summary>From here on "m" after digits is metres or an abbreviation of something else, unless money.</summary>
    private const decimal LeastUnscaled = 1000;

    /// <summary>A word of numbers; of no class for any other.</summary>
    public static NumberWord Find(WordSequence words, int index) =>
        words.IsLetters(index) ? words.Analysis.Language.Numerals.Words.Find(words.Key(index)) : default;

    /// <summary>Reads the longest number that starts at <paramref name="first"/>.</summary>
    public static bool TryRead(WordSequence words, int first, out Number number)
    {
        number = default;
        bool isRead = words.IsNumeral(first) ? TryReadNumeral(words, first, out Reading reading)
            : words.IsLetters(first) ? TryReadWords(words, first, out reading) : TryReadSign(words, first, out reading);
        if (!isRead) return false;
        reading = AddHalf(words, reading);
        number = new Number(words.Cover(first, reading.End), first, reading.End, reading.Value, reading.Scale);
        return true;
    }

    private static bool TryReadNumeral(WordSequence words, int first, out Reading reading)
    {
        reading = default;
        if (!TryParse(words, first, out decimal value)) return false;
        int end = first + 1;
        NumberWord next = Find(words, end);
        if (next.Class == NumberWordClass.Suffix && IsSuffix(words, first, value, next))
            return Accept(value * next.Value, end + 1, next.Value, out reading);
        if (words.IsGlued(end) && words.IsLetters(end))
        {
            bool isMeasure = IsMeasure(words, end) || next.Class == NumberWordClass.Suffix;
            return isMeasure && Accept(value, end, 1, out reading);
        }

        if (TryReadParts(words, first, value, out reading)) return true;
        // "5 million", "5-million", "3 hundred thousand", "2 dozen"
        if (words.IsDash(end) && Find(words, end + 1).Class == NumberWordClass.Scale) next = Find(words, ++end);
        decimal scale = 1;
        for (; next.IsMultiplier && next.Value > scale && scale * next.Value <= MostScale; next = Find(words, end))
        {
            scale *= next.Value;
            end++;
        }

        return Accept(value * scale, end, scale, out reading);
    }

    private static bool TryParse(WordSequence words, int index, out decimal value)
    {
        value = 0;
        ReadOnlySpan<char> digits = words.Key(index);
        return digits.Length <= MostDigits && (digits.Length < LeastIdentifier || digits.ContainsAny(',', '.'))
            && decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out value);
    }

    /// <summary>"4.3bn", "5m"; "$5 m", but not "5 m" and not "1,500m".</summary>
    private static bool IsSuffix(WordSequence words, int first, decimal value, NumberWord suffix)
    {
        bool isMoney = words.IsMark(first - 1)
            && words.Analysis.Language.Numerals.Units.Signs.Contains(words.Key(first - 1));
        return isMoney
            ? words.IsGlued(first + 1) || suffix.Value > 1000
            : words.IsGlued(first + 1) && value < LeastUnscaled;
    }

    /// <summary>The thousands parted by blanks: "1 071 872". Two numbers beside each other are seldom so
    /// many.</summary>
    private static bool TryReadParts(WordSequence words, int first, decimal value, out Reading reading)
    {
        reading = default;
        int end = first + 1;
        if (words.Key(first).Length > 2 || value < 1 || value != decimal.Truncate(value)) return false;
        for (; words.IsNumeral(end) && words.Key(end).Length == 3 && IsOneBlank(words, end) && value < MostScale; end++)
        {
            if (!int.TryParse(words.Key(end), NumberStyles.None, CultureInfo.InvariantCulture, out int part)) break;
            value = (value * 1000) + part;
        }

        return end > first + 2 && Accept(value, end, 1, out reading);
    }

    private static bool IsOneBlank(WordSequence words, int index) =>
        words[index].Span.Start == words[index - 1].Span.End + 1;

    private static bool Accept(decimal value, int end, decimal scale, out Reading reading)
    {
        reading = new Reading(value, end, scale);
        return true;
    }

    /// <summary>"80km", "15pc": letters glued to digits that are a unit of measure, unlike "3D" and "5th".</summary>
    private static bool IsMeasure(WordSequence words, int index) =>
        UnitWords.IsMeasure(words, index) && words.Key(index).Length > 1;

    /// <summary>Cardinals in words, by the usual two registers: below the scale, and above it.</summary>
    private static bool TryReadWords(WordSequence words, int first, out Reading reading)
    {
        if (TryReadShare(words, first, out reading)) return true;
        decimal total = 0, current = 0, lastScale = decimal.MaxValue, scale = 1;
        if (!TryReadOpening(words, first, ref current, out int at)) return false;
        int end = first;
        while (true)
        {
            int next = SkipJoint(words, at, end, current, lastScale);
            NumberWord word = Find(words, next);
            if (word.Class == NumberWordClass.Unit && Fits(current, word.Value)) current += word.Value;
            else if (word.Class == NumberWordClass.Tens && current % 100 == 0) current += word.Value;
            else if (word.Class == NumberWordClass.Hundred && current is > 0 and < 100) current *= 100;
            else if (word.Class == NumberWordClass.Dozen && current is > 0 and < 100 && next > first) current *= 12;
            else if (word.Class == NumberWordClass.Scale && current > 0 && word.Value < lastScale)
            {
                total += current * word.Value;
                (current, lastScale, scale) = (0, word.Value, word.Value);
            }
            else break;
            at = end = next + 1;
        }

        reading = new Reading(total + current, end, scale);
        return end > first;
    }

    /// <summary>The "a" of "a hundred" and the "half a" of "half a million" count; other numbers begin with a word of
    /// theirs.</summary>
    private static bool TryReadOpening(WordSequence words, int first, ref decimal current, out int at)
    {
        NumberWord word = Find(words, first);
        at = first;
        if (!word.IsHalf && !words.Is(first, WordClass.IndefiniteArticle)) return word.Class != NumberWordClass.None;
        at = word.IsHalf && words.Is(first + 1, WordClass.IndefiniteArticle) ? first + 2 : first + 1;
        current = word.IsHalf ? word.Value : 1;
        return Find(words, at).IsMultiplier;
    }

    /// <summary>"three quarters of a million", "a quarter of a million".</summary>
    private static bool TryReadShare(WordSequence words, int first, out Reading reading)
    {
        reading = default;
        NumberWord count = Find(words, first);
        bool isOne = words.Is(first, WordClass.IndefiniteArticle);
        if (!isOne && count.Class != NumberWordClass.Unit) return false;
        int at = words.IsDash(first + 1) ? first + 2 : first + 1;
        NumberWord share = Find(words, at), scale = Find(words, at + 3);
        return share.IsFraction && words.Is(at + 1, WordClass.GenitivePreposition)
            && words.Is(at + 2, WordClass.IndefiniteArticle) && scale.Class == NumberWordClass.Scale
            && Accept((isOne ? 1 : count.Value) * share.Value * scale.Value, at + 4, scale.Value, out reading);
    }

    /// <summary>One to nineteen after nothing or a hundred, one to nine after twenty.</summary>
    private static bool Fits(decimal current, decimal unit) =>
        current % 100 == 0 || (current % 10 == 0 && current % 100 >= 20 && unit is > 0 and < 10);

    /// <summary>Steps over the hyphen of "twenty-six" and the "and" of "a hundred and five".</summary>
    private static int SkipJoint(WordSequence words, int at, int end, decimal current, decimal lastScale)
    {
        if (at != end) return at;
        NumberWord next = Find(words, at + 1);
        bool isTens = current % 100 >= 20 && current % 10 == 0;
        if (words.IsDash(at) && words.IsGlued(at) && words.IsGlued(at + 1))
            return (next.Class == NumberWordClass.Unit && isTens) || next.IsMultiplier ? at + 1 : at;
        bool joins = current % 100 == 0 && (current != 0 || lastScale != decimal.MaxValue);
        if (!joins || !words.Is(at, WordClass.CopulativeConjunction)) return at;
        // "between two hundred and three hundred" are two numbers.
        NumberWord after = Find(words, at + 2);
        bool isOther = after.Class == NumberWordClass.Hundred
            || (after.Class == NumberWordClass.Scale && after.Value >= lastScale);
        return next.Class is NumberWordClass.Unit or NumberWordClass.Tens && !isOther ? at + 1 : at;
    }

    /// <summary>"three and a half (million)", "a million and a half", "2 1/2", "2½".</summary>
    private static Reading AddHalf(WordSequence words, Reading reading)
    {
        int at = reading.End;
        if (words.Is(at, WordClass.CopulativeConjunction) && words.Is(at + 1, WordClass.IndefiniteArticle)
            && Find(words, at + 2) is { IsHalf: true, Value: var half })
        {
            NumberWord scale = Find(words, at + 3);
            return scale.Class == NumberWordClass.Scale && reading.Scale == 1
                ? new Reading((reading.Value + half) * scale.Value, at + 4, scale.Value)
                : reading with { Value = reading.Value + (half * reading.Scale), End = at + 3 };
        }

        if (words.Is(at, "1") && words.Is(at + 1, "/") && words.Is(at + 2, "2") && words.IsGlued(at + 1))
            return reading with { Value = reading.Value + 0.5m, End = at + 3 };
        return words.IsNumeral(at - 1) && FractionAt(words, at) is { } fraction
            ? Scale(words, reading with { Value = reading.Value + fraction, End = at + 1 })
            : reading;
    }

    /// <summary>"½ (million)".</summary>
    private static bool TryReadSign(WordSequence words, int first, out Reading reading)
    {
        reading = default;
        if (words.IsNumeral(first - 1) || FractionAt(words, first) is not { } fraction) return false;
        reading = Scale(words, new Reading(fraction, first + 1, 1));
        return true;
    }

    private static Reading Scale(WordSequence words, Reading reading) =>
        Find(words, reading.End) is { Class: NumberWordClass.Scale, Value: var scale } && reading.Scale == 1
            ? new Reading(reading.Value * scale, reading.End + 1, scale)
            : reading;

    /// <summary>The value of a fraction in one sign, as Unicode has it: "½", "¾".</summary>
    private static decimal? FractionAt(WordSequence words, int index) =>
        words.Key(index) is [> '\u007F' and var sign] && char.GetUnicodeCategory(sign) == UnicodeCategory.OtherNumber
            && char.GetNumericValue(sign) is > 0 and < 1 and var value
            ? (decimal)value
            : null;

    /// <summary>What was read so far of a number.</summary>
    private readonly record struct Reading(decimal Value, int End, decimal Scale);
}
