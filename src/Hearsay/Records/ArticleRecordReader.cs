using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Analysis;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Text;
using static Hearsay.Records.JsonFields;

namespace Hearsay.Records;

/// <summary>The other side of <see cref="ArticleRecordWriter"/>.</summary>
internal static class ArticleRecordReader
{
    public static Article ReadArticle(JsonElement record)
    {
        var text = new SourceText(Word(record, "text"));
        var reader = new RecordReader(text);
        return new Article(
            ReadPage(Word(record, "id"), Field(record, "page")), ReadMetadata(Field(record, "metadata")),
            [.. Items(record, "blocks").Select(block => ReadBlock(block, reader))], text, ReadMap(record))
        {
            Language = new RecognizedLanguage(Word(record, "language"), Flag(record, "served")),
        };
    }

    public static ReadArticle ReadReading(JsonElement record, LanguageSet languages)
    {
        Article article = ReadArticle(record);
        var reader = new RecordReader(article.Text);
        return new ReadArticle(
            article, ReadAnalysis(Field(record, "analysis"), article.Text, languages),
            [.. Items(record, "attributions").Select(reader.ReadResolved)])
        {
            Refused = [.. Items(record, "refused").Select(ReadError)],
        };
    }

    private static PageRecord ReadPage(string id, JsonElement page) => new(
        id, Word(page, "location"), InField("kind", () => SchemaReading.Content(Word(page, "kind"))),
            Word(page, "charset"),
        Word(page, "sha256"), Number(page, "length"), ReadByteMap(page))
    {
        UserFields = [.. Field(page, "user").EnumerateObject()
            .Select(field => new UserField(field.Name, field.Value.GetRawText()))],
        IsSummary = Flag(page, "isSummary"),
        IsCutOff = Flag(page, "isCutOff"),
    };

    private static ByteMap ReadByteMap(JsonElement page)
    {
        var map = new ByteMap.Builder(Number(page, "start"));
        ImmutableArray<int> runs = Numbers(page, "runs", 3);
        for (int i = 0; i < runs.Length; i += 3) map.Add(runs[i], runs[i + 1], runs[i + 2]);
        return map.Build();
    }

    private static OffsetMap ReadMap(JsonElement record)
    {
        var map = new OffsetMap.Builder();
        ImmutableArray<int> runs = Numbers(record, "map", 4);
        for (int i = 0; i < runs.Length; i += 4)
        {
            (int start, int length, int origin, int whole) = (runs[i], runs[i + 1], runs[i + 2], runs[i + 3]);
            if (whole < 0) map.Add(start, new Span(origin, origin + length));
            else map.AddWhole(new Span(start, start + length), new Span(origin, origin + whole));
        }

        return map.Build();
    }

    private static Block ReadBlock(JsonElement block, RecordReader reader) => new(
        InField("kind", () => SchemaReading.Block(Word(block, "kind"))),
        OptionalPlace(block, "place") ?? throw new InvalidDataException("field \"place\" is missing"),
        reader.OptionalRange(block, "span"), OptionalNumber(block, "repeatOf"))
    {
        Aside = OptionalWord(block, "aside"),
    };

    private static ArticleMetadata ReadMetadata(JsonElement known) => new()
    {
        Title = ReadValue(known, "title", Word),
        Outlet = ReadValue(known, "outlet", Word),
        Published = ReadValue(known, "published", ReadTime),
        Modified = ReadValue(known, "modified", ReadTime),
        Language = ReadValue(known, "language", Word),
        Url = ReadValue(known, "url", Word),
        CanonicalAddress = ReadValue(known, "canonical", Word),
        Section = ReadValue(known, "section", Word),
        IsPaywalled = ReadValue(known, "paywalled", Flag),
        Authors = [.. Items(known, "authors").Select(author => ReadValue(author, (one, name) =>
            new Author(Word(one, name), InField("kind", () => SchemaReading.Author(Word(one, "kind"))))))],
        Origins = [.. Items(known, "origins").Select(ReadOrigin)],
        RefusedDates = [.. Items(known, "refusedDates").Select(
            refused => new RefusedDate(ReadValue(refused, ReadTime), Word(refused, "reason")))],
    };

