using System.Runtime.InteropServices;

namespace Hearsay.Inference.Networks.Kernels;

/// <summary>The plain version, which the others are held to. Activations are signed bytes.</summary>
internal sealed unsafe class ScalarKernel : Kernel
{
    internal override string Name => "scalar";

    internal override int ActivationSize => 1;

    internal override int RowMultiple => 1;

    internal override PackedMatrix Pack(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales, int depth)
    {
        var matrix = new PackedMatrix(scales.Length, scales.Length, depth, weights.Length);
        MemoryMarshal.AsBytes(weights).CopyTo(matrix.Weights.Span);
        scales.CopyTo(matrix.Scales.Span);
        return matrix;
    }

    internal override void CopyActivations(ReadOnlySpan<sbyte> source, byte* target) =>
        source.CopyTo(new Span<sbyte>(target, source.Length));

    internal override void ClearActivations(byte* target, int count) => new Span<byte>(target, count).Clear();

    internal override void Multiply(PackedMatrix matrix, in Product product)
    {
        for (int t = 0; t < product.Count; t++)
        {
            var input = (sbyte*)(product.Input + (t * product.InputStride));
            float* seed = product.Seed + (t * product.SeedStride), output = product.Output + (t * product.OutputStride);
            for (int row = 0; row < matrix.Rows; row++)
            {
                float value = Sum((sbyte*)matrix.Weights.Pointer + ((nint)row * matrix.Depth), input, matrix.Depth)
                    * matrix.Scales.Pointer[row];
                if (product.InputScales != null) value *= product.InputScales[t];
                output[row] = seed[row] + value;
            }
        }
    }

    internal override void Step(in CellStep step)
    {
        for (int t = 0; t < step.Count; t++)
        {
            float* gates = step.Gates + (t * step.GateStride), cells = step.Cells + (t * step.CellStride);
            var output = (sbyte*)(step.Output + (t * step.OutputStride));
            for (int j = 0; j < step.Hidden; j++)
            {
                output[j] = Step(gates[j], gates[step.Hidden + j], gates[(2 * step.Hidden) + j],
                    gates[(3 * step.Hidden) + j], ref cells[j]);
            }
        }
    }

    private static int Sum(sbyte* weights, sbyte* input, int depth)
    {
        int sum = 0;
        for (int k = 0; k < depth; k++) sum += weights[k] * input[k];
        return sum;
    }

    private static sbyte Step(float inputGate, float forgetGate, float candidate, float outputGate, ref float cell)
    {
        (float ni, float di) = Sigmoid(inputGate);
        (float nf, float df) = Sigmoid(forgetGate);
        (float ng, float dg) = Tanh(candidate);
        (float no, float @do) = Sigmoid(outputGate);
        float dig = di * dg;
        float kept = (df + nf) * cell * dig, added = (di + ni) * ng * df;
        cell = (kept + added) * 0.5f / (df * dig);
        (float nc, float dc) = Tanh(cell);
        float h = (@do + no) * nc * (0.5f * One) / (@do * dc);
        return (sbyte)(BitConverter.SingleToInt32Bits(h + GateFunctions.Rounder) - GateFunctions.RounderBits);
    }

    /// <summary>The numerator and denominator of tanh x/2.</summary>
    private static (float N, float D) Sigmoid(float x)
    {
        x = Math.Clamp(x, -GateFunctions.SigmoidLimit, GateFunctions.SigmoidLimit);
        float y = x * x;
        return (((GateFunctions.HalfP2 * y + GateFunctions.HalfP1) * y + GateFunctions.HalfP0) * x,
            (GateFunctions.HalfQ2 * y + GateFunctions.HalfQ1) * y + 1f);
    }

    private static (float N, float D) Tanh(float x)
    {
        x = Math.Clamp(x, -GateFunctions.TanhLimit, GateFunctions.TanhLimit);
        float y = x * x;
        return (((GateFunctions.P2 * y + GateFunctions.P1) * y + GateFunctions.P0) * x,
            (GateFunctions.Q2 * y + GateFunctions.Q1) * y + 1f);
    }
}
