using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>Which script a letter belongs to; from <c>Data/scripts.tsv</c>.</summary>
internal sealed class Scripts
{
    /// <summary>Number of the Latin script.</summary>
    public const int Latin = 0;

    private const char FirstNotLatin = '\u0370';

    private readonly char[] _first, _last;
    private readonly int[] _script;
    private readonly List<(string Name, string? Language)> _scripts = [("Latn", null)];

    public Scripts()
    {
        string[][] rows = [.. WordTable.Rows("Languages/Shared/scripts.tsv")];
        _first = Array.ConvertAll(rows,
            row => (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        _last = Array.ConvertAll(rows,
            row => (char)int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        _script = Array.ConvertAll(rows, row => Number(row[2], row[3] == "-" ? null : row[3]));
    }

    public int Count => _scripts.Count;

    /// <summary>ISO 15924.</summary>
    public string NameOf(int script) => _scripts[script].Name;

    /// <summary>The language that alone writes in this script, or null.</summary>
    public string? LanguageOf(int script) => _scripts[script].Language;

    public int NumberOf(string name) => _scripts.FindIndex(script => script.Name == name);

    /// <summary>The script of a letter or mark, or -1 where it has none or one that is not listed.</summary>
    public int Of(char letter)
    {
        if (letter < FirstNotLatin || letter is >= '\u1E00' and < '\u1F00') return Latin;
        int at = Array.BinarySearch(_first, letter);
        if (at < 0) at = ~at - 1;
        return at >= 0 && letter <= _last[at] ? _script[at] : -1;
    }

    private int Number(string name, string? language)
    {
        int known = NumberOf(name);
        if (known >= 0) return known;
        _scripts.Add((name, language));
        return _scripts.Count - 1;
    }
}
