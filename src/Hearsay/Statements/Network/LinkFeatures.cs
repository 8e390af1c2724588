using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Network;

/// <summary>What speaks for or against a source or a content belonging to a cue: sides, distances, and what stands
/// between them. Each template gives one of a few values; a weight stands for every value.</summary>
internal static class LinkFeatures
{
    /// <summary>Number of features of one pair.</summary>
    internal const int PerPair = 10;

    private const int Sides = 2, Kinds = 2, Few = 3, Distances = 8;

    private static readonly (string Name, int Values)[] Templates =
    [
        ("kind", Kinds),
        ("side-as-labelled", Kinds * 2),
        ("cues-between", Kinds * Sides * 4),
        ("distance", Kinds * Sides * Distances),
        ("sentences-between", Kinds * Sides * Few),
        ("sources-between", Kinds * Sides * Few),
        ("contents-between", Kinds * Sides * Few),
        ("quotation", Kinds * Sides * 4 * 2),
        ("nearest-on-its-side", Kinds * 2 * 2),
        ("form-of-cue", Kinds * Sides * 5),
        ("none", Kinds * 2 * Few),
    ];

    private static readonly int[] ColumnStarts = Offsets();

    /// <summary>Number of weights.</summary>
    internal static int Count => ColumnStarts[^1];

    /// <summary>The weights' names, by index: "distance 5".</summary>
    internal static IEnumerable<string> Names =>
        Templates.SelectMany(template => Enumerable.Range(0, template.Values)
            .Select(value => $"{template.Name} {value}"));

    /// <summary>Writes the features of the pair <paramref name="chunk"/> and <paramref name="cue"/>.</summary>
    /// <param name="chunks">All chunks of the paragraph, in text order.</param>
    internal static void Write(TokenView view, List<Chunk> chunks, int chunk, int cue, Span<int> features)
    {
        Chunk piece = chunks[chunk], verb = chunks[cue];
        int kind = piece.IsContent ? 1 : 0;
        int side = chunk < cue ? 0 : 1;
        int both = (kind * Sides) + side;
        bool asLabelled = piece.Role is ChunkRole.SourceBeforeCue or ChunkRole.ContentBeforeCue == (chunk < cue)
            && piece.Role is not ChunkRole.ContentAlone;
        (int cues, int sources, int contents) = Between(chunks, Math.Min(chunk, cue), Math.Max(chunk, cue));
        int from = Math.Min(piece.End, verb.End), to = Math.Max(piece.First, verb.First);
        int sentences = view.SentenceOf(to) - view.SentenceOf(from - 1);
        int n = 0;
        features[n] = ColumnStarts[n++] + kind;
        features[n] = ColumnStarts[n++] + (kind * 2) + (asLabelled ? 1 : 0);
        features[n] = ColumnStarts[n++] + (both * 4) + Math.Min(cues, 3);
        features[n] = ColumnStarts[n++] + (both * Distances) + Bucket(to - from);
        features[n] = ColumnStarts[n++] + (both * Few) + Math.Min(sentences, Few - 1);
        features[n] = ColumnStarts[n++] + (both * Few) + Math.Min(sources, Few - 1);
        features[n] = ColumnStarts[n++] + (both * Few) + Math.Min(contents, Few - 1);
        features[n] = ColumnStarts[n++] + (((both * 4) + QuotationState(view, piece, verb)) * 2) + (sentences == 0
            ? 1
            : 0);
        features[n] = ColumnStarts[n++] + (((kind * 2) + (asLabelled ? 1 : 0)) * 2) + (cues == 0 ? 1 : 0);
        features[n] = ColumnStarts[n] + (both * 5) + FormOf(view, verb);
    }

    /// <summary>The one feature of belonging to no cue of the paragraph, or of a cue without a source.</summary>
    /// <param name="isCue">True where a cue looks for its source, false where a content looks for its cue.</param>
    /// <param name="isMarked">True for content that is labelled as standing alone.</param>
    /// <param name="candidates">Number of what it might belong to.</param>
    internal static int None(bool isCue, bool isMarked, int candidates) =>
        ColumnStarts[PerPair] + ((((isCue ? 0 : 1) * 2) + (isMarked ? 1 : 0)) * Few) + Math.Min(candidates, Few - 1);

    private static (int Cues, int Sources, int Contents) Between(List<Chunk> chunks, int left, int right)
    {
        int cues = 0, sources = 0, contents = 0;
        for (int i = left + 1; i < right; i++)
        {
            if (chunks[i].IsCue) cues++;
            else if (chunks[i].IsSource) sources++;
            else contents++;
        }

        return (cues, sources, contents);
    }

    private static int Bucket(int distance) => distance switch
    {
        <= 0 => 0,
        1 => 1,
        2 => 2,
        <= 4 => 3,
        <= 8 => 4,
        <= 16 => 5,
        <= 32 => 6,
        _ => 7,
    };

    /// <summary>Neither in quote marks, the chunk alone, the cue alone, both.</summary>
    private static int QuotationState(TokenView view, Chunk piece, Chunk cue) =>
        (view.InQuotation(piece.First) ? 1 : 0) + (view.InQuotation(cue.First) ? 2 : 0);

    private static int FormOf(TokenView view, Chunk cue)
    {
        if (view.Is(cue.First, WordClass.SourceParticiple)) return 0;
        for (int i = cue.End - 1; i >= cue.First; i--)
        {
            if (view.Tag(i) is PartOfSpeech.Verb) return 1;
            if (view.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn) return 2;
        }

        return view.Is(cue.First, ":") ? 3 : 4;
    }

    private static int[] Offsets()
    {
        var offsets = new int[Templates.Length + 1];
        for (int i = 0; i < Templates.Length; i++) offsets[i + 1] = offsets[i] + Templates[i].Values;
        return offsets;
    }
}
