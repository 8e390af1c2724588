using Hearsay.Inference.Tagging;

namespace Hearsay.Inference;

/// <summary>64-bit hashes that stand for features in model files. Part of the model format: a change here makes every
/// stored model unreadable, so it goes with a new <see cref="PerceptronTagger.FormatVersion"/>.</summary>
internal static class FeatureHash
{
    /// <summary>Start value for a hash over characters.</summary>
    internal const ulong Seed = 0xCBF29CE484222325;

    private const ulong CharacterPrime = 0x100000001B3;

    /// <summary>The hash with one more character (FNV-1a over UTF-16 units).</summary>
    internal static ulong Append(ulong hash, char unit) => (hash ^ unit) * CharacterPrime;

    /// <summary>Spreads every bit of the input over the whole result (finaliser of MurmurHash3, public
    /// domain).</summary>
    internal static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }

    /// <summary>The feature that says "template <paramref name="template"/> has the value
    /// <paramref name="value"/>".</summary>
    internal static ulong Of(int template, ulong value) => Mix(value + ((ulong)template * 0x9E3779B97F4A7C15));

    /// <summary>One value of two, in order.</summary>
    internal static ulong Pair(ulong first, ulong second) => (first * 0x9FB21C651E98DF25) + second;
}
