using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Inference.Networks.Kernels;

/// <summary>256 bits with AVX2: activations and weights are widened to 16 bits.</summary>
internal unsafe struct Vector256Operations : IVectorOperations<Vector256<int>, Vector256<float>>,
    IFloatOperations<Vector256<float>>
{
    public static string Name => "vector256";

    public static int Lanes => Vector256<int>.Count;

    public static int Group => 2;

    public static int Offset => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(void* source) => Vector256.Load((int*)source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Repeat(byte* source) => Vector256.Create(Unsafe.ReadUnaligned<int>(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> MultiplyAdd(Vector256<int> sum, Vector256<int> weights, Vector256<int> activations) =>
        sum + Avx2.MultiplyAddAdjacent(weights.AsInt16(), activations.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToFloats(Vector256<int> values) => Vector256.ConvertToSingle(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(float* source) => Vector256.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> values, float* target) => values.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Repeat(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Clamp(Vector256<float> values, Vector256<float> limit) =>
        Vector256.MinNative(Vector256.MaxNative(values, -limit), limit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreActivations(Vector256<float> values, byte* target)
    {
        Vector256<int> whole = (values + Vector256.Create(GateFunctions.Rounder)).AsInt32()
            - Vector256.Create(GateFunctions.RounderBits);
        Vector128.Narrow(whole.GetLower(), whole.GetUpper()).Store((short*)target);
    }
}
