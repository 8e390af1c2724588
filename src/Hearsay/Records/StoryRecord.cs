using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Text;
using static Hearsay.Records.JsonFields;

namespace Hearsay.Records;

/// <summary>A collated story as JSON, both ways. Relations name their passages by id.</summary>
internal static class StoryRecord
{
    /// <summary>The fields of a story, without the braces around them.</summary>
    public static void Write(CollatedStory story, Utf8JsonWriter json)
    {
        json.WriteStartArray("witnesses");
        foreach (ReadArticle witness in story.Witnesses)
        {
            json.WriteStartObject();
            new ArticleRecordWriter(json).Write(witness);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("utterances");
        foreach (Utterance utterance in story.Utterances) Write(story, utterance, json);
        json.WriteEndArray();
        json.WriteStartArray("aside");
        foreach (AsidePassage aside in story.Aside)
        {
            json.WriteStartObject();
            json.WriteString("reason", SchemaWords.Of(aside.Reason));
            WriteFields(story, aside.Passage, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        new ArticleRecordWriter(json).WriteErrors("faults", story.Faults);
    }

    public static CollatedStory Read(JsonElement record, LanguageSet languages)
    {
        Sequence<ReadArticle> witnesses =
            [.. Items(record, "witnesses").Select(witness => ArticleRecordReader.ReadReading(witness, languages))];
        RecordReader[] readers = [.. witnesses.Select(witness => new RecordReader(witness.Article.Text))];
        return new CollatedStory(witnesses,
            [.. Items(record, "utterances").Select(utterance => ReadUtterance(utterance, readers))])
        {
            Aside = [.. Items(record, "aside").Select(aside => new AsidePassage(
                ReadPassage(aside, readers), InField("reason", () => SchemaReading.Reason(Word(aside, "reason")))))],
            Faults = [.. Items(record, "faults").Select(ArticleRecordReader.ReadError)],
        };
    }

    private static void Write(CollatedStory story, Utterance utterance, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", utterance.Id);
        json.WriteBoolean("sure", utterance.IsSure);
        json.WriteStartObject("speaker");
        RecordWriter.WriteSpeaker(json, utterance.Speaker);
        json.WriteEndObject();
        json.WriteStartArray("passages");
        foreach (Passage passage in utterance.Passages)
        {
            json.WriteStartObject();
            WriteFields(story, passage, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (Relation relation in utterance.Relations) Write(story, relation, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(CollatedStory story, Passage passage, Utf8JsonWriter json)
    {
        json.WriteString("id", passage.Id);
        json.WriteNumber("witness", passage.Witness);
        new RecordWriter(json, story.Witnesses[passage.Witness].Article, isWhole: true).WriteFields(passage.Statement);
    }

    private static void Write(CollatedStory story, Relation relation, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("a", relation.A.Id);
        json.WriteString("b", relation.B.Id);
        json.WriteBoolean("sure", relation.IsSure);
        if (relation.Confidence is { } confidence) json.WriteNumber("confidence", confidence);
        Article ofA = story.Witnesses[relation.A.Witness].Article, ofB = story.Witnesses[relation.B.Witness].Article;
        json.WriteStartArray("differences");
        var differences = new DifferenceWriter(json, ofA, ofB, isWhole: true);
        foreach (Difference difference in relation.Differences) differences.Write(difference);
        json.WriteEndArray();
        json.WriteStartArray("apparatus");
        foreach (Variant variant in relation.Apparatus)
        {
            json.WriteStartObject();
            json.WriteString("kind", SchemaWords.Of(variant.Kind));
            Write("a", variant.A, new RecordWriter(json, ofA));
            Write("b", variant.B, new RecordWriter(json, ofB));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Write(string name, Span? span, RecordWriter record)
        {
            if (span is not { } known) return;
            json.WritePropertyName(name);
            record.WriteSpan(known);
        }
    }

    private static Utterance ReadUtterance(JsonElement utterance, RecordReader[] readers)
    {
        Sequence<Passage> passages = [.. Items(utterance, "passages").Select(passage => ReadPassage(passage, readers))];
        var byId = passages.ToDictionary(passage => passage.Id, StringComparer.Ordinal);
        return new Utterance(
            Word(utterance, "id"), RecordReader.ReadSpeaker(Field(utterance, "speaker")), passages,
            [.. Items(utterance, "relations").Select(relation => ReadRelation(relation, byId, readers))])
        {
            IsSure = Flag(utterance, "sure"),
        };
    }

    private static Passage ReadPassage(JsonElement passage, RecordReader[] readers)
    {
        int witness = Number(passage, "witness");
        if (witness < 0 || witness >= readers.Length)
            throw JsonFields.Unexpected("witness", "the number of a witness", Field(passage, "witness"));
        return new Passage(Word(passage, "id"), witness, readers[witness].ReadResolved(passage));
    }

    private static Relation ReadRelation(JsonElement relation, Dictionary<string, Passage> passages,
        RecordReader[] readers)
    {
        Passage a = PassageOf("a"), b = PassageOf("b");
        var differences = new DifferenceReader(readers[a.Witness], readers[b.Witness]);
        return new Relation(
            a, b, [.. Items(relation, "differences").Select(differences.Read)],
            [
                .. Items(relation, "apparatus").Select(variant => new Variant(
                    InField("kind", () => SchemaReading.Variant(Word(variant, "kind"))),
                    readers[a.Witness].OptionalRange(variant, "a"), readers[b.Witness].OptionalRange(variant, "b"))),
            ])
        {
            Confidence = Optional(relation, "confidence") is { } confidence ? confidence.GetDouble() : null,
            IsSure = Flag(relation, "sure"),
        };

        Passage PassageOf(string side) => passages.TryGetValue(Word(relation, side), out Passage? passage)
            ? passage
            : throw JsonFields.Unexpected(side, "the id of a passage", Field(relation, side));
    }
}
