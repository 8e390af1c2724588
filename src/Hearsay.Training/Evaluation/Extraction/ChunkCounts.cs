using System.Text;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>Chunks of gold pages that were kept or not, summed over the corpus: the measure of trafilatura's
/// evaluation.</summary>
/// <param name="Kept">Wanted chunks that are there.</param>
/// <param name="Invented">Unwanted chunks that are there.</param>
/// <param name="Lost">Wanted chunks that are not there.</param>
internal readonly record struct ChunkCounts(int Kept, int Invented, int Lost)
{
    internal Measure Measure => Measure.Of(Kept, Kept + Invented, Kept + Lost);

    internal static ChunkCounts Of(IReadOnlyList<string> with, IReadOnlyList<string> without, string text)
    {
        string folded = Fold(text);
        int kept = Count(with, folded);
        return new ChunkCounts(kept, Count(without, folded), with.Count - kept);
    }

    internal static ChunkCounts Sum(IEnumerable<ChunkCounts> pages)
    {
        var sum = default(ChunkCounts);
        foreach (ChunkCounts page in pages)
            sum = new(sum.Kept + page.Kept, sum.Invented + page.Invented, sum.Lost + page.Lost);
        return sum;
    }

    /// <summary>Runs of white space as one space, none at the ends.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!PythonCharacters.IsSpace(rune)) folded.Append(rune);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    /// <summary>Nothing is in an empty text, not even an empty chunk.</summary>
    private static int Count(IReadOnlyList<string> chunks, string folded) =>
        folded.Length == 0 ? 0 : chunks.Count(chunk => folded.Contains(Fold(chunk), StringComparison.Ordinal));
}
