using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Records;

namespace Hearsay.Reports.Clean.Jsonl;

/// <summary>What <c>hearsay clean --format jsonl</c> prints: one line an article (docs/json.md).</summary>
internal sealed class CleanJsonl(TextWriter output) : ReportWriter<CleanedArticle>
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "id", "text", "html", "articleBody", "title", "authors", "published", "outlet", "url", "language", "origin",
            "provenance", "blocks",
        "isSummary", "isCutOff",
    };

    public override void Write(CleanedArticle article) =>
        Utf8Text.Write(output, stream => Write(article, stream));

    /// <summary>Writes one line, its line break included.</summary>
    public static void Write(CleanedArticle cleaned, Stream output)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        using (var json = new Utf8JsonWriter(output, RecordWriter.Options)) Write(cleaned, json);
        output.WriteByte((byte)'\n');
    }

    private static void Write(CleanedArticle cleaned, Utf8JsonWriter json)
    {
        Article article = cleaned.Article;
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("text", article.Text.Value);
        json.WriteString("articleBody", cleaned.ArticleBody());
        json.WriteString("title", cleaned.Title);
        json.WriteStartArray("authors");
        foreach (string author in cleaned.Authors) json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("published", cleaned.Published);
        json.WriteString("outlet", cleaned.Outlet);
        json.WriteString("url", cleaned.Url);
        json.WriteString("language", cleaned.Language);
        var metadata = new MetadataWriter(json, article);
        metadata.WriteOrigins(cleaned.Origin);
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
