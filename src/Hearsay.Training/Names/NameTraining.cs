using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Language.Names;
using Hearsay.Training.Corpora;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Names;

/// <summary>The whole way from the corpora of names to <c>names.bin</c> and its manifest.</summary>
public static class NameTraining
{
    public static void Export(GoldData data, string words, string folder, Action<string> progress)
    {
        var tagger = PerceptronTagger.LoadEmbedded();
        var features = new NameFeatures(new WordList(File.ReadLines(words)), GazetteerBuilder.Read(data.PathOf(GazetteerBuilder.Table)));
        var random = new SeededRandom(1);
        var analyzer = new TextAnalyzer(tagger);
        var train = new NameExamples(features);
        foreach (NameCorpus corpus in NameCorpora.All)
        {
            foreach (NamedSentence[] s in NameCorpusReader.Read(data.PathOf(corpus.File)).Chunk(25))
                train.Add(NamedDocument.OfWords(Headlines.Add(s, random), tagger), corpus.Number);
        }

        train.Examples.Write(Path.Combine(folder, "train"));
        progress($"{train.Examples.TokenCount}");
        var run = new NameExamples(features);
        foreach (NameCorpus corpus in NameCorpora.All)
        {
            foreach (NamedSentence[] s in NameCorpusReader.Read(data.PathOf(corpus.File)).Chunk(25))
                run.Add(NamedDocument.OfRunningText(Headlines.Add(s, random), analyzer), corpus.Number);
        }

        run.Examples.Write(Path.Combine(folder, "run"));
        progress($"{run.Examples.TokenCount}");
        foreach (string dev in new[] { "wwn", "uner_ewt" })
        {
            var e = new NameExamples(features);
            foreach (NamedDocument d in NamedDocument.Read(data.PathOf($"language/ner/{dev}-dev.tsv.gz"), tagger)) e.Add(d, 0);
            e.Examples.Write(Path.Combine(folder, dev));
            var r = new NameExamples(features);
            foreach (NamedDocument d in NamedDocument.ReadRunning(data.PathOf($"language/ner/{dev}-dev.tsv.gz"), analyzer)) r.Add(d, 0);
            r.Examples.Write(Path.Combine(folder, dev + "-run"));
        }
    }
}
