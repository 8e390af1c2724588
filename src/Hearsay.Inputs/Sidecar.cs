using System.Text.Json;
using Hearsay.Pages;
using Hearsay.Records;

namespace Hearsay.Inputs;

/// <summary>Reads <c>NAME.meta.json</c> beside a page.</summary>
internal static class Sidecar
{
    private const int MaxBytes = 1 << 20;

    /// <summary>What the page's sidecar says, or nothing where it has none. A sidecar that cannot be read is a
    /// warning that names it.</summary>
    public static PageMetadata Read(string pagePath, List<InputError> warnings)
    {
        string? path = PageEnding.SidecarsOf(pagePath).FirstOrDefault(File.Exists);
        if (path is null) return PageMetadata.Unknown;
        try
        {
            if (!FileLength.IsZero(path)) return Parse(path, warnings);
            warnings.Add(Warning(path, "is empty or no file"));
            return PageMetadata.Unknown;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            warnings.Add(Warning(path, "cannot be read: " + fault.Message.TrimEnd('.')));
            return PageMetadata.Unknown;
        }
    }

    private static PageMetadata Parse(string path, List<InputError> warnings)
    {
        using FileStream stream = File.OpenRead(path);
        if (!BoundedBytes.TryRead(stream, MaxBytes, out byte[] bytes))
        {
            warnings.Add(Warning(path, $"is longer than {MaxBytes >> 20} MiB"));
            return PageMetadata.Unknown;
        }

        using JsonDocument? document = JsonText.TryParseObject(BoundedBytes.WithoutUtf8Mark(bytes), out string? fault);
        if (document is not null) return MetadataFields.Read(document.RootElement, path, null, warnings);
        warnings.Add(Warning(path, fault!));
        return PageMetadata.Unknown;
    }

    private static InputError Warning(string path, string message) =>
        new(path, null, message + "; the article is read without it", IsWarning: true);
}
