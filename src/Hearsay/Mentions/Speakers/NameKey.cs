using System.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Keys under which spellings of one name meet.</summary>
internal static class NameKey
{
    private const int LongestName = 40;

    /// <summary>The name in lower case, without accents, with the usual spellings of one sound made one and
    /// repeated letters counted once: "Zelenskyy", "zelenskyyy" and "Zelenskiy" give "zelensky".</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        SpeakerVocabulary words = SpeakerVocabulary.Default;
        var key = new StringBuilder(name.Length);
        foreach (char letter in name[..Math.Min(name.Length, LongestName)])
        {
            char c = char.ToLowerInvariant(letter);
            if (words.LetterFoldings.TryGetValue(c, out string? folded)) key.Append(folded);
            else key.Append(c);
        }

        foreach ((string written, string folded) in words.SoundFoldings) key.Replace(written, folded);
        int length = 0;
        for (int i = 0; i < key.Length; i++)
            if (length == 0 || key[i] != key[length - 1]) key[length++] = key[i];
        return key.ToString(0, length);
    }

    /// <summary>True where one insertion, deletion or replacement at most turns <paramref name="a"/> into
    /// <paramref name="b"/>.</summary>
    public static bool AreWithinOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        int same = a.CommonPrefixLength(b);
        ReadOnlySpan<char> restA = a[same..], restB = b[same..];
        if (restA.Length > restB.Length) return restA[1..].SequenceEqual(restB);
        if (restA.Length < restB.Length) return restB[1..].SequenceEqual(restA);
        return restA.IsEmpty || restA[1..].SequenceEqual(restB[1..]);
    }

    /// <summary>The key and each form of it with one letter left out: two keys within one edit share one of
    /// them.</summary>
    public static IEnumerable<string> Deletions(string key)
    {
        yield return key;
        for (int i = 0; i < key.Length; i++) yield return key.Remove(i, 1);
    }
}
