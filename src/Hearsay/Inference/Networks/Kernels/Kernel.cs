using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Inference.Networks.Kernels;

/// <summary>The arithmetic of a network, in one of several widths. Activations are whole numbers from -127 to 127 and
/// weights from -127 to 127, so that sums of products are exact; what follows is single multiplications, additions
/// and divisions in one order. So every kernel gives the same bits, whatever stands beside it in a batch.</summary>
internal abstract unsafe class Kernel
{
    /// <summary>What an activation of 1 is counted as: a cell's output h lies in [-1, 1] and is kept as
    /// round(127 h).</summary>
    internal const int One = 127;

    /// <summary>Elements that a kernel may write past the end of a row, and read past the end of gates.</summary>
    internal const int Overrun = 16;

    /// <summary>The environment variable that forces a kernel by name.</summary>
    internal const string Variable = "HEARSAY_KERNEL";

    private static readonly Lazy<Kernel> Best = new(ChooseDefault);

    /// <summary>The fastest kernel of this machine, or the one that HEARSAY_KERNEL names.</summary>
    /// <exception cref="ArgumentException">HEARSAY_KERNEL names no kernel of this machine.</exception>
    internal static Kernel Default => Best.Value;

    /// <summary>What the kernel is forced by, lower-case.</summary>
    internal abstract string Name { get; }

    /// <summary>Bytes that an activation takes in a row.</summary>
    internal abstract int ActivationSize { get; }

    /// <summary>The number to which rows of a matrix are filled up.</summary>
    internal abstract int RowMultiple { get; }

    /// <summary>The kernels that run on this machine, the fastest first and the scalar one last.</summary>
    internal static IEnumerable<Kernel> Available()
    {
        if (AvxVnni.IsSupported && Avx512BW.IsSupported)
        {
            yield return new VectorKernel<AvxVnniOperations, Vector256<int>, Vector256<float>>(
                new VectorCellStepper<WideStepOperations, Vector512<float>>(), "avxvnni512");
        }

        if (AvxVnni.IsSupported) yield return new VectorKernel<AvxVnniOperations, Vector256<int>, Vector256<float>>();
        if (Avx512BW.IsSupported)
            yield return new VectorKernel<Vector512Operations, Vector512<int>, Vector512<float>>();
        if (Avx2.IsSupported) yield return new VectorKernel<Vector256Operations, Vector256<int>, Vector256<float>>();
        if (Vector128.IsHardwareAccelerated)
            yield return new VectorKernel<Vector128Operations, Vector128<int>, Vector128<float>>();
        yield return new ScalarKernel();
    }

    /// <summary>A kernel by its name, in any case.</summary>
    /// <exception cref="ArgumentException">No kernel of this machine is called so.</exception>
    internal static Kernel Named(string name) =>
        Available().FirstOrDefault(kernel => kernel.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"No kernel of this machine is called \"{name}\": it has "
                + $"{string.Join(", ", Available().Select(k => k.Name))}.",
            nameof(name));

    /// <summary>Brings a matrix into the order in which this kernel reads it.</summary>
    /// <param name="weights">Row by row, <paramref name="depth"/> weights each, from -127 to 127.</param>
    /// <param name="scales">What a row's sum is multiplied by, one a row.</param>
    internal abstract PackedMatrix Pack(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales, int depth);

    /// <summary>Writes numbers from -127 to 127 as activations.</summary>
    internal abstract void CopyActivations(ReadOnlySpan<sbyte> source, byte* target);

    /// <summary>Writes <paramref name="count"/> activations of 0.</summary>
    internal abstract void ClearActivations(byte* target, int count);

    /// <summary>Multiplies rows of activations by the matrix and adds each product, scaled, to what is in
    /// <see cref="Product.Seed"/>.</summary>
    internal abstract void Multiply(PackedMatrix matrix, in Product product);

    /// <summary>One step of LSTM cells: gates to the new state of the cells and to their outputs.</summary>
    internal abstract void Step(in CellStep step);

    private static Kernel ChooseDefault()
    {
        string? forced = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(forced)) return Available().First();
        try
        {
            return Named(forced.Trim());
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"{Variable}: {e.Message}", e);
        }
    }
}

/// <summary>Rows to multiply and where the products go. Strides in bytes for activations, in floats
/// otherwise.</summary>
internal unsafe struct Product
{
    internal byte* Input;
    internal nint InputStride;
    internal int Count;

    /// <summary>What the products are added to; a stride of 0 takes the same row (a bias) for all.</summary>
    internal float* Seed;
    internal nint SeedStride;

    /// <summary>A further factor for each input row, or null.</summary>
    internal float* InputScales;

    /// <summary>May be the seed.</summary>
    internal float* Output;
    internal nint OutputStride;
}

/// <summary>Gates i, f, g, o of several sequences at one position, their cells and where the outputs go. Strides as in
/// <see cref="Product"/>.</summary>
internal unsafe struct CellStep
{
    internal float* Gates;
    internal nint GateStride;
    internal float* Cells;
    internal nint CellStride;
    internal byte* Output;
    internal nint OutputStride;
    internal int Count;
    internal int Hidden;
}
