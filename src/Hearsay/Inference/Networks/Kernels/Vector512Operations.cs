using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Inference.Networks.Kernels;

/// <summary>512 bits with AVX-512BW: activations and weights are widened to 16 bits.</summary>
internal unsafe struct Vector512Operations : IVectorOperations<Vector512<int>, Vector512<float>>,
    IFloatOperations<Vector512<float>>
{
    public static string Name => "vector512";

    public static int Lanes => Vector512<int>.Count;

    public static int Group => 2;

    public static int Offset => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load(void* source) => Vector512.Load((int*)source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Repeat(byte* source) => Vector512.Create(Unsafe.ReadUnaligned<int>(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> MultiplyAdd(Vector512<int> sum, Vector512<int> weights, Vector512<int> activations) =>
        sum + Avx512BW.MultiplyAddAdjacent(weights.AsInt16(), activations.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ToFloats(Vector512<int> values) => Vector512.ConvertToSingle(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> values, float* target) => values.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Repeat(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Clamp(Vector512<float> values, Vector512<float> limit) =>
        Vector512.MinNative(Vector512.MaxNative(values, -limit), limit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreActivations(Vector512<float> values, byte* target)
    {
        Vector512<int> whole = (values + Vector512.Create(GateFunctions.Rounder)).AsInt32()
            - Vector512.Create(GateFunctions.RounderBits);
        Avx512F.ConvertToVector256Int16(whole).Store((short*)target);
    }
}
