using System.Buffers;
using System.Runtime.InteropServices;
using Hearsay.Analysis;
using Hearsay.Inference;
using Hearsay.Inference.Networks;
using Hearsay.Languages;

namespace Hearsay.Statements.Network;

/// <summary>The trained network that labels cues, sources and contents, paragraph by paragraph. Thread-safe.</summary>
internal sealed class StatementNetwork : IStatementLabeler
{
    /// <summary>Longer paragraphs are cut, at the end of a sentence where one is near; in tokens.</summary>
    internal const int LongestSequence = 400;

    private const string Model = "statements.bin", VectorModel = "vectors.bin";

    private readonly SequenceNetwork _network;
    private readonly StatementFeatures _features;

    /// <exception cref="ModelFormatException">The network was trained for other labels or columns.</exception>
    internal StatementNetwork(SequenceNetwork network, VectorTable vectors)
    {
        IEnumerable<string> columns = StatementFeatures.Columns.Select(column => column.Name);
        if (!network.Labels.SequenceEqual(StatementLabels.Names)
            || !network.Columns.Select(column => column.Name).SequenceEqual(columns))
        {
            throw new ModelFormatException(
                "the statement network was trained for other labels or columns than this program has.");
        }

        _network = network;
        _features = new StatementFeatures(vectors);
    }

    /// <summary>The network of a language; null where it has none.</summary>
    /// <exception cref="ModelFormatException">The network or its table of vectors cannot be read.</exception>
    internal static StatementNetwork? Load(LanguagePack language)
    {
        using Stream? model = language.Files.OpenModel(Model), vectors = language.Files.OpenModel(VectorModel);
        if (model is null || vectors is null) return null;
        VectorTable table = VectorTable.Load(vectors, VectorModel);
        var shared = new Dictionary<string, VectorTable> { [VectorTable.StandardName] = table };
        return new StatementNetwork(SequenceNetwork.Load(model, Model, shared), table);
    }

    /// <inheritdoc/>
    public LabelledText Label(AnalyzedText analysis)
    {
        int tokens = analysis.Tokens.Length, labels = StatementLabels.Names.Length;
        int columns = StatementFeatures.Columns.Length;
        int[] ids = ArrayPool<int>.Shared.Rent(tokens * columns);
        var scores = new float[tokens * labels];
        for (int p = 0; p < analysis.Paragraphs.Length; p++) _features.Write(analysis, p, ids);
        List<int> lengths = Lengths(analysis);
        _network.Score(ids.AsSpan(0, tokens * columns), CollectionsMarshal.AsSpan(lengths), scores);
        ArrayPool<int>.Shared.Return(ids);
        return new LabelledText(Decode(scores, lengths), scores, lengths, _network.Crf);
    }

    private byte[] Decode(ReadOnlySpan<float> scores, List<int> lengths)
    {
        int labels = StatementLabels.Names.Length, first = 0;
        var all = new byte[scores.Length / labels];
        Span<int> best = stackalloc int[LongestSequence];
        foreach (int length in lengths)
        {
            _network.Crf.Decode(scores.Slice(first * labels, length * labels), best[..length]);
            for (int t = 0; t < length; t++) all[first + t] = (byte)best[t];
            first += length;
        }

        return all;
    }

    /// <summary>Lengths of the sequences: paragraphs, the long ones in parts.</summary>
    private static List<int> Lengths(AnalyzedText analysis)
    {
        var lengths = new List<int>(analysis.Paragraphs.Length);
        foreach (Paragraph paragraph in analysis.Paragraphs)
        {
            int part = 0;
            for (int s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                int length = analysis.Sentences[s].EndToken - analysis.Sentences[s].FirstToken;
                if (part > 0 && part + length > LongestSequence)
                {
                    lengths.Add(part);
                    part = 0;
                }

                for (part += length; part > LongestSequence; part -= LongestSequence) lengths.Add(LongestSequence);
            }

            if (part > 0) lengths.Add(part);
        }

        return lengths;
    }
}
