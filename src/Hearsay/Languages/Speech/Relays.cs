using System.Collections.Frozen;
using Hearsay.Languages.Forms;

namespace Hearsay.Languages.Speech;

/// <summary>How words are passed on, and under which nouns those hide who must not be named; from
/// <c>Speech/relaying-participles</c> and <c>Speech/unnamed-sources</c>. Immutable.</summary>
internal sealed class Relays(PackFiles files, Inflection inflection)
{
    private readonly FrozenSet<(string Participle, string Preposition)> _participles =
        files.Rows("Speech/relaying-participles").Select(row => (row[0], row[1])).ToFrozenSet();

    private readonly FrozenSet<string> _words =
        files.Rows("Speech/relaying-participles").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _unnamed = files.Rows("Speech/unnamed-sources")
        .SelectMany(row => inflection.PluralsOf(row[0]).Prepend(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for "cited" before "by", "shared" before "with": who stands after it passes somebody's words
    /// on.</summary>
    public bool ArePassedOn(string participle, string preposition) => _participles.Contains((participle, preposition));

    /// <summary>True for "aired", "published".</summary>
    public bool IsParticiple(string word) => _words.Contains(word);

    /// <summary>True for "source", "officials".</summary>
    public bool IsUnnamed(string noun) => _unnamed.Contains(noun);
}
