using System.Runtime.CompilerServices;

namespace Hearsay.Language.Inference.Networks.Kernels;

/// <summary>The kernel over one vector width. Each lane holds one row of the matrix, so that nothing is summed across
/// lanes; tiles of several input rows by several vectors stay in registers, so that a weight that is loaded serves
/// several inputs.</summary>
internal sealed unsafe class VectorKernel<TOperations, TInt, TFloat> : Kernel
    where TOperations : struct, IVectorOperations<TInt, TFloat>
    where TInt : struct
    where TFloat : struct
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    /// <summary>Bytes of a lane, and of the activations that it is multiplied by at a time.</summary>
    private const int LaneBytes = 4;

    internal override string Name => TOperations.Name;

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
                + ((row / TOperations.Lanes * (nint)groups * TOperations.Lanes) + (row % TOperations.Lanes)) * LaneBytes;
            matrix.Starts.Pointer[row] = -TOperations.Offset * PackRow(source, target);
        }

        return matrix;
    }

    internal override void CopyActivations(ReadOnlySpan<sbyte> source, byte* target)
    {
        if (TOperations.Group == 4)
        {
            for (int i = 0; i < source.Length; i++) target[i] = (byte)(source[i] + TOperations.Offset);
        }
        else
        {
            for (int i = 0; i < source.Length; i++) ((short*)target)[i] = source[i];
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

    [MethodImpl(Hot)]
    internal override void Step(in CellStep step)
    {
        for (int t = 0; t < step.Count; t++)
        {
            float* gates = step.Gates + (t * step.GateStride), cells = step.Cells + (t * step.CellStride);
            byte* output = step.Output + (t * step.OutputStride);
            for (int j = 0; j < step.Hidden; j += TOperations.Lanes)
                StepLanes(gates + j, step.Hidden, cells + j, output + (j * (LaneBytes / TOperations.Group)));
        }
    }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StepLanes(float* gates, nint hidden, float* cells, byte* output)
    {
        Sigmoid(TOperations.Load(gates), out TFloat ni, out TFloat di);
        Sigmoid(TOperations.Load(gates + hidden), out TFloat nf, out TFloat df);
        Tanh(TOperations.Load(gates + (2 * hidden)), out TFloat ng, out TFloat dg);
        Sigmoid(TOperations.Load(gates + (3 * hidden)), out TFloat no, out TFloat @do);
        TFloat dig = TOperations.Multiply(di, dg);
        TFloat kept = TOperations.Multiply(TOperations.Multiply(TOperations.Add(df, nf), TOperations.Load(cells)), dig);
        TFloat added = TOperations.Multiply(TOperations.Multiply(TOperations.Add(di, ni), ng), df);
        TFloat cell = TOperations.Divide(
            TOperations.Multiply(TOperations.Add(kept, added), TOperations.Repeat(0.5f)), TOperations.Multiply(df, dig));
        TOperations.Store(cell, cells);
        Tanh(cell, out TFloat nc, out TFloat dc);
        TFloat numerator = TOperations.Multiply(
            TOperations.Multiply(TOperations.Add(@do, no), nc), TOperations.Repeat(0.5f * One));
        TOperations.StoreActivations(TOperations.Divide(numerator, TOperations.Multiply(@do, dc)), output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sigmoid(TFloat x, out TFloat n, out TFloat d)
    {
        x = TOperations.Clamp(x, TOperations.Repeat(GateFunctions.SigmoidLimit));
        TFloat y = TOperations.Multiply(x, x);
        n = TOperations.Multiply(Quadratic(y, GateFunctions.HalfP2, GateFunctions.HalfP1, GateFunctions.HalfP0), x);
        d = Quadratic(y, GateFunctions.HalfQ2, GateFunctions.HalfQ1, 1f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tanh(TFloat x, out TFloat n, out TFloat d)
    {
        x = TOperations.Clamp(x, TOperations.Repeat(GateFunctions.TanhLimit));
        TFloat y = TOperations.Multiply(x, x);
        n = TOperations.Multiply(Quadratic(y, GateFunctions.P2, GateFunctions.P1, GateFunctions.P0), x);
        d = Quadratic(y, GateFunctions.Q2, GateFunctions.Q1, 1f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat Quadratic(TFloat y, float a, float b, float c) =>
        TOperations.Add(
            TOperations.Multiply(
                TOperations.Add(TOperations.Multiply(TOperations.Repeat(a), y), TOperations.Repeat(b)), y),
            TOperations.Repeat(c));

    [MethodImpl(Hot)]
    private static void Tile6By2(in Tile tile)
    {
        byte* w0 = tile.Weights, w1 = tile.Weights + tile.BlockBytes;
        byte* x0 = tile.Input, x3 = tile.Input + (3 * tile.InputStride);
        nint stride = tile.InputStride, twice = 2 * stride;
        TInt s0 = TOperations.Load(tile.Starts), s1 = TOperations.Load(tile.Starts + TOperations.Lanes);
        TInt a0 = s0, a1 = s1, b0 = s0, b1 = s1, c0 = s0, c1 = s1, d0 = s0, d1 = s1, e0 = s0, e1 = s1, f0 = s0, f1 = s1;
        for (int g = tile.Groups; g > 0; g--)
        {
            TInt u = TOperations.Load(w0), v = TOperations.Load(w1);
            TInt x = TOperations.Repeat(x0);
            a0 = TOperations.MultiplyAdd(a0, u, x);
            a1 = TOperations.MultiplyAdd(a1, v, x);
            x = TOperations.Repeat(x0 + stride);
            b0 = TOperations.MultiplyAdd(b0, u, x);
            b1 = TOperations.MultiplyAdd(b1, v, x);
            x = TOperations.Repeat(x0 + twice);
            c0 = TOperations.MultiplyAdd(c0, u, x);
            c1 = TOperations.MultiplyAdd(c1, v, x);
            x = TOperations.Repeat(x3);
            d0 = TOperations.MultiplyAdd(d0, u, x);
            d1 = TOperations.MultiplyAdd(d1, v, x);
            x = TOperations.Repeat(x3 + stride);
            e0 = TOperations.MultiplyAdd(e0, u, x);
            e1 = TOperations.MultiplyAdd(e1, v, x);
            x = TOperations.Repeat(x3 + twice);
            f0 = TOperations.MultiplyAdd(f0, u, x);
            f1 = TOperations.MultiplyAdd(f1, v, x);
            w0 += TOperations.Lanes * LaneBytes;
            w1 += TOperations.Lanes * LaneBytes;
            x0 += LaneBytes;
            x3 += LaneBytes;
        }

        Finish(tile, 0, a0, a1);
        Finish(tile, 1, b0, b1);
        Finish(tile, 2, c0, c1);
        Finish(tile, 3, d0, d1);
        Finish(tile, 4, e0, e1);
        Finish(tile, 5, f0, f1);
    }

    [MethodImpl(Hot)]
    private static void Tile3By2(in Tile tile)
    {
        byte* w0 = tile.Weights, w1 = tile.Weights + tile.BlockBytes;
        byte* x0 = tile.Input;
        nint stride = tile.InputStride, twice = 2 * stride;
        TInt s0 = TOperations.Load(tile.Starts), s1 = TOperations.Load(tile.Starts + TOperations.Lanes);
        TInt a0 = s0, a1 = s1, b0 = s0, b1 = s1, c0 = s0, c1 = s1;
        for (int g = tile.Groups; g > 0; g--)
        {
            TInt u = TOperations.Load(w0), v = TOperations.Load(w1);
            TInt x = TOperations.Repeat(x0);
            a0 = TOperations.MultiplyAdd(a0, u, x);
            a1 = TOperations.MultiplyAdd(a1, v, x);
            x = TOperations.Repeat(x0 + stride);
            b0 = TOperations.MultiplyAdd(b0, u, x);
            b1 = TOperations.MultiplyAdd(b1, v, x);
            x = TOperations.Repeat(x0 + twice);
            c0 = TOperations.MultiplyAdd(c0, u, x);
            c1 = TOperations.MultiplyAdd(c1, v, x);
            w0 += TOperations.Lanes * LaneBytes;
            w1 += TOperations.Lanes * LaneBytes;
            x0 += LaneBytes;
        }

        Finish(tile, 0, a0, a1);
        Finish(tile, 1, b0, b1);
        Finish(tile, 2, c0, c1);
    }

    [MethodImpl(Hot)]
    private static void Tile1By8(in Tile tile)
    {
        nint block = tile.BlockBytes;
        byte* w0 = tile.Weights, w3 = w0 + (3 * block), w6 = w0 + (6 * block);
        byte* x0 = tile.Input;
        int* s = tile.Starts;
        TInt a0 = TOperations.Load(s), a1 = TOperations.Load(s + TOperations.Lanes);
        TInt a2 = TOperations.Load(s + (2 * TOperations.Lanes)), a3 = TOperations.Load(s + (3 * TOperations.Lanes));
        TInt a4 = TOperations.Load(s + (4 * TOperations.Lanes)), a5 = TOperations.Load(s + (5 * TOperations.Lanes));
        TInt a6 = TOperations.Load(s + (6 * TOperations.Lanes)), a7 = TOperations.Load(s + (7 * TOperations.Lanes));
        for (int g = tile.Groups; g > 0; g--)
        {
            TInt x = TOperations.Repeat(x0);
            a0 = TOperations.MultiplyAdd(a0, TOperations.Load(w0), x);
            a1 = TOperations.MultiplyAdd(a1, TOperations.Load(w0 + block), x);
            a2 = TOperations.MultiplyAdd(a2, TOperations.Load(w3 - block), x);
            a3 = TOperations.MultiplyAdd(a3, TOperations.Load(w3), x);
            a4 = TOperations.MultiplyAdd(a4, TOperations.Load(w3 + block), x);
            a5 = TOperations.MultiplyAdd(a5, TOperations.Load(w6 - block), x);
            a6 = TOperations.MultiplyAdd(a6, TOperations.Load(w6), x);
            a7 = TOperations.MultiplyAdd(a7, TOperations.Load(w6 + block), x);
            w0 += TOperations.Lanes * LaneBytes;
            w3 += TOperations.Lanes * LaneBytes;
            w6 += TOperations.Lanes * LaneBytes;
            x0 += LaneBytes;
        }

        Finish(tile, 0, a0, a1);
        Finish(tile, 0, a2, a3, 2 * TOperations.Lanes);
        Finish(tile, 0, a4, a5, 4 * TOperations.Lanes);
        Finish(tile, 0, a6, a7, 6 * TOperations.Lanes);
    }

    [MethodImpl(Hot)]
    private static void Tile1By2(in Tile tile)
    {
        byte* w0 = tile.Weights, w1 = tile.Weights + tile.BlockBytes;
        byte* x0 = tile.Input;
        TInt a0 = TOperations.Load(tile.Starts), a1 = TOperations.Load(tile.Starts + TOperations.Lanes);
        for (int g = tile.Groups; g > 0; g--)
        {
            TInt x = TOperations.Repeat(x0);
            a0 = TOperations.MultiplyAdd(a0, TOperations.Load(w0), x);
            a1 = TOperations.MultiplyAdd(a1, TOperations.Load(w1), x);
            w0 += TOperations.Lanes * LaneBytes;
            w1 += TOperations.Lanes * LaneBytes;
            x0 += LaneBytes;
        }

        Finish(tile, 0, a0, a1);
    }

    /// <summary>Scales two vectors of sums of input row <paramref name="t"/> of the tile and adds them to the
    /// seed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(in Tile tile, int t, TInt first, TInt second, int row = 0)
    {
        float* scales = tile.Scales + row;
        TFloat a = TOperations.Multiply(TOperations.ToFloats(first), TOperations.Load(scales));
        TFloat b = TOperations.Multiply(TOperations.ToFloats(second), TOperations.Load(scales + TOperations.Lanes));
        if (tile.InputScales != null)
        {
            TFloat factor = TOperations.Repeat(tile.InputScales[t]);
            a = TOperations.Multiply(a, factor);
            b = TOperations.Multiply(b, factor);
        }

        float* seed = tile.Seed + row + (t * tile.SeedStride), output = tile.Output + row + (t * tile.OutputStride);
        TOperations.Store(TOperations.Add(TOperations.Load(seed), a), output);
        TOperations.Store(TOperations.Add(TOperations.Load(seed + TOperations.Lanes), b), output + TOperations.Lanes);
    }

    /// <summary>Where a tile begins in the matrix, the input and the output.</summary>
    private readonly struct Tile
    {
        internal readonly byte* Weights;
        internal readonly nint BlockBytes;
        internal readonly byte* Input;
        internal readonly nint InputStride;
        internal readonly int* Starts;
        internal readonly float* Scales;
        internal readonly float* InputScales;
        internal readonly float* Seed;
        internal readonly nint SeedStride;
        internal readonly float* Output;
        internal readonly nint OutputStride;
        internal readonly int Groups;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Tile(PackedMatrix matrix, in Product product, int groups, int pair, int t)
        {
            int row = 2 * pair * TOperations.Lanes;
            BlockBytes = (nint)groups * TOperations.Lanes * LaneBytes;
            Weights = matrix.Weights.Pointer + (2 * pair * BlockBytes);
            Input = product.Input + (t * product.InputStride);
            InputStride = product.InputStride;
            Starts = matrix.Starts.Pointer + row;
            Scales = matrix.Scales.Pointer + row;
            InputScales = product.InputScales == null ? null : product.InputScales + t;
            Seed = product.Seed + row + (t * product.SeedStride);
            SeedStride = product.SeedStride;
            Output = product.Output + row + (t * product.OutputStride);
            OutputStride = product.OutputStride;
            Groups = groups;
        }
    }
}
