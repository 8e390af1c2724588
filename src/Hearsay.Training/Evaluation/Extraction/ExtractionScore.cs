namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>What one page of gold data scores.</summary>
/// <param name="Given">The text that was kept.</param>
/// <param name="Words">Against the whole gold text; null where that is not known.</param>
internal sealed record PageScore(GoldPage Page, string Given, Measure? Words, ChunkCounts? Chunks)
{
    internal static PageScore Of(GoldPage page, string given) => new(
        page, given,
        page.Text is null ? null : WordBag.Compare(new WordBag(page.Text), new WordBag(given)),
        page.With.Count + page.Without.Count == 0 ? null : ChunkCounts.Of(page.With, page.Without, given));
}

/// <summary>A figure over one set of pages.</summary>
/// <param name="Unit">"chunks" (summed over the pages) or "words" (averaged over them).</param>
/// <param name="Interval">The middle 95 % of F1 over samples of pages; null where none were drawn.</param>
internal sealed record ExtractionScore(string Set, string Unit, int Pages, Measure Measure,
    (double Low, double High)? Interval)
{
    private const long Seed = 0;

    /// <summary>The measures of a set: of chunks where it names any, of words where it gives whole texts.</summary>
    internal static IEnumerable<ExtractionScore> Of(string set, IReadOnlyList<PageScore> pages, int resamples)
    {
        PageScore[] chunked = [.. pages.Where(page => page.Chunks is not null)];
        PageScore[] whole = [.. pages.Where(page => page.Words is not null)];
        if (chunked.Length > 0) yield return Of(set, "chunks", chunked, Chunks, resamples);
        if (whole.Length > 0) yield return Of(set, "words", whole, Words, resamples);
    }

    private static ExtractionScore Of(
        string set, string unit, PageScore[] pages, Func<IReadOnlyList<PageScore>, Measure> measure, int resamples) =>
        new(
        set, unit, pages.Length, measure(pages),
        resamples > 0 ? Bootstrap.Interval(pages, resamples, Seed, drawn => measure(drawn).F1) : null);

    private static Measure Chunks(IReadOnlyList<PageScore> pages) =>
        ChunkCounts.Sum(pages.Select(page => page.Chunks!.Value)).Measure;

    /// <summary>Means over the pages, F1 too.</summary>
    private static Measure Words(IReadOnlyList<PageScore> pages)
    {
        (double precision, double recall, double f1) = (0, 0, 0);
        foreach (PageScore page in pages)
        {
            Measure words = page.Words!.Value;
            (precision, recall, f1) = (precision + words.Precision, recall + words.Recall, f1 + words.F1);
        }

        return new Measure(precision / pages.Count, recall / pages.Count, f1 / pages.Count);
    }
}
