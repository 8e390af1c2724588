using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Forms;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Says which statements in somebody's words are another's: reported speech of somebody who can
/// speak.</summary>
internal static class RelayableDrafts
{
    private static readonly WordClasses NoSpeakers = WordClasses.Of(
        WordClass.FirstPerson, WordClass.SecondPerson, WordClass.SelfDeterminer, WordClass.AddresseeDeterminer,
        WordClass.ExpletivePronoun, WordClass.DemonstrativePronoun, WordClass.FreeRelative,
        WordClass.QuantifyingPronoun);

    private static readonly WordClasses OfThoseWhoTalk =
        WordClasses.Of(WordClass.SelfDeterminer, WordClass.AddresseeDeterminer);

    public static bool IsSpeech(Act act) => act is Act.Said or Act.Wrote or Act.Asked;

    /// <summary>A finite cue of speech with a source that is somebody else; a participle ("…, saying that") only in
    /// what a medium passes on.</summary>
    public static bool IsOne(TokenView view, Draft draft, bool isReport)
    {
        if (draft.Source.Count == 0 || draft.Content.Count == 0 || !IsSpeech(draft.Act)) return false;
        // "condemned Orlov's proposal to close it" is about the proposal, and tells it of nobody.
        bool isFinite = draft.Clause is not { } clause ? IsAttributed(view, draft)
            : clause.Group.Form is not VerbForm.Base
                && (clause.Group.Form is not VerbForm.Ing || isReport || IsProgressive(view, draft));
        if (!isFinite) return false;
        int source = view.Analysis.TokenAt(draft.Source[0].Start);
        int words = view.Analysis.TokenAt(draft.Content[^1].End) - view.Analysis.TokenAt(draft.Content[0].Start);
        return words > 1 && !IsTimeAlone(view, draft) && !IsOwnNews(view, draft, source)
            && !IsNobodyElse(view, draft.Source[0], source)
            && !(view.Is(source, WordClass.GenericPronoun) && draft.Source[0] == view.Span(source));
    }

    /// <summary>"has been telling", "keeps saying".</summary>
    private static bool IsProgressive(TokenView view, Draft draft)
    {
        int cue = view.Analysis.TokenAt(draft.Cue[0].Start), end = view.Analysis.TokenAt(draft.Cue[^1].End - 1);
        if (!view.Is(end, WordClass.SayingParticiple)) return false;
        for (int i = cue - 1; i < end; i++)
            if (view.Is(i, WordClass.Be) || view.Is(i, WordClass.AuxiliaryClitic)
                || view.Is(i, WordClass.IterativeVerb)) return true;
        return false;
    }

    /// <summary>"according to Orlov", "quoted Orlov as saying": no noun, but words that attribute.</summary>
    private static bool IsAttributed(TokenView view, Draft draft)
    {
        int cue = view.Analysis.TokenAt(draft.Cue[0].Start);
        return view.Is(cue, WordClass.SourceParticiple) || view.Is(cue, WordClass.SayingParticiple);
    }

    /// <summary>"… had left after the Herald revealed that …": what a medium brought out in such a clause is told by
    /// nobody else.</summary>
    private static bool IsOwnNews(TokenView view, Draft draft, int source) =>
        view.Is(source - 1, WordClass.TemporalConnective) && MediumNames.In(
            view, source, view.Analysis.TokenAt(draft.Source[0].End - 1) + 1, hears: false, out _) is not null;

    /// <summary>"ten days ago": when it was said, and not what.</summary>
    private static bool IsTimeAlone(TokenView view, Draft draft)
    {
        int first = view.Analysis.TokenAt(draft.Content[0].Start);
        int end = view.Analysis.TokenAt(draft.Content[^1].End - 1);
        for (int i = first; i <= end && i < view.Count; i++)
        {
            bool isTime = view.Is(i, WordClass.TimeAdverb) || view.Is(i, WordClass.TimeUnit)
                || view.Is(i, WordClass.CalendarNoun) || view.Is(i, WordClass.DistancePostposition)
                || view.IsPunctuation(i)
                || view.Tag(i) is PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Adv or PartOfSpeech.Adj
                    or PartOfSpeech.Adp;
            if (!isTime || view.InQuotation(i)) return false;
        }

        return true;
    }

    /// <summary>Who speaks, who is addressed, a thing, a clause, or nobody in particular; but "whose lawyer" and "my
    /// neighbour" are somebody.</summary>
    private static bool IsNobodyElse(TokenView view, Span span, int source)
    {
        WordClasses classes = view.Analysis.Language.Lexicon.Of(view.Lower(source));
        if (classes.HasAny(OfThoseWhoTalk))
        {
            int head = Intermediaries.Head(view, source, view.Analysis.TokenAt(span.End - 1) + 1);
            return head <= source || !PersonWords.IsOne(view, head);
        }

        return classes.HasAny(NoSpeakers)
            || (classes.Has(WordClass.RelativePronoun) && !classes.Has(WordClass.PossessiveDeterminer));
    }
}
