using Hearsay.Text;

namespace Hearsay.Languages.Names;

/// <summary>Tells a slip of the pen in a name from another name.</summary>
internal static class NameSlips
{
    /// <summary>Shorter names differ too often by a letter.</summary>
    public const int ShortestName = 6;

    private const int LongName = 10;

    /// <summary>Letters that a surname of six or more may be off where the given name is the same.</summary>
    private const int LettersOffWithGiven = 2;

    /// <summary>One letter off in a name of six or more, two in one of ten or more; the first letter is rarely
    /// mistaken.</summary>
    /// <param name="a">Its key (<see cref="NameSpelling.KeyOf"/>).</param>
    /// <param name="b">The other's.</param>
    public static bool IsSlip(string a, string b) =>
        IsWithin(a, b, Math.Min(a.Length, b.Length) >= LongName ? 2 : 1);

    /// <summary>The same of two surnames that stand with one given name.</summary>
    /// <inheritdoc cref="IsSlip" path="/param"/>
    public static bool IsSlipWithGiven(string a, string b) => IsWithin(a, b, LettersOffWithGiven);

    /// <summary>The key and each form of it with one letter left out: two keys that are one letter apart share one of
    /// them.</summary>
    public static IEnumerable<string> Deletions(string key)
    {
        yield return key;
        for (int i = 0; i < key.Length; i++) yield return key.Remove(i, 1);
    }

    private static bool IsWithin(string a, string b, int letters) =>
        Math.Min(a.Length, b.Length) >= ShortestName && a[0] == b[0] && EditDistance.Within(a, b, letters);
}
