namespace Hearsay.Languages;

/// <summary>The language of a text.</summary>
/// <param name="Tag">BCP 47: "en", "de", "zh"; "und" where it is not known, with its script where that is known and not
/// Latin ("und-Cyrl").</param>
/// <param name="IsServed">True where a text in it is read for statements: in a served language, and where nothing
/// speaks against one, as in a text of a few words.</param>
internal readonly record struct RecognizedLanguage(string Tag, bool IsServed)
{
    /// <summary>Tag of a text whose language is not known.</summary>
    public const string Unknown = "und";
}
