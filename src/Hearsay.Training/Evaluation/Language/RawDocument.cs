using System.Text;
using Hearsay.Inference.Tagging;
using Hearsay.Text;
using Hearsay.Training.Corpora;
using Hearsay.Training.Tagging;

namespace Hearsay.Training.Evaluation.Language;

/// <summary>A treebank document as running text, with the places of its gold sentences and words.</summary>
/// <param name="Words">Hyphenated words, which treebanks cut and the tokenizer leaves whole, are joined.</param>
internal sealed record RawDocument(
    string Id,
    SourceText Text,
    IReadOnlyList<Span> Paragraphs,
    IReadOnlyList<Span> Sentences,
    IReadOnlyList<(Span Span, PartOfSpeech Tag)> Words)
{
    /// <summary>Rebuilds the documents of a treebank file, a line a paragraph.</summary>
    public static IEnumerable<RawDocument> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        foreach (TreebankSentence sentence in ConlluReader.Read(path))
        {
            if (sentences.Count > 0 && sentences[0].Document != sentence.Document)
            {
                yield return Build(sentences);
                sentences.Clear();
            }

            sentences.Add(sentence);
        }

        if (sentences.Count > 0) yield return Build(sentences);
    }

    private static RawDocument Build(List<TreebankSentence> source)
    {
        var text = new StringBuilder();
        var paragraphs = new List<Span>();
        var sentences = new List<Span>();
        var words = new List<(Span, PartOfSpeech)>();
        int paragraph = 0;
        foreach (TreebankSentence sentence in source)
        {
            if (sentence.StartsParagraph && text.Length > 0)
            {
                paragraphs.Add(new Span(paragraph, text.Length));
                text.Append('\n');
                paragraph = text.Length;
            }

            TaggedSentence tagged = TrainingVariants.HyphensJoined(sentence) ?? sentence.Tagged();
            for (int i = 0; i < tagged.Tokens.Length; i++)
                words.Add((tagged.Tokens[i].Shift(text.Length), tagged.Tags[i]));
            sentences.Add(new Span(text.Length, text.Length + tagged.Tokens[^1].End));
            text.Append(tagged.Text);
        }

        paragraphs.Add(new Span(paragraph, text.Length));
        return new RawDocument(source[0].Document, new SourceText(text.ToString()), paragraphs, sentences, words);
    }
}
