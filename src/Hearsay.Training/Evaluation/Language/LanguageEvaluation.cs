using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Training.Corpora;
using Hearsay.Training.Tagging;

namespace Hearsay.Training.Evaluation.Language;

/// <summary>Scores the tagger on gold tokens, and sentences and tokens on raw text, against the dev files of the
/// treebanks.</summary>
internal sealed class LanguageEvaluation
{
    private const string GumDev = "language/ud/en_gum_open-dev.conllu.gz";
    private const string GumTrain = "language/ud/en_gum_open-train.conllu.gz";

    /// <summary>The genre of GUM that is closest to what the program reads.</summary>
    private const string News = "news";

    private readonly PerceptronTagger _tagger = PerceptronTagger.LoadEmbedded();
    private readonly TextAnalyzer _analyzer;
    private readonly GoldData _data;
    private readonly int _resamples;

    /// <param name="resamples">Number of bootstrap samples for intervals; 0 for none.</param>
    public LanguageEvaluation(GoldData data, int resamples)
    {
        (_data, _resamples) = (data, resamples);
        _analyzer = new TextAnalyzer(LanguagePack.English, _tagger);
    }

    /// <summary>All figures that the files at hand allow.</summary>
    /// <exception cref="FileNotFoundException">None of the treebanks is at hand.</exception>
    public IEnumerable<LanguageFigure> Run()
    {
        string[] files = [.. TaggerEvaluation.DevelopmentFiles.Where(_data.Has)];
        if (files.Length == 0)
            throw new FileNotFoundException($"there is no file {_data.PathOf(TaggerEvaluation.DevelopmentFiles[0])}");
        foreach (string file in files)
        {
            foreach (LanguageFigure figure in Tags(file)) yield return figure;
        }

        foreach (string file in files)
        {
            foreach (LanguageFigure figure in Cuts(file)) yield return figure;
        }

        // The dev file has little news. The tagger has seen the train file, but nobody was trained to cut it.
        if (!_data.Has(GumTrain)) yield break;
        CuttingScore[] news = [.. Documents(GumTrain).Where(one => one.Genre == News).Select(one => one.Score)];
        foreach (LanguageFigure figure in Cuts($"{NameOf(GumTrain)}, {News}", news, withTags: false))
            yield return figure;
    }

    /// <summary>Tags of gold tokens, as they are and in the dress of news pages.</summary>
    private IEnumerable<LanguageFigure> Tags(string file)
    {
        TreebankSentence[] gold = [.. ConlluReader.Read(_data.PathOf(file))];
        string name = NameOf(file);
        yield return Tags(name, gold, sentence => sentence.Tagged());
        yield return Tags(name + ", curly quote marks", gold, sentence => TrainingVariants.Curly(sentence.Tagged()));
        yield return Tags(name + ", title case", gold, sentence =>
            TrainingVariants.WithoutStop(TrainingVariants.TitleCase(sentence.Tagged())));
        yield return Tags(name + ", hyphens joined", gold, TrainingVariants.HyphensJoined);
    }

    private LanguageFigure Tags(string set, TreebankSentence[] gold, Func<TreebankSentence, TaggedSentence?> dress)
    {
        TaggerScore[] scores = [.. gold.GroupBy(sentence => sentence.Document, StringComparer.Ordinal)
            .Select(document => TaggerScore.Of(_tagger, document.Select(dress).OfType<TaggedSentence>()))];
        return new LanguageFigure(set, "UPOS", scores.Sum(one => one.Tokens), Accuracy(scores),
            Interval(scores, Accuracy));
    }

    private static double Accuracy(TaggerScore[] scores) =>
        Measure.Share(scores.Sum(one => one.Right), scores.Sum(one => one.Tokens));

    /// <summary>Sentences and tokens of raw text, the whole file and each genre of GUM.</summary>
    private IEnumerable<LanguageFigure> Cuts(string file)
    {
        (string Genre, CuttingScore Score)[] documents = [.. Documents(file)];
        foreach (LanguageFigure figure in Cuts($"{NameOf(file)}, raw", [.. documents.Select(one => one.Score)],
            withTags: true))
            yield return figure;
        if (file != GumDev) yield break;
        foreach (var genre in documents.GroupBy(one => one.Genre, StringComparer.Ordinal)
            .OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            foreach (LanguageFigure figure in Cuts(
                $"{NameOf(file)}, raw, {genre.Key}", [.. genre.Select(one => one.Score)], withTags: false))
                yield return figure;
        }
    }

    private IEnumerable<LanguageFigure> Cuts(string set, CuttingScore[] documents, bool withTags)
    {
        CuttingScore total = Sum(documents);
        yield return new LanguageFigure(
            set, "sentences", total.SentenceCount, total.Sentences.F1,
            Interval(documents, drawn => Sum(drawn).Sentences.F1));
        yield return new LanguageFigure(
            set, "tokens", total.TokenCount, total.Tokens.F1, Interval(documents, drawn => Sum(drawn).Tokens.F1));
        if (withTags)
        {
            yield return new LanguageFigure(
                set, "UPOS", total.TokenCount, total.TagPercent / 100,
                Interval(documents, drawn => Sum(drawn).TagPercent / 100));
        }
    }

    private IEnumerable<(string Genre, CuttingScore Score)> Documents(string file)
    {
        foreach (RawDocument document in RawDocument.Read(_data.PathOf(file)))
        {
            var score = new CuttingScore();
            score.Add(document, _analyzer.Analyze(document.Text, document.Paragraphs));
            yield return (document.Id.Split('_').ElementAtOrDefault(1) ?? "", score);
        }
    }

    private (double Low, double High) Interval<T>(IReadOnlyList<T> documents, Func<T[], double> figure) =>
        Bootstrap.Interval(documents, _resamples, seed: 1, figure);

    private static CuttingScore Sum(IEnumerable<CuttingScore> scores) =>
        scores.Aggregate(new CuttingScore(), (sum, one) => sum.Add(one));

    private static string NameOf(string file) => Path.GetFileName(file).Split('.')[0];
}
