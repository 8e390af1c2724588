using System.Globalization;
using CsCheck;
using Hearsay.Analysis;
using Hearsay.Mentions;
using Hearsay.Mentions.Quantities;
using Hearsay.Tests.Mentions;

namespace Hearsay.Tests.Properties;

public class NumberPropertyTests
{
    /// <summary>Known fault: 911 is always taken for the emergency number, even where it counts something.</summary>
    private const int Emergency = 911;

    private static readonly string[] Small =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (int Value, string Word)[] Scales =
        [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand")];

    /// <summary>As likely small as large; one is left out, which is also a pronoun.</summary>
    private static readonly Gen<int> Numbers =
        Gen.OneOf(Gen.Int[2, 20], Gen.Int[2, 1100], Gen.Int[2, 2_000_000_000]).Where(number => number != Emergency);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[0, 30],
        Gen.OneOf(
            "9", "999999999999999", ",", ".", " ", "-", "–", "a", " and ", "half", " hundred", " million", " dozen",
            "twenty",
            "bn", "m", "$", "€", "%", "th", "½", "٣", "１", "1/2", " or more", "between ").Array[0,
            14].Select(string.Concat));

    [Fact]
    public void A_number_in_digits_is_read_back() => Property.Holds(Numbers, number =>
        AssertRead(number, number.ToString("N0", CultureInfo.InvariantCulture)), rounds: 1000);

    [Fact]
    public void A_number_in_words_is_read_back() => Property.Holds(Gen.Select(Numbers, Gen.Bool), drawn =>
        AssertRead(drawn.Item1, Words(drawn.Item1, drawn.Item2 ? " and " : " ")), rounds: 1000);

    [Fact]
    public void A_number_with_a_scale_is_read_back() => Property.Holds(
        Gen.Select(Gen.Int[11, 9999].Where(number => number != 10 * Emergency), Gen.OneOf(
            (1000m, " thousand"), (1_000_000m, " million"), (1_000_000_000m, " billion"), (1_000_000m, "m"),
            (1_000_000_000m, "bn"))), drawn =>
        {
            decimal tenths = drawn.Item1 / 10m;
            AssertRead(
                tenths * drawn.Item2.Item1, tenths.ToString(CultureInfo.InvariantCulture) + drawn.Item2.Item2);
        }, rounds: 1000);

    [Fact]
    public void No_text_is_too_odd() => Property.Holds(AnyText, value =>
    {
        AnalyzedText text = MentionSpec.Analyze(value);
        Assert.All(
            QuantityReader.Read(text, MentionSpec.All(text)),
            quantity => Assert.InRange(quantity.Span.End, quantity.Span.Start + 1, text.Text.Length));
    }, rounds: 1500);

    [Fact]
    public void A_known_fault_is_one_still() => Assert.NotNull(Record.Exception(() => AssertRead(Emergency, "911")));

    private static void AssertRead(decimal number, string written)
    {
        AnalyzedText text = MentionSpec.Analyze($"The island lost {written} boats in the storm.");
        Quantity quantity = Assert.Single(QuantityReader.Read(text, MentionSpec.All(text)));
        Assert.Equal((number, number, "boat"), (quantity.Minimum, quantity.Maximum, quantity.Unit));
    }

    /// <param name="joint">What stands between hundreds and the rest: " and ", or a space.</param>
    private static string Words(int number, string joint)
    {
        foreach ((int value, string word) in Scales)
        {
            if (number < value) continue;
            int rest = number % value;
            string before = $"{Words(number / value, joint)} {word}";
            return rest == 0 ? before : before + (rest < 100 ? joint : " ") + Words(rest, joint);
        }

        if (number < 20) return Small[number];
        if (number < 100) return Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]);
        string hundreds = $"{Small[number / 100]} hundred";
        return number % 100 == 0 ? hundreds : hundreds + joint + Words(number % 100, joint);
    }
}
