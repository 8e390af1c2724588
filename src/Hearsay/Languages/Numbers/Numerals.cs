using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Languages.Numbers;

/// <summary>How a language writes numbers: their words, what bounds them, what they count, and where they count
/// nothing.</summary>
internal sealed class Numerals(PackFiles files)
{
    public NumberWords Words { get; } = new(files);

    /// <summary>The words of ordinal numbers, to their values.</summary>
    public WordMap<int> Ordinals { get; } = new(files.Rows("Numbers/ordinal-words")
        .Select(row => KeyValuePair.Create(row[0], int.Parse(row[1], CultureInfo.InvariantCulture))));

    public Bounds Bounds { get; } = new(files);

    public Units Units { get; } = new(files);

    public NumberIdioms Idioms { get; } = new(files);

    /// <summary>What makes a time of day of the number before it: "a.m.", "o'clock".</summary>
    public PhraseTable<bool> ClockWords { get; } =
        new(files.Rows("Numbers/clock-words").Select(row => (row[0], true)));
}
