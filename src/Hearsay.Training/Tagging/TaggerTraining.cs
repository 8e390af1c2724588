using Hearsay.Inference.Tagging;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagging;

/// <summary>The whole way from the treebanks to <c>tagger.bin</c> and its manifest.</summary>
internal static class TaggerTraining
{
    /// <summary>Trains, scores and writes both files, each in one move so that nothing half-written is left.</summary>
    /// <param name="output">Folder of the two files; made where it is lacking.</param>
    /// <param name="progress">Told what goes on, a line at a time.</param>
    public static void Run(GoldData data, long seed, string output, TaggerOptions options, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(progress);
        var random = new SeededRandom(seed);
        TaggedSentence[] sentences = [.. TaggerEvaluation.TrainingFiles
            .SelectMany(file => ConlluReader.Read(data.PathOf(file)))
            .SelectMany(sentence => TrainingVariants.Of(sentence, random))];
        byte[] model = new TaggerTrainer(options, random, progress).Train(sentences);
        PerceptronTagger tagger = PerceptronTagger.Load(new MemoryStream(model), "tagger.bin");
        TaggerEvaluation[] scores = [.. TaggerEvaluation.Run(tagger, data)];
        foreach (TaggerEvaluation score in scores) progress(Describe(score));
        TaggerManifest.Of(seed, scores).Save(output, model, data);
        progress($"{model.Length} bytes written to {Path.Combine(output, "tagger.bin")}");
    }

    /// <summary>One line for people.</summary>
    public static string Describe(TaggerEvaluation score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return $"{score.Corpus}: UPOS {score.Plain.Percent:F2} ({score.Plain.Tokens} tokens), curly quotes "
            + $"{score.Curly.Percent:F2}, title case {score.Title.Percent:F2}, hyphens joined "
            + $"{score.Joined.Percent:F2}";
    }
}
