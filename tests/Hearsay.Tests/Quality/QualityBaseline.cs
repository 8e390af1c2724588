using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hearsay.Tests.Quality;

/// <summary>The scores below which a set of gold data must not fall, and the hashes of the data they were measured
/// on: <c>quality/baseline.json</c>.</summary>
internal sealed class QualityBaseline
{
    /// <summary>Set to 1, it makes the gate raise floors to what is reached now.</summary>
    public const string UpdateVariable = "HEARSAY_UPDATE_BASELINE";

    /// <summary>With <see cref="UpdateVariable"/>: lets floors fall too, and says why; the reason is kept.</summary>
    public const string LowerVariable = "HEARSAY_LOWER_BASELINE";

    /// <summary>A floor lies this far below the score it was set from, so that a change of no weight does not stop
    /// the work.</summary>
    private const double Slack = 0.005;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<string, QualitySet> _sets = new(StringComparer.Ordinal);
    private readonly List<LoweredFloor> _lowered = [];

    public IReadOnlyList<LoweredFloor> Lowered => _lowered;

    public static QualityBaseline Parse(string json)
    {
        var baseline = new QualityBaseline();
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonProperty set in document.RootElement.GetProperty("sets").EnumerateObject())
        {
            baseline._sets[set.Name] = new QualitySet(
                Sorted(set.Value.GetProperty("data"), value => value.GetString()!),
                Sorted(set.Value.GetProperty("floors"), value => value.GetDouble()));
        }

        foreach (JsonElement entry in document.RootElement.GetProperty("lowered").EnumerateArray())
            baseline._lowered.Add(new LoweredFloor(
                entry.GetProperty("set").GetString()!, entry.GetProperty("line").GetString()!,
                entry.GetProperty("from").GetDouble(), entry.GetProperty("to").GetDouble(),
                entry.GetProperty("reason").GetString()!));
        return baseline;
    }

    /// <summary>SHA-256 of files, by the names they are given.</summary>
    public static SortedDictionary<string, string> Hashes(IEnumerable<(string Name, string Path)> files) => new(
        files.ToDictionary(file => file.Name,
        file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path)))),
        StringComparer.Ordinal);

    /// <summary>What is wrong, a sentence a line; empty where every floor holds.</summary>
    public IReadOnlyList<string> Failures(
        string name, IReadOnlyDictionary<string, string> data, IReadOnlyDictionary<string, double> scores)
    {
        if (!_sets.TryGetValue(name, out QualitySet? set)) return [$"{name}: no floors are set"];
        if (!SameData(set, data)) return [$"{name}: the data is not the data that the floors were measured on"];
        return
        [
            .. set.Floors.Keys.Except(scores.Keys).Select(line => $"{name}: nothing was measured for {line}"),
            .. scores.Keys.Except(set.Floors.Keys).Select(line => $"{name}: {line} has no floor"),
            .. set.Floors.Where(floor => scores.TryGetValue(floor.Key, out double score) && score < floor.Value)
                .Select(floor => $"{name}: {floor.Key} is {scores[floor.Key]:F3}, its floor {floor.Value:F3}"),
        ];
    }

    /// <summary>Raises the floors of a set to the scores, and takes up new lines.</summary>
    /// <param name="reason">Why floors may fall or the data may differ; null where neither is allowed.</param>
    /// <exception cref="InvalidOperationException">A floor would fall, a line vanish or the data differ, and there is
    /// no reason.</exception>
    public void Update(
        string name,
        IReadOnlyDictionary<string, string> data,
        IReadOnlyDictionary<string, double> scores,
        string? reason)
    {
        if (_sets.TryGetValue(name, out QualitySet? before) && reason is null)
        {
            string[] against = [.. Failures(name, data, scores)
                .Where(failure => !failure.EndsWith("has no floor", StringComparison.Ordinal))];
            if (against.Length > 0)
                throw new InvalidOperationException(
                    string.Join('\n', [.. against, $"set {LowerVariable} to the reason to allow it"]));
        }

        var floors = new SortedDictionary<string, double>(StringComparer.Ordinal);
        bool sameData = before is not null && SameData(before, data);
        foreach ((string line, double score) in scores)
        {
            double reached = Math.Max(0, Math.Floor((score - Slack) * 1000) / 1000);
            double old = before?.Floors.GetValueOrDefault(line) ?? 0;
            bool falls = score < old || (!sameData && reached < old);
            floors[line] = falls ? reached : Math.Max(reached, old);
            if (falls) _lowered.Add(new LoweredFloor(name, line, old, reached, reason!));
        }

        _sets[name] = new QualitySet(new(data.ToDictionary(), StringComparer.Ordinal), floors);
    }

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteStartObject("sets");
            foreach ((string name, QualitySet set) in _sets) WriteSet(json, name, set);
            json.WriteEndObject();
            json.WriteStartArray("lowered");
            foreach (LoweredFloor entry in _lowered) WriteLowered(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteSet(Utf8JsonWriter json, string name, QualitySet set)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("data");
        foreach ((string file, string hash) in set.Data) json.WriteString(file, hash);
        json.WriteEndObject();
        json.WriteStartObject("floors");
        foreach ((string line, double floor) in set.Floors) json.WriteNumber(line, floor);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLowered(Utf8JsonWriter json, LoweredFloor entry)
    {
        json.WriteStartObject();
        json.WriteString("set", entry.Set);
        json.WriteString("line", entry.Line);
        json.WriteNumber("from", entry.From);
        json.WriteNumber("to", entry.To);
        json.WriteString("reason", entry.Reason);
        json.WriteEndObject();
    }

    private static bool SameData(QualitySet set, IReadOnlyDictionary<string, string> data) =>
        set.Data.Count == data.Count
        && set.Data.All(file => data.TryGetValue(file.Key, out string? hash) && hash == file.Value);

    private static SortedDictionary<string, T> Sorted<T>(JsonElement map, Func<JsonElement, T> parse) => new(
        map.EnumerateObject().ToDictionary(property => property.Name, property => parse(property.Value)),
        StringComparer.Ordinal);

    private sealed record QualitySet(SortedDictionary<string, string> Data, SortedDictionary<string, double> Floors);
}

/// <summary>A floor that was let fall, and why.</summary>
internal sealed record LoweredFloor(string Set, string Line, double From, double To, string Reason);
