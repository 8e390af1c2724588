using System.Collections.Immutable;
using Hearsay.Analysis.Names;
using Hearsay.Inference.Tagging;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>One token. Contractions and possessives are split as in the English UD treebanks: "do|n't", "Macron|'s".</summary>
public readonly record struct Token(Span Span, PartOfSpeech Tag);

/// <summary>One sentence: its span without surrounding white space, and its tokens [First, End).</summary>
public readonly record struct Sentence(Span Span, int FirstToken, int EndToken);

/// <summary>One paragraph: its span, and its sentences [First, End).</summary>
public readonly record struct Paragraph(Span Span, int FirstSentence, int EndSentence);

/// <summary>How the quotation ends.</summary>
public enum QuotationEnd
{
    /// <summary>A closing mark.</summary>
    Closed,

    /// <summary>No closing mark, and the next paragraph opens with a mark again: the quotation runs on there.</summary>
    Continued,

    /// <summary>No closing mark at all; taken to end with its paragraph.</summary>
    Missing,
}

/// <summary>A passage in quote marks within one paragraph.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Continues">True where it takes up the quotation of the paragraph before.</param>
public readonly record struct Quotation(Span Span, Span Inner, QuotationEnd End, bool Continues);

/// <summary>A text cut into paragraphs, sentences and tagged tokens, with its quotations (outermost only, in
/// order). Immutable.</summary>
public sealed record AnalyzedText(
    SourceText Text,
    ImmutableArray<Token> Tokens,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Paragraph> Paragraphs,
    ImmutableArray<Quotation> Quotations)
{
    private Lazy<ImmutableArray<Name>> _names = new([]);

    /// <summary>The names in the text, in text order. They are looked for when they are first asked for; none where the text was
    /// analysed without a recogniser.</summary>
    public ImmutableArray<Name> Names => _names.Value;

    /// <summary>The same text with names that <paramref name="read"/> finds when they are asked for.</summary>
    internal AnalyzedText WithNames(Func<AnalyzedText, ImmutableArray<Name>> read)
    {
        AnalyzedText named = this with { };
        named._names = new Lazy<ImmutableArray<Name>>(() => read(named));
        return named;
    }

    /// <summary>The characters of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Word(int index) => Text.Slice(Tokens[index].Span);

    /// <summary>From the start of <paramref name="firstToken"/> to the end of the token before
    /// <paramref name="endToken"/>.</summary>
    public Span SpanOf(int firstToken, int endToken) =>
        new(Tokens[firstToken].Span.Start, Tokens[endToken - 1].Span.End);

    /// <summary>Index of the first token that ends after <paramref name="offset"/>, or the token count.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Index of the sentence that holds <paramref name="offset"/>, or of the next one.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Index of the paragraph that holds <paramref name="offset"/>, or of the next one.</summary>
    public int ParagraphAt(int offset)
    {
        int low = 0, high = Paragraphs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Paragraphs[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
