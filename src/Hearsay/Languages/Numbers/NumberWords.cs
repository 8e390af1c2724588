using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Languages.Numbers;

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
    Couple,
    Pair,
    Fraction,
    Fractions,
}

internal readonly record struct NumberWord(NumberWordClass Class, decimal Value)
{
    /// <summary>True for a word that multiplies the number before it.</summary>
    public bool IsMultiplier => Class is NumberWordClass.Scale or NumberWordClass.Hundred or NumberWordClass.Dozen;

    public bool IsHalf => Class == NumberWordClass.Fraction && Value == 0.5m;

    public bool IsFraction => Class is NumberWordClass.Fraction or NumberWordClass.Fractions;
}

/// <summary>The words that numbers are made of, from <c>Numbers/number-words.tsv</c>.</summary>
internal sealed class NumberWords(PackFiles files)
{
    private readonly WordMap<NumberWord> _words =
        new(files.Rows("Numbers/number-words").Select(row => KeyValuePair.Create(row[0], Parse(row))));

    public IEnumerable<string> All => _words.Select(word => word.Key);

    /// <summary>What a word is to a number; of no class where it is no number's.</summary>
    /// <param name="key">As <see cref="WordKey"/> folds it.</param>
    public NumberWord Find(ReadOnlySpan<char> key) => _words.TryGetValue(key, out NumberWord word) ? word : default;

    private static NumberWord Parse(string[] row) => new(
        Enum.Parse<NumberWordClass>(row[1], ignoreCase: true), decimal.Parse(row[2], CultureInfo.InvariantCulture));
}
