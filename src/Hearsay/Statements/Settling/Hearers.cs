using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Settling;

/// <summary>Takes from a statement a source that only heard it or is spoken of: "the jury was told that", "the court
/// heard that", "Minister Accused of Lying". Who spoke stays open, unless "by" or "from" says it.</summary>
internal sealed class Hearers(TokenView view, NounPhrases phrases)
{
    public void Settle(Draft draft)
    {
        OpenSources.Fill(draft, view);
        DropHearer(draft);
        Correct(draft);
    }

    private void Correct(Draft draft)
    {
        if (draft.Source.Count == 0 || draft.Cue.Count == 0 || draft.Source[0].Start > draft.Cue[0].Start) return;
        int first = view.Analysis.TokenAt(draft.Cue[0].Start), end = view.Analysis.TokenAt(draft.Cue[^1].End);
        bool isHeard = Has(first, end, WordClass.HearingVerb) && !Has(first, end, WordClass.Be);
        if (isHeard) SetAgent(draft, end, WordClass.AblativePreposition);
        else if (IsToldToSubject(first, end) || (OpensSentence(draft) && IsPassiveOfHeadline(first, end)))
            SetAgent(draft, end, WordClass.AgentPreposition);
    }

    /// <summary>"was told", "had been warned"; and its subject is no content.</summary>
    private void DropHearer(Draft draft)
    {
        if (draft.Content.Count < 2 || draft.Cue.Count == 0) return;
        int first = view.Analysis.TokenAt(draft.Cue[0].Start), end = view.Analysis.TokenAt(draft.Cue[^1].End);
        bool isBefore = draft.Content[0].End <= draft.Cue[0].Start && draft.Content[^1].Start >= draft.Cue[^1].End;
        bool adjoins = isBefore && view.Analysis.TokenAt(draft.Content[0].End) == first;
        if (adjoins && IsToldToSubject(first, end)) draft.Content.RemoveAt(0);
    }

    private bool IsToldToSubject(int first, int end)
    {
        bool isPassive = false;
        for (int i = first; i < end; i++)
        {
            if (isPassive && view.Is(i, WordClass.InformedParticiple)) return true;
            isPassive = view.Is(i, WordClass.Be) || (isPassive && view.Tag(i) is PartOfSpeech.Adv);
        }

        return false;
    }

    /// <summary>"Wren Blamed for Delay", "Mayor Urged to Resign": the first word of the cue, without a form of
    /// "be".</summary>
    private bool IsPassiveOfHeadline(int first, int end)
    {
        int next = first + 1;
        if (next >= view.Count || end - first > 2) return false;
        if (view.Is(first, WordClass.UrgedParticiple))
            return view.Is(next, WordClass.InfinitiveMarker) || view.Is(next, WordClass.AgentPreposition);
        return view.Is(first, WordClass.BlamedParticiple) && view.Tag(next) is PartOfSpeech.Adp or PartOfSpeech.Sconj;
    }

    private bool OpensSentence(Draft draft)
    {
        int source = view.Analysis.TokenAt(draft.Source[0].Start);
        return view.Analysis.Sentences[view.SentenceOf(source)].FirstToken == source;
    }

    private bool Has(int first, int end, WordClass one)
    {
        for (int i = first; i < end; i++)
            if (view.Is(i, one)) return true;
        return false;
    }

    /// <summary>The phrase after "by" or "from" right behind the cue becomes the source; without one there is
    /// none.</summary>
    private void SetAgent(Draft draft, int end, WordClass preposition)
    {
        draft.Source.Clear();
        int at = view.Is(end - 1, preposition) ? end - 1 : end;
        if (!view.Is(at, preposition)) return;
        int limit = view.Analysis.Sentences[view.SentenceOf(at)].EndToken;
        int edge = phrases.RightEdge(at + 1, limit, withAppositions: true);
        if (edge <= at + 1 || phrases.IsTimeWord(at + 1)) return;
        Span agent = view.Cover(at + 1, edge);
        if (!draft.Content.Exists(agent.Overlaps)) draft.Source.Add(agent);
    }
}
