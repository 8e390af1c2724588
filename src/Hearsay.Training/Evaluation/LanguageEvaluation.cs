using System.Diagnostics;
using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Training.Corpora;
using Hearsay.Training.Tagging;

namespace Hearsay.Training.Evaluation;

/// <summary>Scores the tagger on gold tokens, and sentences and tokens on raw text, against the dev files of the
/// treebanks.</summary>
public static class LanguageEvaluation
{
    private const string DevFile = "language/ud/en_gum_open-dev.conllu.gz";
    private const string TrainFile = "language/ud/en_gum_open-train.conllu.gz";

    /// <summary>The genre of GUM that is closest to what the program reads.</summary>
    private const string News = "_news";

    /// <summary>Prints tagging, loading time and speed, then sentences and tokens.</summary>
    public static void Write(TextWriter output, GoldData data)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(data);
        long started = Stopwatch.GetTimestamp();
        PerceptronTagger tagger = PerceptronTagger.LoadEmbedded();
        output.WriteLine($"tagger loaded in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F1} ms, {tagger.FeatureCount} features");
        int tokens = 0;
        started = Stopwatch.GetTimestamp();
        foreach (TaggerEvaluation score in TaggerEvaluation.Run(tagger, data))
        {
            output.WriteLine(TaggerTraining.Describe(score));
            tokens += score.Plain.Tokens + score.Curly.Tokens + score.Title.Tokens + score.Joined.Tokens;
        }

        output.WriteLine($"{tokens / Stopwatch.GetElapsedTime(started).TotalSeconds:F0} tokens a second, reading the files included");
        WriteCutting(output, data, tagger, DevFile, "");
        WriteCutting(output, data, tagger, DevFile, News);
        WriteCutting(output, data, tagger, TrainFile, News);
    }

    /// <param name="genre">A part of GUM's document ids; empty for all.</param>
    private static void WriteCutting(TextWriter output, GoldData data, PerceptronTagger tagger, string file, string genre)
    {
        if (!data.Has(file)) return;
        var analyzer = new TextAnalyzer(tagger);
        var total = new CuttingScore();
        foreach (RawDocument document in RawDocument.Read(data.PathOf(file)))
        {
            if (document.Id.Contains(genre, StringComparison.Ordinal))
                total.Add(document, analyzer.Analyze(document.Text, document.Paragraphs));
        }

        string name = Path.GetFileName(file).Split('.')[0] + genre;
        output.WriteLine(
            $"{name}, raw text: {total.SentenceCount} sentences {Describe(total.Sentences)}, "
            + $"{total.TokenCount} tokens {Describe(total.Tokens)}");
        // The tagger learnt from the train file, so its tags say nothing there.
        if (file == DevFile) output.WriteLine($"{name}, raw text: UPOS of tokens that match {total.TagPercent:F2}");
    }

    private static string Describe(Measure m) => $"P {m.Precision:F3} R {m.Recall:F3} F1 {m.F1:F3}";
}
