namespace Hearsay.Inference.Tagging;

/// <summary>Where a tagger works on one sentence at a time, and what it remembers of the words that it met last: most
/// of what it adds up depends on one word alone, and a few thousand words make up most of any text. The sums are those
/// that the features would give one by one. Bounded; for one thread at a time.</summary>
internal sealed class TaggerMemory
{
    /// <summary>Number of words that are remembered at most; a power of two.</summary>
    private const int Slots = 1 << 13;

    /// <summary>Longer words are read anew each time, in UTF-16 units.</summary>
    private const int LongestWord = 20;

    private const int Places = (int)WordPlace.Right2 + 1;
    private const int ScoresPerWord = Places * ClassScores.Stride;

    private readonly WeightTable _table;

    /// <summary>The entry of the word that a slot holds, counted from 1; 0 for a slot that never held one. Entries are
    /// given out in order, so that a short text touches a few pages of memory alone.</summary>
    private readonly short[] _entries = new short[Slots];

    private int _entriesGiven;

    /// <summary>Length of an entry's word and the context that it was read in; 0 for an entry without a word.</summary>
    private readonly int[] _keys = new int[Slots];

    // Of an entry without a word nothing is read.
    private readonly char[] _spellings = GC.AllocateUninitializedArray<char>(Slots * LongestWord);
    private readonly WordAttributes[] _attributes = GC.AllocateUninitializedArray<WordAttributes>(Slots);
    private readonly short[] _known = GC.AllocateUninitializedArray<short>(Slots * ScoresPerWord);

    /// <summary>What the word at hand tells, where no entry has it.</summary>
    private readonly int[] _unknown = new int[ScoresPerWord];

    private WordAttributes[] _words = [];
    private int[] _scores = [];

    internal TaggerMemory(WeightTable table) => _table = table;

    /// <summary>The words of the sentence between boundary marks.</summary>
    internal ReadOnlySpan<WordAttributes> Words => _words;

    /// <summary>The scores of a word's tags, as far as single words tell them.</summary>
    internal Span<int> Scores(int token) =>
        _scores.AsSpan((token + TaggerFeatures.Padding) * ClassScores.Stride, ClassScores.Stride);

    /// <summary>Reads a sentence.</summary>
    internal void Read(ReadOnlySpan<char> text, ReadOnlySpan<Text.Span> tokens, SentenceCase sentenceCase)
    {
        int rows = tokens.Length + (2 * TaggerFeatures.Padding);
        if (_words.Length < rows)
        {
            int length = Math.Max(rows, _words.Length * 3 / 2);
            (_words, _scores) = (new WordAttributes[length], new int[length * ClassScores.Stride]);
        }

        _scores.AsSpan(0, rows * ClassScores.Stride).Clear();
        for (int row = 0; row < rows; row++)
        {
            int token = row - TaggerFeatures.Padding;
            bool isWord = (uint)token < (uint)tokens.Length;
            ReadOnlySpan<char> word = isWord
                ? text.Slice(tokens[token].Start, tokens[token].Length) : WordAttributes.BoundaryMark;
            int entry = Recall(word, sentenceCase, token == 0, out _words[row]);
            for (int place = 0; place < Places; place++)
            {
                int beside = row + (int)WordPlace.Itself - place, from = place * ClassScores.Stride;
                if ((uint)beside >= (uint)rows) continue;
                Span<int> scores = _scores.AsSpan(beside * ClassScores.Stride, ClassScores.Stride);
                if (entry < 0) ClassScores.Add(_unknown.AsSpan(from, ClassScores.Stride), scores);
                else ClassScores.Add(_known.AsSpan((entry * ScoresPerWord) + from, ClassScores.Stride), scores);
            }
        }
    }

    /// <summary>The entry of what a word tells by itself, place by place; -1 where that was worked out for this
    /// once.</summary>
    private int Recall(ReadOnlySpan<char> word, SentenceCase sentenceCase, bool isFirst, out WordAttributes attributes)
    {
        bool isLong = word.Length > LongestWord;
        int key = (word.Length << 4) + ((int)sentenceCase << 2) + (isFirst ? 2 : 0) + 1;
        int slot = isLong ? -1 : SlotOf(word, key), entry = isLong ? -1 : _entries[slot] - 1;
        if (entry >= 0 && _keys[entry] == key
            && word.SequenceEqual(_spellings.AsSpan(entry * LongestWord, word.Length)))
        {
            attributes = _attributes[entry];
            return entry;
        }

        attributes = new WordAttributes(word);
        Sum(attributes, sentenceCase, isFirst);
        if (isLong) return -1;
        if (entry < 0) _entries[slot] = (short)((entry = _entriesGiven++) + 1);
        bool fits = ClassScores.TryNarrow(_unknown, _known.AsSpan(entry * ScoresPerWord, ScoresPerWord));
        _keys[entry] = fits ? key : 0;
        if (!fits) return -1;
        word.CopyTo(_spellings.AsSpan(entry * LongestWord));
        _attributes[entry] = attributes;
        return entry;
    }

    private static int SlotOf(ReadOnlySpan<char> word, int key)
    {
        ulong hash = (ulong)key * 0x9E3779B97F4A7C15;
        foreach (char unit in word) hash = (hash ^ unit) * 0x9FB21C651E98DF25;
        return (int)(hash >> 40) & (Slots - 1);
    }

    private void Sum(in WordAttributes word, SentenceCase sentenceCase, bool isFirst)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.MostOfOne];
        Array.Clear(_unknown);
        for (int place = 0; place < Places; place++)
        {
            int count = TaggerFeatures.WriteOfOne(word, (WordPlace)place, sentenceCase, isFirst, features);
            _table.AddTo(_unknown.AsSpan(place * ClassScores.Stride, ClassScores.Stride), features[..count]);
        }
    }
}
