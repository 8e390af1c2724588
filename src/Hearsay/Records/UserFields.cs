using System.Text.Json;
using Hearsay.Pages;

namespace Hearsay.Records;

/// <summary>Passes the fields of a JSONL record that are the user's own through to the output.</summary>
internal static class UserFields
{
    /// <param name="taken">Names that the output gives a meaning of its own; the user's fields of these names are left out.</param>
    public static void Write(Utf8JsonWriter json, Page page, HashSet<string> taken)
    {
        foreach ((string name, JsonElement value) in page.Extra.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (taken.Contains(name)) continue;
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }
}