    private static OriginMark ReadOrigin(JsonElement mark) => new(
        InField("kind", () => SchemaReading.Origin(Word(mark, "kind"))), OptionalWord(mark, "name"),
            Flag(mark, "agency"),
        OptionalPlace(mark, "place"), OptionalPlace(mark, "namePlace"));

    private static MetadataValue<T>? ReadValue<T>(JsonElement said, string name, Func<JsonElement, string, T> read) =>
        Optional(said, name) is { } value ? InField(name, () => ReadValue(value, read)) : null;

    private static MetadataValue<T> ReadValue<T>(JsonElement value, Func<JsonElement, string, T> read) => new(
        read(value, "value"), InField("from", () => SchemaReading.Source(Word(value, "from"))),
            OptionalPlace(value, "place"));

    private static PublicationTime ReadTime(JsonElement value, string name)
    {
        JsonElement time = Field(value, name);
        DateOnly day = OptionalDay(time, "day") ?? throw new InvalidDataException("field \"day\" is missing");
        TimeOnly? clock = null;
        TimeSpan? offset = null;
        if (OptionalWord(time, "clock") is { } written)
            clock = TimeOnly.TryParseExact(written, "O", out TimeOnly known) ? known : throw Unread("clock", written);
        if (OptionalWord(time, "offset") is { } distance)
            offset = TimeSpan.TryParseExact(distance, "c", null, out TimeSpan known)
                ? known : throw Unread("offset", distance);
        return new PublicationTime(day, clock, offset);
    }

    private static InvalidDataException Unread(string name, string word) =>
        new($"field \"{name}\": expected a time, found \"{SchemaReading.Shortened(word)}\"");

    private static AnalyzedText ReadAnalysis(JsonElement analysis, SourceText text, LanguageSet languages)
    {
        string tag = Word(analysis, "language");
        LanguagePack language = languages.Find(tag) ?? (tag == LanguagePack.None.Tag ? LanguagePack.None
            : throw new InvalidDataException($"field \"language\": \"{SchemaReading.Shortened(tag)}\" is not served"));
        ImmutableArray<int> sentences = Numbers(analysis, "sentences", 4),
            paragraphs = Numbers(analysis, "paragraphs", 4);
        return new AnalyzedText(
            language, text, ReadTokens(analysis),
            [.. Starts(sentences, 4).Select(i =>
                new Sentence(new Span(sentences[i], sentences[i + 1]), sentences[i + 2], sentences[i + 3]))],
            [.. Starts(paragraphs, 4).Select(i =>
                new Paragraph(new Span(paragraphs[i], paragraphs[i + 1]), paragraphs[i + 2], paragraphs[i + 3]))],
            [.. Items(analysis, "quotations").Select(ReadQuotation)]);
    }

    private static ImmutableArray<Token> ReadTokens(JsonElement analysis)
    {
        ImmutableArray<int> places = Numbers(analysis, "tokens", 2);
        string[] tags = Word(analysis, "tags").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tags.Length * 2 != places.Length)
            throw new InvalidDataException($"field \"tags\": expected {places.Length / 2}, found {tags.Length}");
        var tokens = ImmutableArray.CreateBuilder<Token>(tags.Length);
        int end = 0;
        for (int i = 0; i < tags.Length; i++)
        {
            int start = end + places[2 * i];
            end = start + places[(2 * i) + 1];
            tokens.Add(new Token(new Span(start, end), InField("tags", () => SchemaReading.Tag(tags[i]))));
        }

        return tokens.MoveToImmutable();
    }

    private static Quotation ReadQuotation(JsonElement quotation) => new(
        OptionalPlace(quotation, "place") ?? default, OptionalPlace(quotation, "inner") ?? default,
        InField("end", () => SchemaReading.QuotationEnd(Word(quotation, "end"))), Flag(quotation, "continues"));

    public static InputError ReadError(JsonElement error) => new(
        Word(error, "input"), OptionalWord(error, "place"), Word(error, "message"), Flag(error, "warning"))
    {
        IsFault = Flag(error, "fault"),
    };

    private static IEnumerable<int> Starts(ImmutableArray<int> numbers, int each)
    {
        for (int i = 0; i < numbers.Length; i += each) yield return i;
    }
}
