using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Chains;

/// <summary>Finds whoever passes a statement on in its own sentence: "was quoted as saying by state media", "…, the
/// Times reported", "…, according to a transcript".</summary>
internal sealed class RelayFinder(TokenView view, NounPhrases phrases)
{
    /// <summary>Whoever passes the statement on, where the words at <paramref name="i"/> lead there.</summary>
    /// <param name="isOwn">True where no other statement's cue is nearer.</param>
    public TokenRange Find(int i, CuePlace place, bool isOwn, List<CuePlace> neighbours)
    {
        if (view.IsAccordingTo(i)) return AccordingTo(i, place, isOwn, neighbours);
        bool isPassedOn = i > place.First && Intermediaries.IsPassedOn(view, i) && HoldsWords(i, place);
        if (isPassedOn && (isOwn || place.IsNearest(i - 2, neighbours))) return Passer(i, place.End);
        return isOwn || !IsFollowedByContent(i, neighbours) ? Reporter(i, place, neighbours) : default;
    }

    /// <summary>True where what was passed on is the statement or something that holds it: not in "the visit, which was
    /// first reported by the Herald".</summary>
    private bool HoldsWords(int preposition, CuePlace place)
    {
        int i = preposition - 1;
        if (view.Is(i, WordClass.SayingParticiple) || view.Is(i, WordClass.CitingVerb)) return true;
        i--;
        if (view.Is(i, WordClass.ParentheticalSubordinator)) return true;
        while (i > place.First && (view.Tag(i) is PartOfSpeech.Adv or PartOfSpeech.Aux || view.Is(i, WordClass.Be)
            || view.Is(i, WordClass.RelativePronoun) || view.Is(i, WordClass.Complementizer)
            || (view.IsComma(i) && !view.InQuotation(i - 1)))) i--;
        if (i <= place.First || view.InQuotation(i) || (i >= place.Cue && i < place.CueEnd)) return true;
        if (view.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return view.IsPunctuation(i);
        return view.Language.SourceNouns.Is(view.Lower(i), NounUses.Document | NounUses.Occasion | NounUses.Channel);
    }

    private TokenRange AccordingTo(int i, CuePlace place, bool isOwn, List<CuePlace> neighbours)
    {
        if (i >= place.Cue && i < place.CueEnd || IsCueOfAnother(i, place, neighbours)) return default;
        if (!isOwn && !EndsSentence(i, place)) return default;
        return WithPasser(Phrase(i + 2, place.End), place.End);
    }

    /// <summary>"a copy of the letter | seen by the Herald" is one phrase.</summary>
    private TokenRange WithPasser(TokenRange phrase, int end)
    {
        int by = phrase.End + 1;
        if (phrase.IsEmpty || by >= end || !Intermediaries.IsPassedOn(view, by)) return phrase;
        TokenRange passer = Passer(by, end);
        return passer.IsEmpty ? phrase : new TokenRange(phrase.First, passer.End);
    }

    /// <summary>True where what follows is nothing but the sentence's last phrase.</summary>
    private bool EndsSentence(int i, CuePlace place)
    {
        for (int k = i; k < place.End; k++)
            if (view.IsComma(k) && k + 1 < place.End && view.IsVerb(k + 1)) return false;
        return i > place.Cue;
    }

    private static bool IsCueOfAnother(int i, CuePlace place, List<CuePlace> neighbours)
    {
        foreach (CuePlace other in neighbours)
        {
            bool isCue = i >= other.Cue && i < other.CueEnd;
            if (isCue && !other.Statement.Content.Any(piece => place.Statement.Content.Any(piece.Overlaps)))
                return true;
        }

        return false;
    }

    private static bool IsFollowedByContent(int i, List<CuePlace> neighbours) =>
        neighbours.Exists(other =>
            i < other.CueEnd && other.Cue - i < 8 && other.Statement.Content.Any(piece => piece.Start > i));

    /// <summary>", the Herald reported": a medium before a verb of reporting, or before one after "as".</summary>
    private TokenRange Reporter(int i, CuePlace place, List<CuePlace> neighbours)
    {
        bool isOwnCue = i >= place.Cue && i < place.CueEnd;
        if (i <= place.First || isOwnCue || !view.Is(i, WordClass.ReportingVerb)) return default;
        if (IsCueOfAnother(i, place, neighbours)) return default;
        int last = i - 1;
        while (last > place.First && view.Tag(last) is PartOfSpeech.Adv or PartOfSpeech.Aux) last--;
        int first = phrases.LeftEdge(last, place.First);
        if (first < 0 || MediumNames.In(view, first, last + 1, hears: false, out _) is null) return default;
        bool isAside = first == place.First || view.IsPunctuation(first - 1) || view.InQuotation(first - 1)
            || view.Is(first - 1, WordClass.ParentheticalSubordinator);
        return isAside ? new TokenRange(first, last + 1) : default;
    }

    /// <summary>"seen by" anybody with a name, but only "sent to" a medium: troops are sent to countries.</summary>
    private TokenRange Passer(int preposition, int end)
    {
        TokenRange phrase = Phrase(preposition + 1, end);
        if (phrase.IsEmpty) return phrase;
        bool isMedium = MediumNames.In(view, phrase.First, phrase.End, hears: false, out _) is not null;
        return isMedium || (view.Is(preposition, WordClass.AgentPreposition) && IsNamed(phrase)) ? phrase : default;
    }

    private TokenRange Phrase(int first, int end) =>
        first >= end ? default : new TokenRange(first, phrases.RightEdge(first, end, withAppositions: false));

    private bool IsNamed(TokenRange phrase)
    {
        for (int i = phrase.First; i < phrase.End; i++)
            if (view.Tag(i) is PartOfSpeech.Propn && view.IsCapitalized(i)) return true;
        return false;
    }
}
