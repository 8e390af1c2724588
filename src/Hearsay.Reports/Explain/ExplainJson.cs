using System.Text.Json;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Reports.View;
using Hearsay.Statements.Evidence;
using Hearsay.Text;

namespace Hearsay.Reports.Explain;

/// <summary>What <c>hearsay explain --json</c> prints (docs/explain.md): one object a passage, each on a
/// line.</summary>
internal static class ExplainJson
{
    public static void Write(ExplainedPassage passage, Stream output)
    {
        ArgumentNullException.ThrowIfNull(passage);
        using (var json = new Utf8JsonWriter(output, RecordWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("id", passage.Read.Article.Id);
            json.WriteString("setAside", passage.SetAside is { } kind ? SchemaWords.Of(kind) : null);
            json.WriteStartArray("sentences");
            foreach (SentenceEvidence evidence in passage.Sentences) Write(json, passage.Read, evidence);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ReadArticle read, SentenceEvidence evidence)
    {
        var record = new RecordWriter(json, read.Article);
        json.WriteStartObject();
        WritePlace(json, record, read.Article.Text, evidence.Sentence);
        json.WriteStartArray("statements");
        foreach (int index in evidence.Statements)
        {
            json.WriteStartObject();
            record.WriteFields(read.Statements[index]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cues");
        foreach (CueEvidence cue in evidence.Cues) Write(json, record, read.Article.Text, cue);
        json.WriteEndArray();
        json.WriteStartArray("quotations");
        foreach (QuotationEvidence quotation in evidence.Quotations)
        {
            json.WriteStartObject();
            WritePlace(json, record, read.Article.Text, quotation.Place);
            json.WriteBoolean("attributed", quotation.IsAttributed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteReasons(json, read, evidence);
        json.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter json, ReadArticle read, SentenceEvidence evidence)
    {
        json.WriteStartArray("reasons");
        foreach (int index in evidence.Statements)
            foreach (string line in EvidenceWords.Of(read, read.Statements[index],
                ExplainedPassage.CueOf(evidence, read.Statements[index].Statement)))
                json.WriteStringValue(line);
        foreach (string line in EvidenceWords.WhyNot(read.Article.Text, evidence)) json.WriteStringValue(line);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RecordWriter record, SourceText text, CueEvidence cue)
    {
        json.WriteStartObject();
        WritePlace(json, record, text, cue.Place);
        json.WriteString("word", cue.Word);
        json.WriteString("act", SchemaWords.Of(cue.Act));
        json.WriteString("modality", SchemaWords.Of(cue.Modality));
        json.WriteString("outcome", SchemaWords.Of(cue.Outcome));
        if (cue.Probability is { } probability) json.WriteNumber("probability", Math.Round(probability, 4));
        else json.WriteNull("probability");
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, RecordWriter record, SourceText text, Span place)
    {
        json.WritePropertyName("span");
        record.WriteSpan(place);
        json.WriteString("text", text.Quote(place));
    }
}
