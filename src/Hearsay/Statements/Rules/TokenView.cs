using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Statements.Rules;

/// <summary>An analysed text as the statement rules look at it: words by class, tags, marks, and which quotation a
/// token stands in. Indexes outside the text are no word.</summary>
internal sealed class TokenView(AnalyzedText analysis)
{
    public AnalyzedText Analysis { get; } = analysis;

    public LanguagePack Language => Analysis.Language;

    public int Count => Analysis.Tokens.Length;

    public string Lower(int i) => Analysis.Key(i);

    /// <summary>True where token <paramref name="i"/> is a word of the class; false outside the text.</summary>
    public bool Is(int i, WordClass one) => (uint)i < (uint)Count && Analysis.Is(i, one);

    /// <summary>True where token <paramref name="i"/> has an ending of the class.</summary>
    public bool EndsIn(int i, Ending one) => Language.Endings.Has(Lower(i), one);

    public PartOfSpeech Tag(int i) => Analysis.Tokens[i].Tag;

    public Span Span(int i) => Analysis.Tokens[i].Span;

    public char First(int i) => Analysis.Text[Span(i).Start];

    /// <summary>Index of the sentence that token <paramref name="i"/> stands in.</summary>
    public int SentenceOf(int i) => Analysis.SentenceAt(Span(i).Start);

    /// <inheritdoc cref="AnalyzedText.QuotationOf"/>
    public int QuotationOf(int i) => Analysis.QuotationOf(i);

    public bool InQuotation(int i) => Analysis.QuotationOf(i) >= 0;

    public bool Is(int i, string lower) => (uint)i < (uint)Count && Lower(i) == lower;

    public bool IsComma(int i) => Is(i, ",");

    public bool IsNominal(int i) =>
        Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num || IsNominalPronoun(i);

    public bool IsVerb(int i) => Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    public bool IsPunctuation(int i) => Analysis.IsPunctuation(i);

    public bool IsDash(int i) => Lower(i) is "–" or "—" or "-" or "--" or "―";

    public bool IsCapitalized(int i) => char.IsUpper(First(i));

    /// <summary>"saying", "named": has the form of a participle.</summary>
    public bool IsParticiple(int i) => EndsIn(i, Ending.PresentParticiple) || EndsIn(i, Ending.Past);

    /// <summary>True where "according to" begins.</summary>
    public bool IsAccordingTo(int i) => Is(i, WordClass.SourceParticiple) && Is(i + 1, WordClass.DativePreposition);

    /// <summary>True where a phrase of the list begins at token <paramref name="i"/>.</summary>
    public bool StartsPhrase(int i, PhraseList phrases) =>
        i < Count && phrases.StartingWith(Lower(i)).Any(words => Spells(i, words));

    /// <summary>True where the tokens are a phrase of the list, neither more nor less.</summary>
    public bool IsPhrase(TokenRange range, PhraseList phrases) =>
        phrases.StartingWith(Lower(range.First))
            .Any(words => words.Length == range.End - range.First && Spells(range.First, words));

    private bool Spells(int first, string[] words)
    {
        if (first + words.Length > Count) return false;
        for (int k = 0; k < words.Length; k++)
            if (Lower(first + k) != words[k]) return false;
        return true;
    }

    /// <summary>From the start of token <paramref name="first"/> to the end of token <paramref name="end"/> -
    /// 1.</summary>
    public Span Cover(int first, int end) => new(Span(first).Start, Span(end - 1).End);

    /// <summary>True right after "Orlov's" or "their".</summary>
    public bool FollowsPossession(int i) =>
        i > 0 && (IsPossessive(i - 1) && !Is(i - 1, WordClass.ObjectPronoun)
            || Tag(i - 1) is PartOfSpeech.Part && Is(i - 1, WordClass.PossessiveClitic));

    /// <summary>"'s", or the apostrophe after a plural.</summary>
    public bool IsMarkOfPossession(int i) =>
        Tag(i) is PartOfSpeech.Part && (Is(i, WordClass.PossessiveClitic) || Is(i, "'"));

    private bool IsNominalPronoun(int i) => Tag(i) is PartOfSpeech.Pron && !IsPossessive(i);

    /// <summary>"his", "their", "whose": they open a noun phrase and cannot end one.</summary>
    public bool IsPossessive(int i) => Is(i, WordClass.PossessiveDeterminer);
}
