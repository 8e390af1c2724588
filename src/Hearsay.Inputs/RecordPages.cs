using System.Text;
using System.Text.Json;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Text;

namespace Hearsay.Inputs;

/// <summary>JSONL to pages, one a line: <c>{"id","text"}</c> or <c>{"id","html"}</c> with outlet, url, published and
/// title; other fields are the user's and pass through. A line that cannot be read is an error that names it, and the
/// rest goes on.</summary>
internal sealed class RecordPages(PageReaderOptions options, PageIds ids)
{
    private static readonly HashSet<string> OwnFields =
        new[] { "id", "text", "html", "url", "published", "outlet", "title" }.ToHashSet(StringComparer.Ordinal);

    private static readonly Lazy<HashSet<string>> ResultFields = new(() =>
        WordTable.Rows(typeof(RecordPages).Assembly, "result-fields.tsv").Select(row => row[0])
        .ToHashSet(StringComparer.Ordinal));

    /// <param name="fileId">Id that records without one are named after, with their line's number.</param>
    public IEnumerable<PageResult> Read(Stream stream, string location, string fileId)
    {
        bool any = false;
        foreach (BoundedLine line in BoundedLines.Read(stream, options.MaxPageBytes))
        {
            if (line.Number == 1 && line.Bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                yield return new InputError(location, null, "is UTF-16; JSONL must be UTF-8");
                yield break;
            }

            if (line.Bytes is { } bytes && IsBlank(bytes)) continue;
            any = true;
            foreach (PageResult result in ReadLine(line, location, fileId)) yield return result;
        }

        if (!any) yield return new InputError(location, null, "holds no record; expected one JSON object a line");
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    private List<PageResult> ReadLine(BoundedLine line, string location, string fileId)
    {
        string place = $"line {line.Number}";
        if (line.Bytes is null)
            return [new InputError(location, place,
                $"is longer than {BoundedBytes.Describe(options.MaxPageBytes)}, the most that is read")];
        using JsonDocument? document =
            JsonText.TryParseObject(BoundedBytes.WithoutUtf8Mark(line.Bytes), out string? fault);
        if (document is null) return [new InputError(location, place, fault!)];
        JsonElement record = document.RootElement;
        // Text that somebody extracted is what they want read; the HTML beside it is where they had it from.
        ContentKind kind = record.TryGetProperty("text", out _) || !record.TryGetProperty("html", out _)
            ? ContentKind.Text : ContentKind.Html;
        if (ContentFault(record, kind == ContentKind.Html ? "html" : "text", out string content) is { } fieldFault)
            return [new InputError(location, place, fieldFault)];

        var warnings = new List<InputError>();
        PageMetadata metadata = MetadataFields.Read(record, location, place, warnings);
        var page = new Page(IdOf(record, fileId, location, line.Number, warnings), $"{location}:{line.Number}",
            Encoding.UTF8.GetBytes(content), metadata)
        {
            FillIns = options.FillIns,
            Kind = kind,
            Charset = "utf-8",
            Extra = UserFields(record),
            Container = new ContainerFacts { BaseUrl = WebAddress.Absolute(metadata.Url) },
        };
        return [.. warnings.Select(warning => (PageResult)warning), page];
    }

    private static string? ContentFault(JsonElement record, string name, out string content)
    {
        content = "";
        if (!record.TryGetProperty(name, out JsonElement value))
            return "there is neither a field \"text\" nor \"html\"";
        if (JsonText.TryGet(value, out content)) return null;
        return value.ValueKind == JsonValueKind.String
            ? $"field \"{name}\": holds half of a surrogate pair, which is no character"
            : $"field \"{name}\": expected a text";
    }

    private string IdOf(JsonElement record, string fileId, string location, int line, List<InputError> warnings)
    {
        string? own = record.TryGetProperty("id", out JsonElement value)
            ? value.ValueKind == JsonValueKind.Number ? value.GetRawText() : JsonText.TryGet(value, out string text)
            ? text : null
            : null;
        if (string.IsNullOrWhiteSpace(own)) return ids.Claim($"{fileId}-{line}");
        string id = ids.Claim(own);
        if (id != own)
            warnings.Add(new InputError(location, $"line {line}", $"id \"{own}\" was met before; this page is \"{id}\"",
                IsWarning: true));
        return id;
    }

    private static Dictionary<string, JsonElement> UserFields(JsonElement record)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in record.EnumerateObject())
        {
            if (!OwnFields.Contains(property.Name) && !ResultFields.Value.Contains(property.Name)
                && JsonText.IsWritable(property.Value))
                fields[property.Name] = property.Value.Clone();
        }

        return fields;
    }
}
