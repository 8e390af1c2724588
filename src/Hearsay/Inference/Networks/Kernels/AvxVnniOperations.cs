using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Inference.Networks.Kernels;

/// <summary>256 bits with AVX-VNNI, which multiplies unsigned by signed bytes: activations are stored with 128
/// added.</summary>
internal unsafe struct AvxVnniOperations : IVectorOperations<Vector256<int>, Vector256<float>>,
    IFloatOperations<Vector256<float>>
{
    public static string Name => "avxvnni";

    public static int Lanes => Vector256<int>.Count;

    public static int Group => 4;

    public static int Offset => 128;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(void* source) => Vector256.Load((int*)source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Repeat(byte* source) => Vector256.Create(Unsafe.ReadUnaligned<int>(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> MultiplyAdd(Vector256<int> sum, Vector256<int> weights, Vector256<int> activations) =>
        AvxVnni.MultiplyWideningAndAdd(sum, activations.AsByte(), weights.AsSByte());

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
        Vector128<short> narrow = Vector128.Narrow(whole.GetLower(), whole.GetUpper());
        ulong bytes = Vector128.Narrow(narrow, narrow).AsUInt64().ToScalar();
        Unsafe.WriteUnaligned(target, bytes ^ 0x8080808080808080);
    }
}

/// <summary>The step of cells in 512 bits, over activations as <see cref="AvxVnniOperations"/> has them. VNNI itself is
/// not to be had in 512 bits from .NET 10.</summary>
internal unsafe struct WideStepOperations : IFloatOperations<Vector512<float>>
{
    public static int Lanes => Vector512Operations.Lanes;

    public static int Group => AvxVnniOperations.Group;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* source) => Vector512Operations.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> values, float* target) => Vector512Operations.Store(values, target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Repeat(float value) => Vector512Operations.Repeat(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => Vector512Operations.Add(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) =>
        Vector512Operations.Multiply(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => Vector512Operations.Divide(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Clamp(Vector512<float> values, Vector512<float> limit) =>
        Vector512Operations.Clamp(values, limit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreActivations(Vector512<float> values, byte* target)
    {
        Vector512<int> whole = (values + Vector512.Create(GateFunctions.Rounder)).AsInt32()
            - Vector512.Create(GateFunctions.RounderBits);
        (Avx512F.ConvertToVector128SByte(whole).AsByte() ^ Vector128.Create((byte)AvxVnniOperations.Offset))
            .Store(target);
    }
}
