namespace Hearsay.Inference.Networks.Kernels;

/// <summary>What a vector kernel needs of a vector width, besides <see cref="IFloatOperations{TFloat}"/>.</summary>
/// <typeparam name="TInt">A vector of 32-bit integers.</typeparam>
/// <typeparam name="TFloat">A vector of as many floats.</typeparam>
internal unsafe interface IVectorOperations<TInt, TFloat>
    where TInt : struct
    where TFloat : struct
{
    static abstract string Name { get; }

    /// <summary>What is added to an activation where it is stored: 128 where it is unsigned, else 0.</summary>
    static abstract int Offset { get; }

    static abstract TInt Load(void* source);

    /// <summary>The four bytes at <paramref name="source"/> in every lane.</summary>
    static abstract TInt Repeat(byte* source);

    /// <summary>Adds the products of a group, exactly, to each lane.</summary>
    static abstract TInt MultiplyAdd(TInt sum, TInt weights, TInt activations);

    static abstract TFloat ToFloats(TInt values);
}
