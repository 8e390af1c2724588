using Hearsay.Languages.Wording;
using Hearsay.Text;

namespace Hearsay.Languages.Names;

/// <summary>Levels the ways in which names are written and carried over from other scripts: "Zelenskyy", "Zelenskiy"
/// and "Zelensky" give one form; from <c>Shared/name-spellings</c>. The form is a key to compare by, never
/// shown.</summary>
internal sealed class NameSpelling
{
    private const int LongestName = 40;

    private readonly LetterFolding _letters = new();
    private readonly (string Group, string Form)[] _endings = Read("end");
    private readonly (string Group, string Form)[] _groups = Read("any");

    /// <summary>The key of a name or a word of it, as written. Hyphens, apostrophes and stops do not count.</summary>
    /// <param name="name">What lies beyond its first 40 units does not count.</param>
    public string KeyOf(ReadOnlySpan<char> name)
    {
        Span<char> bare = stackalloc char[LongestName];
        int length = 0;
        foreach (char unit in name[..Math.Min(name.Length, LongestName)])
        {
            if (!IsJoint(unit)) bare[length++] = unit;
        }

        return Level(_letters.Fold(bare[..length]));
    }

    /// <param name="name">One word of a name in small letters without accents.</param>
    public string Level(string name)
    {
        string level = name;
        foreach (var (group, form) in _groups) level = level.Replace(group, form, StringComparison.Ordinal);
        return LevelEnding(WithoutDoubles(level));
    }

    private static bool IsJoint(char unit) => unit is '-' or '.' || WordKey.Fold(unit) == '\'';

    private string LevelEnding(string name)
    {
        foreach (var (group, form) in _endings)
        {
            if (name.Length > group.Length + 1 && name.EndsWith(group, StringComparison.Ordinal))
                return string.Concat(name.AsSpan(0, name.Length - group.Length), form);
        }

        return name;
    }

    private static string WithoutDoubles(string name)
    {
        Span<char> single = name.Length <= 64 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char unit in name)
        {
            if (length == 0 || single[length - 1] != unit) single[length++] = unit;
        }

        return length == name.Length ? name : new string(single[..length]);
    }

    private static (string, string)[] Read(string place) =>
    [
        .. WordTable.Rows("Languages/Shared/name-spellings.tsv").Where(row => row[2] == place)
            .Select(row => (row[0], row[1])),
    ];
}
