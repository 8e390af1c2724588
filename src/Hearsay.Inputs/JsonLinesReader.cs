using System.Text.Json;
using Hearsay.Pages;
using Hearsay.Records;

namespace Hearsay.Inputs;

/// <summary>Reads the statements of <c>hearsay read --format jsonl</c> back in: spans, kind, act, modality, chain and
/// confidence of each. Fields beside these are passed over.</summary>
internal static class JsonLinesReader
{
    /// <summary>256 MiB: sixteen times the longest page that is read, room for its statements.</summary>
    public const int DefaultMaxLineBytes = PageReaderOptions.DefaultMaxPageBytes * 16;

    /// <param name="name">What messages call the input.</param>
    /// <param name="maxLineBytes">A longer line is refused, and the rest goes on.</param>
    public static IEnumerable<StatementDocumentResult> Read(
        Stream stream, string name, int maxLineBytes = DefaultMaxLineBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (BoundedLine line in BoundedLines.Read(stream, maxLineBytes))
        {
            string place = $"line {line.Number}";
            if (line.Bytes is not { } bytes)
                yield return new InputError(name, place,
                    $"is longer than {BoundedBytes.Describe(maxLineBytes)}, the most that is read");
            else if (bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
                yield return ReadLine(bytes, name, place);
        }
    }

    private static StatementDocumentResult ReadLine(byte[] line, string name, string place)
    {
        using JsonDocument? json = JsonText.TryParseObject(BoundedBytes.WithoutUtf8Mark(line), out string? fault);
        if (json is null) return new InputError(name, place, fault!);
        try
        {
            return RecordReader.ReadDocument(json.RootElement);
        }
        catch (InvalidDataException unexpected)
        {
            return new InputError(name, place, unexpected.Message);
        }
    }
}
