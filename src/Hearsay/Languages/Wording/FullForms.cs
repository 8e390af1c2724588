using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Languages.Wording;

/// <summary>The words that contracted forms stand for ("isn't": "is", "not"), so that both writings are the same words;
/// from <c>Wording/full-forms</c>, the cuts from <see cref="Clitics"/>.</summary>
internal sealed class FullForms(PackFiles files, Clitics clitics)
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _forms = files.Rows("Wording/full-forms")
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>How many units of a folded word its first part has, 0 where the word is one; and the full forms of the
    /// part or parts.</summary>
    public (int Cut, string First, string Second) Of(string folded)
    {
        int cut = clitics.Cut(folded, folded.AsSpan().IndexOfAny('\'', '´', '`') > 0);
        if (cut == 0) return (0, Single(folded), "");
        return _forms.TryGetValue(folded, out ImmutableArray<string> whole) && whole.Length == 2
            ? (cut, whole[0], whole[1])
            : (cut, Single(folded[..cut]), Single(folded[cut..]));
    }

    private string Single(string part) =>
        _forms.TryGetValue(part, out ImmutableArray<string> full) && full.Length == 1 ? full[0] : part;
}
