using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Languages.Wording;
using Hearsay.Text;

namespace Hearsay.Collation.Wordings;

/// <summary>One word of a content as it is compared: "don't" is two, "twenty-six" is one.</summary>
/// <param name="Span">Where it stands in the witness's text; a number written in several words is one word.</param>
/// <param name="Piece">Index of the content span it belongs to.</param>
/// <param name="IsQuoted">True inside quote marks.</param>
/// <param name="Key">The word with case, accents, spelling variants and the writing of numbers levelled: two words with
/// one key are the same word.</param>
/// <param name="Stem">The key without its endings.</param>
/// <param name="Rarity">How much the word says, in ordinary English: near 0 for a function word, 1 for a rare
/// one.</param>
internal readonly record struct WordingWord(
    Span Span, int Piece, bool IsQuoted, string Key, string Stem, double Rarity)
{
    /// <summary>True for a word that turns what is said into its contrary: "not".</summary>
    public bool IsNegation { get; init; }

    /// <summary>True for a word of a proper name.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether it says that there is none of something.</summary>
    public Absence Absence { get; init; }

    /// <summary>True for a number in figures or words, ordinals among them.</summary>
    public bool IsNumber => char.IsAsciiDigit(Key[0]);

    public bool IsOrdinal => IsNumber && Key.Contains(WrittenForms.OrdinalSign);

    /// <summary>True for a number that is neither small nor a year.</summary>
    public bool IsTellingNumber =>
        IsNumber && decimal.TryParse(Key, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)
        && value is (>= 10 and < 1900) or > 2100;

    public bool IsFunction => Rarity <= WordRarity.OfFunctionWord;
}

/// <summary>What a word says that there is none of.</summary>
internal enum Absence
{
    None,

    /// <summary>"nobody".</summary>
    OfPersons,

    /// <summary>"no", "none": of what stands beside it or was named before.</summary>
    OfCounted,
}

/// <summary>The words of one content, in order.</summary>
internal sealed record Wording(ImmutableArray<WordingWord> Words)
{
    /// <summary>Stems of the sentence before, where the content points back to it ("such forces"); else
    /// empty.</summary>
    public ImmutableArray<string> Context { get; init; } = [];

    public bool IsEmpty => Words.IsEmpty;

    /// <summary>Number of words in quote marks.</summary>
    public int QuotedCount { get; } = Words.Count(word => word.IsQuoted);

    /// <summary>True where every word stands in quote marks.</summary>
    public bool IsAllQuoted => !IsEmpty && QuotedCount == Words.Length;

    /// <summary>The same for two wordings if, and only if, they have the same words and quote as many.</summary>
    public string Key => string.Join(' ', [$"{QuotedCount}", .. Words.Select(word => word.Key)]);

    /// <summary>The words in quote marks alone; what stands between two quotations parts them as two spans are
    /// parted.</summary>
    public Wording Quoted => QuotedCount == Words.Length ? this : new(
    [
        .. Words.Select((word, i) => (Word: word, Run: Words.Take(i).Count(before => !before.IsQuoted)))
            .Where(one => one.Word.IsQuoted)
            .Select(one => one.Word with { Piece = Words.Length * one.Word.Piece + one.Run }),
    ]);
}
