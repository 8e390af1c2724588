using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;

namespace Hearsay.Records;

/// <summary>Writes what a page says of its article, each value with where it was found, and the marks of its
/// origin.</summary>
internal sealed class MetadataWriter(Utf8JsonWriter json, Article article)
{
    private readonly RecordWriter _record = new(json, article);

    /// <summary>The field <c>provenance</c>: an object with what the page says, what it does not say left
    /// out.</summary>
    public void WriteProvenance()
    {
        ArticleMetadata said = article.Said;
        json.WriteStartObject("provenance");
        Write("title", said.Title, value => value);
        Write("outlet", said.Outlet, value => value);
        WriteAuthors(said);
        Write("published", said.Published, value => value.ToString());
        Write("modified", said.Modified, value => value.ToString());
        Write("language", said.Language, value => value);
        Write("canonical", said.CanonicalAddress, value => value);
        Write("section", said.Section, value => value);
        Write("paywalled", said.IsPaywalled, value => value ? "yes" : "no");
        json.WriteEndObject();
    }

    /// <summary>The field <c>origin</c>.</summary>
    public void WriteOrigins(IEnumerable<OriginMark> marks)
    {
        json.WriteStartArray("origin");
        foreach (OriginMark mark in marks)
        {
            json.WriteStartObject();
            json.WriteString("kind", SchemaWords.Of(mark.Kind));
            json.WriteString("name", mark.Name);
            json.WriteBoolean("agency", mark.IsAgency);
            WritePlace(mark.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteAuthors(ArticleMetadata said)
    {
        if (said.Authors.IsEmpty) return;
        json.WriteStartArray("authors");
        foreach (MetadataValue<Author> author in said.Authors)
        {
            json.WriteStartObject();
            json.WriteString("value", author.Value.Name);
            json.WriteString("kind", SchemaWords.Of(author.Value.Kind));
            WriteSource(author.Source, author.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write<T>(string name, MetadataValue<T>? said, Func<T, string> show)
    {
        if (said is null) return;
        json.WriteStartObject(name);
        json.WriteString("value", show(said.Value));
        WriteSource(said.Source, said.Span);
        json.WriteEndObject();
    }

    private void WriteSource(MetadataSource source, Text.Span? span)
    {
        json.WriteString("from", SchemaWords.Of(source));
        WritePlace(span);
    }

    private void WritePlace(Text.Span? span)
    {
        json.WritePropertyName("page");
        _record.WritePageRanges(span is { } place ? [place] : []);
    }
}
