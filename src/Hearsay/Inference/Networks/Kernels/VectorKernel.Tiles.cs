using System.Runtime.CompilerServices;

namespace Hearsay.Inference.Networks.Kernels;

/// <content>Tiles: so many input rows by so many vectors of the matrix's rows. Their sums stay in registers, of which
/// the narrowest machine has sixteen.</content>
internal sealed unsafe partial class VectorKernel<TOperations, TInt, TFloat>
{
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
