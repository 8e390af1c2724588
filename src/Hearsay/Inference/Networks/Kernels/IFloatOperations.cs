namespace Hearsay.Inference.Networks.Kernels;

/// <summary>What the step of cells needs of a vector width.</summary>
/// <typeparam name="TFloat">A vector of floats.</typeparam>
internal unsafe interface IFloatOperations<TFloat>
    where TFloat : struct
{
    /// <summary>32-bit lanes of a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>Activations that lie in 32 bits of a row: 4 as bytes, 2 as 16-bit integers.</summary>
    static abstract int Group { get; }

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
