using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Inference.Networks.Kernels;

/// <summary>The kernel over one vector width. Each lane holds one row of the matrix, so that nothing is summed across
/// lanes; tiles of several input rows by several vectors stay in registers, so that a weight that is loaded serves
/// several inputs.</summary>
/// <param name="stepper">Does the step of cells, in this vector width or another, over activations as they are stored
/// here.</param>
internal sealed unsafe partial class VectorKernel<TOperations, TInt, TFloat>(CellStepper stepper, string name) : Kernel
    where TOperations : struct, IVectorOperations<TInt, TFloat>, IFloatOperations<TFloat>
    where TInt : struct
    where TFloat : struct
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    /// <summary>Bytes of a lane, and of the activations that it is multiplied by at a time.</summary>
    private const int LaneBytes = 4;

    internal VectorKernel() : this(new VectorCellStepper<TOperations, TFloat>(), TOperations.Name)
    {
    }

    internal override string Name => name;

    internal override int ActivationSize => LaneBytes / TOperations.Group;

    /// <summary>Rows come in pairs of vectors, which is the least that a tile works on.</summary>
    internal override int RowMultiple => 2 * TOperations.Lanes;

    internal override PackedMatrix Pack(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales, int depth)
    {
        int rows = scales.Length, padded = (rows + RowMultiple - 1) / RowMultiple * RowMultiple;
        int groups = Groups(depth);
        var matrix = new PackedMatrix(rows, padded, depth, padded * groups * LaneBytes);
        scales.CopyTo(matrix.Scales.Span);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<sbyte> source = weights.Slice(row * depth, depth);
            byte* target = matrix.Weights.Pointer
                + ((row / TOperations.Lanes * (nint)groups * TOperations.Lanes) + (row % TOperations.Lanes))
                * LaneBytes;
            matrix.Starts.Pointer[row] = -TOperations.Offset * PackRow(source, target);
        }

        return matrix;
    }

    internal override void CopyActivations(ReadOnlySpan<sbyte> source, byte* target)
    {
        ref sbyte from = ref MemoryMarshal.GetReference(source);
        int i = 0;
        for (; i + Vector128<sbyte>.Count <= source.Length; i += Vector128<sbyte>.Count)
        {
            Vector128<sbyte> values = Vector128.LoadUnsafe(ref from, (nuint)i);
            if (TOperations.Group == 4)
            {
                (values.AsByte() ^ Vector128.Create((byte)TOperations.Offset)).Store(target + i);
            }
            else
            {
                Vector128.WidenLower(values).Store((short*)target + i);
                Vector128.WidenUpper(values).Store((short*)target + i + Vector128<short>.Count);
            }
        }

        for (; i < source.Length; i++)
        {
            if (TOperations.Group == 4) target[i] = (byte)(source[i] + TOperations.Offset);
            else ((short*)target)[i] = source[i];
        }
    }

    internal override void ClearActivations(byte* target, int count) =>
        new Span<byte>(target, count * ActivationSize).Fill((byte)TOperations.Offset);

    [MethodImpl(Hot)]
    internal override void Multiply(PackedMatrix matrix, in Product product)
    {
        int groups = Groups(matrix.Depth), pairs = matrix.PaddedRows / RowMultiple;
        int t = 0;
        for (; t + 6 <= product.Count; t += 6)
        {
            for (int pair = 0; pair < pairs; pair++) Tile6By2(new Tile(matrix, product, groups, pair, t));
        }

        if (t + 3 <= product.Count)
        {
            for (int pair = 0; pair < pairs; pair++) Tile3By2(new Tile(matrix, product, groups, pair, t));
            t += 3;
        }

        for (; t < product.Count; t++)
        {
            int pair = 0;
            for (; pair + 4 <= pairs; pair += 4) Tile1By8(new Tile(matrix, product, groups, pair, t));
            for (; pair < pairs; pair++) Tile1By2(new Tile(matrix, product, groups, pair, t));
        }
    }

    internal override void Step(in CellStep step) => stepper.Step(step);

    private static int Groups(int depth) => (depth + TOperations.Group - 1) / TOperations.Group;

    /// <returns>The sum of the weights.</returns>
    private static int PackRow(ReadOnlySpan<sbyte> source, byte* target)
    {
        int sum = 0;
        for (int k = 0; k < source.Length; k++)
        {
            byte* lane = target + ((nint)(k / TOperations.Group) * TOperations.Lanes * LaneBytes);
            if (TOperations.Group == 4) ((sbyte*)lane)[k % 4] = source[k];
            else ((short*)lane)[k % 2] = source[k];
            sum += source[k];
        }

        return sum;
    }
}
