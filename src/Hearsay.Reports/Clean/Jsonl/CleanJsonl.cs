using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Records;

namespace Hearsay.Reports.Clean.Jsonl;

/// <summary>What <c>hearsay clean --format jsonl</c> prints: one line an article (docs/json.md).</summary>
internal sealed class CleanJsonl(TextWriter output) : ReportWriter<Article>
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "id", "text", "html", "articleBody", "title", "authors", "published", "outlet", "url", "language", "origin",
            "provenance", "blocks",
        "isSummary", "isCutOff",
    };

    public override void Write(Article article) =>
        Utf8Text.Write(output, stream => Write(article, stream));

    /// <summary>Writes one line, its line break included.</summary>
    public static void Write(Article article, Stream output)
    {
        ArgumentNullException.ThrowIfNull(article);
        using (var json = new Utf8JsonWriter(output, RecordWriter.Options)) Write(article, json);
        output.WriteByte((byte)'\n');
    }

    private static void Write(Article article, Utf8JsonWriter json)
    {
        ArticleMetadata known = article.Metadata;
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("text", article.Text.Value);
        json.WriteString("articleBody", article.ArticleBody);
        json.WriteString("title", article.Title);
        json.WriteStartArray("authors");
        foreach (MetadataValue<Author> author in known.Authors) json.WriteStringValue(author.Value.Name);
        json.WriteEndArray();
        json.WriteString("published", known.Published?.Value.ToString());
        json.WriteString("outlet", known.Outlet?.Value);
        json.WriteString("url", known.Url?.Value);
        json.WriteString("language", article.LanguageTag);
        var metadata = new MetadataWriter(json, article);
        metadata.WriteOrigins(known.Origins);
        metadata.WriteProvenance();
        if (article.Page.IsSummary) json.WriteBoolean("isSummary", true);
        if (article.Page.IsCutOff) json.WriteBoolean("isCutOff", true);
        UserFields.Write(json, article.Page, Names);
        WriteBlocks(article, json);
        json.WriteEndObject();
    }

    private static void WriteBlocks(Article article, Utf8JsonWriter json)
    {
        var record = new RecordWriter(json, article);
        json.WriteStartArray("blocks");
        foreach (Block block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", SchemaWords.Of(block.Kind));
            json.WritePropertyName("span");
            if (block.Text is { } text) record.WriteSpan(text);
            else json.WriteNullValue();
            json.WritePropertyName("page");
            record.WritePageRanges(block.Text is { } read ? article.Map.ToOrigin(read) : [block.Page]);
            if (block.RepeatOf is { } first) json.WriteNumber("repeatOf", first);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
