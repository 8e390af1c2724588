using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Training.Evaluation;

namespace Hearsay.Training.Networks;

public static class StatementExport
{
    public static void All(string work)
    {
        var t = new StatementTraining(Corpora.GoldData.Find(out _)!, new WordList(File.ReadLines("/tmp/net/vectors/words.txt")), "/tmp/net/vectors", work, 1, Console.Error.WriteLine);
        t.Export();
    }

    public static void Run(string gold, string words, string folder)
    {
        var examples = new StatementExamples(new TextAnalyzer(PerceptronTagger.LoadEmbedded()), new WordList(File.ReadLines(words)));
        foreach (AttributedDocument d in AttributionFile.Read(gold)) examples.Add(d);
        examples.Examples.Write(folder);
    }
}

public static class LinkExport
{
    public static void Run(string gold, string dev, string path)
    {
        var analyzer = new TextAnalyzer(PerceptronTagger.LoadEmbedded());
        var t = new LinkTrainer(analyzer, new SeededRandom(1));
        var d = new LinkTrainer(analyzer, new SeededRandom(1));
        foreach (AttributedDocument x in AttributionFile.Read(gold)) t.Add(x);
        foreach (AttributedDocument x in AttributionFile.Read(dev)) d.Add(x);
        float[] w = t.Train();
        Console.WriteLine($"{t.Count} train {t.Accuracy(w)} dev {d.Count} {d.Accuracy(w)}");
        File.WriteAllLines(path, Hearsay.Statements.Network.LinkFeatures.Names.Zip(w, (n, v) => FormattableString.Invariant($"{n}\t{v:F4}")));
    }
}
