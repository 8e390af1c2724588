namespace Hearsay.Inference.Networks.Kernels;

/// <summary>Sigmoid and hyperbolic tangent as quotients n/d of polynomials, so that sums of products of them need one
/// division. tanh x is x (P0 + P1 x^2 + P2 x^4) / (1 + Q1 x^2 + Q2 x^4) for |x| up to 5 and constant beyond: a minimax
/// fit by reweighted least squares, off by 4.3e-5 at most, and 1.4e-4 beyond. An output is kept in steps of 1/127, so
/// that more would be lost. Sigmoid x is (1 + tanh x/2) / 2.</summary>
internal static class GateFunctions
{
    internal const float TanhLimit = 5f;
    internal const float P0 = 0.999810157f, P1 = 0.101723024f, P2 = 6.54939593e-4f;
    internal const float Q1 = 0.43450397f, Q2 = 0.01263914f;

    internal const float SigmoidLimit = 2 * TanhLimit;
    internal const float HalfP0 = P0 / 2, HalfP1 = P1 / 8, HalfP2 = P2 / 32;
    internal const float HalfQ1 = Q1 / 4, HalfQ2 = Q2 / 16;

    /// <summary>1.5 * 2^23. Added to a number below 2^22 it leaves the nearest whole number in the last bits, halves to
    /// the even one.</summary>
    internal const float Rounder = 12582912f;

    internal const int RounderBits = 0x4B400000;
}
