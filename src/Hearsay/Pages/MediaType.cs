namespace Hearsay.Pages;

/// <summary>A Content-Type (RFC 9110, section 8.3).</summary>
/// <param name="Essence">Type and subtype in lower case; empty where none is given.</param>
/// <param name="Charset">The label as it stands there, without quote marks; null where there is none.</param>
internal readonly record struct MediaType(string Essence, string? Charset)
{
    private const string CharsetName = "charset=";

    public bool IsHtml => Essence is "text/html" or "application/xhtml+xml";

    public bool IsText => Essence == "text/plain";

    /// <summary>True for labels that servers send when they do not know, and for none.</summary>
    public bool IsUnknown => Essence is "" or null or "unknown/unknown" or "application/unknown" or "*/*";

    public static MediaType Parse(string? value)
    {
        if (value is null) return new MediaType("", null);
        // A field that was sent twice is one value with a comma.
        string[] parts = value.Split(';', ',');
        string? charset = parts.Skip(1).Select(part => part.Trim())
            .FirstOrDefault(part => part.StartsWith(CharsetName, StringComparison.OrdinalIgnoreCase));
        string? label = charset?[CharsetName.Length..].Trim(' ', '"', '\'');
        return new MediaType(parts[0].Trim().ToLowerInvariant(), label is { Length: > 0 } ? label : null);
    }
}
