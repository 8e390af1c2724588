using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Forms;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Settling;

/// <summary>Takes from a content of the network what does not belong to it: what the reporter puts in front or adds at
/// the end, and what the same source goes on to say under a cue of its own.</summary>
internal static class ContentEdges
{
    /// <summary>Drops "Three years into the war, …" in front of a source whose content follows its cue. Only where the
    /// adverbial is one of time: of others the network keeps those that its training kept.</summary>
    public static void DropFront(Draft draft, TokenView view)
    {
        if (draft.Content.Count < 2 || draft.Source.Count == 0 || draft.Content[^1].Start < draft.Cue[0].Start) return;
        Span front = draft.Content[0];
        int first = view.Analysis.TokenAt(front.Start), source = view.Analysis.TokenAt(draft.Source[0].Start);
        bool isAdverbial = front.End <= draft.Source[0].Start && draft.Source[0].Start < draft.Cue[0].Start
            && view.IsComma(source - 1) && view.SentenceOf(first) == view.SentenceOf(source)
            && !view.InQuotation(first) && view.Is(first, WordClass.AdverbialOpener);
        if (isAdverbial && HasTime(front, view)) draft.Content.RemoveAt(0);
    }

    private static bool HasTime(Span span, TokenView view)
    {
        var phrases = new NounPhrases(view);
        for (int i = view.Analysis.TokenAt(span.Start); i < view.Count && view.Span(i).Start < span.End; i++)
            if (phrases.IsTimeWord(i) || view.Is(i, WordClass.TimeUnit)) return true;
        return false;
    }

    /// <summary>Cuts pieces before "…, following talks in the capital" and the like, outside quotation marks.</summary>
    public static void CutAtStops(Draft draft, TokenView view)
    {
        var boundaries = new ClauseBoundaries(view);
        for (int piece = 0; piece < draft.Content.Count; piece++)
        {
            Span span = draft.Content[piece];
            for (int i = view.Analysis.TokenAt(span.Start) + 1; i < view.Count - 1 && view.Span(i).End <= span.End; i++)
            {
                if (!view.IsComma(i) || view.InQuotation(i) || !boundaries.IsStopPhrase(i + 1)) continue;
                draft.Content[piece] = new Span(span.Start, view.Span(i - 1).End);
                break;
            }
        }
    }

    /// <summary>"warned that it is unsafe, calling it a ruin", "argued that it is old and claimed that it leaks": cuts
    /// the content of
    /// <paramref name="draft"/> before the further cue of its source, and says whether it did.</summary>
    /// <param name="further">The statement of the further cue, as the rules read it.</param>
    public static bool CutBefore(Draft further, Draft draft, TokenView view)
    {
        if (further.Content.Count == 0 || further.Clause is not { } clause || draft.Source.Count == 0
            || !further.Source.SequenceEqual(draft.Source))
            return false;
        int cue = view.Analysis.TokenAt(further.Cue[0].Start), join = cue - 1;
        bool isParticiple = clause.Group.Form is VerbForm.Ing && view.IsComma(join);
        bool isCoordinated = clause.Group.Form is not VerbForm.Ing && view.Tag(join) is PartOfSpeech.Cconj;
        if (!(isParticiple || isCoordinated) || view.InQuotation(cue)) return false;
        if (isCoordinated && view.IsComma(join - 1)) join--;
        int piece = draft.Content.FindIndex(span => span.Contains(further.Cue[0])
            && span.Start < view.Span(join).Start);
        if (piece < 0) return false;
        draft.Content[piece] = new Span(draft.Content[piece].Start, view.Span(join - 1).End);
        return true;
    }
}
