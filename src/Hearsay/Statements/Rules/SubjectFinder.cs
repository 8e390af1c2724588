using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Forms;
using Hearsay.Languages.Speech;

namespace Hearsay.Statements.Rules;

/// <summary>How a cue's source was found.</summary>
internal enum SubjectPlace
{
    /// <summary>Right before the verb group.</summary>
    Before,

    /// <summary>After it: "…," said Ada Wren.</summary>
    After,

    /// <summary>The subject of an earlier verb, shared by coordination or a participle.</summary>
    Shared,
}

/// <summary>A cue's source.</summary>
internal readonly record struct Subject(TokenRange Tokens, SubjectPlace Place);

/// <summary>Finds who a reporting verb belongs to.</summary>
internal sealed class SubjectFinder(TokenView view, NounPhrases phrases)
{
    /// <summary>How many earlier verbs a shared subject is looked for through.</summary>
    private const int MaximumDepth = 4;

    /// <summary>How many tokens may stand between a passive and its agent.</summary>
    private const int MaximumAgentDistance = 6;

    /// <summary>The subject of <paramref name="group"/>, or null where the sentence shows none.</summary>
    public Subject? Find(VerbGroup group, int sentenceFirst, int sentenceEnd)
    {
        if (group.IsPassive) return Agent(group, sentenceEnd);
        if (Inverted(group, sentenceFirst, sentenceEnd) is { } after) return after;
        return Left(group.First, group.IsParticipial, sentenceFirst, MaximumDepth);
    }

    /// <summary>"was floated last month by the president": the agent of a passive.</summary>
    private Subject? Agent(VerbGroup group, int sentenceEnd)
    {
        for (int i = group.End; i + 1 < sentenceEnd && i < group.End + MaximumAgentDistance; i++)
        {
            if (view.IsPunctuation(i) || view.IsVerb(i) || view.InQuotation(i)) return null;
            if (!view.Is(i, WordClass.AgentPreposition) || phrases.IsTimeWord(i + 1)) continue;
            int end = phrases.RightEdge(i + 1, sentenceEnd, withAppositions: false);
            return end > i + 1 && IsSomebody(i + 1, end)
                ? new Subject(new TokenRange(i + 1, end), SubjectPlace.After)
                : null;
        }

        return null;
    }

    private bool IsSomebody(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (view.Tag(i) is PartOfSpeech.Propn || phrases.IsRole(i) || IsPersonalObject(i)) return true;
        return false;
    }

    private bool IsPersonalObject(int i) => view.Is(i, WordClass.ObjectPronoun) && !view.IsPossessive(i);

    /// <summary>"…," said Ada Wren, the minister.</summary>
    private Subject? Inverted(VerbGroup group, int sentenceFirst, int sentenceEnd)
    {
        if (!group.Cue.Takes(Frames.Quote | Frames.Clause) || group.Cue.Takes(Frames.NotInverted)) return null;
        if (group.First != group.Head) return null;
        if (group.Form is VerbForm.Ing or VerbForm.Base || group.Head == sentenceFirst || group.End >= sentenceEnd)
            return null;
        int before = group.Head - 1;
        bool afterContent = view.InQuotation(before) || (view.IsComma(before) && group.Head - sentenceFirst > 3);
        if (!afterContent || view.InQuotation(group.End)) return null;
        if (view.Tag(group.End) is PartOfSpeech.Sconj || phrases.IsTimeWord(group.End)) return null;
        int end = phrases.RightEdge(group.End, sentenceEnd, withAppositions: true);
        // After a comma, "said X" may also go on from an apposition: "Wren, a doctor, said X would ...".
        if (view.IsComma(before) && end < sentenceEnd && !ClosesClause(end)) return null;
        return end > group.End ? new Subject(new TokenRange(group.End, end), SubjectPlace.After) : null;
    }

    private bool ClosesClause(int i) =>
        view.IsPunctuation(i) || phrases.IsTimeWord(i)
            || view.Tag(i) is PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Sconj;

