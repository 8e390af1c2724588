using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Statements.Rules;

/// <summary>An analysed text as the statement rules look at it: words in lower case with plain apostrophes, tags, and
/// which quotation a token stands in.</summary>
internal sealed class TokenView
{
    private readonly int[] _quotation;

    public TokenView(AnalyzedText analysis)
    {
        Analysis = analysis;
        _quotation = new int[analysis.Tokens.Length];
        Array.Fill(_quotation, -1);
        for (int q = 0; q < analysis.Quotations.Length; q++)
        {
            Span span = analysis.Quotations[q].Span;
            for (int i = analysis.TokenAt(span.Start); i < Count && analysis.Tokens[i].Span.Start < span.End; i++)
                _quotation[i] = q;
        }
    }

    public AnalyzedText Analysis { get; }

    public int Count => Analysis.Tokens.Length;

    public string Lower(int i) => Analysis.Key(i);

    /// <summary>True where token <paramref name="i"/> is a word of the class; false outside the text.</summary>
    public bool Is(int i, WordClass one) => i >= 0 && i < Count && Analysis.Is(i, one);

    public PartOfSpeech Tag(int i) => Analysis.Tokens[i].Tag;

    public Span Span(int i) => Analysis.Tokens[i].Span;

    public char First(int i) => Analysis.Text[Span(i).Start];

    /// <summary>Index of the sentence that token <paramref name="i"/> stands in.</summary>
    public int SentenceOf(int i) => Analysis.SentenceAt(Span(i).Start);

    /// <summary>Index of the quotation that token <paramref name="i"/> stands in (its marks included), or -1.</summary>
    public int QuotationOf(int i) => _quotation[i];

    public bool InQuotation(int i) => _quotation[i] >= 0;

    public bool Is(int i, string lower) => i >= 0 && i < Count && Lower(i) == lower;

    public bool IsComma(int i) => Is(i, ",");

    public bool IsNominal(int i) =>
        Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num || IsNominalPronoun(i);

    public bool IsVerb(int i) => Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    public bool IsPunctuation(int i) => Tag(i) is PartOfSpeech.Punct || !char.IsLetterOrDigit(First(i)) && Span(i).Length == 1;

    public bool IsDash(int i) => Lower(i) is "–" or "—" or "-" or "--" or "―";

    public bool IsCapitalized(int i) => char.IsUpper(First(i));

    /// <summary>True for tokens [<paramref name="first"/>, ...) that spell <paramref name="words"/>.</summary>
    public bool Spells(int first, ReadOnlySpan<string> words)
    {
        if (first < 0 || first + words.Length > Count) return false;
        for (int k = 0; k < words.Length; k++)
            if (Lower(first + k) != words[k]) return false;
        return true;
    }

    /// <summary>From the start of token <paramref name="first"/> to the end of token <paramref name="end"/> - 1.</summary>
    public Span Cover(int first, int end) => new(Span(first).Start, Span(end - 1).End);

    /// <summary>True right after "Orlov's" or "their".</summary>
    public bool FollowsPossession(int i) =>
        i > 0 && (IsPossessive(i - 1) && Lower(i - 1) is not "her" || Tag(i - 1) is PartOfSpeech.Part && Lower(i - 1) is "'s");

    private bool IsNominalPronoun(int i) => Tag(i) is PartOfSpeech.Pron && !IsPossessive(i);

    /// <summary>"his", "their", "whose": they open a noun phrase and cannot end one.</summary>
    public bool IsPossessive(int i) =>
        Lower(i) is "his" or "her" or "its" or "their" or "my" or "our" or "your" or "whose";
}
