using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Inputs;

/// <summary>A known ending of page files.</summary>
internal sealed record PageEnding(string Ending, PageFormat Format)
{
    private const string Gzip = ".gz";
    private const string SidecarEnding = ".meta.json";

    private static readonly Lazy<PageEnding[]> Known = new(() =>
        [.. WordTable.Rows(typeof(PageEnding).Assembly, "page-endings.tsv")
        .Select(row => new PageEnding(row[0], Enum.Parse<PageFormat>(row[1], ignoreCase: true)))]);

    /// <summary>The ending of a file name (a final .gz does not count), or null where it is none of the
    /// known.</summary>
    public static PageEnding? Of(string name)
    {
        string plain = WithoutGzip(name);
        return Array.Find(Known.Value, known => plain.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsGzip(string name) => name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);

    public static bool IsSidecar(string name) => name.EndsWith(SidecarEnding, StringComparison.OrdinalIgnoreCase);

    public static string WithoutGzip(string name) => IsGzip(name) ? name[..^Gzip.Length] : name;

    /// <summary>The name without .gz and then without one known ending.</summary>
    public static string Strip(string name) =>
        Of(name) is { } ending ? WithoutGzip(name)[..^ending.Ending.Length] : WithoutGzip(name);

    /// <summary>Where the sidecar of a page may lie: beside it, named after it without or with its ending.</summary>
    public static IEnumerable<string> SidecarsOf(string path) =>
        new[] { Strip(path), WithoutGzip(path) }.Distinct(StringComparer.Ordinal).Select(name => name + SidecarEnding);
}
