using System.Text.Json;

namespace Hearsay.Articles.Inputs;

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
        fault = null;
        try
        {
            var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            fault = $"expected a JSON object, found {Describe(document.RootElement.ValueKind)}";
            document.Dispose();
        }
        catch (JsonException exception)
        {
            fault = $"not readable as JSON (at byte {(exception.BytePositionInLine ?? 0) + 1})";
        }

        return null;
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
