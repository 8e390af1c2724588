using System.Collections.Frozen;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Languages.Wording;

/// <summary>Folds words as <see cref="WordKey"/> does and takes the accents off Latin letters; from the letters beyond
/// ASCII of <c>Languages/Shared/foldings.tsv</c>. Letters of other scripts stay.</summary>
internal sealed class LetterFolding
{
    private readonly FrozenDictionary<char, string> _letters = WordTable.Rows("Languages/Shared/foldings.tsv")
        .Where(row => row[0] is [>= '\u0080'] && char.IsLetter(row[0][0]))
        .ToFrozenDictionary(row => row[0][0], row => row[1]);

    public string Fold(ReadOnlySpan<char> word)
    {
        string key = WordKey.Of(word);
        return Ascii.IsValid(key) ? key : Fold(key);
    }

    private string Fold(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (char unit in key)
        {
            if (_letters.TryGetValue(unit, out string? letters)) folded.Append(letters);
            else folded.Append(unit);
        }

        return folded.ToString();
    }
}
