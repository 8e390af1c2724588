namespace Hearsay.Articles.Metadata;

/// <summary>Tells what stands at the headline.</summary>
/// <param name="lines">The lines of the page.</param>
/// <param name="headline">Index of the headline's line; -1 where it is not visible: then the first lines count.</param>
internal sealed class Nearness(List<PageLine> lines, int headline)
{
    /// <summary>Units of text from the headline: what stands farther off belongs to the text or to other
    /// stories.</summary>
    public const int FarthestBefore = 300, FarthestAfter = 1_200;

    private readonly int _anchor = headline < 0 || lines.Count == 0
        ? 0 : lines[headline].Before + lines[headline].Length;

    /// <summary>True where no more than <see cref="FarthestBefore"/> or <paramref name="after"/> units of text lie
    /// between headline and line.</summary>
    public bool IsNear(PageLine line, int after = FarthestAfter) =>
        line.Before < _anchor ? _anchor - line.Before < FarthestBefore : line.Before - _anchor < after;

    /// <summary>The same for any node of the page.</summary>
    public bool IsNear(int node)
    {
        int low = 0, high = lines.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (lines[middle].First <= node) low = middle + 1;
            else high = middle;
        }

        return lines.Count == 0 || IsNear(lines[Math.Max(0, low - 1)]);
    }
}