    /// <summary>The subject that ends before token <paramref name="verb"/>.</summary>
    private Subject? Left(int verb, bool isParticipial, int sentenceFirst, int depth)
    {
        int before = BeforeTime(verb - 1, sentenceFirst);
        if (before < sentenceFirst) return null;
        if (isParticipial) return Shared(before, sentenceFirst, depth);
        if (IsRelative(before)) return new Subject(new TokenRange(before, before + 1), SubjectPlace.Before);
        if (view.IsComma(before) || view.IsDash(before))
            return ThroughAppositions(before, sentenceFirst) ?? Shared(before, sentenceFirst, depth);
        if (view.Tag(before) is PartOfSpeech.Cconj) return Shared(before, sentenceFirst, depth);
        if (view.Is(before, WordClass.InfinitiveMarker)) return Governor(before, sentenceFirst, depth);
        return NounPhrase(before, sentenceFirst);
    }

    /// <summary>"The ministry late Friday evening announced": passes an expression of time between source and
    /// verb.</summary>
    private int BeforeTime(int last, int sentenceFirst)
    {
        int i = last;
        while (i > sentenceFirst
            && (phrases.IsTimeWord(i) || (view.Is(i, WordClass.CalendarNoun) && phrases.IsTimeWord(i - 1))))
            i--;
        bool opensDay = view.Is(i, WordClass.DayPreposition);
        bool isAdverbial = i < last && (view.IsNominal(i) || opensDay) && i >= sentenceFirst;
        return !isAdverbial ? last : opensDay ? i - 1 : i;
    }

    private bool IsRelative(int i) =>
        view.Is(i, WordClass.RelativePronoun)
            || (view.Is(i, WordClass.Complementizer) && i > 0 && view.IsNominal(i - 1));

    private Subject? NounPhrase(int last, int sentenceFirst)
    {
        int first = phrases.LeftEdge(last, sentenceFirst);
        if (first < 0) return null;
        first = WithNameBefore(first, sentenceFirst);
        return new Subject(new TokenRange(first, last + 1), SubjectPlace.Before);
    }

    /// <summary>"Another supporter, Ada Wren, said": the name in between belongs to the noun before; and an apposition
    /// that lost its second comma: "Sam Lau, the party's director said".</summary>
    private int WithNameBefore(int first, int sentenceFirst)
    {
        if (first - 1 <= sentenceFirst || !view.IsComma(first - 1) || view.Tag(first) is not PartOfSpeech.Det)
            return first;
        int name = phrases.LeftEdge(first - 2, sentenceFirst);
        return name >= 0 && view.Tag(first - 2) is PartOfSpeech.Propn && IsClauseStart(name, sentenceFirst)
            ? name
            : first;
    }

    /// <summary>"Ada Wren, 45, a doctor in Port Sel, said": walks left over the commas to the head.</summary>
    private Subject? ThroughAppositions(int comma, int sentenceFirst)
    {
        for (int i = comma - 1; i > sentenceFirst && comma - i < 45; i--)
        {
            if (view.InQuotation(i) || view.Lower(i) is ";" or ":") break;
            if (!view.IsComma(i) && !(view.IsDash(i) && view.IsDash(comma))) continue;
            if (!IsAppositionLike(i + 1, comma)) continue;
            int first = phrases.LeftEdge(i - 1, sentenceFirst);
            if (first >= 0 && IsClauseStart(first, sentenceFirst))
                return new Subject(new TokenRange(first, SourceEnd(i, comma)), SubjectPlace.Before);
        }

        return null;
    }

    /// <summary>Relative clauses and participles are left out of a source; appositions belong to it.</summary>
    private int SourceEnd(int comma, int lastComma)
    {
        int next = comma + 1;
        bool isApposition = view.Tag(next) is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Num
            or PartOfSpeech.Adj or PartOfSpeech.Propn
            || view.IsPossessive(next) && !view.Is(next, WordClass.RelativePronoun);
        return isApposition ? lastComma : comma;
    }

