using System.Text.Json;

namespace Hearsay.Records;

/// <summary>JSON strings and documents from strangers, without exceptions.</summary>
internal static class JsonText
{
    /// <summary>False where the value is no string or holds half of a surrogate pair.</summary>
    public static bool TryGet(JsonElement value, out string text)
    {
        text = "";
        if (value.ValueKind != JsonValueKind.String) return false;
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Parses one object; null with the fault in words where there is none.</summary>
    public static JsonDocument? TryParseObject(ReadOnlyMemory<byte> bytes, out string? fault)
    {
        fault = System.Text.Unicode.Utf8.IsValid(bytes.Span) ? null : "is not UTF-8, which JSON must be";
        if (fault is not null) return null;
        try
        {
            var document = JsonDocument.Parse(bytes);
            fault = document.RootElement.ValueKind != JsonValueKind.Object
                ? $"expected a JSON object, found {Describe(document.RootElement.ValueKind)}"
                : HasReadableNames(document.RootElement)
                ? null : "the name of a field holds half of a surrogate pair, which is no character";
            if (fault is null) return document;
            document.Dispose();
        }
        catch (JsonException exception)
        {
            fault = $"not readable as JSON (at byte {(exception.BytePositionInLine ?? 0) + 1})";
        }

        return null;
    }

    /// <summary>False where a text in the value holds half of a surrogate pair, which cannot be written
    /// again.</summary>
    public static bool IsWritable(JsonElement value)
    {
        if (!value.GetRawText().Contains("\\ud", StringComparison.OrdinalIgnoreCase)) return true;
        try
        {
            using var json = new Utf8JsonWriter(Stream.Null);
            value.WriteTo(json);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Looking a field up fails on an object that has such a name. Documents are at most 64 levels
    /// deep.</summary>
    private static bool HasReadableNames(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().All(HasReadableNames);
        if (value.ValueKind != JsonValueKind.Object) return true;
        try
        {
            return value.EnumerateObject()
                .All(property => property.Name is not null && HasReadableNames(property.Value));
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
