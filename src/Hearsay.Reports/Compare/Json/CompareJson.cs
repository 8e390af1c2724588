using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Compare.Json;

/// <summary>What <c>hearsay compare --json</c> writes: one object for the whole story (docs/json.md).</summary>
internal static class CompareJson
{
    /// <summary>Writes the object and a line break.</summary>
    /// <param name="warnings">What was set aside while the pages were read; each goes to the witness of its
    /// input.</param>
    public static void Write(
        CollatedStory story, Stream output, IReadOnlyList<InputError>? warnings = null)
    {
        using (var json = new Utf8JsonWriter(output, RecordWriter.Options))
        {
            json.WriteStartObject();
            WriteWitnesses(json, story, warnings ?? []);
            json.WriteStartArray("utterances");
            foreach (Utterance utterance in story.Utterances) WriteUtterance(json, story, utterance);
            json.WriteEndArray();
            json.WriteStartArray("aside");
            foreach (AsidePassage aside in story.Aside)
            {
                json.WriteStartObject();
                json.WriteString("reason", SchemaWords.Of(aside.Reason));
                WriteFields(json, story, aside.Passage);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteWitnesses(
        Utf8JsonWriter json, CollatedStory story, IReadOnlyList<InputError> warnings)
    {
        json.WriteStartArray("witnesses");
        for (int i = 0; i < story.Witnesses.Length; i++)
        {
            json.WriteStartObject();
            WriteWitness(json, story.Witnesses[i], Sigla.Of(i), warnings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWitness(
        Utf8JsonWriter json, ReadArticle witness, string siglum, IReadOnlyList<InputError> warnings)
    {
        Article article = witness.Article;
        json.WriteString("id", article.Id);
        json.WriteString("siglum", siglum);
        json.WriteString("outlet", article.Metadata.Outlet?.Value);
        json.WriteString("published", article.Metadata.Published?.Value.ToString());
        json.WriteString("title", article.Metadata.Title?.Value);
        json.WriteString("url", article.Metadata.Url?.Value);
        json.WriteString("location", article.Page.Location);
        json.WriteString("language", witness.Language);
        json.WriteBoolean("served", witness.IsServed);
        json.WriteString("text", article.Text.Value);
        WriteBlocks(json, article);
        json.WriteStartArray("warnings");
        foreach (InputError warning in warnings.Where(one => one.Input == article.Page.Location))
            json.WriteStringValue(warning.Message);
        json.WriteEndArray();
    }

    private static void WriteBlocks(Utf8JsonWriter json, Article article)
    {
        var record = new RecordWriter(json, article);
        json.WriteStartArray("blocks");
        foreach (Block block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", SchemaWords.Of(block.Kind));
            json.WritePropertyName("span");
            if (block.Text is { } span) record.WriteSpan(span);
            else json.WriteNullValue();
            json.WritePropertyName("page");
            record.WritePageRanges([block.Page]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUtterance(Utf8JsonWriter json, CollatedStory story, Utterance utterance)
    {
        json.WriteStartObject();
        json.WriteString("id", utterance.Id);
        WriteSureness(json, utterance.IsSure, utterance.Confidence);
        json.WriteStartObject("speaker");
        RecordWriter.WriteSpeaker(json, utterance.Speaker);
        json.WriteEndObject();
        json.WriteStartArray("passages");
        foreach (Passage passage in utterance.Passages)
        {
            json.WriteStartObject();
            WriteFields(json, story, passage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (Relation relation in utterance.Relations) WriteRelation(json, story, relation);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, CollatedStory story, Passage passage)
    {
        Article article = story.Witnesses[passage.Witness].Article;
        json.WriteString("id", passage.Id);
        json.WriteString("witness", article.Id);
        new RecordWriter(json, article).WriteFields(passage.Statement);
    }

    private static void WriteRelation(Utf8JsonWriter json, CollatedStory story, Relation relation)
    {
        Article a = story.Witnesses[relation.A.Witness].Article;
        Article b = story.Witnesses[relation.B.Witness].Article;
        json.WriteStartObject();
        json.WriteString("a", a.Id);
        json.WriteString("b", b.Id);
        json.WriteStartArray("by");
        json.WriteStringValue(relation.A.Id);
        json.WriteStringValue(relation.B.Id);
        json.WriteEndArray();
        WriteSureness(json, relation.IsSure, relation.Confidence);
        json.WriteStartArray("labels");
        foreach (RelationLabel label in relation.Labels) json.WriteStringValue(SchemaWords.Of(label));
        json.WriteEndArray();
        json.WriteStartArray("differences");
        var differences = new DifferenceWriter(json, a, b);
        foreach (Difference difference in relation.Differences) differences.Write(difference);
        json.WriteEndArray();
        json.WriteStartArray("apparatus");
        foreach (Variant variant in relation.Apparatus) WriteVariant(json, variant, a, b);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSureness(Utf8JsonWriter json, bool isSure, double? confidence)
    {
        json.WriteBoolean("sure", isSure);
        if (confidence is { } known) json.WriteNumber("confidence", Math.Round(known, 3));
    }

    private static void WriteVariant(Utf8JsonWriter json, Variant variant, Article a, Article b)
    {
        json.WriteStartObject();
        json.WriteString("kind", SchemaWords.Of(variant.Kind));
        WriteSide(json, "a", variant.A, a);
        WriteSide(json, "b", variant.B, b);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, Span? side, Article article)
    {
        json.WritePropertyName(name);
        if (side is not { } span)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName("span");
        new RecordWriter(json, article).WriteSpan(span);
        json.WriteString("text", article.Text.Slice(span));
        json.WriteEndObject();
    }
}
