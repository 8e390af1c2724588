using System.Buffers;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Languages;
using Hearsay.Mentions;

namespace Hearsay.Records;

/// <summary>Every record of the way of the data as JSON, and back: what files, store, server and workers share. What is
/// read back is equal to what was written. A statement has the fields that <c>read</c> prints (docs/json.md); places in
/// the text of an article are code points there, and UTF-16 units in lists of numbers and in places of the decoded
/// page.</summary>
public static class RecordJson
{
    /// <summary>The article as one JSON object in UTF-8.</summary>
    public static byte[] Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Bytes(json => new ArticleRecordWriter(json).Write(article));
    }

    /// <inheritdoc cref="Write(Article)"/>
    public static byte[] Write(ReadArticle read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Bytes(json => new ArticleRecordWriter(json).Write(read));
    }

    /// <summary>The story as one JSON object in UTF-8, its witnesses whole.</summary>
    public static byte[] Write(CollatedStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Bytes(json => StoryRecord.Write(story, json));
    }

    /// <exception cref="InvalidDataException">It is no such record; the message names the field.</exception>
    public static Article ReadArticle(ReadOnlyMemory<byte> json) => Read(json, ArticleRecordReader.ReadArticle);

    /// <inheritdoc cref="ReadArticle" path="/exception"/>
    public static ReadArticle ReadReading(ReadOnlyMemory<byte> json) => ReadReading(json, LanguageSet.Shipped);

    /// <inheritdoc cref="ReadArticle" path="/exception"/>
    public static CollatedStory ReadStory(ReadOnlyMemory<byte> json) => ReadStory(json, LanguageSet.Shipped);

    /// <param name="languages">Those that an analysis may be of.</param>
    internal static ReadArticle ReadReading(ReadOnlyMemory<byte> json, LanguageSet languages) =>
        Read(json, record => ArticleRecordReader.ReadReading(record, languages));

    /// <inheritdoc cref="ReadReading(ReadOnlyMemory{byte}, LanguageSet)" path="/param"/>
    internal static CollatedStory ReadStory(ReadOnlyMemory<byte> json, LanguageSet languages) =>
        Read(json, record => StoryRecord.Read(record, languages));

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, RecordWriter.Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static T Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T> read)
    {
        using JsonDocument document = JsonText.TryParseObject(json, out string? fault)
            ?? throw new InvalidDataException(fault);
        try
        {
            return read(document.RootElement);
        }
        catch (ArgumentException disorder)
        {
            throw new InvalidDataException($"places are out of order: {disorder.Message}", disorder);
        }
    }
}
