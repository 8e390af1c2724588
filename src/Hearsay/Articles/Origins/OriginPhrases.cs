using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>The phrases of <c>origin-phrases.tsv</c>, found in a text from left to right.</summary>
internal static class OriginPhrases
{
    private static readonly Lazy<Table> s_table = new(() => new Table());

    /// <summary>The longest phrase of a class that begins at a place and ends with a word; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, string kind)
    {
        Table table = s_table.Value;
        int most = Math.Min(table.Longest, text.Length - at);
        for (int length = most; length > 0; length--)
        {
            if (at + length < text.Length && char.IsLetterOrDigit(text[at + length])) continue;
            if (table.Classes[kind].Contains(text.Slice(at, length))) return length;
        }

        return 0;
    }

    /// <summary>True for the first letters of phrases: a quick look before <see cref="LengthAt"/>.</summary>
    public static bool MayBegin(char unit) => unit > '\u007F' || s_table.Value.Starts[unit];

    private sealed class Table
    {
        public Table()
        {
            Classes = WordTable.Rows("Articles/Origins/Data/origin-phrases.tsv").GroupBy(row => row[0], StringComparer.Ordinal).ToDictionary(
                group => group.Key, group => new WordMap<bool>(group.Select(row => KeyValuePair.Create(row[1], true)), ignoresCase: true), StringComparer.Ordinal);
            foreach (string[] row in WordTable.Rows("Articles/Origins/Data/origin-phrases.tsv"))
            {
                Longest = Math.Max(Longest, row[1].Length);
                if (row[1][0] > '\u007F') continue;
                Starts[row[1][0]] = true;
                Starts[char.ToUpperInvariant(row[1][0])] = true;
            }
        }

        public Dictionary<string, WordMap<bool>> Classes { get; }

        public int Longest { get; }

        public bool[] Starts { get; } = new bool[128];
    }
}
