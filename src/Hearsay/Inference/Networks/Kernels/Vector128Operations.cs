using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Inference.Networks.Kernels;

/// <summary>128 bits, with SSE2 where it is there and portably elsewhere: activations and weights are widened to 16
/// bits.</summary>
internal unsafe struct Vector128Operations : IVectorOperations<Vector128<int>, Vector128<float>>,
    IFloatOperations<Vector128<float>>
{
    public static string Name => "vector128";

    public static int Lanes => Vector128<int>.Count;

    public static int Group => 2;

    public static int Offset => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Load(void* source) => Vector128.Load((int*)source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Repeat(byte* source) => Vector128.Create(Unsafe.ReadUnaligned<int>(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> MultiplyAdd(Vector128<int> sum, Vector128<int> weights, Vector128<int> activations) =>
        sum + MultiplyAddAdjacent(weights, activations);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToFloats(Vector128<int> values) => Vector128.ConvertToSingle(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(float* source) => Vector128.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> values, float* target) => values.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Repeat(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Clamp(Vector128<float> values, Vector128<float> limit) =>
        Vector128.MinNative(Vector128.MaxNative(values, -limit), limit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreActivations(Vector128<float> values, byte* target)
    {
        Vector128<int> whole = (values + Vector128.Create(GateFunctions.Rounder)).AsInt32()
            - Vector128.Create(GateFunctions.RounderBits);
        Unsafe.WriteUnaligned(target, Vector128.Narrow(whole, whole).AsUInt64().ToScalar());
    }

    /// <summary>The sum of two products in each lane: an even and an odd 16-bit element of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyAddAdjacent(Vector128<int> a, Vector128<int> b) =>
        Sse2.IsSupported
            ? Sse2.MultiplyAddAdjacent(a.AsInt16(), b.AsInt16())
            : (((a << 16) >> 16) * ((b << 16) >> 16)) + ((a >> 16) * (b >> 16));
}
