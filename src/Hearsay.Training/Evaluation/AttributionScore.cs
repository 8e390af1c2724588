namespace Hearsay.Training.Evaluation;

/// <summary>The result of scoring a system against gold.</summary>
/// <param name="Total">Counters over all documents.</param>
/// <param name="Documents">Counters of each gold document, in gold's order.</param>
/// <param name="Missing">Ids of gold documents that the system lacks; they count as empty.</param>
internal sealed record AttributionScore(
    AttributionCounts Total, IReadOnlyList<AttributionCounts> Documents, IReadOnlyList<string> Missing)
{
    /// <summary>The kinds that recall is given for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["direct", "indirect", "mixed"];

    /// <summary>The lines of the table, in its order.</summary>
    public IReadOnlyList<(string Name, Measure Measure)> Lines => Summarize(Total);

    /// <summary>The line of that name.</summary>
    public Measure this[string line] => Lines.First(entry => entry.Name == line).Measure;

    /// <summary>The middle 95 % of each line's F1 over samples of documents drawn with replacement (percentile
    /// bootstrap, Efron 1979).</summary>
    /// <param name="samples">Number of samples, from 1.</param>
    public IReadOnlyDictionary<string, (double Low, double High)> Intervals(int samples, long seed = 1)
    {
        var random = new SeededRandom(seed);
        var values = Lines.ToDictionary(line => line.Name, _ => new List<double>());
        for (int i = 0; i < samples; i++)
        {
            var sample = new AttributionCounts();
            for (int n = 0; n < Documents.Count; n++) sample.Add(Documents[random.Below(Documents.Count)]);
            foreach ((string name, Measure measure) in Summarize(sample)) values[name].Add(measure.F1);
        }

        return values.ToDictionary(entry => entry.Key, entry => Bootstrap.Middle(entry.Value));
    }

    internal static string Name(Role role) => role switch
    {
        Role.Content => "content",
        Role.Cue => "cue",
        _ => "source",
    };

    private static List<(string Name, Measure Measure)> Summarize(AttributionCounts counts)
    {
        var lines = new List<(string, Measure)>();
        foreach (string role in Enum.GetValues<Role>().Select(Name))
        {
            double given = counts[role + ".s"], wanted = counts[role + ".g"];
            lines.Add((role + " strict", Measure.Of(counts[role + ".tp"], given, wanted)));
            lines.Add((role + " partial", Measure.Of(counts[role + ".pp"], given, counts[role + ".pr"], wanted)));
            lines.Add((role + " cover", Measure.Of(counts[role + ".cp"], given, counts[role + ".cr"], wanted)));
        }

        lines.Add(("triple strict", Measure.Of(counts["t.tp"], counts["t.s"], counts["t.g"])));
        lines.Add(("triple relaxed", Measure.Of(counts["t.rel"], counts["t.s"], counts["t.g"])));
        lines.Add(("pair src+content relaxed", Measure.Of(counts["t.pair"], counts["t.s"], counts["t.g"])));
        lines.Add(("content dice>=.5", Measure.Of(counts["t.cont"], counts["t.s"], counts["t.g"])));
        lines.Add(("direct quote strict", Measure.Of(counts["d.tp"], counts["d.s"], counts["d.g"])));
        lines.Add(("direct quote dice>=.8", Measure.Of(counts["d.tp8"], counts["d.s"], counts["d.g"])));
        return lines;
    }
}
