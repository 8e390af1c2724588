using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Text;

namespace Hearsay.Statements.Rules;

/// <summary>Finds what a reporting clause reports: before it, after it, or on both sides.</summary>
internal sealed class ContentFinder(TokenView view, NounPhrases phrases, ClauseBoundaries boundaries)
{
    private readonly Adjuncts _adjuncts = new(view, phrases);
    private readonly FiniteClauses _clauses = new(view);

    /// <summary>The content's pieces in text order; none where the verb reports nothing here.</summary>
    /// <param name="others">All reporting clauses of the sentence.</param>
    public List<Span> Find(ReportingClause clause, IReadOnlyList<ReportingClause> others)
    {
        var content = new List<Span>(2);
        if (PassiveSubject(clause) is { } passive) return [passive];
        if (Fronted(clause, others) is { } fronted) content.Add(fronted);
        Span? after = content.Count > 0 ? QuotationAfter(clause) : After(clause, others);
        if (after is { } found)
        {
            if (RelativeNoun(clause, found) is { } noun) content.Add(noun);
            content.Add(found);
        }

        if (content.Count == 0) AddFrontedClause(clause, others, content);
        return content;
    }

    /// <summary>“…,” she said: a quotation that ends right before source and cue.</summary>
    private Span? Fronted(ReportingClause clause, IReadOnlyList<ReportingClause> others)
    {
        if (!clause.Group.Cue.Takes(Frames.Quote | Frames.Clause) || clause.Group.IsPassive) return null;
        if (clause.Subject is { Place: SubjectPlace.Shared }) return null;
        int last = clause.First - 1;
        if (last > clause.Sentence.First && (view.IsComma(last) || view.IsDash(last))) last--;
        if (last < 0 || !view.InQuotation(last)) return null;
        // A quotation of an earlier sentence ends here where its mark of question or exclamation split them.
        Quotation quotation = view.Analysis.Quotations[view.QuotationOf(last)];
        if (view.Span(last).End < quotation.Span.End) return null;
        if (last < clause.Sentence.First && !(IsSameParagraph(last, clause.Sentence.First) && ClosesSentence(clause)))
            return null;
        bool adjoins = view.IsComma(last + 1) || EndsLikeQuote(quotation);
        if (!adjoins) return null;
        return StartOfMixed(quotation, last, others) is { } start ? new Span(start, quotation.Span.End) : null;
    }

    /// <summary>“Why?” Wren asked: source and cue are all of their sentence, or all before its next mark.</summary>
    private bool ClosesSentence(ReportingClause clause) =>
        clause.First == clause.Sentence.First && (clause.End >= clause.Sentence.End || view.IsPunctuation(clause.End));

    /// <summary>True where the last mark inside, closing marks of inner quotations apart, ends a sentence or leads back
    /// to the reporter's own.</summary>
    private bool EndsLikeQuote(Quotation quotation)
    {
        int last = quotation.Inner.End - 1;
        while (last > quotation.Inner.Start && view.Analysis.Text[last] is '’' or '\'' or '”' or '"') last--;
        return last >= quotation.Inner.Start
            && view.Analysis.Text[last] is ',' or '?' or '!' or '…' or '.' or '-' or '—' or '–';
    }

    private bool IsSameParagraph(int a, int b) =>
        view.Analysis.ParagraphAt(view.Span(a).Start) == view.Analysis.ParagraphAt(view.Span(b).Start);

    /// <summary>The plan was “a disaster,” she said: the words before the mark belong to the content. Null where they
    /// make no clause: On the show “First Light,” she said that …</summary>
    private int? StartOfMixed(Quotation quotation, int last, IReadOnlyList<ReportingClause> others)
    {
        int open = view.Analysis.TokenAt(quotation.Span.Start);
        Sentence sentence = view.Analysis.Sentences[view.Analysis.SentenceAt(quotation.Span.Start)];
        if (open <= sentence.FirstToken) return quotation.Span.Start;
        int first = sentence.FirstToken;
        foreach (ReportingClause other in others)
            if (other.End <= open && other.End > first) return quotation.Span.Start;
        bool hasVerb = false;
        for (int i = first; i < open; i++)
        {
            if (view.InQuotation(i)) return quotation.Span.Start;
            hasVerb |= view.IsVerb(i) && !view.EndsIn(i, Ending.PresentParticiple);
        }

        while (first < open && (view.Tag(first) is PartOfSpeech.Cconj || view.IsPunctuation(first))) first++;
        return hasVerb && last >= first ? view.Span(first).Start : null;
    }

    /// <summary>"an idea Port Sel dismissed as ‘unacceptable’": what is judged stands before the source.</summary>
    private Span? RelativeNoun(ReportingClause clause, Span after)
    {
        int last = clause.First - 1;
        bool isJudged = clause.Group.Cue.Takes(Frames.As)
            && view.Is(view.Analysis.TokenAt(after.Start), WordClass.PredicativeParticle);
        if (!isJudged || last < clause.Sentence.First || view.Tag(last) is not PartOfSpeech.Noun) return null;
        int first = phrases.LeftEdge(last, clause.Sentence.First);
        return first < 0 ? null : Piece(first, last + 1);
    }

