using System.Text.Json;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;
using static Hearsay.Records.JsonFields;

namespace Hearsay.Records;

/// <summary>Reads the differences of two passages back; the other side of <see cref="DifferenceWriter"/>. Whatever is
/// not as expected is an <see cref="InvalidDataException"/> that names the field.</summary>
internal sealed class DifferenceReader(RecordReader a, RecordReader b)
{
    public Difference Read(JsonElement record) => Word(record, "kind") switch
    {
        "rewording" => new Rewording(Flag(record, "outsideQuotations")),
        "length" => new LengthDifference(ReadIsSecondLonger(record)),
        "wording" => Sides(record, ReadSpan, (one, other) => new WordingConflict(one, other)),
        "number" => BothSides(record, ReadNumber, (one, other) => new NumberDifference(one, other)),
        "number-form" => BothSides(record, ReadNumber, (one, other) => new NumberForm(one, other)),
        "time-of-saying" => BothSides(record, ReadTime, (one, other) => new TimeDifference(one, other, true)),
        "time" => BothSides(record, ReadTime, (one, other) => new TimeDifference(one, other, false)),
        "condition" => Sides(record, ReadCondition, (one, other) => new ConditionDifference(one, other)),
        "hedge" => Sides(record, ReadHedge, (one, other) => new HedgeDifference(one, other)),
        "modality" => BothSides(record, ReadPut, (one, other) => new ModalityDifference(one, other)),
        "speaker" => BothSides(record, ReadNaming, (one, other) => new SpeakerDifference(one, other)),
        "chain" => Sides(record, ReadHop, (one, other) => new ChainDifference(one, other)),
        "distance" => Sides(record, ReadSpan, (one, other) => new DistanceDifference(one, other)),
        _ => throw Unexpected("kind", "the kind of a difference", Field(record, "kind")),
    };

    private static bool ReadIsSecondLonger(JsonElement record) => Word(record, "longer") switch
    {
        "a" => false,
        "b" => true,
        _ => throw Unexpected("longer", "a or b", Field(record, "longer")),
    };

    /// <summary>Either side may have nothing of the kind.</summary>
    private Difference Sides<T>(
        JsonElement record, Func<RecordReader, JsonElement, T> read, Func<T?, T?, Difference> make) => make(
            Optional(record, "a") is { } first ? read(a, first) : default,
            Optional(record, "b") is { } second ? read(b, second) : default);

    private Difference BothSides<T>(
        JsonElement record, Func<RecordReader, JsonElement, T> read, Func<T, T, Difference> make) =>
        make(read(a, Side(record, "a")), read(b, Side(record, "b")));

    private static JsonElement Side(JsonElement record, string name) => Field(record, name) is
    { ValueKind: JsonValueKind.Object } side ? side : throw Unexpected(name, "an object", Field(record, name));

    private static Span? ReadSpan(RecordReader text, JsonElement side) => text.Range(Field(side, "span"), "span");

    private static Quantity ReadNumber(RecordReader text, JsonElement side) => text.ReadQuantity(side);

    private static TimeMention ReadTime(RecordReader text, JsonElement side) => text.ReadTime(side);

    private static Condition ReadCondition(RecordReader text, JsonElement side) =>
        new(text.Range(Field(side, "span"), "span"));

    private static Hedge ReadHedge(RecordReader text, JsonElement side) => new(text.Range(Field(side, "span"), "span"));

    private static Put ReadPut(RecordReader text, JsonElement side) => new(
        InField("act", () => SchemaReading.Act(Word(side, "act"))),
        InField("modality", () => SchemaReading.Modality(Word(side, "modality"))),
        text.OptionalRange(side, "span"));

    private static Naming ReadNaming(RecordReader text, JsonElement side) => new(
        Word(side, "name"), InField("kind", () => SchemaReading.Speaker(Word(side, "kind"))),
        text.OptionalRange(side, "span"));

    private static Hop ReadHop(RecordReader text, JsonElement side) => text.ReadHop(side);
}
