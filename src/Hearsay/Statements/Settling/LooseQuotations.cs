using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Statements.Rules;
using Hearsay.Statements.Turns;
using Hearsay.Text;

namespace Hearsay.Statements.Settling;

/// <summary>Gives quotations that stand without a cue of their own to whoever is speaking: a further piece in the same
/// paragraph, a quotation that runs on over paragraphs, the quotation announced by "He said:", a name after a
/// dash.</summary>
internal sealed class LooseQuotations(TokenView view, NounPhrases phrases, TurnStatements turns)
{
    private const int MinimumWords = 4;

    private readonly List<(Quotation Quotation, Draft Owner)> _open = [];

    /// <summary>Extends <paramref name="drafts"/>, the statements so far in text order, by what is loose in
    /// a paragraph.</summary>
    /// <param name="paragraphIndex">Its place among the paragraphs of the text.</param>
    /// <param name="firstDraft">The first of <paramref name="drafts"/> that was found in this paragraph.</param>
    public void Read(int paragraphIndex, List<Draft> drafts, int firstDraft)
    {
        Paragraph paragraph = view.Analysis.Paragraphs[paragraphIndex];
        if (firstDraft > 0 && Awaited(drafts[firstDraft - 1], paragraphIndex) is { } awaiting)
            Deliver(awaiting, paragraph);
        CloseOpen(paragraph, drafts, firstDraft);
        Span[] taken = [.. drafts.Skip(Math.Max(0, firstDraft - 1)).SelectMany(draft => draft.Content).Order()];
        int next = 0, reach = 0;
        foreach (Quotation quotation in QuotationsIn(paragraph.Span))
        {
            for (; next < taken.Length && taken[next].Start < quotation.Span.End; next++)
                reach = Math.Max(reach, taken[next].End);
            if (!IsSentenceLike(quotation) || reach > quotation.Span.Start) continue;
            if (TrailingName(quotation, paragraphIndex) is { } signed) drafts.Add(signed);
            else if (OwnerOf(quotation, paragraphIndex, drafts) is { } owner) Give(quotation, owner);
        }
    }

    /// <summary>Gives what still waits for its speaker to the one who spoke before.</summary>
    public void Finish()
    {
        foreach ((Quotation quotation, Draft owner) in _open) owner.AddContent(quotation.Span);
        _open.Clear();
    }

    /// <summary>A quotation that is left open waits for the next paragraph, which may name its speaker.</summary>
    private void Give(Quotation quotation, Draft owner)
    {
        bool waits = quotation.End is QuotationEnd.Continued && (!quotation.Continues || _open.Count > 0);
        if (waits) _open.Add((quotation, owner));
        else owner.AddContent(quotation.Span);
    }

    /// <summary>Where this paragraph goes on with the open quotation and says whose it is, all of it is that
    /// one's.</summary>
    private void CloseOpen(Paragraph paragraph, List<Draft> drafts, int firstDraft)
    {
        if (_open.Count == 0) return;
        Quotation first = QuotationsIn(paragraph.Span).FirstOrDefault();
        Draft? own = first.Continues
            ? drafts.Skip(firstDraft).FirstOrDefault(draft => draft.CoversContent(first.Span)) : null;
        if (own is not null)
        {
            foreach ((Quotation quotation, _) in _open) own.AddContent(quotation.Span);
            _open.Clear();
        }

        if (!first.Continues) Finish();
    }

    private IEnumerable<Quotation> QuotationsIn(Span paragraph)
    {
        var quotations = view.Analysis.Quotations;
        for (int i = view.Analysis.QuotationAt(paragraph.Start); i < quotations.Length
            && quotations[i].Span.Start < paragraph.End; i++)
            yield return quotations[i];
    }

    private static Draft? LastWithContent(List<Draft> drafts) => drafts.FindLast(draft => draft.Content.Count > 0);

