using Hearsay.Collation.Matching;

namespace Hearsay.Collation.Wordings;

/// <summary>A wording with its words weighed for one story: what <see cref="WordingSimilarity"/> compares. Equal only
/// to itself.</summary>
internal sealed class WeighedWording(
    Wording wording, int[] keys, int[] terms, double[] weights, IReadOnlyList<int>[] groups, int[] context)
{
    /// <summary>The words themselves.</summary>
    public Wording Wording => wording;

    /// <summary>The story's number for each word's key, in the order of the words.</summary>
    public int[] Keys => keys;

    /// <summary>The distinct stems, by the story's numbers, ascending.</summary>
    public int[] Terms => terms;

    /// <summary>The weight of each of <see cref="Terms"/>.</summary>
    public double[] Weights => weights;

    /// <summary>The groups of synonyms that each of <see cref="Terms"/> belongs to, ascending.</summary>
    public IReadOnlyList<int>[] Groups => groups;

    /// <summary>For each of <see cref="Terms"/> a bit for each of its groups, modulo 64: two terms without a common bit
    /// have no common group.</summary>
    public ulong[] GroupBits { get; } = Array.ConvertAll(groups, BitsOf);

    /// <summary>Terms of the sentence that the wording points back to, not its own, ascending.</summary>
    public int[] Context => context;

    /// <summary>Sum of <see cref="Weights"/>.</summary>
    public double Total { get; } = weights.Sum();

    private static ulong BitsOf(IReadOnlyList<int> groups)
    {
        ulong bits = 0;
        foreach (int group in groups) bits |= 1UL << (group % 64);
        return bits;
    }
}
