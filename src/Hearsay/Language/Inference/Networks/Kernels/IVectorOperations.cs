namespace Hearsay.Language.Inference.Networks.Kernels;

/// <summary>What a vector kernel needs of a vector width.</summary>
/// <typeparam name="TInt">A vector of 32-bit integers.</typeparam>
/// <typeparam name="TFloat">A vector of as many floats.</typeparam>
internal unsafe interface IVectorOperations<TInt, TFloat>
    where TInt : struct
    where TFloat : struct
{
    static abstract string Name { get; }

    /// <summary>32-bit lanes of a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>Products that one lane sums up at a time: 4 of bytes, 2 of 16-bit integers.</summary>
    static abstract int Group { get; }

    /// <summary>What is added to an activation where it is stored: 128 where it is unsigned, else 0.</summary>
    static abstract int Offset { get; }

    static abstract TInt Load(void* source);

    /// <summary>The four bytes at <paramref name="source"/> in every lane.</summary>
    static abstract TInt Repeat(byte* source);

    /// <summary>Adds the products of a group, exactly, to each lane.</summary>
    static abstract TInt MultiplyAdd(TInt sum, TInt weights, TInt activations);

    static abstract TFloat ToFloats(TInt values);

    static abstract TFloat Load(float* source);

    static abstract void Store(TFloat values, float* target);

    static abstract TFloat Repeat(float value);

    static abstract TFloat Add(TFloat a, TFloat b);

    static abstract TFloat Multiply(TFloat a, TFloat b);

    static abstract TFloat Divide(TFloat a, TFloat b);

    /// <summary>Each lane between -<paramref name="limit"/> and <paramref name="limit"/>.</summary>
    static abstract TFloat Clamp(TFloat values, TFloat limit);

    /// <summary>Stores the whole number nearest to each lane, which lies between -127 and 127, as an
    /// activation.</summary>
    static abstract void StoreActivations(TFloat values, byte* target);
}
