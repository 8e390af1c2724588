using System.Text.Json;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Records;

/// <summary>Writes an article, and what was read in it, so that it can be read back.</summary>
internal sealed class ArticleRecordWriter(Utf8JsonWriter json)
{
    /// <summary>The fields of an article, without the braces around them.</summary>
    public void Write(Article article)
    {
        json.WriteString("id", article.Id);
        new MetadataWriter(json, article).WriteKnown();
        json.WriteString("language", article.Language.Tag);
        json.WriteBoolean("served", article.Language.IsServed);
        json.WriteString("text", article.Text.Value);
        WritePage(article.Page);
        WriteMap(article.Map);
        WriteBlocks(article);
        WriteMetadata(article.Metadata);
    }

    /// <summary>The fields of an article with those of its reading.</summary>
    public void Write(ReadArticle read)
    {
        Write(read.Article);
        WriteAnalysis(read.Analysis);
        var record = new RecordWriter(json, read.Article, isWhole: true);
        json.WriteStartArray("attributions");
        foreach (ResolvedStatement statement in read.Statements)
        {
            json.WriteStartObject();
            record.WriteFields(statement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteErrors("refused", read.Refused);
    }

    public void WriteErrors(string name, Sequence<InputError> errors)
    {
        json.WriteStartArray(name);
        foreach (InputError error in errors) WriteError(error);
        json.WriteEndArray();
    }

    private void WritePage(PageRecord page)
    {
        json.WriteStartObject("page");
        json.WriteString("location", page.Location);
        json.WriteString("kind", SchemaWords.Of(page.Kind));
        json.WriteString("charset", page.Charset);
        json.WriteString("sha256", page.Sha256);
        json.WriteNumber("length", page.Length);
        json.WriteBoolean("isSummary", page.IsSummary);
        json.WriteBoolean("isCutOff", page.IsCutOff);
        json.WriteNumber("start", page.ByteMap.Start);
        WriteNumbers("runs", page.ByteMap.Runs.SelectMany(run => new[] { run.Characters, run.Units, run.Bytes }));
        json.WriteStartObject("user");
        foreach (UserField field in page.UserFields)
        {
            json.WritePropertyName(field.Name);
            json.WriteRawValue(field.Json, skipInputValidation: true);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Four numbers a run: start and length in the text, start and length in the decoded page; -1 as the last
    /// where the run is a copy.</summary>
    private void WriteMap(OffsetMap map) => WriteNumbers("map", map.Runs.SelectMany(run => new[]
    {
        run.Span.Start, run.Span.Length, run.Origin.Start, run.IsCopy ? -1 : run.Origin.Length,
    }));

    private void WriteBlocks(Article article)
    {
        var record = new RecordWriter(json, article);
        json.WriteStartArray("blocks");
        foreach (Block block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", SchemaWords.Of(block.Kind));
            WritePlace("place", block.Page);
            json.WritePropertyName("span");
            if (block.Text is { } text) record.WriteSpan(text);
            else json.WriteNullValue();
            if (block.RepeatOf is { } first) json.WriteNumber("repeatOf", first);
            if (block.Aside is { } aside) json.WriteString("aside", aside);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteMetadata(ArticleMetadata known)
    {
        json.WriteStartObject("metadata");
        WriteValue("title", known.Title, json.WriteStringValue);
        WriteValue("outlet", known.Outlet, json.WriteStringValue);
        WriteValue("published", known.Published, WriteTime);
        WriteValue("modified", known.Modified, WriteTime);
        WriteValue("language", known.Language, json.WriteStringValue);
        WriteValue("url", known.Url, json.WriteStringValue);
        WriteValue("canonical", known.CanonicalAddress, json.WriteStringValue);
        WriteValue("section", known.Section, json.WriteStringValue);
        WriteValue("paywalled", known.IsPaywalled, json.WriteBooleanValue);
        WriteObjects("authors", known.Authors, author =>
        {
            WriteValueFields(author, one => json.WriteStringValue(one.Name));
            json.WriteString("kind", SchemaWords.Of(author.Value.Kind));
        });
        WriteObjects("origins", known.Origins, WriteOrigin);
        WriteObjects("refusedDates", known.RefusedDates, refused =>
        {
            WriteValueFields(refused.Date, WriteTime);
            json.WriteString("reason", refused.Reason);
        });
        json.WriteEndObject();
    }

    private void WriteOrigin(OriginMark mark)
    {
        json.WriteString("kind", SchemaWords.Of(mark.Kind));
        json.WriteString("name", mark.Name);
        json.WriteBoolean("agency", mark.IsAgency);
        WritePlace("place", mark.Span);
        WritePlace("namePlace", mark.NameSpan);
    }

    /// <summary>Flat lists of numbers: of tokens the distance from the last one's end and the length, with the tags in
    /// a text of their own; of the others the ends of their spans and what else they have.</summary>
    private void WriteAnalysis(AnalyzedText analysis)
    {
        json.WriteStartObject("analysis");
        json.WriteString("language", analysis.Language.Tag);
        json.WriteStartArray("tokens");
        int end = 0;
        foreach (Token token in analysis.Tokens)
        {
            json.WriteNumberValue(token.Span.Start - end);
            json.WriteNumberValue(token.Span.Length);
            end = token.Span.End;
        }

        json.WriteEndArray();
        json.WriteString("tags", string.Join(' ', analysis.Tokens.Select(token => SchemaWords.Of(token.Tag))));
        WriteNumbers("sentences", analysis.Sentences.SelectMany(one =>
            new[] { one.Span.Start, one.Span.End, one.FirstToken, one.EndToken }));
        WriteNumbers("paragraphs", analysis.Paragraphs.SelectMany(
            one => new[] { one.Span.Start, one.Span.End, one.FirstSentence, one.EndSentence }));
        WriteObjects("quotations", analysis.Quotations, quotation =>
        {
            WritePlace("place", quotation.Span);
            WritePlace("inner", quotation.Inner);
            json.WriteString("end", SchemaWords.Of(quotation.End));
            json.WriteBoolean("continues", quotation.Continues);
        });
        json.WriteEndObject();
    }

    private void WriteError(InputError error)
    {
        json.WriteStartObject();
        json.WriteString("input", error.Input);
        json.WriteString("place", error.Place);
        json.WriteString("message", error.Message);
        json.WriteBoolean("warning", error.IsWarning);
        json.WriteBoolean("fault", error.IsFault);
        json.WriteEndObject();
    }

    private void WriteValue<T>(string name, MetadataValue<T>? value, Action<T> write)
    {
        if (value is null) return;
        json.WriteStartObject(name);
        WriteValueFields(value, write);
        json.WriteEndObject();
    }

    private void WriteValueFields<T>(MetadataValue<T> value, Action<T> write)
    {
        json.WritePropertyName("value");
        write(value.Value);
        json.WriteString("from", SchemaWords.Of(value.Source));
        WritePlace("place", value.Span);
    }

    /// <summary>Day, clock and distance from UTC, null for what is not known.</summary>
    private void WriteTime(PublicationTime time)
    {
        json.WriteStartObject();
        json.WriteString("day", time.Day.ToString("yyyy-MM-dd"));
        json.WriteString("clock", time.Time?.ToString("O"));
        json.WriteString("offset", time.Offset?.ToString("c"));
        json.WriteEndObject();
    }

    private void WriteObjects<T>(string name, IEnumerable<T> items, Action<T> writeFields)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            writeFields(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePlace(string name, Span? place)
    {
        if (place is not { } known) return;
        WriteNumbers(name, [known.Start, known.End]);
    }

    private void WriteNumbers(string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
