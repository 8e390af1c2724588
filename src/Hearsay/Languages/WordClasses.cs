namespace Hearsay.Languages;

/// <summary>The classes that one word form belongs to. Immutable.</summary>
internal sealed class WordClasses : IEquatable<WordClasses>
{
    /// <summary>Room for 256 classes; a class beyond them fails when the pack is read.</summary>
    private const int PartCount = 4, BitsOfPart = 64;

    private readonly ulong[] _parts;

    private WordClasses(ulong[] parts) => _parts = parts;

    /// <summary>Those of a word that is in no class.</summary>
    public static WordClasses None { get; } = new(new ulong[PartCount]);

    public bool IsEmpty => Equals(None);

    public bool Has(WordClass one) => (_parts[PartOf(one)] & BitOf(one)) != 0;

    /// <summary>True where the two have a class in common.</summary>
    public bool HasAny(WordClasses others)
    {
        for (int i = 0; i < _parts.Length; i++)
        {
            if ((_parts[i] & others._parts[i]) != 0) return true;
        }

        return false;
    }

    public WordClasses With(WordClass one)
    {
        ulong[] parts = [.. _parts];
        parts[PartOf(one)] |= BitOf(one);
        return new WordClasses(parts);
    }

    public static WordClasses Of(params ReadOnlySpan<WordClass> classes)
    {
        WordClasses all = None;
        foreach (WordClass one in classes) all = all.With(one);
        return all;
    }

    public bool Equals(WordClasses? other) => other is not null && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as WordClasses);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (ulong part in _parts) hash.Add(part);
        return hash.ToHashCode();
    }

    private static int PartOf(WordClass one) => (int)one / BitsOfPart;

    private static ulong BitOf(WordClass one) => 1UL << ((int)one % BitsOfPart);
}
