using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Languages.Names;

/// <summary>Reads names of persons, and says which can be one person's. Immutable, thread-safe.</summary>
internal sealed class PersonNames(
    NameSpelling spelling, GivenNames givenNames, PhraseIndex<PersonNoun> nouns, Lexicon lexicon)
{
    private static readonly char[] Hyphens = ['-', '\u2010', '\u2011'];

    private readonly FrozenSet<string> _particles = Shared("particles");
    private readonly FrozenSet<string> _surnamesFirst = Shared("asian-surnames");

    /// <summary>Reads a name; titles before it do not count, unless nothing else is there.</summary>
    public PersonName Read(string name)
    {
        string[] words =
        [
            .. name[AfterTitles(name)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimEnd(',')).Where(word => word.Length > 0),
        ];
        if (words.Length == 0) words = [name];
        int count = words.Length;
        string? suffix = null;
        while (count > 1 && SuffixOf(words[count - 1]) is { } found) (suffix, count) = (found, count - 1);
        words = words[..count];
        int surname = count - 1;
        while (surname > 1 && _particles.Contains(words[surname - 1]) && char.IsLower(words[surname - 1][0])) surname--;
        bool altersOrder = count is 2 or 3 && _surnamesFirst.Contains(words[0]);
        ImmutableArray<string> keys =
        [
            .. words.SelectMany(word => word.Split(Hyphens, StringSplitOptions.RemoveEmptyEntries))
                .Select(word => spelling.KeyOf(word)).Where(key => key.Length > 0),
        ];
        return new PersonName(
            words[..surname], string.Join(' ', words[surname..]), suffix, words, altersOrder,
            keys.IsEmpty ? [spelling.KeyOf(name)] : keys, [.. words.Select(word => spelling.KeyOf(word))]);
    }

    /// <summary>True for a small word inside a name: "van".</summary>
    public bool IsParticle(ReadOnlySpan<char> word) =>
        _particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for "Jr.", "III".</summary>
    public bool IsSuffix(ReadOnlySpan<char> word) => SuffixOf(word) is not null;

    /// <summary>True where both may be forms of one person's full name: the surnames meet, and the given names can be
    /// one person's.</summary>
    public bool CanBeOne(PersonName a, PersonName b)
    {
        if (!a.SuffixAgrees(b)) return false;
        if (a.SurnameKey != b.SurnameKey) return a.AltersOrder && b.AltersOrder && HaveSameLetters(a, b);
        return a.IsBare || b.IsBare || givenNames.CanBeOne(a.WordKeys[0], b.WordKeys[0])
            || EndsLike(a, b) || EndsLike(b, a);
    }

    private string? SuffixOf(ReadOnlySpan<char> word)
    {
        string key = WordKey.Of(word.TrimEnd('.'));
        return lexicon.Is(key, WordClass.GenerationSuffix) ? key : null;
    }

    private int AfterTitles(string name)
    {
        int at = 0;
        while (nouns.TryMatch(name, at, out PersonNoun noun, out int end) && noun.IsTitle && end < name.Length
            && (noun.Kind != PersonNounKind.Office || !givenNames.Contains(name.AsSpan(at, end - at))))
        {
            while (end < name.Length && char.IsWhiteSpace(name[end])) end++;
            if (end == name.Length) break;
            at = end;
        }

        return at;
    }

    /// <summary>"Jong Un" and "Jong-un" are one; so are all words run together.</summary>
    private static bool HaveSameLetters(PersonName a, PersonName b) =>
        string.Concat(a.WordKeys) == string.Concat(b.WordKeys);

    /// <summary>"Hacker Guccifer Two" ends like "Guccifer Two": a word too many was taken for a name.</summary>
    private static bool EndsLike(PersonName longer, PersonName shorter) =>
        longer.Words.Length > shorter.Words.Length && shorter.Words.Length > 1
        && longer.Words.AsSpan()[^shorter.Words.Length..].SequenceEqual(shorter.Words);

    private static FrozenSet<string> Shared(string table) =>
        WordTable.Words($"Languages/Shared/{table}.tsv").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
