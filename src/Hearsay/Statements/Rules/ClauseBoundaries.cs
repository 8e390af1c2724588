using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Forms;

namespace Hearsay.Statements.Rules;

/// <summary>Says where an indirect content ends: at the sentence's end, or before the next source and cue, or where the
/// reporter takes over again.</summary>
internal sealed class ClauseBoundaries(TokenView view)
{
    /// <summary>The token after the last of the content that starts at <paramref name="start"/>.</summary>
    /// <param name="clause">The clause that the content belongs to.</param>
    /// <param name="others">All reporting clauses of the sentence.</param>
    /// <param name="isPhrase">True where the content is a noun phrase: it ends at a comma that does not go on with a
    /// list.</param>
    public int End(int start, ReportingClause clause, IReadOnlyList<ReportingClause> others, bool isPhrase)
    {
        int end = SentenceEnd(clause.Sentence);
        foreach (ReportingClause other in others)
        {
            if (other.Group.Head <= clause.Group.Head || other.First <= start) continue;
            int stop = StopBefore(other, clause);
            if (stop > start) end = Math.Min(end, stop);
        }

        for (int i = start + 1; i < end - 1; i++)
        {
            if (view.InQuotation(i)) continue;
            bool isStop = IsLastDash(i, end) || view.Lower(i) is ";" || view.IsAccordingTo(i)
                || (isPhrase && view.Is(i, WordClass.TemporalConnective))
                || (view.IsComma(i) && (IsStopPhrase(i + 1) || (isPhrase && EndsPhrase(i + 1))));
            if (isStop) { end = i; break; }
        }

        return TrimEnd(start, end);
    }

    /// <summary>The sentence's end without its final marks, unless they stand inside a quotation.</summary>
    public int SentenceEnd(TokenRange sentence) => TrimEnd(sentence.First, sentence.End);

    private int TrimEnd(int start, int end)
    {
        while (end > start + 1 && !view.InQuotation(end - 1) && IsFinalMark(end - 1)) end--;
        return end;
    }

    private bool IsFinalMark(int i) =>
        view.IsPunctuation(i) && view.Lower(i) is not (")" or "]" or "%") || view.Lower(i) is "..." or "…";

    /// <summary>A dash that no second dash closes adds the reporter's remark.</summary>
    private bool IsLastDash(int i, int end)
    {
        if (!view.IsDash(i)) return false;
        for (int k = i + 1; k < end; k++)
            if (view.IsDash(k) && !view.InQuotation(k)) return false;
        return true;
    }

    /// <summary>The token at which <paramref name="other"/> cuts the content, or -1 where it is nested in it.</summary>
    private int StopBefore(ReportingClause other, ReportingClause clause)
    {
        int before = other.First - 1;
        if (other.Subject is { Place: SubjectPlace.After }) return -1;
        if (other.Subject is { Place: SubjectPlace.Shared } || other.Subject is null)
        {
            if (other.Group.IsParticipial) return view.IsComma(before) || view.IsDash(before) ? before : -1;
            // "said she was tired and wanted a change": what is believed or wanted belongs to what was said.
            if (other.Group.Cue.Act is Act.Believes or Act.Intends && clause.Group.Cue.Act is Act.Said or Act.Wrote)
                return -1;
            bool isCoordinate = view.Tag(before) is PartOfSpeech.Cconj && SameTense(other.Group.Form, clause.Group.Form)
                && IsSameSubject(other, clause);
            return isCoordinate ? BeforeComma(before) : -1;
        }

        if (view.Tag(before) is PartOfSpeech.Cconj or PartOfSpeech.Sconj
            || view.Is(before, WordClass.ContrastiveSubordinator))
            return view.IsComma(before - 1) ? before - 1 : -1;
        if (view.IsComma(before)) return IsParenthetical(other) ? before : -1;
        return ReducedRelative(before, clause);
    }

    /// <summary>"…, an idea Port Sel dismissed": the noun between comma and subject belongs to the second
    /// statement.</summary>
    private int ReducedRelative(int noun, ReportingClause clause)
    {
        if (view.Tag(noun) is not PartOfSpeech.Noun) return -1;
        int first = noun;
        while (first > clause.End && view.Tag(first - 1) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun)
            first--;
        return first > clause.End && view.Tag(first) is PartOfSpeech.Det && view.IsComma(first - 1) ? first - 1 : -1;
    }

    private static bool IsSameSubject(ReportingClause a, ReportingClause b) =>
        a.Subject is null || b.Subject is null || a.Subject.Value.Tokens == b.Subject.Value.Tokens;

    /// <summary>True where both are past or neither is: verbs joined by "and" agree in tense.</summary>
    public static bool SameTense(VerbForm a, VerbForm b) => IsPast(a) == IsPast(b);

    private static bool IsPast(VerbForm form) => form is VerbForm.Past or VerbForm.Participle;

    private int BeforeComma(int token) => view.IsComma(token - 1) ? token - 1 : token;

    /// <summary>"…, she said, …" or "…, she said." closes; "…, she said that" goes on as a clause of its own.</summary>
    private bool IsParenthetical(ReportingClause other) =>
        other.Group.End >= other.Sentence.End || view.IsPunctuation(other.Group.End)
            || view.InQuotation(other.Group.End);

    /// <summary>True where the words from <paramref name="i"/> on lead back to the reporter's own.</summary>
    public bool IsStopPhrase(int i) => view.StartsPhrase(i, view.Language.ContentStops);

    private bool EndsPhrase(int i) =>
        view.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.Pron
            or PartOfSpeech.Adp
        || view.Is(i, WordClass.ClauseCoordinator) || view.Is(i, WordClass.ContrastiveSubordinator)
        || view.Is(i, WordClass.RelativePronoun) || view.Is(i, WordClass.InterrogativeAdverb);
}
