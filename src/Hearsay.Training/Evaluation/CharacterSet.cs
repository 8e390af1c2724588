using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>A set of character positions, kept as ranges in order that neither touch nor overlap; equal by
/// content.</summary>
internal sealed class CharacterSet : IEquatable<CharacterSet>
{
    private readonly List<CodePointRange> _ranges = [];

    internal CharacterSet(IEnumerable<CodePointRange> ranges)
    {
        foreach (CodePointRange range in ranges.Where(range => range.Start < range.End).OrderBy(range => range.Start))
        {
            if (_ranges.Count > 0 && range.Start <= _ranges[^1].End)
                _ranges[^1] = _ranges[^1] with { End = Math.Max(_ranges[^1].End, range.End) };
            else
                _ranges.Add(range);
        }

        Count = _ranges.Sum(range => range.End - range.Start);
    }

    /// <summary>Number of characters.</summary>
    internal int Count { get; }

    /// <summary>Number of characters in both.</summary>
    internal int CountShared(CharacterSet other)
    {
        int shared = 0, i = 0, j = 0;
        while (i < _ranges.Count && j < other._ranges.Count)
        {
            CodePointRange a = _ranges[i], b = other._ranges[j];
            shared += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
            if (a.End <= b.End) i++;
            else j++;
        }

        return shared;
    }

    public bool Equals(CharacterSet? other) => other is not null && _ranges.SequenceEqual(other._ranges);

    public override bool Equals(object? obj) => Equals(obj as CharacterSet);

    public override int GetHashCode() =>
        _ranges.Count == 0 ? 0 : HashCode.Combine(Count, _ranges.Count, _ranges[0], _ranges[^1]);
}
