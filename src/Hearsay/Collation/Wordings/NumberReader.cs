using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Collation.Wordings;

/// <summary>Reads a number written in digits, in words or both ("28,500", "twenty-six", "2.5 million", "dozen").</summary>
internal sealed class NumberReader
{
    /// <summary>What is greater stands for itself: sums of it would not fit a decimal.</summary>
    private const decimal Greatest = 1_000_000_000_000_000m;

    private readonly FrozenDictionary<string, (decimal Value, bool IsScale)> _words =
        WordTable.Rows("Languages/English/Numbers/collation-number-words.tsv").ToFrozenDictionary(
            row => row[0], row => (decimal.Parse(row[1], CultureInfo.InvariantCulture), row[2] == "scale"),
            StringComparer.Ordinal);

    /// <summary>Reads as many of <paramref name="words"/> as make up one number.</summary>
    /// <param name="words">Lower-case words, the first of which may begin a number.</param>
    /// <returns>How many words were read, 0 where the first is no number, and the value.</returns>
    public (int Count, decimal Value) Read(ReadOnlySpan<string> words)
    {
        decimal total = 0, group = 0;
        int count = 0;
        while (count < words.Length && TryTerm(words[count], out decimal value, out bool isScale))
        {
            if (value >= Greatest) return count == 0 ? (1, value) : (count, total + group);
            if (!isScale && count > 0 && !Continues(group, value)) break;
            if (!isScale) group += value;
            else if (!TryScale(ref total, ref group, value)) break;
            count++;
        }

        return (count, total + group);
    }

    public bool Begins(string word) => TryTerm(word, out _, out _);

    private bool TryTerm(string word, out decimal value, out bool isScale)
    {
        isScale = false;
        if (char.IsAsciiDigit(word[0]))
            return decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out value);
        bool known = _words.TryGetValue(word, out var entry);
        (value, isScale) = entry;
        return known;
    }

    /// <summary>"twenty" goes on with "six", "two hundred" with "five"; "six" does not go on with "two", nor a number in
    /// digits with another.</summary>
    private static bool Continues(decimal group, decimal next) =>
        group == 0 || (next < 10 && group % 10 == 0 && group is >= 20 and < 1000) || (group % 100 == 0 && next < 100);

    private static bool TryScale(ref decimal total, ref decimal group, decimal scale)
    {
        if (group > 1_000_000_000_000m) return false;
        decimal scaled = (group == 0 ? 1 : group) * scale;
        if (scale <= 100) group = scaled;
        else (total, group) = (total + scaled, 0);
        return total < Greatest;
    }
}
