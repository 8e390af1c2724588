using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>The sets of pages that extraction is measured on.</summary>
internal static class ExtractionSet
{
    /// <summary>Pages as labelled lines of scraped text, and the labels of lines that should be kept.</summary>
    private static readonly (string Set, string File, HashSet<string> Wanted)[] Lines =
    [
        ("l3s-blocks", "articles/l3s-blocks.jsonl.gz", ["headline", "keep"]),
        ("turku_en-lines", "articles/turku_en-lines.jsonl.gz", ["1"]),
    ];

    private static readonly PageArchive[] Html = [PageArchive.Trafilatura, PageArchive.Wcxb];

    internal static IEnumerable<string> Names => [.. Html.Select(set => set.Set), .. Lines.Select(set => set.Set)];

    /// <summary>True where the pages are HTML, which a model is trained on.</summary>
    internal static bool IsHtml(string set) => Html.Any(archive => archive.Set == set);

    /// <summary>The pages of a set.</summary>
    /// <param name="folder">Where archives of HTML pages lie unpacked, or are unpacked to.</param>
    /// <exception cref="FileNotFoundException">They are not at hand.</exception>
    internal static IReadOnlyList<GoldPage> Read(string set, GoldData? data, string folder)
    {
        if (Array.Find(Html, archive => archive.Set == set) is { } html)
            return GoldPage.OfHtml(html.Locate(data, folder));
        (_, string file, HashSet<string> wanted) = Array.Find(Lines, lines => lines.Set == set);
        if (data is null || !data.Has(file))
            throw new FileNotFoundException($"there is no file {data?.PathOf(file) ?? file}");
        using StreamReader reader = GoldData.OpenText(data.PathOf(file));
        return GoldPage.OfLines(reader, file, wanted);
    }
}