    /// <summary>"a summit that was floated by the president": what the passive is about, where its agent is
    /// named.</summary>
    private Span? PassiveSubject(ReportingClause clause)
    {
        if (!clause.Group.IsPassive || clause.Subject is not { Place: SubjectPlace.After }) return null;
        int last = clause.Group.First - 1;
        int first = last >= clause.Sentence.First ? phrases.LeftEdge(last, clause.Sentence.First) : -1;
        return first < 0 ? null : Piece(first, last + 1);
    }

    /// <summary>… she said, “…”: a second piece of the same quotation.</summary>
    private Span? QuotationAfter(ReportingClause clause)
    {
        for (int i = clause.End; i < clause.Sentence.End && i < clause.End + 14; i++)
        {
            if (view.InQuotation(i)) return IsIntroduced(i) ? view.Analysis.Quotations[view.QuotationOf(i)].Span : null;
            if (view.IsVerb(i)) return null;
        }

        return null;
    }

    private bool IsIntroduced(int quote) => quote > 0
        && (view.IsComma(quote - 1) || view.Lower(quote - 1) is ":" || view.IsDash(quote - 1));

    private Span? After(ReportingClause clause, IReadOnlyList<ReportingClause> others)
    {
        Cue cue = clause.Group.Cue;
        int end = clause.Sentence.End;
        if (clause.Group.IsPassive) return null;
        if (cue.Takes(Frames.Recipient) && SkipRecipient(clause.End, end) is var hearerEnd && hearerEnd > clause.End
            && AfterHearer(hearerEnd, clause, others) is { } told) return told;
        return AfterHearer(clause.End, clause, others);
    }

    private Span? AfterHearer(int start, ReportingClause clause, IReadOnlyList<ReportingClause> others)
    {
        Cue cue = clause.Group.Cue;
        int end = clause.Sentence.End;
        int at = cue.Takes(Frames.Clause | Frames.Quote | Frames.ThatOnly | Frames.Wh | Frames.Infinitive)
            ? _adjuncts.After(start, end) : start;
        if (at >= end) return null;
        if (view.InQuotation(at)) return QuotedAfter(at, clause, others);
        if (view.IsPunctuation(at)) return null;
        return Join(cue, at, start, clause) switch
        {
            Joining.Clause => Piece(at, boundaries.End(at, clause, others, isPhrase: false)),
            Joining.Phrase => Piece(start, boundaries.End(start, clause, others, isPhrase: true)),
            _ => null,
        };
    }

    private int SkipRecipient(int start, int end)
    {
        int after = _adjuncts.AfterRecipient(start, end);
        // "told voters" is a hearer only if a content follows; "ask them to leave" keeps its object.
        return after < end && view.Is(after, WordClass.InfinitiveMarker) ? start : after;
    }

    private enum Joining
    {
        None,
        Clause,
        Phrase,
    }

    private Joining Join(Cue cue, int at, int start, ReportingClause clause)
    {
        if (view.Is(at, WordClass.Complementizer) && cue.Takes(Frames.Clause | Frames.ThatOnly)) return Joining.Clause;
        if (view.Is(at, WordClass.Interrogative) && cue.Takes(Frames.Wh | Frames.Clause | Frames.ThatOnly))
            return Joining.Clause;
        if (view.Is(at, WordClass.InfinitiveMarker))
            return cue.Takes(Frames.Infinitive) ? Joining.Clause : Joining.None;
        if (cue.Takes(Frames.Clause) && StartsClause(cue, at, clause.Sentence.End)) return Joining.Clause;
        if (cue.Takes(Frames.ObjectInfinitive) && HasInfinitive(start, clause.Sentence.End)) return Joining.Phrase;
        if (phrases.IsTimeWord(start)) return Joining.None;
        bool isPhraseStart = phrases.RightEdge(start, clause.Sentence.End, false) > start || view.InQuotation(start)
            || view.Tag(start) is PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Adj or PartOfSpeech.Adv;
        if (cue.Takes(Frames.As) && isPhraseStart) return Joining.Phrase;
        if (!isPhraseStart || view.Tag(start) is PartOfSpeech.Adv) return Joining.None;
        if (cue.Takes(Frames.Object) && (cue.Particles.Length > 0 || view.Tag(start) is not PartOfSpeech.Adp))
            return Joining.Phrase;
        if (cue.Takes(Frames.StrongObject) && IsPersonal(clause.Subject) && view.Tag(start) is not PartOfSpeech.Adp)
            return Joining.Phrase;
        return Joining.None;
    }

