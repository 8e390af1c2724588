using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;

namespace Hearsay.Records;

/// <summary>Writes what is known of an article, where each value was found, and the marks of its origin.</summary>
internal sealed class MetadataWriter(Utf8JsonWriter json, Article article)
{
    private readonly RecordWriter _record = new(json, article);

    /// <summary>The fields <c>outlet</c>, <c>published</c>, <c>title</c> and <c>url</c>; what is not known is left
    /// out.</summary>
    public void WriteKnown()
    {
        ArticleMetadata known = article.Metadata;
        if (known.Outlet is { } outlet) json.WriteString("outlet", outlet.Value);
        if (known.Published is { } published) json.WriteString("published", published.Value.ToString());
        if (known.Title is { } title) json.WriteString("title", title.Value);
        if (known.Url is { } url) json.WriteString("url", url.Value);
    }

    /// <summary>The field <c>provenance</c>: an object with what is known, each value with its source.</summary>
    public void WriteProvenance()
    {
        ArticleMetadata known = article.Metadata;
        json.WriteStartObject("provenance");
        Write("title", known.Title, value => value);
        Write("outlet", known.Outlet, value => value);
        WriteAuthors(known);
        Write("published", known.Published, value => value.ToString());
        Write("modified", known.Modified, value => value.ToString());
        Write("language", known.Language, value => value);
        Write("canonical", known.CanonicalAddress, value => value);
        Write("section", known.Section, value => value);
        Write("paywalled", known.IsPaywalled, value => value ? "yes" : "no");
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

    private void WriteAuthors(ArticleMetadata known)
    {
        if (known.Authors.IsEmpty) return;
        json.WriteStartArray("authors");
        foreach (MetadataValue<Author> author in known.Authors)
        {
            json.WriteStartObject();
            json.WriteString("value", author.Value.Name);
            json.WriteString("kind", SchemaWords.Of(author.Value.Kind));
            WriteSource(author.Source, author.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write<T>(string name, MetadataValue<T>? known, Func<T, string> show)
    {
        if (known is null) return;
        json.WriteStartObject(name);
        json.WriteString("value", show(known.Value));
        WriteSource(known.Source, known.Span);
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
