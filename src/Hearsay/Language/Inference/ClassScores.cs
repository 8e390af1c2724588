using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Inference;

/// <summary>Rows of one score a tag, padded to whole vectors.</summary>
internal static class ClassScores
{
    /// <summary>Length of a row.</summary>
    internal const int Stride = 24;

    /// <summary>Adds one row to another.</summary>
    internal static void Add(ReadOnlySpan<int> row, Span<int> scores)
    {
        ref int from = ref MemoryMarshal.GetReference(row[..Stride]);
        ref int to = ref MemoryMarshal.GetReference(scores[..Stride]);
        for (nuint i = 0; i < Stride; i += (nuint)Vector256<int>.Count)
            (Vector256.LoadUnsafe(ref to, i) + Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
    }
}

/// <summary>What the two tags before a word alone tell of its own. Immutable.</summary>
internal sealed class HistoryScores
{
    private const int Tags = TaggerFeatures.NoTag + 1;

    private readonly int[] _scores = new int[Tags * Tags * ClassScores.Stride];

    internal HistoryScores(WeightTable table)
    {
        Span<ulong> features = stackalloc ulong[2];
        for (int pair = 0; pair < Tags * Tags; pair++)
        {
            TaggerFeatures.WriteOfTags(pair / Tags, pair % Tags, features);
            table.AddTo(_scores.AsSpan(pair * ClassScores.Stride, ClassScores.Stride), features);
        }
    }

    internal ReadOnlySpan<int> Of(int last, int secondLast) =>
        _scores.AsSpan(((last * Tags) + secondLast) * ClassScores.Stride, ClassScores.Stride);
}
