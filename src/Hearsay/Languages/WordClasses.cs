namespace Hearsay.Languages;

/// <summary>The classes that one word form belongs to. Immutable; the default value is none.</summary>
internal readonly struct WordClasses : IEquatable<WordClasses>
{
    private readonly UInt128 _low, _high;

    private WordClasses(UInt128 low, UInt128 high) => (_low, _high) = (low, high);

    public bool IsEmpty => (_low | _high) == UInt128.Zero;

    public bool Has(WordClass one) => (int)one < 128
        ? (_low >> (int)one & UInt128.One) != UInt128.Zero
        : (_high >> ((int)one - 128) & UInt128.One) != UInt128.Zero;

    /// <summary>True where the two have a class in common.</summary>
    public bool HasAny(WordClasses others) => ((_low & others._low) | (_high & others._high)) != UInt128.Zero;

    public WordClasses With(WordClass one) => (int)one < 128
        ? new WordClasses(_low | UInt128.One << (int)one, _high)
        : new WordClasses(_low, _high | UInt128.One << ((int)one - 128));

    public static WordClasses Of(params ReadOnlySpan<WordClass> classes)
    {
        WordClasses all = default;
        foreach (WordClass one in classes) all = all.With(one);
        return all;
    }

    public bool Equals(WordClasses other) => _low == other._low && _high == other._high;

    public override bool Equals(object? obj) => obj is WordClasses other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_low, _high);

    public static bool operator ==(WordClasses left, WordClasses right) => left.Equals(right);

    public static bool operator !=(WordClasses left, WordClasses right) => !left.Equals(right);
}