    /// <summary>A verb that also takes a noun phrase ("announced the strike") needs its clause's verb right after the
    /// first phrase.</summary>
    private bool StartsClause(Cue cue, int at, int end)
    {
        if (!_clauses.HasFiniteVerb(at, end)) return false;
        if (!cue.Takes(Frames.Object)) return true;
        int after = phrases.RightEdge(at, end, withAppositions: false);
        while (after < end && view.Tag(after) is PartOfSpeech.Adv) after++;
        return after < end && after > at && _clauses.IsFinite(after);
    }

    private bool IsPersonal(Subject? subject)
    {
        if (subject is not { } found) return false;
        for (int i = found.Tokens.First; i < found.Tokens.End; i++)
            if (view.Tag(i) is PartOfSpeech.Propn || view.Is(i, WordClass.PersonalPronoun) || phrases.IsRole(i))
                return true;
        return false;
    }

    private bool HasInfinitive(int start, int end)
    {
        int after = phrases.RightEdge(start, end, withAppositions: false);
        if (after <= start || after >= end) return false;
        return view.Is(after, WordClass.InfinitiveMarker)
            || view.Is(after, WordClass.Negation) && view.Is(after + 1, WordClass.InfinitiveMarker);
    }

    private Span? QuotedAfter(int at, ReportingClause clause, IReadOnlyList<ReportingClause> others)
    {
        const Frames Quoting =
            Frames.Quote | Frames.Clause | Frames.Object | Frames.As | Frames.ThatOnly | Frames.StrongObject;
        if (!clause.Group.Cue.Takes(Quoting)) return null;
        Quotation quotation = view.Analysis.Quotations[view.QuotationOf(at)];
        bool isWhole = EndsLikeQuote(quotation) || quotation.End is not QuotationEnd.Closed
            || view.Analysis.TokenAt(quotation.Span.End) >= clause.Sentence.End;
        if (isWhole) return quotation.Span;
        int end = boundaries.End(at, clause, others, isPhrase: false);
        return new Span(quotation.Span.Start, Math.Max(quotation.Span.End, view.Span(end - 1).End));
    }

    /// <summary>"The plan would fail, she said", "The plan, she said, would fail".</summary>
    private void AddFrontedClause(ReportingClause clause, IReadOnlyList<ReportingClause> others, List<Span> content)
    {
        if (!clause.Group.Cue.Takes(Frames.Clause) || clause.Group.IsPassive || clause.Group.IsParticipial
            || clause.Subject is null or { Place: SubjectPlace.Shared })
            return;
        int comma = clause.First - 1;
        if (comma <= clause.Sentence.First || !view.IsComma(comma)) return;
        Span? before = FrontedClause(clause, comma, others);
        Span? after = ClauseAfterParenthesis(clause, others, comma, isWhole: before is null);
        if (before is { } first) content.Add(first);
        if (after is not { } rest) return;
        if (before is null) content.Add(view.Cover(clause.Sentence.First, comma));
        content.Add(rest);
    }

    /// <summary>What follows "…, she said, …": the rest of the same clause.</summary>
    private Span? ClauseAfterParenthesis(ReportingClause clause, IReadOnlyList<ReportingClause> others, int comma,
        bool isWhole)
    {
        int start = clause.End + 1;
        if (start >= clause.Sentence.End - 1 || !view.IsComma(clause.End)
            || comma - clause.Sentence.First > 12 && isWhole)
            return null;
        if (view.EndsIn(start, Ending.PresentParticiple) || view.InQuotation(start)) return null;
        if (view.Tag(start) is PartOfSpeech.Cconj && others.Any(other => other.First == start + 1)) return null;
        bool goesOn = isWhole
            ? view.IsVerb(start) || view.Tag(start) is PartOfSpeech.Adv
            : view.Tag(start) is PartOfSpeech.Sconj or PartOfSpeech.Adp or PartOfSpeech.Cconj;
        return goesOn ? Piece(start, boundaries.End(start, clause, others, isPhrase: false)) : null;
    }

    private Span? FrontedClause(ReportingClause clause, int comma, IReadOnlyList<ReportingClause> others)
    {
        int first = clause.Sentence.First;
        foreach (ReportingClause other in others)
            if (other.End < comma && other.Group.Cue.Act is Act.Said or Act.Wrote
                && other.Subject is { Place: not SubjectPlace.Shared } && other.Group.Cue.Takes(Frames.Clause))
                return null;
        while (first < comma
            && (view.Tag(first) is PartOfSpeech.Cconj || view.IsPunctuation(first) && !view.InQuotation(first)))
            first++;
        bool isClause = view.Tag(first) is not (PartOfSpeech.Sconj or PartOfSpeech.Adp or PartOfSpeech.Adv)
            || comma - first > 9;
        bool closes = clause.End >= clause.Sentence.End
            || (clause.End == clause.Sentence.End - 1 && view.IsPunctuation(clause.End));
        return isClause && comma - first > 2 && (_clauses.HasFiniteVerb(first, comma)
            || (closes && _clauses.HasInfinitiveVerb(first, comma))) ? Piece(first, comma) : null;
    }

    private Span? Piece(int first, int end) => end > first ? view.Cover(first, end) : null;
}