    private bool IsAppositionLike(int first, int end)
    {
        if (first >= end) return false;
        if (phrases.StartsApposition(first))
            return view.Is(first, WordClass.RelativePronoun) || !HasFiniteClause(first, end);
        return (view.Tag(first) is PartOfSpeech.Verb && view.IsParticiple(first))
            || view.Tag(first) is PartOfSpeech.Adp or PartOfSpeech.Adv;
    }

    /// <summary>A pronoun or name followed by a verb makes a clause, not a description.</summary>
    private bool HasFiniteClause(int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            bool isEmbedded = view.Is(i, WordClass.RelativePronoun) || view.Is(i, WordClass.Complementizer)
                || view.Is(i, WordClass.InfinitiveMarker);
            if (isEmbedded) return false;
            if (view.Tag(i) is PartOfSpeech.Aux) return true;
            if (view.Tag(i) is PartOfSpeech.Verb && view.IsNominal(i - 1) && !view.IsParticiple(i)) return true;
        }

        return false;
    }

    /// <summary>A subject opens its clause: it stands at the sentence's start or after what can stand before a
    /// clause.</summary>
    private bool IsClauseStart(int first, int sentenceFirst)
    {
        if (first <= sentenceFirst) return true;
        int before = first - 1;
        return view.IsPunctuation(before) || view.InQuotation(before) || phrases.IsTimeWord(before)
            || view.Tag(before) is PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adv
            || view.Is(before, WordClass.Complementizer) || view.Is(before, WordClass.ClauseCoordinator)
            || view.Is(before, WordClass.ContrastiveSubordinator) || view.Is(before, WordClass.TemporalSubordinator);
    }

    /// <summary>The subject of the nearest earlier finite verb in the main line of the sentence.</summary>
    private Subject? Shared(int before, int sentenceFirst, int depth)
    {
        if (depth == 0) return null;
        Subject? fallback = null;
        for (int i = before; i > sentenceFirst; i--)
        {
            if (view.InQuotation(i) || !view.IsVerb(i) || IsNonFinite(i, sentenceFirst)) continue;
            int first = i;
            while (first > sentenceFirst && BelongsToVerb(first - 1)) first--;
            Subject? subject = Left(first, false, sentenceFirst, 1);
            if (subject is not { Place: SubjectPlace.Before } found) continue;
            if (IsPlaceholder(found.Tokens.First)) continue;
            var shared = new Subject(found.Tokens, SubjectPlace.Shared);
            if (!IsSubordinate(found.Tokens.First, sentenceFirst)) return shared;
            fallback ??= shared;
        }

        return fallback;
    }

    private bool BelongsToVerb(int i) => view.Tag(i) is PartOfSpeech.Aux or PartOfSpeech.Adv
        || view.Is(i, WordClass.Negation);

    /// <summary>"who", "that", "it": a subject that stands for another or for none.</summary>
    private bool IsPlaceholder(int i) =>
        view.Is(i, WordClass.RelativePronoun) || view.Is(i, WordClass.Complementizer)
            || view.Is(i, WordClass.ExpletivePronoun);

    private bool IsNonFinite(int i, int sentenceFirst) =>
        view.EndsIn(i, Ending.PresentParticiple) || (i > sentenceFirst && view.Is(i - 1, WordClass.InfinitiveMarker));

    private bool IsSubordinate(int first, int sentenceFirst)
    {
        int before = first - 1;
        return before >= sentenceFirst && !view.IsPunctuation(before)
            && (view.Tag(before) is PartOfSpeech.Sconj or PartOfSpeech.Adp
                || view.Is(before, WordClass.Complementizer) || view.Is(before, WordClass.Interrogative));
    }

    /// <summary>"She went on to say": the subject of the verb that governs the infinitive, where that verb leaves no
    /// doubt that it was said.</summary>
    private Subject? Governor(int to, int sentenceFirst, int depth)
    {
        for (int i = to - 1; i > sentenceFirst && to - i < 4; i--)
            if (view.IsVerb(i) && !view.InQuotation(i))
                return view.Is(i, WordClass.InfinitiveGovernor) ? Shared(i, sentenceFirst, depth - 1) : null;
        return null;
    }
}
