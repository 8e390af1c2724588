using System.Collections.Immutable;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>One token. Contractions and possessives are split as in the English UD treebanks: "do|n't",
/// "Macron|'s".</summary>
internal readonly record struct Token(Span Span, PartOfSpeech Tag) : ISpanned;

/// <summary>One sentence: its span without surrounding white space, and its tokens [First, End).</summary>
internal readonly record struct Sentence(Span Span, int FirstToken, int EndToken) : ISpanned;

/// <summary>One paragraph: its span, and its sentences [First, End).</summary>
internal readonly record struct Paragraph(Span Span, int FirstSentence, int EndSentence) : ISpanned;

/// <summary>How the quotation ends.</summary>
internal enum QuotationEnd
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
internal readonly record struct Quotation(Span Span, Span Inner, QuotationEnd End, bool Continues) : ISpanned;

/// <summary>A text read once: cut into paragraphs, sentences and tagged tokens, with its words and its quotations
/// (outermost only,
/// in order). Later stages select from it by span. Immutable.</summary>
/// <param name="Language">The language that it was read as.</param>
internal sealed record AnalyzedText(
    LanguagePack Language,
    SourceText Text,
    ImmutableArray<Token> Tokens,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Paragraph> Paragraphs,
    ImmutableArray<Quotation> Quotations)
{
    private WordList? _words;
    private NumberList? _numbers;
    private string?[]? _keys;
    private WordClasses[]? _classes;
    private int[]? _quotationOf;

    /// <summary>Equal are two readings of the same text in the same language that cut and tagged it alike; what is only
    /// made of these when it is asked for does not count.</summary>
    public bool Equals(AnalyzedText? other) => ReferenceEquals(this, other) || (other is not null
        && Language.Tag == other.Language.Tag
        && Text.Equals(other.Text)
        && Tokens.AsSpan().SequenceEqual(other.Tokens.AsSpan())
        && Sentences.AsSpan().SequenceEqual(other.Sentences.AsSpan())
        && Paragraphs.AsSpan().SequenceEqual(other.Paragraphs.AsSpan())
        && Quotations.AsSpan().SequenceEqual(other.Quotations.AsSpan()));

    public override int GetHashCode() => HashCode.Combine(Language.Tag, Text, Tokens.Length);

    /// <summary>A text in a language that is not served: nothing in it was read.</summary>
    internal static AnalyzedText Unread(SourceText text) => new(LanguagePack.None, text, [], [], [], []);

    /// <summary>The whole text as words, cut finer than tokens; cut when they are first asked for.</summary>
    internal WordList Words => _words ??= WordList.Of(this);

    /// <summary>The cardinal numbers of the whole text; read when they are first asked for.</summary>
    internal NumberList Numbers => _numbers ??= NumberList.Of(this);

    /// <summary>The characters of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Word(int index) => Text.Slice(Tokens[index].Span);

    /// <summary>Token <paramref name="index"/> under the folding of <see cref="WordKey"/>.</summary>
    internal string Key(int index) =>
        (_keys ??= new string?[Tokens.Length])[index] ??= Language.Lexicon.KeyOf(Word(index));

    /// <summary>True where token <paramref name="index"/> is a word of the class.</summary>
    internal bool Is(int index, WordClass one) => (_classes ??= Classify())[index].Has(one);

    /// <summary>True where token <paramref name="index"/> is a mark and no word.</summary>
    internal bool IsPunctuation(int index) =>
        Tokens[index].Tag is PartOfSpeech.Punct || Word(index) is [var mark] && !char.IsLetterOrDigit(mark);

    /// <summary>Index of the quotation that token <paramref name="index"/> stands in, its marks included, or
    /// -1.</summary>
    internal int QuotationOf(int index) => (_quotationOf ??= MapQuotations())[index];

    /// <summary>Index of the quotation that holds <paramref name="offset"/>, its marks included, or of the next one;
    /// the number of
    /// all where there is none.</summary>
    public int QuotationAt(int offset) => SpanIndex.At(Quotations.AsSpan(), offset);

    /// <summary>From the start of <paramref name="firstToken"/> to the end of the token before
    /// <paramref name="endToken"/>.</summary>
    public Span SpanOf(int firstToken, int endToken) =>
        new(Tokens[firstToken].Span.Start, Tokens[endToken - 1].Span.End);

    /// <summary>Index of the first token that ends after <paramref name="offset"/>, or the token count.</summary>
    public int TokenAt(int offset) => SpanIndex.At(Tokens.AsSpan(), offset);

    /// <summary>Index of the sentence that holds <paramref name="offset"/>, or of the next one.</summary>
    public int SentenceAt(int offset) => SpanIndex.At(Sentences.AsSpan(), offset);

    /// <summary>Index of the paragraph that holds <paramref name="offset"/>, or of the next one.</summary>
    public int ParagraphAt(int offset) => SpanIndex.At(Paragraphs.AsSpan(), offset);

    /// <summary>Index of the quotation that holds the whole of <paramref name="span"/>, its marks included, or
    /// -1.</summary>
    public int QuotationAround(Span span) => SpanIndex.Around(Quotations.AsSpan(), span);

    private WordClasses[] Classify()
    {
        var classes = new WordClasses[Tokens.Length];
        for (int i = 0; i < classes.Length; i++) classes[i] = Language.Lexicon.Of(Key(i));
        return classes;
    }

    private int[] MapQuotations()
    {
        var quotationOf = new int[Tokens.Length];
        Array.Fill(quotationOf, -1);
        for (int q = 0; q < Quotations.Length; q++)
        {
            Span span = Quotations[q].Span;
            for (int i = TokenAt(span.Start); i < Tokens.Length && Tokens[i].Span.Start < span.End; i++)
                quotationOf[i] = q;
        }

        return quotationOf;
    }
}
