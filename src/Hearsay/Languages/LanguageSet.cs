using System.Collections.Immutable;

namespace Hearsay.Languages;

/// <summary>The languages that a reader serves. A text whose language is not known is read as the first.</summary>
/// <param name="Packs">At least one, no two of one tag.</param>
internal sealed record LanguageSet(ImmutableArray<LanguagePack> Packs)
{
    /// <summary>What ships: English.</summary>
    public static LanguageSet Shipped { get; } = new([LanguagePack.English]);

    /// <summary>The pack of a tag; null where that language is not served.</summary>
    public LanguagePack? Find(string tag) => Packs.FirstOrDefault(pack => pack.Tag == tag);
}
