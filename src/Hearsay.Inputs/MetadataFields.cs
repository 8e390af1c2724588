using System.Text.Json;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Pages;
using Hearsay.Records;

namespace Hearsay.Inputs;

/// <summary>Reads outlet, url, published and title from a JSON object: a sidecar or a record.</summary>
internal static class MetadataFields
{
    /// <summary>The fields that are there and readable; each unreadable one is named in <paramref name="warnings"/>
    /// and treated as absent.</summary>
    /// <param name="input">The sidecar or file, for messages.</param>
    /// <param name="place">The record in it, or null.</param>
    public static PageMetadata Read(JsonElement fields, string input, string? place, List<InputError> warnings)
    {
        string? Text(string name)
        {
            if (!fields.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
                return null;
            if (JsonText.TryGet(value, out string text)) return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
            warnings.Add(new InputError(input, place, $"field \"{name}\": expected a text, treated as absent",
                IsWarning: true));
            return null;
        }

        DateOnly? Date(string name)
        {
            if (Text(name) is not { } text) return null;
            if (PublishedDate.TryParse(text, out DateOnly date)) return date;
            warnings.Add(new InputError(
                input, place,
                $"field \"{name}\": expected {PublishedDate.Expected}, found \"{Shorten(text)}\", treated as absent",
                IsWarning: true));
            return null;
        }

        return new PageMetadata(Text("outlet"), Text("url"), Date("published"), Text("title"));
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
