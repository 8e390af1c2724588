using Hearsay.Text;

namespace Hearsay.Inference.Tagging;

/// <summary>Tags words greedily from left to right with an averaged perceptron (Collins 2002, "Discriminative Training
/// Methods for Hidden Markov Models"). Integer arithmetic throughout, so tags do not depend on the machine.</summary>
internal sealed class PerceptronTagger : ITagger
{
    /// <summary>Version of the file format and of the features that the weights speak for. It changes with
    /// either.</summary>
    public const int FormatVersion = 2;

    /// <summary>The model that the assembly carries.</summary>
    public const string EmbeddedModel = "models/tagger.bin";

    internal const int TagCount = (int)PartOfSpeech.X + 1;

    private readonly WeightTable _table;
    private readonly HistoryScores _history;
    private readonly TaggerMemory?[] _idle = new TaggerMemory?[Environment.ProcessorCount];

    private PerceptronTagger(WeightTable table) => (_table, _history) = (table, new HistoryScores(table));

    /// <summary>The eight bytes that a tagger model starts with.</summary>
    internal static ReadOnlySpan<byte> Magic => "HSAYTAGR"u8;

    /// <summary>Number of features that the model has weights for.</summary>
    public int FeatureCount => _table.FeatureCount;

    /// <summary>The tagger that comes with the library.</summary>
    public static PerceptronTagger LoadEmbedded()
    {
        using Stream stream = WordTable.Open(EmbeddedModel);
        return Load(stream, EmbeddedModel);
    }

    /// <summary>Reads a model to the end of <paramref name="stream"/>, which stays open.</summary>
    /// <param name="name">What to call the model in messages: its path.</param>
    /// <exception cref="ModelFormatException">The file is cut short, damaged, of another version, or no tagger
    /// model.</exception>
    public static PerceptronTagger Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var table = new WeightTable(ModelFile.Read(stream, name, Magic, FormatVersion), name);
        if (table.ClassCount != TagCount)
            throw new ModelFormatException($"{name}: the model knows {table.ClassCount} tags, expected {TagCount}.");
        return new PerceptronTagger(table);
    }

    /// <inheritdoc/>
    public void Tag(SourceText text, ReadOnlySpan<Text.Span> tokens, Span<PartOfSpeech> tags)
    {
        ArgumentNullException.ThrowIfNull(text);
        Tag(text.Value, tokens, tags);
    }

    /// <inheritdoc cref="Tag(SourceText, ReadOnlySpan{Text.Span}, Span{PartOfSpeech})"/>
    internal void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Text.Span> tokens, Span<PartOfSpeech> tags)
    {
        if (tags.Length != tokens.Length)
            throw new ArgumentException($"{tokens.Length} tokens need as many tags, not {tags.Length}.", nameof(tags));
        TaggerMemory memory = Take();
        SentenceCase sentenceCase = SentenceCases.Of(text, tokens);
        memory.Read(text, tokens, sentenceCase);
        ReadOnlySpan<WordAttributes> words = memory.Words;
        Span<ulong> features = stackalloc ulong[TaggerFeatures.OfSeveral + TaggerFeatures.OfTagsAndWords];
        int last = TaggerFeatures.NoTag, secondLast = TaggerFeatures.NoTag;
        for (int i = 0; i < tokens.Length; i++)
        {
            TaggerFeatures.WriteOfSeveral(words, i, sentenceCase, features);
            TaggerFeatures.WriteOfTagsAndWords(words, i, last, secondLast, features[TaggerFeatures.OfSeveral..]);
            Span<int> scores = memory.Scores(i);
            ClassScores.Add(_history.Of(last, secondLast), scores);
            _table.AddTo(scores, features);
            (secondLast, last) = (last, IndexOfBest(scores[..TagCount]));
            tags[i] = (PartOfSpeech)last;
        }

        Return(memory);
    }

    /// <summary>The first of the best, so that ties fall the same way everywhere.</summary>
    internal static int IndexOfBest(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }

    private TaggerMemory Take()
    {
        foreach (ref TaggerMemory? slot in _idle.AsSpan())
        {
            if (Interlocked.Exchange(ref slot, null) is { } memory) return memory;
        }

        return new TaggerMemory(_table);
    }

    private void Return(TaggerMemory memory)
    {
        foreach (ref TaggerMemory? slot in _idle.AsSpan())
        {
            if (Interlocked.CompareExchange(ref slot, memory, null) is null) return;
        }
    }
}
