namespace Hearsay.Training.Evaluation;

/// <summary>What was counted over documents, by the names that the reference scorer gives to its counters
/// (<c>content.tp</c>, <c>t.rel</c>, <c>d.ov</c>). A counter that nothing was added to is 0.</summary>
internal sealed class AttributionCounts
{
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <summary>The counters in the order in which they were first met.</summary>
    public IReadOnlyDictionary<string, double> Values => _values;

    public double this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Adds to one counter.</summary>
    internal void Add(string name, double amount) => _values[name] = this[name] + amount;

    /// <summary>Adds all of the other's counters.</summary>
    internal void Add(AttributionCounts other)
    {
        foreach ((string name, double amount) in other._values) Add(name, amount);
    }
}
