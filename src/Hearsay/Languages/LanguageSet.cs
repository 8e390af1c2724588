using System.Collections.Immutable;
using Hearsay.Languages.Press;

namespace Hearsay.Languages;

/// <summary>The languages that a reader serves. A text whose language is not known is read as the first.</summary>
/// <param name="Packs">At least one, no two of one tag.</param>
internal sealed record LanguageSet(ImmutableArray<LanguagePack> Packs)
{
    /// <summary>What ships: English.</summary>
    public static LanguageSet Shipped { get; } = new([LanguagePack.English]);

    /// <summary>The rows of a table of all languages together, for what is read before the language is known: those
    /// that all share first.</summary>
    /// <inheritdoc cref="PackFiles.Rows" path="/param"/>
    internal IEnumerable<string[]> Rows(string table) =>
        PackFiles.Shared.Rows(table).Concat(Packs.SelectMany(pack => pack.Files.Rows(table)));

    /// <summary>True where a word is of the class in any language.</summary>
    /// <param name="key">As <see cref="Text.WordKey"/> folds it.</param>
    internal bool Is(ReadOnlySpan<char> key, WordClass one)
    {
        foreach (LanguagePack pack in Packs)
            if (pack.Lexicon.Of(key).Has(one)) return true;
        return false;
    }

    /// <summary>What a word does in a line that carries a date, in the first language that knows.</summary>
    /// <inheritdoc cref="DateLineWords.ClassOf" path="/param"/>
    internal DateWord DateWordOf(ReadOnlySpan<char> word)
    {
        foreach (LanguagePack pack in Packs)
            if (pack.DateLines.ClassOf(word) is var found and not DateWord.None) return found;
        return DateWord.None;
    }

    /// <summary>The pack of a tag; null where that language is not served.</summary>
    public LanguagePack? Find(string tag) => Packs.FirstOrDefault(pack => pack.Tag == tag);
}
