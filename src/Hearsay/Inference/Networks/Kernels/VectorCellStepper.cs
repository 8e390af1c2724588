using System.Runtime.CompilerServices;

namespace Hearsay.Inference.Networks.Kernels;

/// <summary>Does the step of LSTM cells for vector kernels.</summary>
internal abstract unsafe class CellStepper
{
    /// <inheritdoc cref="Kernel.Step"/>
    internal abstract void Step(in CellStep step);
}

/// <summary>The step over one vector width.</summary>
internal sealed unsafe class VectorCellStepper<TOperations, TFloat> : CellStepper
    where TOperations : struct, IFloatOperations<TFloat>
    where TFloat : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Step(in CellStep step)
    {
        for (int t = 0; t < step.Count; t++)
        {
            float* gates = step.Gates + (t * step.GateStride), cells = step.Cells + (t * step.CellStride);
            byte* output = step.Output + (t * step.OutputStride);
            for (int j = 0; j < step.Hidden; j += TOperations.Lanes)
                StepLanes(gates + j, step.Hidden, cells + j, output + (j * (sizeof(int) / TOperations.Group)));
        }
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
            TOperations.Multiply(TOperations.Add(kept, added), TOperations.Repeat(0.5f)),
            TOperations.Multiply(df, dig));
        TOperations.Store(cell, cells);
        Tanh(cell, out TFloat nc, out TFloat dc);
        TFloat numerator = TOperations.Multiply(
            TOperations.Multiply(TOperations.Add(@do, no), nc), TOperations.Repeat(0.5f * Kernel.One));
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
}
