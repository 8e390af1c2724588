using Hearsay.Pages;

namespace Hearsay.Inputs;

/// <summary>What <see cref="PageReader"/> fills in and how much it takes. The default value is usable.</summary>
public readonly record struct PageReaderOptions
{
    /// <summary>16 MiB. The longest pages of news, live pages of several days, stay under 2 MiB of text. To clean a
    /// page of 16 MiB takes up to 350 MB for each that is read at once, up to 600 MB where nearly every word of it is
    /// a character reference; to read the statements of so much running text takes 2 GB.</summary>
    /// <remarks>Measured with <c>hearsay clean --threads 1</c> under DOTNET_GCHeapHardLimit, which all of these pass:
    /// one text, one-letter words, paragraphs, small elements, deep nesting, table cells, attributes, a script,
    /// references, Cyrillic and mixed scripts, and plain text of one line and of four million. The statements: peak
    /// resident memory of <c>hearsay read --threads 1</c> on one line of 370,000 sentences.</remarks>
    public const int DefaultMaxPageBytes = 16 << 20;

    private readonly int _maxPageBytes;

    /// <summary>Outlet of pages that name none.</summary>
    public string? Outlet { get; init; }

    /// <summary>Publication day of pages that name none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Longest page or JSONL line that is read, in bytes after decompression; longer ones are
    /// refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxPageBytes
    {
        get => _maxPageBytes == 0 ? DefaultMaxPageBytes : _maxPageBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxPageBytes = value;
        }
    }

    /// <summary>The fill-ins as metadata.</summary>
    internal PageMetadata FillIns => PageMetadata.Unknown with { Outlet = Outlet, Published = Published };
}
