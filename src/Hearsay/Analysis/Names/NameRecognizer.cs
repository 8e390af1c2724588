using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Inference;
using Hearsay.Inference.Networks;
using Hearsay.Inference.Tagging;
using Hearsay.Text;

namespace Hearsay.Analysis.Names;

/// <summary>Finds the names of persons, organisations and places with a bidirectional LSTM and a CRF (Huang et al. 2015). Time is
/// linear in the text, and memory beyond the names and one number a word does not grow with it. Thread-safe.</summary>
public sealed class NameRecognizer
{
    /// <summary>The network that the assembly carries.</summary>
    public const string EmbeddedModel = "models/names.bin";

    /// <summary>Sentences are scored together until they have so many tokens.</summary>
    private const int BatchTokens = 2048;

    private readonly SequenceNetwork _network;
    private readonly NameFeatures _features;

    internal NameRecognizer(SequenceNetwork network, NameFeatures features)
    {
        if (!network.Labels.SequenceEqual(NameLabels.Names) || network.Columns.Length != NameFeatures.Columns.Length)
            throw new ModelFormatException($"the network for {network.Task} has other labels or columns than one for names.");
        (_network, _features) = (network, features);
    }

    /// <summary>The recogniser that comes with the library.</summary>
    public static NameRecognizer LoadEmbedded() => Load(VectorTable.LoadEmbedded());

    /// <summary>The names of a text, in text order.</summary>
    public ImmutableArray<Name> Recognize(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Recognize(text, Enumerable.Range(0, text.Sentences.Length));
    }

    /// <summary>The names of some sentences of a text. What the rest of the text tells of their words counts, too.</summary>
    /// <param name="sentences">Indexes, ascending.</param>
    public ImmutableArray<Name> Recognize(AnalyzedText text, IEnumerable<int> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var names = ImmutableArray.CreateBuilder<Name>();
        var elsewhere = new WordElsewhere(text);
        var batch = new List<int>();
        int tokens = 0;
        foreach (int sentence in sentences)
        {
            if (!MayHoldName(text, elsewhere, sentence)) continue;
            batch.Add(sentence);
            tokens += LengthOf(text, sentence);
            if (tokens < BatchTokens) continue;
            Read(text, elsewhere, batch, tokens, names);
            batch.Clear();
            tokens = 0;
        }

        if (tokens > 0) Read(text, elsewhere, batch, tokens, names);
        return names.ToImmutable();
    }

    internal static NameRecognizer Load(VectorTable vectors)
    {
        using Stream model = WordTable.Open(EmbeddedModel);
        var shared = new Dictionary<string, VectorTable> { [VectorTable.StandardName] = vectors };
        return new NameRecognizer(SequenceNetwork.Load(model, EmbeddedModel, shared), new NameFeatures(vectors, Gazetteer.LoadEmbedded()));
    }

    /// <summary>False for most sentences without a name: nothing but their first word begins with a capital, and that is not
    /// tagged as a name. Where nothing at all does, the writer may not care.</summary>
    private static bool MayHoldName(AnalyzedText text, WordElsewhere elsewhere, int sentence)
    {
        if (elsewhere.CaseOf(sentence) == SentenceCase.Lower) return true;
        (_, int first, int end) = text.Sentences[sentence];
        bool isStart = true;
        for (int t = first; t < end; t++)
        {
            char initial = text.Word(t)[0];
            if (char.IsUpper(initial) && text.Word(t) is not "I" && (!isStart || text.Tokens[t].Tag is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.X))
                return true;
            if (char.IsLetterOrDigit(initial)) isStart = false;
        }

        return false;
    }

    private static int LengthOf(AnalyzedText text, int sentence) => text.Sentences[sentence].EndToken - text.Sentences[sentence].FirstToken;

    private void Read(
        AnalyzedText text, WordElsewhere elsewhere, List<int> batch, int tokens, ImmutableArray<Name>.Builder names)
    {
        int width = NameFeatures.Columns.Length, labelCount = NameLabels.Names.Length;
        int[] ids = ArrayPool<int>.Shared.Rent(tokens * width), labels = ArrayPool<int>.Shared.Rent(tokens);
        int[] lengths = ArrayPool<int>.Shared.Rent(batch.Count);
        float[] scores = ArrayPool<float>.Shared.Rent(tokens * labelCount);
        int at = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            lengths[i] = LengthOf(text, batch[i]);
            _features.Write(text, elsewhere, batch[i], ids.AsSpan(at * width, lengths[i] * width));
            at += lengths[i];
        }

        _network.Score(ids.AsSpan(0, tokens * width), lengths.AsSpan(0, batch.Count), scores.AsSpan(0, tokens * labelCount));
        at = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            Span<int> found = labels.AsSpan(at, lengths[i]);
            _network.Crf.Decode(scores.AsSpan(at * labelCount, lengths[i] * labelCount), found);
            NameLabels.Decode(text, text.Sentences[batch[i]].FirstToken, found, names);
            at += lengths[i];
        }

        ArrayPool<int>.Shared.Return(ids);
        ArrayPool<int>.Shared.Return(labels);
        ArrayPool<int>.Shared.Return(lengths);
        ArrayPool<float>.Shared.Return(scores);
    }
}
