using System.Globalization;
using System.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>The character classes <c>\w</c> and <c>\s</c> as Python's <c>re</c> has them for text, which the reference
/// scorers cut tokens by; .NET's differ (they take combining marks and more connectors for word characters).</summary>
internal static class PythonCharacters
{
    /// <summary>True for letters, numbers of every kind and the underscore: <c>str.isalnum()</c> or <c>_</c>.</summary>
    internal static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>True for white space: <c>str.isspace()</c>, which counts the four separators U+001C to
    /// U+001F.</summary>
    internal static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;
}
