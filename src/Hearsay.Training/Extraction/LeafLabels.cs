using System.Runtime.InteropServices;
using Hearsay.Html.Outline;
using Hearsay.Training.Evaluation.Extraction;

namespace Hearsay.Training.Extraction;

/// <summary>What gold says of a leaf.</summary>
/// <param name="Wanted">0 to 1; NaN where gold does not say.</param>
/// <param name="Weight">How much an error here costs.</param>
internal readonly record struct LeafLabel(float Wanted, float Weight)
{
    public static LeafLabel Unknown => new(float.NaN, 0);

    public bool IsKnown => !float.IsNaN(Wanted);
}

/// <summary>Labels the leaves of a page by its gold text or chunks.</summary>
internal static class LeafLabels
{
    /// <summary>A leaf of a page whose whole text is known costs its share of the text times this, and this little by
    /// itself.</summary>
    private const float WholeWeight = 25, LeastWeight = 0.04f;

    /// <summary>A chunk costs this.</summary>
    private const float ChunkWeight = 1;

    internal static LeafLabel[] Of(GoldPage gold, PageOutline outline) =>
        gold.Text is { } text ? new WholeText(text, outline).Label() : new Chunks(gold, outline).Label();

    private static uint[] WordsOf(string text) => [.. TextScanner.WordsOf(text)];

    /// <summary>The gold text is known: a leaf is wanted where most of its words stand in it in the same
    /// order.</summary>
    private sealed class WholeText
    {
        private const int Run = 4;

        private readonly PageOutline _outline;
        private readonly HashSet<ulong> _runs = [];
        private readonly Dictionary<ulong, int> _lines = [];
        private readonly int _words;

        public WholeText(string text, PageOutline outline)
        {
            _outline = outline;
            uint[] words = WordsOf(text);
            _words = Math.Max(words.Length, 1);
            for (int length = 3; length <= 5; length++)
            {
                for (int i = 0; i + length <= words.Length; i++) _runs.Add(HashOf(words.AsSpan(i, length)));
            }

            foreach (string line in text.Split('\n'))
                CollectionsMarshal.GetValueRefOrAddDefault(_lines, HashOf(WordsOf(line)), out _)++;
        }

        public LeafLabel[] Label()
        {
            var labels = new LeafLabel[_outline.Leaves.Length];
            for (int i = 0; i < labels.Length; i++)
            {
                int words = _outline.Leaves[i].Counts.Words;
                labels[i] = new LeafLabel(WantedShare(i), LeastWeight + (WholeWeight * words / _words));
            }

            DropSurplus(labels);
            return labels;
        }

        /// <summary>A line that the page has more often than gold stands in a menu or a table of contents, too: of its
        /// copies those in links are not wanted.</summary>
        private void DropSurplus(LeafLabel[] labels)
        {
            foreach (IGrouping<ulong, int> copies in Enumerable.Range(0, labels.Length)
                .Where(i => labels[i].Wanted > 0).GroupBy(i => HashOf(_outline.WordsOf(_outline.Leaves[i]))))
            {
                if (!_lines.TryGetValue(copies.Key, out int wanted) || copies.Count() <= wanted) continue;
                int[] inOrder = [.. copies.OrderBy(i => _outline.Leaves[i].LinkShare)];
                float last = _outline.Leaves[inOrder[wanted - 1]].LinkShare;
                foreach (int i in inOrder[wanted..])
                    labels[i] = _outline.Leaves[i].LinkShare > last ? labels[i] with { Wanted = 0 } : LeafLabel.Unknown;
            }
        }

        private float WantedShare(int index)
        {
            ReadOnlySpan<uint> words = _outline.WordsOf(_outline.Leaves[index]);
            if (_lines.ContainsKey(HashOf(words))) return 1;
            if (words.Length < Run) return RunsOn(index, words) ? 1 : 0;
            int covered = 0, end = 0;
            for (int i = 0; i + Run <= words.Length; i++)
            {
                if (!_runs.Contains(HashOf(words.Slice(i, Run)))) continue;
                covered += i + Run - Math.Max(i, end);
                end = i + Run;
            }

            return covered > 0.5f * words.Length ? 1 : 0;
        }

        /// <summary>True where gold has these few words right after the last leaf's or before the next one's.</summary>
        private bool RunsOn(int index, ReadOnlySpan<uint> words)
        {
            uint[] before = index > 0
                ? [.. _outline.WordsOf(
                _outline.Leaves[index - 1])[^Math.Min(2, _outline.Leaves[index - 1].Counts.Words)..], .. words] : [];
            uint[] after = index + 1 < _outline.Leaves.Length
                ? [.. words,
                .. _outline.WordsOf(_outline.Leaves[index + 1])[..Math.Min(2, _outline.Leaves[index + 1].Counts.Words)]]
                : [];
            return (before.Length is >= 3 and <= 5 && _runs.Contains(HashOf(before)))
                || (after.Length is >= 3 and <= 5 && _runs.Contains(HashOf(after)));
        }
    }

    /// <summary>Only chunks are known: the leaves that hold them are labelled, the others are not.</summary>
    private sealed class Chunks(GoldPage gold, PageOutline outline)
    {
        private readonly LeafLabel[] _labels = [.. Enumerable.Repeat(LeafLabel.Unknown, outline.Leaves.Length)];

        public LeafLabel[] Label()
        {
            foreach (string chunk in gold.Without) Drop(WordsOf(chunk));
            foreach (string chunk in gold.With) Keep(WordsOf(chunk));
            return _labels;
        }

        /// <summary>A short chunk inside a longer block says nothing of the block.</summary>
        private void Drop(uint[] chunk)
        {
            foreach ((int first, int last) in Find(chunk))
            {
                for (int i = first; i <= last; i++)
                {
                    if (chunk.Length >= 4 || chunk.Length > 0.3 * outline.Leaves[i].Counts.Words)
                        _labels[i] = new LeafLabel(0, ChunkWeight);
                }
            }
        }

        /// <summary>Where a chunk stands several times, the longest block with it is meant.</summary>
        private void Keep(uint[] chunk)
        {
            (int First, int Last) best = (0, -1);
            int most = 0;
            foreach ((int first, int last) in Find(chunk))
            {
                int words = 0;
                for (int i = first; i <= last; i++)
                    words += outline.Leaves[i].Counts.Words - outline.Leaves[i].Counts.LinkWords;
                if (best.Last >= 0 && words <= most) continue;
                (best, most) = ((first, last), words);
            }

            for (int i = best.First; i <= best.Last; i++) _labels[i] = new LeafLabel(1, ChunkWeight);
        }

        private List<(int First, int Last)> Find(uint[] chunk)
        {
            var found = new List<(int, int)>();
            ReadOnlySpan<uint> words = outline.Words;
            for (int at = 0; chunk.Length > 0 && at + chunk.Length <= words.Length; at++)
            {
                int next = words[at..].IndexOf(chunk);
                if (next < 0) break;
                at += next;
                found.Add((LeafAt(at), LeafAt(at + chunk.Length - 1)));
            }

            return found;
        }

        private int LeafAt(int word)
        {
            int low = 0, high = outline.Leaves.Length - 1;
            while (low < high)
            {
                int middle = (low + high + 1) / 2;
                if (outline.Leaves[middle].FirstWord <= word) low = middle;
                else high = middle - 1;
            }

            return low;
        }
    }

    private static ulong HashOf(ReadOnlySpan<uint> words)
    {
        ulong hash = (ulong)words.Length;
        foreach (uint word in words) hash = (hash ^ word) * 0x9E3779B97F4A7C15;
        return hash;
    }
}
