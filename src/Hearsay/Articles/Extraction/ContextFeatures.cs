using Hearsay.Html.Outline;

namespace Hearsay.Articles.Extraction;

/// <summary>What the second model sees of a leaf besides its own features: how the first one judged it, its neighbours,
/// the elements around it, leaves of the same shape, and where the mass of the page's wanted text lies.</summary>
internal sealed class ContextFeatures
{
    /// <summary>Numbers a leaf that join those of <see cref="LeafFeatures"/>.</summary>
    private const int Own = 1 + 6 + 4 + 8 + 2 + 4 + 5;

    /// <summary>Numbers a leaf, its own features included.</summary>
    public const int Count = LeafFeatures.Count + Own;

    /// <summary>A leaf counts for a container with its words times how far it is above this.</summary>
    private const float Doubt = 0.4f;

    private readonly PageOutline _outline;
    private readonly float[] _scores;

    /// <summary>Wanted words before each leaf.</summary>
    private readonly float[] _before;
    private readonly ElementSum[] _sums;
    private readonly Dictionary<uint, (float Wanted, int Words)> _shapes = [];

    /// <summary>The element that holds the most wanted and the least unwanted text.</summary>
    private readonly int _best;
    private readonly float _mass, _highest;

    /// <param name="scores">Probability that each leaf is wanted, by the first model.</param>
    public ContextFeatures(PageOutline outline, float[] scores)
    {
        (_outline, _scores) = (outline, scores);
        _sums = new ElementSum[outline.Elements.Length];
        for (int i = 0; i < scores.Length; i++) Add(outline.Leaves[i], scores[i]);
        for (int i = _sums.Length - 1; i > 0; i--) _sums[outline.Elements[i].Parent] += _sums[i];
        for (int i = 1; i < _sums.Length; i++)
        {
            if (_sums[i].Gain >= _sums[_best].Gain) _best = i;
        }

        _before = new float[scores.Length];
        for (int i = 1; i < scores.Length; i++) _before[i] = _before[i - 1] + Mass(i - 1);
        _mass = _sums.Length > 0 ? _sums[0].Wanted : 0;
        _highest = scores.Length > 0 ? scores.Max() : 0;
    }

    /// <summary>Writes the row of a leaf.</summary>
    /// <param name="own">Its row of <see cref="LeafFeatures"/>.</param>
    public void Fill(int index, ReadOnlySpan<float> own, Span<float> row)
    {
        own.CopyTo(row);
        var rest = new FeatureRow(row[LeafFeatures.Count..]);
        Fill(index, _before[index], ref rest);
        if (rest.Count != Own)
            throw new InvalidOperationException($"{rest.Count} features were written, {Own} are declared.");
    }

    private float Mass(int index) => _scores[index] * _outline.Leaves[index].Counts.Words;

    private void Add(in LeafBlock leaf, float score)
    {
        int words = leaf.Counts.Words;
        ref ElementSum sum = ref _sums[leaf.Element];
        sum += new ElementSum(words * score, words, words * (score - Doubt));
        ref (float Wanted, int Words) shape =
            ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            _shapes, _outline.Elements[leaf.Element].Shape, out _);
        shape = (shape.Wanted + (words * score), shape.Words + words);
    }

    private void Fill(int index, float before, ref FeatureRow row)
    {
        ref readonly LeafBlock leaf = ref _outline.Leaves[index];
        row.Add(_scores[index]);
        for (int step = -3; step <= 3; step++)
        {
            if (step != 0) row.Add((uint)(index + step) < (uint)_scores.Length ? _scores[index + step] : -1);
        }

        row.Add(Window(index, -6));
        row.Add(Window(index, 6));
        row.Add(Window(index, -20));
        row.Add(Window(index, 20));
        AddElements(ref row, index);
        (float wanted, int words) = _shapes[_outline.Elements[leaf.Element].Shape];
        row.Add(Rest(wanted, words, index));
        row.AddCount(words - leaf.Counts.Words);
        AddBest(ref row, leaf);
        row.Add(_mass == 0 ? 0 : before / _mass);
        row.Add(MathF.Log2(1 + before));
        row.Add(MathF.Log2(1 + MathF.Max(0, _mass - before - Mass(index))));
        row.Add(_highest);
        row.Add(MathF.Log2(1 + _mass));
    }

    /// <summary>Share of wanted words among the next or last so many leaves; -1 where there are none.</summary>
    private float Window(int index, int steps)
    {
        float wanted = 0, words = 0;
        int direction = Math.Sign(steps);
        for (int i = 1; i <= Math.Abs(steps); i++)
        {
            int at = index + (i * direction);
            if ((uint)at >= (uint)_scores.Length) break;
            wanted += Mass(at);
            words += _outline.Leaves[at].Counts.Words;
        }

        return words == 0 ? -1 : wanted / words;
    }

    /// <summary>The block and three block-level elements above it, each without the leaf itself.</summary>
    private void AddElements(ref FeatureRow row, int index)
    {
        int block = _outline.Elements[_outline.Leaves[index].Element].Block;
        for (int level = 0; level < 4; level++)
        {
            row.Add(Rest(_sums[block].Wanted, (int)_sums[block].Words, index));
            row.Add(_mass == 0 ? 0 : _sums[block].Wanted / _mass);
            int parent = _outline.Elements[block].Parent;
            if (parent >= 0) block = _outline.Elements[parent].Block;
        }
    }

    private float Rest(float wanted, int words, int index)
    {
        int own = _outline.Leaves[index].Counts.Words;
        return words <= own ? -1 : (wanted - (own * _scores[index])) / (words - own);
    }

    private void AddBest(ref FeatureRow row, in LeafBlock leaf)
    {
        row.Add(_outline.IsInside(leaf.Element, _best));
        row.Add(_outline.Elements[leaf.Element].Depth - _outline.Elements[_best].Depth);
        row.Add(_mass == 0 ? 0 : _sums[_best].Wanted / _mass);
        int above = leaf.Element;
        int levels = 0;
        while (levels < 8 && !_outline.IsInside(_best, above))
        {
            above = _outline.Elements[above].Parent;
            levels++;
        }

        row.Add(levels);
    }

    private readonly record struct ElementSum(float Wanted, float Words, float Gain)
    {
        public static ElementSum operator +(ElementSum a, ElementSum b) =>
            new(a.Wanted + b.Wanted, a.Words + b.Words, a.Gain + b.Gain);
    }
}
