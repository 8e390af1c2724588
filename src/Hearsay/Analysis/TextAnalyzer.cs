using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>Cuts a text into paragraphs, sentences and tokens, tags them and finds the quotations.
/// Thread-safe.</summary>
internal sealed class TextAnalyzer
{
    private readonly LanguagePack _language;
    private readonly ITagger _tagger;
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;

    /// <param name="language">What it knows of words.</param>
    /// <param name="tagger">Gives the parts of speech.</param>
    public TextAnalyzer(LanguagePack language, ITagger tagger)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
        _tagger = tagger;
        _tokenizer = new Tokenizer(language);
        _splitter = new SentenceSplitter(language.Orthography);
    }

    /// <summary>The lines of a text that hold anything but white space: its paragraphs where nothing else is
    /// known.</summary>
    public static ImmutableArray<Span> ParagraphsOf(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = ImmutableArray.CreateBuilder<Span>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\u0085')) continue;
            Span line = Trim(text, new Span(start, i));
            if (!line.IsEmpty) paragraphs.Add(line);
            start = i + 1;
        }

        return paragraphs.ToImmutable();
    }

    /// <summary>Analyses <paramref name="text"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="paragraphs">Its paragraphs, in order, without overlap; what lies outside them is not read.</param>
    public AnalyzedText Analyze(SourceText text, IReadOnlyList<Span> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var spans = new List<Span>(text.Length / 5);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var cut = ImmutableArray.CreateBuilder<Paragraph>(paragraphs.Count);
        var ends = new List<int>();
        foreach (Span paragraph in paragraphs)
        {
            int first = spans.Count, firstSentence = sentences.Count;
            _tokenizer.Tokenize(text.Value, paragraph, spans);
            ends.Clear();
            _splitter.Split(text.Value, CollectionsMarshal.AsSpan(spans), first, spans.Count, ends);
            foreach (int end in ends)
            {
                sentences.Add(new Sentence(new Span(spans[first].Start, spans[end - 1].End), first, end));
                first = end;
            }

            cut.Add(new Paragraph(paragraph, firstSentence, sentences.Count));
        }

        return new AnalyzedText(
            _language, text, Tag(text, spans, sentences), sentences.ToImmutable(), cut.ToImmutable(),
            [.. QuotationFinder.Find(text, paragraphs, _language.Endings)]);
    }

    private ImmutableArray<Token> Tag(SourceText text, List<Span> spans, ImmutableArray<Sentence>.Builder sentences)
    {
        var tags = new PartOfSpeech[spans.Count];
        ReadOnlySpan<Span> all = CollectionsMarshal.AsSpan(spans);
        foreach (Sentence sentence in sentences)
        {
            Range range = sentence.FirstToken..sentence.EndToken;
            _tagger.Tag(text, all[range], tags.AsSpan(range));
        }

        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Count);
        for (int i = 0; i < tags.Length; i++) tokens.Add(new Token(spans[i], tags[i]));
        return tokens.MoveToImmutable();
    }

    private static Span Trim(SourceText text, Span span)
    {
        int start = span.Start, end = span.End;
        while (start < end && WordCharacters.IsSpace(text[start])) start++;
        while (end > start && WordCharacters.IsSpace(text[end - 1])) end--;
        return new Span(start, end);
    }
}
