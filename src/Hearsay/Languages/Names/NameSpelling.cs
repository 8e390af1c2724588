using Hearsay.Languages.Wording;
using Hearsay.Text;

namespace Hearsay.Languages.Names;

/// <summary>Levels the ways in which names are carried over from other scripts: "Zelenskyy", "Zelenskiy" and "Zelensky" give
/// one form. The form is a key to compare by, never shown.</summary>
internal sealed class NameSpelling
{
    private readonly (string Group, string Form)[] _endings = Read("end");
    private readonly (string Group, string Form)[] _groups = Read("any");

    /// <param name="name">One word of a name, levelled by <see cref="WordSpelling"/>.</param>
    public string Level(string name)
    {
        string level = LevelEnding(WithoutDoubles(name));
        foreach (var (group, form) in _groups) level = level.Replace(group, form, StringComparison.Ordinal);
        return WithoutDoubles(level);
    }

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
        [.. WordTable.Rows("Languages/Shared/name-spellings.tsv").Where(row => row[2] == place).Select(row => (row[0], row[1]))];
}
