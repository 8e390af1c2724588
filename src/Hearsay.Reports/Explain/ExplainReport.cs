using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Reports.Compare;
using Hearsay.Reports.Compare.Terminal;
using Hearsay.Reports.View;
using Hearsay.Statements;
using Hearsay.Statements.Evidence;
using Hearsay.Text;

namespace Hearsay.Reports.Explain;

/// <summary>A passage that a user asks about.</summary>
/// <param name="Sentences">What speaks for and against statements in it; none where it is not read.</param>
/// <param name="SetAside">For a passage that is not read, what it was taken for.</param>
public sealed record ExplainedPassage(ReadArticle Read, ImmutableArray<SentenceEvidence> Sentences, BlockKind? SetAside);

/// <summary>What <c>hearsay explain</c> prints: why a passage was, or was not, taken as a statement.</summary>
public static class ExplainReport
{
    private const int Indent = 2;
    private const int Bullet = 4;

    /// <summary>For people, on a terminal or as plain text.</summary>
    public static void Write(ExplainedPassage passage, TextWriter output, TerminalOptions options)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var setting = new Setting(options.Columns, !options.Colour, TerminalReport.Printer(output, options.Columns, options.Colour));
        if (passage.SetAside is { } kind)
            setting.Paragraph(0, new Run($"This passage stands in {EvidenceWords.NameOf(kind)}, which is not read for statements."));
        foreach (SentenceEvidence evidence in passage.Sentences) Set(passage.Read, evidence, setting);
        setting.Blank();
    }

    /// <summary>For programs (docs/explain.md): one object, on one line.</summary>
    public static void WriteJson(ExplainedPassage passage, Stream output)
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

    private static void Set(ReadArticle read, SentenceEvidence evidence, Setting setting)
    {
        setting.Blank();
        setting.Paragraph(0, new Run(VisibleText.Of(read.Article.Text, evidence.Sentence), Ink.Strong));
        foreach (int index in evidence.Statements)
        {
            ResolvedStatement resolved = read.Statements[index];
            setting.Paragraph(Indent, new Run(HeadOf(resolved.Statement.Act), Ink.Heading), new Run(" "), new Run(
                Attribution.Frame(read.Article, resolved.Statement), Ink.Relation));
            foreach (string line in EvidenceWords.Of(read, resolved, CueOf(evidence, resolved.Statement))) Item(setting, line);
        }

        if (evidence.Statements.IsEmpty) setting.Paragraph(Indent, new Run("No statement", Ink.Heading));
        foreach (string line in EvidenceWords.WhyNot(read.Article.Text, evidence)) Item(setting, line);
    }

    private static void Item(Setting setting, string line) =>
        setting.Paragraph(new Run("  -", Ink.Quiet), Bullet, [new Run(line)]);

    private static string HeadOf(Act act) => $"A statement ({SchemaWords.Of(act)})";

    private static CueEvidence? CueOf(SentenceEvidence evidence, Statement statement) => evidence.Cues.FirstOrDefault(
        cue => cue.Outcome is CueOutcome.Attributes && statement.Cue.Any(cue.Place.Overlaps));

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
            foreach (string line in EvidenceWords.Of(read, read.Statements[index], CueOf(evidence, read.Statements[index].Statement)))
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
