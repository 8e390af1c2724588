using System.Text.Json;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>Reads files of one JSON record a line.</summary>
internal static class JsonLines
{
    /// <summary>Parses every line that is not blank.</summary>
    /// <exception cref="InvalidDataException">A line cannot be parsed; the message gives file and line.</exception>
    internal static IEnumerable<T> Read<T>(TextReader reader, string name, Func<JsonElement, T> parse)
    {
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return ParseLine(line, name, number, parse);
        }
    }

    /// <summary>A string, or a number as it is written.</summary>
    internal static string Key(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>A list of <c>[start, end]</c>; empty where it is absent or null.</summary>
    internal static IReadOnlyList<CodePointRange> Ranges(JsonElement record, string property)
    {
        if (!record.TryGetProperty(property, out JsonElement list) || list.ValueKind == JsonValueKind.Null) return [];
        return [.. list.EnumerateArray().Select(Range)];
    }

    /// <summary>One <c>[start, end]</c>.</summary>
    internal static CodePointRange Range(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static T ParseLine<T>(string line, string name, int number, Func<JsonElement, T> parse)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return parse(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{name}: line {number}: {error.Message}", error);
        }
    }
}
