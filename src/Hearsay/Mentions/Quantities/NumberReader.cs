using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Mentions.Quantities;

/// <summary>Class of a word in <c>number-words.tsv</c>, where the classes are explained.</summary>
internal enum NumberWordClass
{
    None,
    Unit,
    Tens,
    Hundred,
    Dozen,
    Scale,
    Suffix,
    Vague,
    Fraction,
}

internal readonly record struct NumberWord(NumberWordClass Class, decimal Value);

/// <summary>A number read from the words [first, <paramref name="End"/>).</summary>
/// <param name="Scale">The last word of scale in it (1000 and up), else 1: "5 to 7 million" lends it to the 5.</param>
internal readonly record struct NumberMatch(decimal Value, int End, decimal Scale);

/// <summary>Reads cardinal numbers in digits and in words: "28,500", "4.3bn", "twenty-six", "a hundred and five", "two
/// and a half million". Ordinals are no numbers.</summary>
internal static class NumberReader
{
    /// <summary>Longer runs of digits are identifiers, not amounts; and their multiples might not fit.</summary>
    private const int MostDigits = 15;

    /// <summary>Bare digits as long as these are phone numbers, time stamps, accounts.</summary>
    private const int LeastIdentifier = 10;

    private static readonly WordMap<NumberWord> Words =
        new(WordTable.Rows("Languages/English/Numbers/number-words.tsv").Select(row => KeyValuePair.Create(
            row[0],
            new NumberWord(
                Enum.Parse<NumberWordClass>(row[1], ignoreCase: true), decimal.Parse(row[2], CultureInfo.InvariantCulture)))));

    public static IEnumerable<string> OfNumbers => Words.Select(word => word.Key);

    public static NumberWord Find(WordSequence words, int index) =>
        words.IsLetters(index) && Words.TryGetValue(words.Key(index), out NumberWord word) ? word : default;

    /// <summary>Reads the longest number that starts at <paramref name="first"/>.</summary>
    /// <param name="isMoney">True after a currency sign, where "m" means a million even after a space.</param>
    public static bool TryRead(WordSequence words, int first, out NumberMatch match, bool isMoney = false)
    {
        match = default;
        bool isRead = words.IsNumeral(first)
            ? TryReadNumeral(words, first, isMoney, out match)
            : words.IsLetters(first) && TryReadWords(words, first, out match);
        if (!isRead) return false;
        match = AddHalf(words, match);
        return true;
    }

    private static bool TryReadNumeral(WordSequence words, int first, bool isMoney, out NumberMatch match)
    {
        match = default;
        ReadOnlySpan<char> digits = words.Key(first);
        if (digits.Length > MostDigits || (digits.Length >= LeastIdentifier && !digits.ContainsAny(',', '.'))
            || !decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out decimal value)) return false;
        int end = first + 1;
        decimal scale = 1;
        NumberWord next = Find(words, end);
        if (next.Class == NumberWordClass.Suffix && (words.IsGlued(end) || (isMoney && next.Value > 1000)))
        {
            scale = next.Value;
            end++;
        }
        else if (words.IsGlued(end) && words.IsLetters(end))
        {
            return IsMeasure(words, end) && Accept(value, end, 1, out match);
        }
        else
        {
            // "5 million", "5-million", "3 hundred thousand", "2 dozen"
            if (words.IsDash(end) && Find(words, end + 1).Class == NumberWordClass.Scale) next = Find(words, ++end);
            for (; Multiplies(next) && next.Value > scale && scale * next.Value <= 1_000_000_000_000; next = Find(words, end))
            {
                scale *= next.Value;
                end++;
            }
        }

        return Accept(value * scale, end, scale, out match);
    }

    private static bool Accept(decimal value, int end, decimal scale, out NumberMatch match)
    {
        match = new NumberMatch(value, end, scale);
        return true;
    }

    private static bool Multiplies(NumberWord word) =>
        word.Class is NumberWordClass.Scale or NumberWordClass.Hundred or NumberWordClass.Dozen;

    /// <summary>"80km", "15pc": letters glued to digits that are a unit of measure, unlike "3D" and "5th".</summary>
    private static bool IsMeasure(WordSequence words, int index) =>
        QuantityUnits.IsMeasure(words, index) && words.Key(index).Length > 1;

    /// <summary>Cardinals in words, by the usual two registers: below the scale, and above it.</summary>
    private static bool TryReadWords(WordSequence words, int first, out NumberMatch match)
    {
        decimal total = 0, current = 0, lastScale = decimal.MaxValue, scale = 1;
        int at = first, end = first;
        if (words.Key(first) is "a" or "an" or "half")
        {
            int next = words.Is(first, "half") && words.Key(first + 1) is "a" ? first + 2 : first + 1;
            if (!Multiplies(Find(words, next))) return Refuse(out match);
            current = words.Is(first, "half") ? 0.5m : 1;
            at = next;
        }
        else if (Find(words, first).Class == NumberWordClass.None)
        {
            return Refuse(out match);
        }

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

        match = new NumberMatch(total + current, end, scale);
        return end > first;
    }

    private static bool Refuse(out NumberMatch match)
    {
        match = default;
        return false;
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
            return (next.Class == NumberWordClass.Unit && isTens) || Multiplies(next) ? at + 1 : at;
        if (!words.Is(at, "and") || current % 100 != 0 || (current == 0 && lastScale == decimal.MaxValue)) return at;
        // "between two hundred and three hundred" are two numbers.
        NumberWord after = Find(words, at + 2);
        bool isOther = after.Class == NumberWordClass.Hundred
            || (after.Class == NumberWordClass.Scale && after.Value >= lastScale);
        return next.Class is NumberWordClass.Unit or NumberWordClass.Tens && !isOther ? at + 1 : at;
    }

    /// <summary>"three and a half (million)", "a million and a half", "2 1/2".</summary>
    private static NumberMatch AddHalf(WordSequence words, NumberMatch match)
    {
        int at = match.End;
        if (words.Is(at, "and") && words.Is(at + 1, "a") && words.Is(at + 2, "half"))
        {
            NumberWord scale = Find(words, at + 3);
            return scale.Class == NumberWordClass.Scale && match.Scale == 1
                ? new NumberMatch((match.Value + 0.5m) * scale.Value, at + 4, scale.Value)
                : match with { Value = match.Value + (0.5m * match.Scale), End = at + 3 };
        }

        bool isFraction = words.Is(at, "1") && words.Is(at + 1, "/") && words.Is(at + 2, "2") && words.IsGlued(at + 1);
        return isFraction ? match with { Value = match.Value + 0.5m, End = at + 3 } : match;
    }
}
