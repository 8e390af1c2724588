using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Records;

/// <summary>Writes the differences of two passages (docs/json.md): what kind, the label that it is a reason for, and
/// the evidence on either side.</summary>
/// <inheritdoc cref="RecordWriter" path="/param"/>
internal sealed class DifferenceWriter(Utf8JsonWriter json, Article a, Article b, bool isWhole = false)
{
    public void Write(Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindOf(difference));
        json.WriteString("label", difference.Label is { } label ? SchemaWords.Of(label) : null);
        WriteEvidence(difference);
        json.WriteEndObject();
    }

    private static string KindOf(Difference difference) => difference switch
    {
        Rewording => "rewording",
        LengthDifference => "length",
        WordingConflict => "wording",
        NumberDifference => "number",
        NumberForm => "number-form",
        TimeDifference { IsOfSaying: true } => "time-of-saying",
        TimeDifference => "time",
        ConditionDifference => "condition",
        HedgeDifference => "hedge",
        ModalityDifference => "modality",
        SpeakerDifference => "speaker",
        ChainDifference => "chain",
        DistanceDifference => "distance",
        _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, "The schema has no word for this."),
    };

    private void WriteEvidence(Difference difference)
    {
        switch (difference)
        {
            case Rewording one: json.WriteBoolean("outsideQuotations", one.IsOutsideQuotations); break;
            case LengthDifference one: json.WriteString("longer", one.IsSecondLonger ? "b" : "a"); break;
            case WordingConflict one: WriteSides(one.A, one.B); break;
            case NumberDifference one: WriteSides(one.A, one.B, WriteNumber); break;
            case NumberForm one: WriteSides(one.A, one.B, WriteNumber); break;
            case TimeDifference one: WriteSides(one.A, one.B, WriteTime); break;
            case ConditionDifference one: WriteSides(one.A?.Span, one.B?.Span); break;
            case HedgeDifference one: WriteSides(one.A?.Span, one.B?.Span); break;
            case ModalityDifference one: WriteSides(one.A, one.B, WritePut); break;
            case SpeakerDifference one: WriteSides(one.A, one.B, WriteNaming); break;
            case ChainDifference one: WriteSides(one.A, one.B, WriteHop); break;
            case DistanceDifference one: WriteSides(one.A, one.B); break;
        }
    }

    private void WriteSides(Span? ofA, Span? ofB)
    {
        WriteSide("a", a, ofA);
        WriteSide("b", b, ofB);
    }

    private void WriteSide(string name, Article article, Span? span)
    {
        if (span is not { } place)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WritePlace(article, place);
        json.WriteEndObject();
    }

    private void WriteSides<T>(T? ofA, T? ofB, Action<Article, T> write) where T : class
    {
        foreach ((string name, Article article, T? evidence) in new[] { ("a", a, ofA), ("b", b, ofB) })
        {
            if (evidence is null)
            {
                json.WriteNull(name);
                continue;
            }

            json.WriteStartObject(name);
            write(article, evidence);
            json.WriteEndObject();
        }
    }

    private void WriteNumber(Article article, Quantity number)
    {
        WritePlace(article, number.Span);
        WriteBound("minimum", number.Minimum);
        WriteBound("maximum", number.Maximum);
        json.WriteString("unit", number.Unit);
        if (!isWhole) return;
        json.WriteBoolean("strict", number.IsStrict);
        json.WriteBoolean("approximate", number.IsApproximate);
    }

    private void WriteBound(string name, decimal? bound)
    {
        if (bound is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private void WriteTime(Article article, TimeMention time)
    {
        WritePlace(article, time.Span);
        json.WriteString("value", time.Value);
        if (!isWhole) return;
        json.WriteString("from", time.From?.ToString("yyyy-MM-dd"));
        json.WriteString("to", time.To?.ToString("yyyy-MM-dd"));
    }

    private void WritePut(Article article, Put put)
    {
        WritePlace(article, put.Cue);
        json.WriteString("act", SchemaWords.Of(put.Act));
        json.WriteString("modality", SchemaWords.Of(put.Modality));
    }

    private void WriteNaming(Article article, Naming naming)
    {
        WritePlace(article, naming.Mention);
        json.WriteString("name", naming.Name);
        json.WriteString("kind", SchemaWords.Of(naming.Kind));
    }

    private void WriteHop(Article article, Hop hop)
    {
        WritePlace(article, hop.Span);
        json.WriteString("kind", SchemaWords.Of(hop.Kind));
    }

    private void WritePlace(Article article, Span? place)
    {
        json.WritePropertyName("span");
        if (place is not { } span)
        {
            json.WriteNullValue();
            json.WriteNull("text");
            return;
        }

        new RecordWriter(json, article).WriteSpan(span);
        json.WriteString("text", article.Text.Slice(span));
    }
}
