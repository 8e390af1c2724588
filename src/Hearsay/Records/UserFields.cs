using System.Text.Json;
using Hearsay.Pages;

namespace Hearsay.Records;

/// <summary>Passes the fields of a JSONL record that are the user's own through to the output.</summary>
internal static class UserFields
{
    /// <param name="taken">Names that the output gives a meaning of its own; the user's fields of these names are left
    /// out.</param>
    public static void Write(Utf8JsonWriter json, PageRecord page, HashSet<string> taken)
    {
        foreach (UserField field in page.UserFields)
        {
            if (taken.Contains(field.Name)) continue;
            json.WritePropertyName(field.Name);
            json.WriteRawValue(field.Json, skipInputValidation: true);
        }
    }
}
