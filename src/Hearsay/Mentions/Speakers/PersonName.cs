namespace Hearsay.Mentions.Speakers;

/// <summary>A person's name in its parts.</summary>
/// <param name="Given">Everything before the surname; empty for a bare name.</param>
/// <param name="Surname">With its particles: "van der Meer".</param>
/// <param name="AltersOrder">True where the first word may be the surname: "Kim Jong Un".</param>
internal sealed record PersonName(string[] Given, string Surname, string[] Words, bool AltersOrder)
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv", "jr.", "sr."];

    public string SurnameKey { get; } = NameKey.Of(LastWord(Surname));

    public string? FirstKey { get; } = Words.Length > 1 ? NameKey.Of(Words[0]) : null;

    public bool IsBare => Given.Length == 0;

    /// <summary>Reads a name that stands without titles.</summary>
    public static PersonName Parse(string name)
    {
        string[] words = name.Split([' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        int count = words.Length;
        while (count > 1 && IsSuffix(words[count - 1])) count--;
        words = words[..Math.Max(count, 1)];
        int surname = words.Length - 1;
        var particles = SpeakerVocabulary.Default.Particles;
        while (surname > 1 && particles.Contains(words[surname - 1]) && char.IsLower(words[surname - 1][0])) surname--;
        bool alters = words.Length is 2 or 3 && SpeakerVocabulary.Default.AsianSurnames.Contains(words[0]);
        return new PersonName(words[..surname], string.Join(' ', words[surname..]), words, alters);
    }

    public static bool IsSuffix(ReadOnlySpan<char> word)
    {
        foreach (string suffix in Suffixes)
            if (word.TrimEnd(',').Equals(suffix, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>True where both may be forms of one person's full name: the surnames meet, and the given names are
    /// equal, an initial of each other, or one the short form of the other.</summary>
    public bool MayBe(PersonName other)
    {
        if (SurnameKey != other.SurnameKey) return AltersOrder && other.AltersOrder && SameWords(other);
        return IsBare || other.IsBare || GivenAgree(Given[0], other.Given[0])
            || EndsLike(other) || other.EndsLike(this);
    }

    /// <summary>"Jong Un" and "Jong-un" are one; so are all words run together.</summary>
    private bool SameWords(PersonName other) =>
        NameKey.Of(string.Concat(Words)) == NameKey.Of(string.Concat(other.Words));

    /// <summary>"Hacker Guccifer Two" ends like "Guccifer Two": a word too many was taken for a name.</summary>
    private bool EndsLike(PersonName other) =>
        Words.Length > other.Words.Length && other.Words.Length > 1
        && Words.AsSpan()[^other.Words.Length..].SequenceEqual(other.Words);

    private static bool GivenAgree(string a, string b)
    {
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase)) return true;
        if (IsInitial(a) || IsInitial(b)) return char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]);
        string keyA = NameKey.Of(a), keyB = NameKey.Of(b);
        if (keyA == keyB || (keyA.Length > 4 && keyB.Length > 4 && NameKey.AreWithinOneEdit(keyA, keyB))) return true;
        var nicknames = SpeakerVocabulary.Default.Nicknames;
        return nicknames.TryGetValue(a, out var standsA) && nicknames.TryGetValue(b, out var standsB)
            && standsA.Overlaps(standsB);
    }

    private static bool IsInitial(string word) => word.TrimEnd('.').Length == 1;

    private static string LastWord(string surname) => surname[(surname.LastIndexOf(' ') + 1)..];
}
