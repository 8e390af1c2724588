using System.Globalization;
using Hearsay.Languages;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Network;

/// <summary>Joins the chunks of a paragraph to attributions: every content chooses its cue and every cue its source,
/// each from all that the paragraph has, or none, by a log-linear model (the link weights are trained on gold chunks).
/// A source may serve several cues. Immutable.</summary>
internal sealed class ChunkLinker
{
    /// <summary>Stands for "none" among the choices.</summary>
    internal const int None = -1;

    /// <summary>Candidates farther off than so many chunks are not looked at: a paragraph of any length takes linear
    /// time.</summary>
    private const int Farthest = 32;

    private const string Model = "links.tsv";

    private readonly float[] _weights;

    /// <param name="weights">One a feature of <see cref="LinkFeatures"/>.</param>
    internal ChunkLinker(float[] weights) => _weights = weights;

    /// <summary>With the weights of a language; null where it has none.</summary>
    internal static ChunkLinker? Load(LanguagePack language) => language.Files.ModelRows(Model) is { } rows
        ? new ChunkLinker([.. rows.Select(row => float.Parse(row[1], CultureInfo.InvariantCulture))])
        : null;

    /// <summary>The index of the cue that a content belongs to, with its probability; <see cref="None"/> for no
    /// cue.</summary>
    internal (int Cue, float Probability) CueOf(TokenView view, List<Chunk> chunks, int content)
    {
        List<int> cues = Around(chunks, content, chunk => chunk.IsCue);
        return Choose(view, chunks, cues, cue => (content, cue),
            LinkFeatures.None(isCue: false, chunks[content].Role is ChunkRole.ContentAlone, cues.Count));
    }

    /// <summary>The index of the source of a cue, with its probability; <see cref="None"/> where nobody is
    /// named.</summary>
    internal (int Source, float Probability) SourceOf(TokenView view, List<Chunk> chunks, int cue)
    {
        List<int> sources = Around(chunks, cue, chunk => chunk.IsSource);
        return Choose(view, chunks, sources, source => (source, cue),
            LinkFeatures.None(isCue: true, false, sources.Count));
    }

    private static List<int> Around(List<Chunk> chunks, int index, Func<Chunk, bool> condition)
    {
        var found = new List<int>();
        for (int i = Math.Max(0, index - Farthest); i < Math.Min(chunks.Count, index + Farthest + 1); i++)
            if (condition(chunks[i])) found.Add(i);
        return found;
    }

    private (int, float) Choose(
        TokenView view, List<Chunk> chunks, List<int> candidates, Func<int, (int Chunk, int Cue)> pair, int none)
    {
        Span<int> features = stackalloc int[LinkFeatures.PerPair];
        int best = None;
        float bestScore = _weights[none];
        double sum = Math.Exp(bestScore);
        foreach (int candidate in candidates)
        {
            (int chunk, int cue) = pair(candidate);
            LinkFeatures.Write(view, chunks, chunk, cue, features);
            float score = 0;
            foreach (int feature in features) score += _weights[feature];
            sum += Math.Exp(score);
            if (score <= bestScore) continue;
            (best, bestScore) = (candidate, score);
        }

        return (best, (float)(Math.Exp(bestScore) / sum));
    }
}
