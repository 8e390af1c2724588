using Hearsay.Inference.Tagging;
using Hearsay.Languages;

namespace Hearsay.Statements.Rules;

/// <summary>Steps over what may stand between a cue and its content: the hearer, adverbs, when and where it was
/// said.</summary>
internal sealed class Adjuncts(TokenView view, NounPhrases phrases)
{
    private const int MaximumPhrases = 6;
    private const int MaximumAdjunctTokens = 30;

    /// <summary>The token after a hearer at <paramref name="start"/>: "reporters", "to the BBC".</summary>
    public int AfterRecipient(int start, int end)
    {
        if (start >= end || view.InQuotation(start) || view.Tag(start) is PartOfSpeech.Sconj) return start;
        if (view.Is(start, WordClass.Complementizer)) return start;
        int after = phrases.RightEdge(start, end, withAppositions: false);
        return after;
    }

    /// <summary>The token at which the content may start, adverbials and joining marks passed.</summary>
    public int After(int start, int end)
    {
        if (AfterToThat(start, end) is { } that) return that;
        int at = start;
        for (int n = 0; n < MaximumPhrases && at < end; n++)
        {
            int next = AfterOne(at, end);
            if (next == at) break;
            at = next;
        }

        if (at == start) return SkipMarks(at, end);
        return IsContentStart(at, end) ? SkipMarks(at, end) : FallBack(start, end);
    }

    /// <summary>"said Sunday in Port Sel, during a debate, that …": where "that" follows before any verb, the content
    /// starts there.</summary>
    private int? AfterToThat(int start, int end)
    {
        if (start >= end || view.InQuotation(start)) return null;
        bool isAdverbial = view.Tag(start) is PartOfSpeech.Adp or PartOfSpeech.Adv || phrases.IsTimeWord(start);
        if (!isAdverbial && !view.IsPunctuation(start)) return null;
        for (int i = start; i < end && i - start < MaximumAdjunctTokens; i++)
        {
            if (view.Is(i, WordClass.Complementizer) && view.Tag(i) is PartOfSpeech.Sconj) return i;
            if (view.IsVerb(i) && !view.InQuotation(i) && !view.EndsIn(i, Ending.PresentParticiple)) return null;
            if (view.Lower(i) is ":" or ";" || view.Tag(i) is PartOfSpeech.Sconj) return null;
        }

        return null;
    }

    /// <summary>What was passed is kept passed only as far as expressions of time go: "said Friday they had
    /// met".</summary>
    private int FallBack(int start, int end)
    {
        int at = start;
        while (at < end && (phrases.IsTimeWord(at) || OpensDay(at, end) || (at > start && EndsTime(at)))) at++;
        return SkipMarks(at, end);
    }

    private bool OpensDay(int at, int end) =>
        view.Is(at, WordClass.DayPreposition) && at + 1 < end && phrases.IsTimeWord(at + 1);

    /// <summary>"last | night": the noun after a word of time.</summary>
    private bool EndsTime(int at) =>
        phrases.IsTimeWord(at - 1) && view.Tag(at) is PartOfSpeech.Num or PartOfSpeech.Noun
        && !view.IsCapitalized(at) && view.Is(at, WordClass.CalendarNoun);

    private bool IsContentStart(int at, int end) =>
        at >= end || view.InQuotation(at) || view.IsPunctuation(at)
        || view.Is(at, WordClass.Complementizer) || view.Is(at, WordClass.InfinitiveMarker)
            || view.Is(at, WordClass.Interrogative)
        || view.IsNominal(at) || view.Tag(at) is PartOfSpeech.Det || view.IsPossessive(at);

    /// <summary>An adverb that stands between cue and content, and opens no clause itself.</summary>
    private bool IsLooseAdverb(int at) =>
        view.Tag(at) is PartOfSpeech.Adv && !view.Is(at, WordClass.Negation)
        && !view.Is(at, WordClass.InterrogativeAdverb) && !view.Is(at, WordClass.LocativeAdverb);

    /// <summary>"in", "during", not "of" or "like": a preposition whose phrase is an adverbial.</summary>
    private bool OpensAdverbial(int at) =>
        view.Tag(at) is PartOfSpeech.Adp && !view.Is(at, WordClass.GenitivePreposition)
            && !view.Is(at, WordClass.ComparativePreposition);

    private int AfterOne(int at, int end)
    {
        if (view.InQuotation(at)) return at;
        if (IsLooseAdverb(at)) return at + 1;
        if (phrases.IsTimeWord(at)) return AfterTime(at, end);
        if (view.IsComma(at) && at + 2 < end && view.Is(at + 1, WordClass.ConjunctiveAdverb) && view.IsComma(at + 2))
            return at + 3;
        if (OpensAdverbial(at) && at + 1 < end && !view.InQuotation(at + 1))
        {
            if (phrases.IsTimeWord(at + 1) && !view.Is(at + 2, WordClass.PossessiveClitic))
                return AfterTime(at + 1, end);
            int after = phrases.RightEdge(at + 1, end, withAppositions: false);
            return after > at + 1 ? after : at;
        }

        return at;
    }

    private int AfterTime(int at, int end)
    {
        int i = at + 1;
        while (i < end
            && (phrases.IsTimeWord(i) || view.Tag(i) is PartOfSpeech.Num || view.Is(i, WordClass.CalendarNoun)))
            i++;
        return i;
    }

    private int SkipMarks(int at, int end)
    {
        if (at + 1 >= end || view.InQuotation(at)) return at;
        // A comma alone leads to a quotation or to "that"; before anything else it ends the reporting clause.
        if (view.IsComma(at))
            return view.InQuotation(at + 1) || view.Is(at + 1, WordClass.Complementizer) ? at + 1 : at;
        return view.Lower(at) is ":" || view.IsDash(at) ? at + 1 : at;
    }
}
