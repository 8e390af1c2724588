using Hearsay.Pages;

namespace Hearsay.Inputs;

/// <summary>What <see cref="PageReader"/> fills in and how much it takes. The default value is usable.</summary>
public readonly record struct PageReaderOptions
{
    /// <summary>16 MiB. The longest pages of news, live pages of several days, stay under 2 MiB of text; a page is
    /// held in memory about six times over while it is read, so this bounds a run at about 100 MB.</summary>
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
