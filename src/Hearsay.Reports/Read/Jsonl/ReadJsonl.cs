using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Records;

namespace Hearsay.Reports.Read.Jsonl;

/// <summary>What <c>hearsay read --format jsonl</c> prints: one line an article (docs/json.md).</summary>
internal sealed class ReadJsonl(TextWriter output) : ReportWriter<ReadArticle>
{
    /// <summary>The names that a line gives a meaning of its own; a field of the user's with such a name is neither
    /// read nor passed on.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "id", "text", "html", "outlet", "published", "title", "url", "served", "language", "attributions",
    };

    public override void Write(ReadArticle article) =>
        Utf8Text.Write(output, stream => Write(article, stream));

    /// <summary>Writes one line, its line break included.</summary>
    public static void Write(ReadArticle read, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, RecordWriter.Options)) Write(read, json);
        output.WriteByte((byte)'\n');
    }

    private static void Write(ReadArticle read, Utf8JsonWriter json)
    {
        Article article = read.Article;
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        new MetadataWriter(json, article).WriteKnown();
        UserFields.Write(json, article.Page, Names);
        json.WriteString("language", read.Language);
        json.WriteBoolean("served", read.IsServed);
        json.WriteString("text", article.Text.Value);
        json.WriteStartArray("attributions");
        var record = new RecordWriter(json, article);
        foreach (ResolvedStatement statement in read.Statements)
        {
            json.WriteStartObject();
            record.WriteFields(statement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
