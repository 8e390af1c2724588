using Hearsay.Text;

namespace Hearsay.Languages.Numbers;

/// <summary>How a language writes numbers: their words, what bounds them, what they count, and where they count
/// nothing.</summary>
internal sealed class Numerals(PackFiles files)
{
    public NumberWords Words { get; } = new(files);

    public Bounds Bounds { get; } = new(files);

    public Units Units { get; } = new(files);

    public NumberIdioms Idioms { get; } = new(files);

    /// <summary>What makes a time of day of the number before it: "a.m.", "o'clock".</summary>
    public PhraseTable<bool> ClockWords { get; } =
        new(files.Rows("Numbers/clock-words").Select(row => (row[0], true)));
}
