namespace Hearsay.Training.Tagging;

/// <summary>Numbers the features that occur often enough, in the order of their hashes.</summary>
internal sealed class FeatureIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _numbers;
    private readonly int _mask;

    private FeatureIndex(ulong[] features)
    {
        Features = features;
        int size = Size(features.Length);
        (_keys, _numbers, _mask) = (new ulong[size], new int[size], size - 1);
        for (int i = 0; i < features.Length; i++)
        {
            int slot = Slot(_keys, features[i], _mask);
            (_keys[slot], _numbers[slot]) = (features[i], i + 1);
        }
    }

    /// <summary>The hashes, ascending.</summary>
    public ulong[] Features { get; }

    /// <summary>The number of a feature, or -1.</summary>
    public int this[ulong feature] => _numbers[Slot(_keys, feature, _mask)] - 1;

    private static int Size(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(count * 2L) + 16);

    private static int Slot(ulong[] keys, ulong feature, int mask)
    {
        int slot = (int)(feature >> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != feature) slot = (slot + 1) & mask;
        return slot;
    }

    /// <summary>Counts features and keeps the frequent ones. A feature whose hash is 0 is never kept.</summary>
    internal sealed class Counter
    {
        private ulong[] _keys = new ulong[1 << 20];
        private int[] _counts = new int[1 << 20];
        private int _used;

        public void Add(ReadOnlySpan<ulong> features)
        {
            foreach (ulong feature in features)
            {
                int slot = Slot(_keys, feature, _keys.Length - 1);
                if (_keys[slot] == 0)
                {
                    _keys[slot] = feature;
                    _used++;
                }

                _counts[slot]++;
                if (_used * 2L > _keys.Length) Grow();
            }
        }

        public FeatureIndex Index(int leastCount)
        {
            ulong[] kept = [.. _keys.Where((key, slot) => key != 0 && _counts[slot] >= leastCount)];
            Array.Sort(kept);
            return new FeatureIndex(kept);
        }

        private void Grow()
        {
            (ulong[] oldKeys, int[] oldCounts) = (_keys, _counts);
            (_keys, _counts) = (new ulong[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
            for (int i = 0; i < oldKeys.Length; i++)
            {
                if (oldKeys[i] == 0) continue;
                int slot = Slot(_keys, oldKeys[i], _keys.Length - 1);
                (_keys[slot], _counts[slot]) = (oldKeys[i], oldCounts[i]);
            }
        }
    }
}
