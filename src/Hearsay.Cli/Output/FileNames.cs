using System.Globalization;
using System.Text;

namespace Hearsay.Cli.Output;

/// <summary>Makes names of files from ids that strangers chose: of letters, digits, hyphens, stops and underlines
/// alone, so that none leads out of its folder, hides, names a device or looks like an option; unique whatever the
/// file system makes of case.</summary>
internal sealed class FileNames
{
    /// <summary>In bytes of UTF-8, which leaves room for a number and an ending in the 255 of common file
    /// systems.</summary>
    private const int LongestName = 180;

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that was not given before: the id itself where it is one.</summary>
    public string Claim(string id)
    {
        string name = Safe(id);
        string unique = name;
        while (!_taken.Add(unique))
        {
            int number = _numbers[name] = _numbers.GetValueOrDefault(name, 1) + 1;
            unique = $"{name}-{number}";
        }

        return unique;
    }

    private static string Safe(string id)
    {
        var name = new StringBuilder();
        int bytes = 0;
        foreach (Rune rune in id.EnumerateRunes())
        {
            Rune kept = IsPlain(rune) ? rune : new Rune('_');
            bytes += kept.Utf8SequenceLength;
            if (bytes > LongestName) break;
            name.Append(kept);
        }

        string trimmed = name.ToString().Trim('.');
        if (trimmed.Length == 0) return "article";
        return trimmed[0] == '-' || Devices.Contains(trimmed.Split('.')[0]) ? "_" + trimmed : trimmed;
    }

    private static bool IsPlain(Rune rune) => rune.Value is '-' or '.' or '_' || Rune.IsDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.OtherLetter;
}
