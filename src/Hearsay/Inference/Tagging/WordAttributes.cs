namespace Hearsay.Inference.Tagging;

/// <summary>Hashes of what a linear model looks at in one word: the word, its lower-case form, its ends and its shape.
/// Quote marks, dashes and digits are made one first, so that a curly and a straight apostrophe, or two years, look
/// the same.</summary>
internal readonly struct WordAttributes
{
    /// <summary>Stands before the first and after the last word of a sentence.</summary>
    internal static readonly WordAttributes Boundary = new(BoundaryMark);

    /// <summary>What <see cref="Boundary"/> is read from.</summary>
    internal const string BoundaryMark = "\0";

    private const int LongestAffix = 4;

    internal readonly ulong Word, Lower, Shape;
    internal readonly ulong Prefix1, Prefix2, Prefix3, Prefix4;
    internal readonly ulong Suffix1, Suffix2, Suffix3, Suffix4;

    internal WordAttributes(ReadOnlySpan<char> word)
    {
        word = Unify(word);
        ulong exact = FeatureHash.Seed, lower = FeatureHash.Seed;
        var shape = new ShapeHash();
        for (int i = 0; i < word.Length; i++)
        {
            char unit = Normalize(word[i]);
            char small = char.ToLowerInvariant(unit);
            exact = FeatureHash.Append(exact, unit);
            lower = FeatureHash.Append(lower, small);
            shape.Add(unit);
            switch (i)
            {
                case 0: Prefix1 = lower; break;
                case 1: Prefix2 = lower; break;
                case 2: Prefix3 = lower; break;
                case 3: Prefix4 = lower; break;
            }
        }

        Word = exact;
        Lower = lower;
        Shape = shape.Value;
        Span<ulong> suffixes = stackalloc ulong[LongestAffix];
        HashSuffixes(word, suffixes);
        (Suffix1, Suffix2, Suffix3, Suffix4) = (suffixes[0], suffixes[1], suffixes[2], suffixes[3]);
    }

    /// <summary>Hashes of the last 1 to 4 characters, read backwards; 0 where the word is no longer than that, so that
    /// a suffix is never the whole word.</summary>
    private static void HashSuffixes(ReadOnlySpan<char> word, Span<ulong> suffixes)
    {
        suffixes.Clear();
        ulong hash = FeatureHash.Seed;
        for (int length = 1; length <= Math.Min(LongestAffix, word.Length - 1); length++)
        {
            hash = FeatureHash.Append(hash, char.ToLowerInvariant(Normalize(word[^length])));
            suffixes[length - 1] = hash;
        }
    }

    /// <summary>Writings of one mark with several characters.</summary>
    private static ReadOnlySpan<char> Unify(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && word[0] == '…') return "...";
        if (word.Length != 2) return word;
        char first = Normalize(word[0]);
        if (first != Normalize(word[1])) return word;
        return first switch { '\'' => "\"", '-' => "—", _ => word };
    }

    private static char Normalize(char unit) => unit switch
    {
        < '"' => unit,
        >= '0' and <= '9' => '0',
        '`' => '\'',
        < '\u00AB' => unit,
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u00B4' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        '\u2012' or '\u2013' or '\u2014' or '\u2015' => '—',
        '\u2010' or '\u2011' => '-',
        _ => char.IsDigit(unit) ? '0' : unit,
    };

    /// <summary>"Xxx" for "Macron": X, x and 0 for letters and digits, other characters as they are, a run of more
    /// than two counted as two.</summary>
    private struct ShapeHash
    {
        private char _last;
        private int _run;

        public ShapeHash() => Value = FeatureHash.Seed;

        public ulong Value { get; private set; }

        public void Add(char unit)
        {
            char kind = char.IsUpper(unit) ? 'X' : char.IsLetter(unit) ? 'x' : unit;
            _run = kind == _last ? _run + 1 : 1;
            _last = kind;
            if (_run <= 2) Value = FeatureHash.Append(Value, kind);
        }
    }
}