    private Draft? Awaited(Draft last, int paragraphIndex) =>
        last.AwaitsContent && view.Analysis.ParagraphAt(last.Cue[0].Start) == paragraphIndex - 1 ? last : null;

    private void Deliver(Draft awaiting, Paragraph paragraph)
    {
        Quotation first = QuotationsIn(paragraph.Span).FirstOrDefault();
        awaiting.AwaitsContent = false;
        awaiting.AddContent(first.Span.Start == paragraph.Span.Start && first.Span.Length > 0
            ? first.Span
            : paragraph.Span);
    }

    /// <summary>Scare quotes and titles do not begin a sentence or end one; speech does.</summary>
    private bool IsSentenceLike(Quotation quotation)
    {
        int first = view.Analysis.TokenAt(quotation.Span.Start);
        Sentence sentence = view.Analysis.Sentences[view.Analysis.SentenceAt(quotation.Span.Start)];
        bool isLabelled = !quotation.Inner.IsEmpty && first != sentence.FirstToken && EndsLabel(first, sentence);
        if (quotation.Inner.IsEmpty || (first != sentence.FirstToken && !isLabelled)) return false;
        if (quotation.Continues || quotation.End is QuotationEnd.Continued) return true;
        char last = view.Analysis.Text[quotation.Inner.End - 1];
        int words = view.Analysis.TokenAt(quotation.Inner.End) - first;
        return words >= MinimumWords
            && (isLabelled || last is '.' or '!' or '?' or '…' or ',' or '-' or '—' || quotation.End is not QuotationEnd.Closed);
    }

    /// <summary>"Quote of the day: “…”": what stands before has no verb.</summary>
    private bool EndsLabel(int first, Sentence sentence)
    {
        if (!view.Is(first - 1, ":") || view.Analysis.ParagraphAt(view.Span(first).Start) is var home
            && view.Analysis.Sentences[view.Analysis.Paragraphs[home].FirstSentence] != sentence) return false;
        for (int i = sentence.FirstToken; i < first; i++)
            if (view.IsVerb(i)) return false;
        return true;
    }

    /// <summary>The statement that the quotation is a further piece of: the last one of its paragraph, or of the
    /// paragraph before; or, however far back, the one whose quotation was left open.</summary>
    private Draft? OwnerOf(Quotation quotation, int paragraphIndex, List<Draft> drafts)
    {
        Draft? last = LastWithContent(drafts);
        if (last is null) return null;
        int end = Math.Max(last.Content[^1].Start, last.Cue.Count > 0 ? last.Cue[^1].Start : 0);
        int home = view.Analysis.ParagraphAt(end);
        if (turns.At(home) is { IsSpoken: true }) return null;
        return quotation.Continues || home >= paragraphIndex - 1 ? last : null;
    }

    /// <summary>“…” — Ada Wren, in the same paragraph or as a line of its own.</summary>
    private Draft? TrailingName(Quotation quotation, int paragraphIndex)
    {
        int dash = view.Analysis.TokenAt(quotation.Span.End);
        if (dash + 1 >= view.Count || !view.IsDash(dash)) return null;
        int home = view.Analysis.ParagraphAt(view.Span(dash).Start);
        if (home > paragraphIndex + 1) return null;
        int limit = view.Analysis.Sentences[view.Analysis.Paragraphs[home].EndSentence - 1].EndToken;
        int end = phrases.RightEdge(dash + 1, limit, withAppositions: true);
        bool isAll = end >= limit || (end == limit - 1 && view.IsPunctuation(end)) || view.IsComma(end);
        if (end == dash + 1 || !isAll
            || view.Tag(dash + 1) is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj))
            return null;
        return new Draft
        {
            Source = [view.Cover(dash + 1, end)],
            Cue = [view.Span(dash)],
            Content = [quotation.Span],
            Act = Act.Said,
            Modality = Modality.Asserted,
            Sentence = new TokenRange(dash, end),
        };
    }
}
