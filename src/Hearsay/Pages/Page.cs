using System.Text.Json;
using Hearsay.Text;

namespace Hearsay.Pages;

/// <summary>What the bytes of a page are.</summary>
public enum ContentKind
{
    /// <summary>Text as it was copied from a page, a line or a block of lines a paragraph.</summary>
    Text,

    /// <summary>HTML: a whole document, or the fragment that a feed's item carries.</summary>
    Html,
}

/// <summary>What came in: the bytes of a file or record, its id, and what is known of it from a sidecar, a record's
/// fields or the command line.</summary>
/// <param name="Id">Unique within one run: the file name without its known endings, or the record's own id.</param>
/// <param name="Location">Path as the user gave it, with a record number where a file holds several; for
/// messages.</param>
/// <param name="Bytes">The page as it came; byte ranges in exports count from its start.</param>
public sealed record Page(string Id, string Location, ReadOnlyMemory<byte> Bytes, PageMetadata Metadata)
{
    /// <summary>Fields of a JSONL record that are the user's own, passed through to the output.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } =
        new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>What the user says of pages that say nothing of it themselves.</summary>
    public PageMetadata FillIns { get; init; } = PageMetadata.Unknown;

    /// <summary>Charset that whoever brought the bytes vouches for (a JSONL record's text is UTF-8 without a byte
    /// order mark); null where the bytes themselves must tell.</summary>
    public string? Charset { get; init; }

    /// <summary>What the bytes are, by the file's ending, the container or the record's field.</summary>
    public ContentKind Kind { get; init; }

    /// <summary>Label of the charset in the Content-Type of the HTTP response, as it stands there and perhaps wrong;
    /// null where there was no response or no label in it. The transport layer's encoding of the HTML
    /// standard.</summary>
    public string? HttpCharset { get; init; }

    /// <summary>What the feed or archive that held the page says of it.</summary>
    public ContainerFacts Container { get; init; } = ContainerFacts.None;
}

/// <summary>What came with a page, from a sidecar, a record's fields, a feed or the command line; null where it is
/// not said, never guessed.</summary>
/// <param name="Published">Publication day in the outlet's own time zone.</param>
public sealed record PageMetadata(string? Outlet, string? Url, DateOnly? Published, string? Title)
{
    public static PageMetadata Unknown { get; } = new(null, null, null, null);
}

/// <summary>What a feed or an archive says of one of its pages beyond <see cref="PageMetadata"/>.</summary>
public sealed record ContainerFacts
{
    public static ContainerFacts None { get; } = new();

    /// <summary>The item's authors in the order of the feed; empty where it names none.</summary>
    public Sequence<string> Authors { get; init; } = [];

    /// <summary>Language tag of the item or its feed, as it stands there.</summary>
    public string? Language { get; init; }

    /// <summary>Absolute http(s) address that the page's relative links start from; null where none is known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Name of the outlet that the feed took the item from: RSS <c>source</c>, or the title in
    /// Atom's.</summary>
    public string? SourceName { get; init; }

    /// <summary>Absolute http(s) address of that outlet's feed or page.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The publication date as the feed writes it, with clock and zone; null where it is missing or
    /// unreadable.</summary>
    public string? PublishedAsWritten { get; init; }

    /// <summary>The date of the last change as the feed writes it; null where it is missing or unreadable.</summary>
    public string? ModifiedAsWritten { get; init; }

    /// <summary>True where the bytes are what an article says and nothing around it, as feeds carry it: there is no
    /// page to find the article in.</summary>
    public bool IsFragment { get; init; }

    /// <summary>True where the item carries a description or summary and no full content.</summary>
    public bool IsSummary { get; init; }

    /// <summary>True where whoever archived the page stopped before its end.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>When an archive fetched the page: never when it was published, but not before that either.</summary>
    public DateTimeOffset? Captured { get; init; }
}

/// <summary>A refused input or part of one: which, where in it, and what is wrong with it.</summary>
/// <param name="Input">Path or record as the user knows it.</param>
/// <param name="Place">Where in the input ("line 3", "byte 512"), or null for the whole.</param>
/// <param name="Message">What was expected and what was found, as a sentence without a final stop.</param>
/// <param name="IsWarning">True where the input was still read and only a part (an unreadable date) was set
/// aside.</param>
public sealed record InputError(string Input, string? Place, string Message, bool IsWarning = false)
{
    /// <summary>True where nothing is wrong with the input: the reason is a fault of Hearsay's own.</summary>
    public bool IsFault { get; init; }

    /// <summary>An exception that one input caused, with its type and where it was thrown.</summary>
    public static InputError OfFault(string input, Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        string[] frames = fault.StackTrace?.Split('\n') ?? [];
        string? frame = Array.Find(frames, line => line.Contains("Hearsay", StringComparison.Ordinal));
        // Behind the name of the method stands the source file of whoever built the program.
        string where = frame?.Split(" in ")[0].Trim() is { } thrown ? $" ({thrown})" : "";
        string what = $"{fault.GetType().Name}: {fault.Message.TrimEnd('.')}{where}";
        return new InputError(input, null, $"this is a fault of Hearsay, please report it: {what}") { IsFault = true };
    }

    public override string ToString() => Place is null ? $"{Input}: {Message}" : $"{Input}: {Place}: {Message}";
}

/// <summary>A page, or why there is none.</summary>
public readonly record struct PageResult(Page? Page, InputError? Error)
{
    public static implicit operator PageResult(Page page) => new(page, null);

    public static implicit operator PageResult(InputError error) => new(null, error);
}

/// <summary>A page's bytes decoded, with the way back to them.</summary>
/// <param name="Charset">Name of the charset that was used, as the Encoding Standard writes it.</param>
/// <param name="ByteMap">From <paramref name="Text"/> to the bytes of the page.</param>
internal sealed record DecodedPage(SourceText Text, string Charset, ByteMap ByteMap);
