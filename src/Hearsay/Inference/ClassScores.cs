using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Inference.Tagging;

namespace Hearsay.Inference;

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

    /// <inheritdoc cref="Add(ReadOnlySpan{int}, Span{int})"/>
    internal static void Add(ReadOnlySpan<short> row, Span<int> scores)
    {
        ref short from = ref MemoryMarshal.GetReference(row[..Stride]);
        ref int to = ref MemoryMarshal.GetReference(scores[..Stride]);
        for (nuint i = 0; i < Stride; i += (nuint)Vector128<short>.Count)
        {
            (Vector128<int> lower, Vector128<int> upper) = Vector128.Widen(Vector128.LoadUnsafe(ref from, i));
            (Vector256.LoadUnsafe(ref to, i) + Vector256.Create(lower, upper)).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>Writes rows of scores in half their length; false where one does not fit.</summary>
    /// <param name="narrow">As long as the scores.</param>
    internal static bool TryNarrow(ReadOnlySpan<int> scores, Span<short> narrow)
    {
        ref int from = ref MemoryMarshal.GetReference(scores);
        ref short to = ref MemoryMarshal.GetReference(narrow[..scores.Length]);
        Vector128<int> lost = default;
        for (nuint i = 0; i < (nuint)scores.Length; i += (nuint)Vector128<short>.Count)
        {
            Vector128<int> lower = Vector128.LoadUnsafe(ref from, i);
            Vector128<int> upper = Vector128.LoadUnsafe(ref from, i + (nuint)Vector128<int>.Count);
            Vector128<short> half = Vector128.Narrow(lower, upper);
            half.StoreUnsafe(ref to, i);
            (Vector128<int> lowerAgain, Vector128<int> upperAgain) = Vector128.Widen(half);
            lost |= (lower ^ lowerAgain) | (upper ^ upperAgain);
        }

        return lost == default;
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
