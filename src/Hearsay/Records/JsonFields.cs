using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hearsay.Text;

namespace Hearsay.Records;

/// <summary>Reads the fields of records. Whatever is not as expected is an <see cref="InvalidDataException"/> that
/// names the field.</summary>
internal static class JsonFields
{
    public static JsonElement Field(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value)
        ? value
        : throw new InvalidDataException($"field \"{name}\" is missing");

    /// <summary>A field that may be absent or null.</summary>
    public static JsonElement? Optional(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string Word(JsonElement record, string name) => TextOf(Field(record, name), name);

    public static string? OptionalWord(JsonElement record, string name) =>
        Optional(record, name) is { } value ? TextOf(value, name) : null;

    public static ImmutableArray<string> Words(JsonElement record, string name) =>
        [.. Items(record, name).Select(value => TextOf(value, name))];

    /// <summary>False where the field is absent.</summary>
    public static bool Flag(JsonElement record, string name) =>
        Optional(record, name) is { } value && value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Unexpected(name, "true or false", value),
        };

    public static int Number(JsonElement record, string name) => NumberOf(Field(record, name), name);

    public static int? OptionalNumber(JsonElement record, string name) =>
        Optional(record, name) is { } value ? NumberOf(value, name) : null;

    public static decimal? OptionalDecimal(JsonElement record, string name) =>
        Optional(record, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) ? number
        : throw Unexpected(name, "a number", value);

    /// <summary>A day as ISO 8601 writes it.</summary>
    public static DateOnly? OptionalDay(JsonElement record, string name) =>
        OptionalWord(record, name) is not { } word ? null
        : DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly day) ? day
        : throw Unexpected(name, "a day such as 2031-03-08", Field(record, name));

    /// <summary>A span in the units that the record counts in.</summary>
    public static Span? OptionalPlace(JsonElement record, string name)
    {
        if (Optional(record, name) is null) return null;
        ImmutableArray<int> ends = Numbers(record, name, 2);
        return ends.Length == 2 && ends[0] >= 0 && ends[1] >= ends[0]
            ? new Span(ends[0], ends[1])
            : throw Unexpected(name, "a range [start, end]", Field(record, name));
    }

    /// <summary>A list of whole numbers whose count is a multiple of <paramref name="each"/>.</summary>
    public static ImmutableArray<int> Numbers(JsonElement record, string name, int each)
    {
        ImmutableArray<int> numbers = [.. Items(record, name).Select(value => NumberOf(value, name))];
        return numbers.Length % each == 0
            ? numbers
            : throw Unexpected(name, $"{each} numbers an entry", Field(record, name));
    }

    /// <summary>The items of a list; none where it is absent or null.</summary>
    public static JsonElement.ArrayEnumerator Items(JsonElement record, string name)
    {
        if (Optional(record, name) is not { } list) return default;
        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Unexpected(name, "a list", list);
    }

    public static T InField<T>(string name, Func<T> read) => InPlace($"field \"{name}\"", read);

    public static T InPlace<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException unexpected) when (!unexpected.Message.StartsWith(place, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{place}: {unexpected.Message}", unexpected);
        }
    }

    public static InvalidDataException Unexpected(string name, string expected, JsonElement found) =>
        new($"field \"{name}\": expected {expected}, found {SchemaReading.Shortened(found.GetRawText())}");

    private static string TextOf(JsonElement value, string name) =>
        JsonText.TryGet(value, out string text) ? text : throw Unexpected(name, "a text", value);

    private static int NumberOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number
            : throw Unexpected(name, "a whole number", value);
}
