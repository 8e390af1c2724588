using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Languages.Names;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;
using static Hearsay.Records.JsonFields;

namespace Hearsay.Records;

/// <summary>Reads the fields of a statement's record (docs/json.md) back; the other side of <see cref="RecordWriter"/>.
/// Whatever is not as expected is an <see cref="InvalidDataException"/> that names the field.</summary>
internal sealed class RecordReader
{
    private readonly SourceText _text;
    private readonly int _length;

    public RecordReader(SourceText text) => (_text, _length) = (text, text.ToCodePoint(text.Length));

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
        Confidence = Probability(record, "confidence"),
        Substance = Probability(record, "substance"),
        Aside = OptionalWord(record, "aside") is { } reason
            ? InField("aside", () => SchemaReading.Reason(reason)) : null,
        RelayedBy = OptionalWord(record, "relayedBy") is { } link
            ? InField("relayedBy", () => SchemaReading.Hop(link)) : null,
    };

    /// <summary>A statement with all that <see cref="RecordWriter.WriteFields"/> writes of it.</summary>
    public ResolvedStatement ReadResolved(JsonElement record)
    {
        JsonElement speaker = Field(record, "speaker");
        return new ResolvedStatement(
            ReadStatement(record), ReadSpeaker(speaker), OptionalSpan(speaker, "mention"),
            Optional(record, "time") is { } time ? ReadTime(time) : null,
            [.. Items(record, "times").Select(ReadTime)],
            [.. Items(record, "quantities").Select(ReadQuantity)],
            [.. Items(record, "conditions").Select(one => new Condition(Range(Field(one, "span"), "conditions")))],
            [.. Items(record, "hedges").Select(one => new Hedge(Range(Field(one, "span"), "hedges")))])
        {
            Posted = Optional(record, "posted") is { } posted ? ReadTime(posted) : null,
        };
    }

    public static Speaker ReadSpeaker(JsonElement speaker) => new(
        Word(speaker, "name"), InField("kind", () => SchemaReading.Speaker(Word(speaker, "kind"))),
        Words(speaker, "aliases"), Words(speaker, "roles"), OptionalWord(speaker, "speaksFor"))
    {
        Id = OptionalWord(speaker, "id"),
        Gender = OptionalWord(speaker, "gender") is { } gender
            ? InField("gender", () => SchemaReading.Gender(gender))
            : Gender.Unknown,
        Namesakes = Optional(speaker, "namesakes") is not null
            ? [.. Items(speaker, "namesakes").Select(ReadSpeaker)]
            : [],
    };

    /// <summary>A range of code points of the text; null where the field is absent or null.</summary>
    public Span? OptionalRange(JsonElement record, string name) =>
        Optional(record, name) is { } range ? Range(range, name) : null;

    private Span? OptionalSpan(JsonElement record, string name) =>
        Optional(record, name) is { } place ? Range(Field(place, "span"), name) : null;

    public TimeMention ReadTime(JsonElement time) =>
        new(Range(Field(time, "span"), "times"), OptionalDay(time, "from"), OptionalDay(time, "to"));

    public Quantity ReadQuantity(JsonElement quantity) => new(
        Range(Field(quantity, "span"), "quantities"), OptionalDecimal(quantity, "minimum"),
            OptionalDecimal(quantity, "maximum"),
        Flag(quantity, "strict"), Flag(quantity, "approximate"), OptionalWord(quantity, "unit"));

    public Hop ReadHop(JsonElement hop)
    {
        if (hop.ValueKind != JsonValueKind.Object) throw Unexpected("chain", "objects with span and kind", hop);
        return InField("chain", () => new Hop(Range(Field(hop, "span"), "span"), SchemaReading.Hop(Word(hop, "kind"))));
    }

    private static double? Probability(JsonElement record, string name)
    {
        if (!record.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Number)
            throw Unexpected(name, "a number from 0 to 1, or null", value);
        return InField(name, () => SchemaReading.Confidence(value.GetRawText()));
    }

    private ImmutableArray<Span> Spans(JsonElement record, string name) =>
        [.. Items(record, name).Select(range => Range(range, name))];

    public Span Range(JsonElement range, string name)
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
}
