using Hearsay.Inference.Networks;

namespace Hearsay.Inference.Tagging;

/// <summary>What networks see of a single word: its vector, its form, its ends and its case, as ids of embeddings.
/// Quote marks and dashes of all sorts are made one first. Part of the model format: a change here goes with trained
/// networks.</summary>
internal static class WordColumns
{
    /// <summary>The columns, in the order that <see cref="Write"/> fills them.</summary>
    internal static readonly NetworkColumn[] All =
    [
        new("vector", 0, VectorTable.StandardWidth, VectorTable.StandardName),
        new("word", 1 << 14, 24, null),
        new("suffix", 1 << 12, 16, null),
        new("prefix", 1 << 12, 12, null),
        new("case", CaseCount, 8, null),
    ];

    private const int LongestWord = 64;
    private const int SuffixLength = 3;
    private const int PrefixLength = 4;
    private const int CaseCount = 10;

    /// <summary>Writes one id a column; -1 stands for no embedding.</summary>
    /// <param name="tag">Part of the identity of a form: "back" the verb and "back" the noun are two words.</param>
    internal static void Write(ReadOnlySpan<char> word, PartOfSpeech tag, IWordRows rows, Span<int> ids)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        ReadOnlySpan<char> lower = Lower(word, buffer);
        ids[0] = RowOf(lower, rows);
        ids[1] = Bucket(FeatureHash.Pair(Hash(lower), (ulong)tag), All[1].Rows);
        ids[2] = lower.Length > SuffixLength ? Bucket(Hash(lower[^SuffixLength..]), All[2].Rows) : -1;
        ids[3] = lower.Length > PrefixLength ? Bucket(Hash(lower[..PrefixLength]), All[3].Rows) : -1;
        ids[4] = CaseOf(word);
    }

    /// <summary>The row of the word, else of what follows its last hyphen.</summary>
    private static int RowOf(ReadOnlySpan<char> lower, IWordRows rows)
    {
        int row = rows.RowOf(lower);
        if (row != 0) return row;
        int hyphen = lower.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < lower.Length ? rows.RowOf(lower[(hyphen + 1)..]) : 0;
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = Math.Min(word.Length, buffer.Length);
        for (int i = 0; i < length; i++) buffer[i] = Plain(word[i]);
        if (length == 2 && buffer[0] == buffer[1] && buffer[0] is '\'') return "\"";
        return buffer[..length];
    }

    private static char Plain(char unit) => unit switch
    {
        >= 'a' and <= 'z' => unit,
        < (char)0x80 => unit == '`' ? '\'' : char.ToLowerInvariant(unit),
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u00B4' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        >= '\u2010' and <= '\u2015' => '-',
        _ => char.ToLowerInvariant(unit),
    };

    private static ulong Hash(ReadOnlySpan<char> characters)
    {
        ulong hash = FeatureHash.Seed;
        foreach (char unit in characters) hash = FeatureHash.Append(hash, char.IsAsciiDigit(unit) ? '0' : unit);
        return hash;
    }

    private static int Bucket(ulong hash, int count) => (int)(FeatureHash.Mix(hash) % (ulong)count);

    /// <summary>How a word is capitalised, as the id of the column "case".</summary>
    internal static int CaseOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0;
        foreach (char unit in word)
        {
            if (char.IsUpper(unit)) upper++;
            else if (char.IsLetter(unit)) lower++;
            else if (char.IsDigit(unit)) digits++;
        }

        bool startsUpper = char.IsUpper(word[0]);
        return (upper, lower, digits) switch
        {
            (0, 0, 0) => 0,
            (0, 0, _) => digits is 4 && word.Length == 4 ? 1 : 2,
            (_, _, > 0) => 3,
            (0, _, _) => 4,
            (1, 0, _) => 5,
            (_, 0, _) => 6,
            (1, _, _) when startsUpper => 7,
            _ => startsUpper ? 8 : 9,
        };
    }
}
