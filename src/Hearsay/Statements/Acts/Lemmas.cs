using Hearsay.Languages;

namespace Hearsay.Statements.Acts;

/// <summary>Base forms that an English word may be an inflected form of.</summary>
internal static class Lemmas
{
    /// <inheritdoc cref="Inflection.LemmasOf"/>
    public static IEnumerable<string> Of(string word) => LanguagePack.English.Inflection.LemmasOf(word);
}
