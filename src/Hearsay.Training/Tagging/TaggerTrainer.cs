using Hearsay.Inference;
using Hearsay.Inference.Tagging;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagging;

/// <summary>What a training run may vary.</summary>
/// <param name="Epochs">Passes over the sentences.</param>
/// <param name="LeastCount">A feature seen less often is left out.</param>
/// <param name="LeastWeight">A mean weight closer to 0 is left out.</param>
internal readonly record struct TaggerOptions(int Epochs, int LeastCount, double LeastWeight)
{
    /// <summary>Chosen on the dev files for the best tags within 3 MB.</summary>
    public static TaggerOptions Default { get; } = new(8, 4, 0.75);
}

/// <summary>Trains the tagger: an averaged perceptron that meets its own earlier tags while it learns (Collins 2002).
/// The same sentences, options and seed give the same bytes.</summary>
internal sealed class TaggerTrainer(TaggerOptions options, SeededRandom random, Action<string> progress)
{
    private const int FeatureCount = TaggerFeatures.OfWords + TaggerFeatures.OfHistory;

    /// <summary>Weights are stored as multiples of 1 / this.</summary>
    private const double Scale = 64;

    /// <returns>A model file.</returns>
    public byte[] Train(IReadOnlyList<TaggedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        Example[] examples = [.. sentences.Select(sentence => new Example(sentence))];
        FeatureIndex index = IndexFeatures(examples);
        progress($"{examples.Length} sentences, {index.Features.Length} features");
        foreach (Example example in examples) example.Number(index);
        var weights = new AveragedWeights(index.Features.Length, PerceptronTagger.TagCount);
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle<Example>(examples);
            long right = examples.Sum(example => (long)Learn(example, index, weights));
            progress(
                $"pass {epoch} of {options.Epochs}: {100.0 * right / examples.Sum(example => example.Length):F2} % "
                    + $"right");
        }

        return Write(index, weights);
    }

    private FeatureIndex IndexFeatures(Example[] examples)
    {
        var counter = new FeatureIndex.Counter();
        var features = new ulong[FeatureCount];
        foreach (Example example in examples)
        {
            int last = TaggerFeatures.NoTag, secondLast = TaggerFeatures.NoTag;
            for (int i = 0; i < example.Length; i++)
            {
                TaggerFeatures.WriteOfWords(example.Words, i, example.Case, features);
                TaggerFeatures.WriteOfHistory(
                    example.Words, i, last, secondLast, features.AsSpan(TaggerFeatures.OfWords));
                counter.Add(features);
                (secondLast, last) = (last, (int)example.Tags[i]);
            }
        }

        return counter.Index(options.LeastCount);
    }

    private static int Learn(Example example, FeatureIndex index, AveragedWeights weights)
    {
        Span<int> numbers = stackalloc int[FeatureCount];
        Span<ulong> history = stackalloc ulong[TaggerFeatures.OfHistory];
        Span<int> scores = stackalloc int[PerceptronTagger.TagCount];
        int right = 0, last = TaggerFeatures.NoTag, secondLast = TaggerFeatures.NoTag;
        for (int i = 0; i < example.Length; i++)
        {
            example.NumbersOfWords(i).CopyTo(numbers);
            TaggerFeatures.WriteOfHistory(example.Words, i, last, secondLast, history);
            for (int h = 0; h < history.Length; h++) numbers[TaggerFeatures.OfWords + h] = index[history[h]];
            scores.Clear();
            weights.AddTo(scores, numbers);
            int guess = PerceptronTagger.IndexOfBest(scores), truth = (int)example.Tags[i];
            weights.Learn(numbers, truth, guess);
            if (guess == truth) right++;
            (secondLast, last) = (last, guess);
        }

        return right;
    }

    private byte[] Write(FeatureIndex index, AveragedWeights weights)
    {
        var kept = new List<ulong>();
        var rows = new List<(byte, short)[]>();
        for (int feature = 0; feature < index.Features.Length; feature++)
        {
            (byte, short)[] row = [.. Row(weights, feature)];
            if (row.Length == 0) continue;
            kept.Add(index.Features[feature]);
            rows.Add(row);
        }

        progress($"{kept.Count} features, {rows.Sum(row => row.Length)} weights kept");
        byte[] payload = WeightTableWriter.Write(PerceptronTagger.TagCount, [.. kept], rows);
        return ModelFile.Wrap(payload, PerceptronTagger.Magic, PerceptronTagger.FormatVersion);
    }

    private IEnumerable<(byte, short)> Row(AveragedWeights weights, int feature)
    {
        for (int tag = 0; tag < PerceptronTagger.TagCount; tag++)
        {
            double average = weights.Average(feature, tag);
            if (Math.Abs(average) < options.LeastWeight) continue;
            yield return ((byte)tag, (short)Math.Clamp(Math.Round(average * Scale), short.MinValue, short.MaxValue));
        }
    }

    /// <summary>A sentence with the numbers of its features worked out once.</summary>
    private sealed class Example
    {
        private readonly TaggedSentence _sentence;
        private int[] _numbers = [];

        public Example(TaggedSentence sentence)
        {
            _sentence = sentence;
            Words = new WordAttributes[sentence.Tokens.Length + (2 * TaggerFeatures.Padding)];
            TaggerFeatures.ReadWords(sentence.Text, sentence.Tokens, Words);
            Case = SentenceCases.Of(sentence.Text, sentence.Tokens);
        }

        public WordAttributes[] Words { get; }

        public SentenceCase Case { get; }

        public int Length => _sentence.Tokens.Length;

        public PartOfSpeech[] Tags => _sentence.Tags;

        public ReadOnlySpan<int> NumbersOfWords(int at) =>
            _numbers.AsSpan(at * TaggerFeatures.OfWords, TaggerFeatures.OfWords);

        public void Number(FeatureIndex index)
        {
            Span<ulong> features = stackalloc ulong[TaggerFeatures.OfWords];
            _numbers = new int[Length * TaggerFeatures.OfWords];
            for (int i = 0; i < Length; i++)
            {
                TaggerFeatures.WriteOfWords(Words, i, Case, features);
                for (int f = 0; f < features.Length; f++)
                    _numbers[(i * TaggerFeatures.OfWords) + f] = index[features[f]];
            }
        }
    }
}
