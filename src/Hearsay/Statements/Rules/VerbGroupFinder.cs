using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Forms;
using Hearsay.Languages.Speech;

namespace Hearsay.Statements.Rules;

/// <summary>Finds the reporting verbs of a sentence outside its quotations, each with its auxiliaries, adverbs and
/// particles.</summary>
internal sealed class VerbGroupFinder(TokenView view)
{
    /// <summary>What "was quoted as saying" is taken for: a plain verb of saying.</summary>
    private static readonly Cue PlainSaying = new("", [], Act.Said, Modality.Asserted, Frames.Clause | Frames.Quote);

    /// <summary>The group whose head is token <paramref name="head"/>, or null where that token is no cue.</summary>
    /// <param name="sentenceFirst">First token of the sentence.</param>
    public VerbGroup? At(int head, int sentenceFirst, int sentenceEnd)
    {
        if (view.InQuotation(head)) return null;
        if (IsQuotedAs(head, sentenceFirst)) return QuotedAs(head, sentenceFirst);
        foreach ((Cue cue, VerbForm form) in view.Language.Cues.Verbs(view.Lower(head)))
        {
            if (!IsUsedAsVerb(head, cue, form)) continue;
            int end = AfterParticles(head, cue, sentenceEnd);
            if (end < 0) continue;
            int first = FirstOfGroup(head, sentenceFirst, out bool hasBe);
            VerbForm actual = form is VerbForm.Past && hasBe ? VerbForm.Participle : form;
            return new VerbGroup(cue, actual, first, head, end, hasBe && actual is VerbForm.Participle);
        }

        return null;
    }

    /// <summary>"was quoted as saying": passive in form, but its subject is the one who spoke.</summary>
    private bool IsQuotedAs(int head, int sentenceFirst) =>
        view.Is(head, WordClass.SayingParticiple) && head - 2 >= sentenceFirst
        && view.Is(head - 1, WordClass.PredicativeParticle) && view.Is(head - 2, WordClass.QuotedParticiple);

    private VerbGroup? QuotedAs(int head, int sentenceFirst) =>
        new VerbGroup(PlainSaying, VerbForm.Past, FirstOfGroup(head - 2, sentenceFirst, out _), head, head + 1, false);

    private bool IsUsedAsVerb(int head, Cue cue, VerbForm form)
    {
        // The tagger seldom errs on a verb; of the plainest verbs of saying, no form is anything else.
        if (view.Tag(head) is PartOfSpeech.Verb)
            return !IsAttributive(head, form) && (form is VerbForm.Ing || !view.FollowsPossession(head));
        return cue.Takes(Frames.AlwaysVerb) && form is not VerbForm.Base;
    }

    /// <summary>"the proposed law", "leading questions": a participle before a noun, after a determiner.</summary>
    private bool IsAttributive(int head, VerbForm form) =>
        form is VerbForm.Past or VerbForm.Participle or VerbForm.Ing && head > 0 && head + 1 < view.Count
        && (view.Tag(head - 1) is PartOfSpeech.Det || view.IsPossessive(head - 1)
            || view.Is(head - 1, WordClass.PossessiveClitic))
        && view.Tag(head + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn;

    private int AfterParticles(int head, Cue cue, int sentenceEnd)
    {
        int at = head + 1;
        foreach (string particle in cue.Particles)
        {
            // One word may stand between: "called again for", "made it clear".
            if (at + 1 < sentenceEnd && view.Lower(at) != particle && view.Lower(at + 1) == particle
                && view.Tag(at) is PartOfSpeech.Adv or PartOfSpeech.Pron) at++;
            if (at >= sentenceEnd || view.Lower(at) != particle) return -1;
            at++;
        }

        return at;
    }

    private int FirstOfGroup(int head, int sentenceFirst, out bool hasBe)
    {
        hasBe = false;
        int first = head;
        for (int i = head - 1; i >= sentenceFirst && !view.InQuotation(i); i--)
        {
            bool isAdverb = view.Tag(i) is PartOfSpeech.Adv
                && !view.Is(i, WordClass.InterrogativeAdverb) && !view.Is(i, WordClass.LocativeAdverb);
            bool isAuxiliary = view.Tag(i) is PartOfSpeech.Aux || view.Is(i, WordClass.Be) && view.IsVerb(i);
            if (!isAdverb && !isAuxiliary && !view.Is(i, WordClass.Negation)) break;
            if (isAuxiliary && view.Is(i, WordClass.Be)) hasBe = true;
            first = i;
        }

        // A group does not begin with an adverb that opens the sentence: "Earlier, ..." has a comma, "Then Orlov said"
        // a
        // subject between; what is left is "also said".
        return first;
    }
}
