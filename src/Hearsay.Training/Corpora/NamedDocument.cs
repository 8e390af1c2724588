using System.Collections.Immutable;
using System.Text;
using Hearsay.Analysis;
using Hearsay.Analysis.Names;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>A text with its gold names, in text order.</summary>
public sealed record NamedDocument(AnalyzedText Text, ImmutableArray<Name> Names)
{
    /// <summary>Sentences that are taken for one document where a corpus does not say where its documents end: about an
    /// article's length.</summary>
    private const int SentencesOfDocument = 25;

    /// <summary>The documents of a corpus in the words of its file, set apart by spaces; each sentence is a paragraph.</summary>
    /// <param name="tagger">Gives the parts of speech.</param>
    public static IEnumerable<NamedDocument> Read(string path, ITagger tagger) =>
        Cut(NameCorpusReader.Read(path)).Select(sentences => OfWords(sentences, tagger));

    /// <summary>The documents of a corpus as running text, cut into words by <paramref name="analyzer"/>.</summary>
    public static IEnumerable<NamedDocument> ReadRunning(string path, TextAnalyzer analyzer) =>
        Cut(NameCorpusReader.Read(path)).Select(sentences => OfRunningText(sentences, analyzer));

    /// <summary>Sentences in a row, an article's length at a time.</summary>
    internal static IEnumerable<NamedSentence[]> Cut(IEnumerable<NamedSentence> sentences) => sentences.Chunk(SentencesOfDocument);

    internal static NamedDocument OfWords(IReadOnlyList<NamedSentence> sentences, ITagger tagger)
    {
        Layout layout = Layout.Of(sentences, (_, _) => true);
        var text = new SourceText(layout.Text);
        var tokens = ImmutableArray.CreateBuilder<Token>(layout.Words.Count);
        var cut = ImmutableArray.CreateBuilder<Sentence>();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (NamedSentence sentence in sentences)
        {
            int first = tokens.Count;
            Span[] words = [.. layout.Words.Skip(first).Take(sentence.Words.Count)];
            var tags = new PartOfSpeech[words.Length];
            tagger.Tag(text, words, tags);
            for (int i = 0; i < words.Length; i++) tokens.Add(new Token(words[i], tags[i]));
            Span span = Span.Cover(words[0], words[^1]);
            paragraphs.Add(new Paragraph(span, cut.Count, cut.Count + 1));
            cut.Add(new Sentence(span, first, tokens.Count));
        }

        return new NamedDocument(
            new AnalyzedText(LanguagePack.English, text, tokens.ToImmutable(), cut.ToImmutable(), paragraphs.ToImmutable(), []), layout.Names);
    }

    internal static NamedDocument OfRunningText(IReadOnlyList<NamedSentence> sentences, TextAnalyzer analyzer)
    {
        Layout layout = Layout.Of(sentences, Spacing.IsSpaceBetween);
        var text = new SourceText(layout.Text);
        return new NamedDocument(analyzer.Analyze(text, TextAnalyzer.ParagraphsOf(text)), layout.Names);
    }

    /// <summary>Sentences set in a row, a line each, with the places of their words and names.</summary>
    private sealed record Layout(string Text, List<Span> Words, ImmutableArray<Name> Names)
    {
        public static Layout Of(IReadOnlyList<NamedSentence> sentences, Func<IReadOnlyList<string>, int, bool> isSpaceAfter)
        {
            var text = new StringBuilder();
            var words = new List<Span>();
            var names = ImmutableArray.CreateBuilder<Name>();
            foreach (NamedSentence sentence in sentences)
            {
                int first = words.Count;
                for (int i = 0; i < sentence.Words.Count; i++)
                {
                    words.Add(new Span(text.Length, text.Length + sentence.Words[i].Length));
                    text.Append(sentence.Words[i]);
                    if (i + 1 < sentence.Words.Count && isSpaceAfter(sentence.Words, i)) text.Append(' ');
                }

                text.Append('\n');
                foreach (NamedWords name in sentence.Names)
                    names.Add(new Name(Span.Cover(words[first + name.First], words[first + name.End - 1]), name.Kind));
            }

            return new Layout(text.ToString(), words, names.ToImmutable());
        }
    }
}
