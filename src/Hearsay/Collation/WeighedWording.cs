namespace Hearsay.Collation;

/// <summary>A wording with its words weighed for one story: what <see cref="WordingSimilarity"/> compares.</summary>
/// <param name="Wording">The words themselves.</param>
/// <param name="Keys">The story's number for each word's key, in the order of the words.</param>
/// <param name="Terms">The distinct stems, by the story's numbers, ascending.</param>
/// <param name="Weights">The weight of each of <paramref name="Terms"/>.</param>
/// <param name="Groups">The groups of synonyms of each of <paramref name="Terms"/>.</param>
/// <param name="Total">Sum of <paramref name="Weights"/>.</param>
internal sealed record WeighedWording(
    Wording Wording, int[] Keys, int[] Terms, double[] Weights, IReadOnlyList<int>[] Groups, double Total);
