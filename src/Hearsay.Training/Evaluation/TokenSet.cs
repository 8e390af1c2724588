namespace Hearsay.Training.Evaluation;

/// <summary>A set of token numbers of one document, equal by content.</summary>
internal sealed class TokenSet(int[] ascending) : IEquatable<TokenSet>
{
    private readonly int[] _tokens = ascending;

    internal static TokenSet Empty { get; } = new([]);

    internal int Count => _tokens.Length;

    /// <summary>The least token number; -1 where there is none.</summary>
    internal int First => IsEmpty ? -1 : _tokens[0];

    /// <summary>The greatest token number; -1 where there is none.</summary>
    internal int Last => IsEmpty ? -1 : _tokens[^1];

    internal bool IsEmpty => _tokens.Length == 0;

    /// <summary>Number of tokens in both.</summary>
    internal int CountShared(TokenSet other)
    {
        int shared = 0, i = 0, j = 0;
        while (i < _tokens.Length && j < other._tokens.Length)
        {
            int order = _tokens[i].CompareTo(other._tokens[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return shared;
    }

    /// <summary>Twice the shared tokens over the tokens of both; 1 where both are empty.</summary>
    internal double Dice(TokenSet other) =>
        Count + other.Count == 0 ? 1 : 2.0 * CountShared(other) / (Count + other.Count);

    /// <summary>True where both share a token or both are empty.</summary>
    internal bool AgreesWith(TokenSet other) => (IsEmpty && other.IsEmpty) || CountShared(other) > 0;

    /// <summary>The tokens of all <paramref name="sets"/>.</summary>
    internal static TokenSet Union(IEnumerable<TokenSet> sets) =>
        new([.. sets.SelectMany(set => set._tokens).Distinct().Order()]);

    public bool Equals(TokenSet? other) => other is not null && _tokens.AsSpan().SequenceEqual(other._tokens);

    public override bool Equals(object? obj) => Equals(obj as TokenSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int token in _tokens) hash.Add(token);
        return hash.ToHashCode();
    }
}
