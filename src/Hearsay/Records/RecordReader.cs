using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Analysis;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Records;

/// <summary>Reads the fields of a statement's record (docs/json.md) back; the other side of <see cref="RecordWriter"/>.
/// Whatever is not as expected is an <see cref="InvalidDataException"/> that names the field.</summary>
internal sealed class RecordReader
{
    private readonly SourceText _text;
    private readonly int _length;

    private RecordReader(SourceText text) => (_text, _length) = (text, text.ToCodePoint(text.Length));

    public static StatementDocument ReadDocument(JsonElement record)
    {
        string id = Field(record, "id") is { ValueKind: JsonValueKind.Number } number
            ? number.GetRawText()
            : Word(record, "id");
        var text = new SourceText(Word(record, "text"));
        var reader = new RecordReader(text);
        JsonElement list = Field(record, "attributions");
        if (list.ValueKind != JsonValueKind.Array) throw Unexpected("attributions", "a list", list);
        var statements = ImmutableArray.CreateBuilder<Statement>(list.GetArrayLength());
        foreach (JsonElement one in list.EnumerateArray())
        {
            string place = $"attribution {statements.Count + 1}";
            if (one.ValueKind != JsonValueKind.Object) throw new InvalidDataException($"{place}: expected an object");
            statements.Add(InPlace(place, () => reader.ReadStatement(one)));
        }

        return new StatementDocument(id, text, statements.MoveToImmutable());
    }

    private Statement ReadStatement(JsonElement record) => new(
        Spans(record, "source"), Spans(record, "cue"), Spans(record, "content"),
        InField("kind", () => SchemaReading.Kind(Word(record, "kind"))),
        InField("act", () => SchemaReading.Act(Word(record, "act"))),
        InField("modality", () => SchemaReading.CuedModality(Word(record, "modality"))),
        [.. Items(record, "chain").Select(ReadHop)])
    {
        Confidence = Confidence(record),
    };

    private Hop ReadHop(JsonElement hop)
    {
        if (hop.ValueKind != JsonValueKind.Object) throw Unexpected("chain", "objects with span and kind", hop);
        return InField("chain", () => new Hop(Range(Field(hop, "span"), "span"), SchemaReading.Hop(Word(hop, "kind"))));
    }

    private static double? Confidence(JsonElement record)
    {
        if (!record.TryGetProperty("confidence", out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.Number) throw Unexpected("confidence", "a number from 0 to 1, or null", value);
        return InField("confidence", () => SchemaReading.Confidence(value.GetRawText()));
    }

    private ImmutableArray<Span> Spans(JsonElement record, string name) =>
        [.. Items(record, name).Select(range => Range(range, name))];

    private Span Range(JsonElement range, string name)
    {
        if (range.ValueKind != JsonValueKind.Array || range.GetArrayLength() != 2
            || range[0].ValueKind != JsonValueKind.Number || range[1].ValueKind != JsonValueKind.Number
            || !range[0].TryGetInt32(out int start) || !range[1].TryGetInt32(out int end))
            throw Unexpected(name, "ranges [start, end] of code points", range);
        if (start < 0 || end < start || end > _length)
            throw new InvalidDataException(
                $"field \"{name}\": the range [{start}, {end}] lies outside the text of {_length} code points");
        return _text.FromCodePoints(new CodePointRange(start, end));
    }

    /// <summary>The items of a list; none where it is absent or null.</summary>
    private static JsonElement.ArrayEnumerator Items(JsonElement record, string name)
    {
        if (!record.TryGetProperty(name, out JsonElement list) || list.ValueKind == JsonValueKind.Null) return default;
        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Unexpected(name, "a list", list);
    }

    private static JsonElement Field(JsonElement record, string name) => record.TryGetProperty(name, out JsonElement value)
        ? value
        : throw new InvalidDataException($"field \"{name}\" is missing");

    private static string Word(JsonElement record, string name)
    {
        JsonElement value = Field(record, name);
        return JsonText.TryGet(value, out string text) ? text : throw Unexpected(name, "a text", value);
    }

    private static T InField<T>(string name, Func<T> read) => InPlace($"field \"{name}\"", read);

    private static T InPlace<T>(string place, Func<T> read)
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

    private static InvalidDataException Unexpected(string name, string expected, JsonElement found) =>
        new($"field \"{name}\": expected {expected}, found {SchemaReading.Shortened(found.GetRawText())}");
}
