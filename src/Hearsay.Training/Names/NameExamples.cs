using Hearsay.Analysis;
using Hearsay.Analysis.Names;
using Hearsay.Training.Corpora;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Names;

/// <summary>Turns corpora of names into labelled sequences for the name network.</summary>
internal sealed class NameExamples(NameFeatures features)
{
    /// <summary>Sequences longer than this are left out of training.</summary>
    private const int LongestSequence = 150;

    private int _documents;

    internal NetworkExamples Examples { get; } = new(NameFeatures.Columns, NameLabels.Names);

    /// <summary>Adds every sentence of a document.</summary>
    /// <param name="corpus">Number of its corpus.</param>
    internal void Add(NamedDocument document, int corpus) =>
        Add(document.Text, NameLabels.Encode(document.Text, document.Names), corpus);

    /// <summary>Adds every sentence of a text whose names nobody has marked: news.</summary>
    internal void AddUnlabelled(AnalyzedText text)
    {
        var labels = new byte[text.Tokens.Length];
        Array.Fill(labels, NetworkExamples.Unlabelled);
        Add(text, labels, NameFeatures.News);
    }

    private void Add(AnalyzedText text, byte[] labels, int corpus)
    {
        int width = NameFeatures.Columns.Length;
        int[] ids = features.Write(text, corpus);
        foreach (Sentence sentence in text.Sentences)
        {
            int length = sentence.EndToken - sentence.FirstToken;
            if (length > LongestSequence) continue;
            Examples.Add(
                ids.AsSpan(sentence.FirstToken * width, length * width),
                labels.AsSpan(sentence.FirstToken, length),
                _documents);
        }

        _documents++;
    }
}
