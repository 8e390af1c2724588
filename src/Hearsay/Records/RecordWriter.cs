using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Languages.Names;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Records;

/// <summary>Writes the fields of a statement's record (docs/json.md) about one article: offsets in code points of the
/// article's text, the quoted words beside them, places in the page as byte ranges.</summary>
/// <param name="isWhole">True where the record is kept and read back: then it has what nobody needs to be shown, and
/// confidences as they are.</param>
internal readonly struct RecordWriter(Utf8JsonWriter json, Article article, bool isWhole = false)
{
    /// <summary>Text is data here, never markup, so only what JSON itself needs is escaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields that <c>read</c> and <c>compare</c> share, without the braces around them.</summary>
    public void WriteFields(ResolvedStatement resolved)
    {
        Statement statement = resolved.Statement;
        WriteSpans("source", statement.Source);
        WriteSpans("cue", statement.Cue);
        WriteSpans("content", statement.Content);
        json.WriteString("kind", SchemaWords.Of(statement.Kind));
        json.WriteString("sourceText", Joined(statement.Source));
        json.WriteString("cueText", Joined(statement.Cue));
        WriteTexts("contentText", statement.Content);
        WriteSpeaker(resolved.Speaker, resolved.SpeakerMention);
        WriteChain(statement.Chain);
        json.WriteString("act", SchemaWords.Of(statement.Act));
        json.WriteString("modality", SchemaWords.Of(resolved.Modality));
        WriteSpanObjects("conditions", resolved.Conditions.Select(condition => condition.Span));
        WriteSpanObjects("hedges", resolved.Hedges.Select(hedge => hedge.Span));
        WriteTimes(resolved);
        WriteQuantities(resolved.Quantities);
        WritePages(statement);
        WriteProbability("confidence", statement.Confidence);
        WriteProbability("substance", statement.Substance);
        json.WriteString("aside", statement.Aside is { } reason ? SchemaWords.Of(reason) : null);
        if (isWhole && statement.RelayedBy is { } link) json.WriteString("relayedBy", SchemaWords.Of(link));
    }

    public static void WriteSpeaker(Utf8JsonWriter json, Speaker speaker)
    {
        if (speaker.Id is { } id) json.WriteString("id", id);
        json.WriteString("name", speaker.Name);
        json.WriteString("kind", SchemaWords.Of(speaker.Kind));
        WriteStrings(json, "aliases", speaker.Aliases);
        WriteStrings(json, "roles", speaker.Roles);
        json.WriteString("speaksFor", speaker.SpeaksFor);
        if (speaker.Gender != Gender.Unknown) json.WriteString("gender", SchemaWords.Of(speaker.Gender));
        if (speaker.Namesakes.IsEmpty) return;
        json.WriteStartArray("namesakes");
        foreach (Speaker other in speaker.Namesakes)
        {
            json.WriteStartObject();
            WriteSpeaker(json, other);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A span as [start, end) in code points of the article's text.</summary>
    public void WriteSpan(Span span)
    {
        CodePointRange range = article.Text.ToCodePoints(span);
        WriteRange(range.Start, range.End);
    }

    public void WritePageRanges(IEnumerable<Span> decoded)
    {
        json.WriteStartArray();
        foreach (Span piece in decoded)
        {
            (int start, int end) = article.Page.ByteMap.ToBytes(piece);
            WriteRange(start, end);
        }

        json.WriteEndArray();
    }

    private void WriteRange(int start, int end)
    {
        json.WriteStartArray();
        json.WriteNumberValue(start);
        json.WriteNumberValue(end);
        json.WriteEndArray();
    }

    private void WriteSpeaker(Speaker speaker, Span? mention)
    {
        json.WriteStartObject("speaker");
        WriteSpeaker(json, speaker);
        WriteSpanObject("mention", mention);
        json.WriteEndObject();
    }

    private void WriteChain(ImmutableArray<Hop> chain)
    {
        json.WriteStartArray("chain");
        foreach (Hop hop in chain)
        {
            json.WriteStartObject();
            json.WritePropertyName("span");
            WriteSpan(hop.Span);
            json.WriteString("kind", SchemaWords.Of(hop.Kind));
            json.WriteString("text", article.Text.Slice(hop.Span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTimes(ResolvedStatement resolved)
    {
        json.WritePropertyName("time");
        if (resolved.SaidAt is { } saidAt) WriteTime(saidAt);
        else json.WriteNullValue();
        json.WriteStartArray("times");
        foreach (TimeMention time in resolved.Times) WriteTime(time);
        json.WriteEndArray();
        if (resolved.Posted is not { } posted) return;
        json.WritePropertyName("posted");
        WriteTime(posted);
    }

    private void WriteTime(TimeMention time)
    {
        json.WriteStartObject();
        WriteSpanFields(time.Span);
        json.WriteString("value", time.Value);
        json.WriteString("from", time.From?.ToString("yyyy-MM-dd"));
        json.WriteString("to", time.To?.ToString("yyyy-MM-dd"));
        json.WriteEndObject();
    }

    private void WriteQuantities(ImmutableArray<Quantity> quantities)
    {
        json.WriteStartArray("quantities");
        foreach (Quantity quantity in quantities)
        {
            json.WriteStartObject();
            WriteSpanFields(quantity.Span);
            WriteNumber("minimum", quantity.Minimum);
            WriteNumber("maximum", quantity.Maximum);
            json.WriteBoolean("strict", quantity.IsStrict);
            json.WriteBoolean("approximate", quantity.IsApproximate);
            json.WriteString("unit", quantity.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteNumber(string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private void WriteProbability(string name, double? probability)
    {
        if (probability is { } exact && isWhole) json.WriteNumber(name, exact);
        else if (probability is { } known) json.WriteNumber(name, SchemaWords.Rounded(known));
        else json.WriteNull(name);
    }

    private void WritePages(Statement statement)
    {
        json.WriteStartObject("page");
        WritePage("source", statement.Source);
        WritePage("cue", statement.Cue);
        WritePage("content", statement.Content);
        json.WriteEndObject();
    }

    private void WritePage(string name, ImmutableArray<Span> spans)
    {
        OffsetMap map = article.Map;
        json.WritePropertyName(name);
        WritePageRanges(spans.SelectMany(span => map.ToOrigin(span)));
    }

    private void WriteSpans(string name, ImmutableArray<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (Span span in spans) WriteSpan(span);
        json.WriteEndArray();
    }

    private void WriteTexts(string name, ImmutableArray<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (Span span in spans) json.WriteStringValue(article.Text.Slice(span));
        json.WriteEndArray();
    }

    private void WriteSpanObjects(string name, IEnumerable<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (Span span in spans)
        {
            json.WriteStartObject();
            WriteSpanFields(span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSpanObject(string name, Span? span)
    {
        json.WritePropertyName(name);
        if (span is not { } there)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WriteSpanFields(there);
        json.WriteEndObject();
    }

    private void WriteSpanFields(Span span)
    {
        json.WritePropertyName("span");
        WriteSpan(span);
        json.WriteString("text", article.Text.Slice(span));
    }

    private string Joined(ImmutableArray<Span> spans)
    {
        SourceText text = article.Text;
        return string.Join(" … ", spans.Select(text.Quote));
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
