using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Text;

namespace Hearsay.Statements.Rules;

/// <summary>Statements whose cue is not a verb: "according to the ministry", "Orlov's claim that …".</summary>
internal sealed class NominalStatements(TokenView view, NounPhrases phrases)
{
    private readonly ClauseBoundaries _boundaries = new(view);

    public IEnumerable<Draft> Read(Sentence sentence)
    {
        var range = new TokenRange(sentence.FirstToken, sentence.EndToken);
        for (int i = range.First; i + 1 < range.End; i++)
        {
            if (view.InQuotation(i)) continue;
            if (view.IsAccordingTo(i) && AccordingTo(i, range) is { } according) yield return according;
            if (IsNoun(i) && view.Language.Cues.Noun(view.Lower(i)) is { } noun && Noun(i, noun, range) is { } draft)
                yield return draft;
        }
    }

    /// <summary>What stands after a mark of possession is a noun, whatever the tagger thinks.</summary>
    private bool IsNoun(int i) => view.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn || view.FollowsPossession(i);

    private Draft? AccordingTo(int at, TokenRange sentence)
    {
        int first = at + 2;
        int end = phrases.RightEdge(first, sentence.End, withAppositions: at > sentence.First + 1);
        if (end == first) return null;
        Span? content = at <= sentence.First + 1 ? ContentAfter(end, sentence) : ContentBefore(at, sentence);
        if (content is not { } found) return null;
        return new Draft
        {
            Source = [view.Cover(first, end)],
            Cue = [view.Cover(at, at + 2)],
            Content = [found],
            Act = Act.Said,
            Modality = Modality.Asserted,
            Sentence = sentence,
        };
    }

    private Span? ContentAfter(int end, TokenRange sentence)
    {
        int start = end;
        while (start < sentence.End && !view.IsComma(start)) start++;
        start++;
        int last = _boundaries.SentenceEnd(sentence);
        return start < last ? view.Cover(start, last) : null;
    }

    private Span? ContentBefore(int at, TokenRange sentence)
    {
        int last = at - 1;
        if (view.IsComma(last) || view.IsDash(last)) last--;
        if (last < sentence.First) return null;
        int first = sentence.First;
        while (first < last
            && (view.Tag(first) is PartOfSpeech.Cconj || (view.IsPunctuation(first) && !view.InQuotation(first))))
            first++;
        Span content = view.Cover(first, last + 1);
        // A quotation that began in an earlier sentence is content from its opening mark on.
        return view.InQuotation(last) && view.Analysis.Quotations[view.QuotationOf(last)].Span is var quotation
            && quotation.Start < content.Start
            ? new Span(quotation.Start, content.End)
            : content;
    }

    private Draft? Noun(int at, NounCue noun, TokenRange sentence)
    {
        TokenRange source = Possessor(at, sentence.First);
        int join = at + 1;
        if (source.IsEmpty && view.Is(join, WordClass.AgentPreposition))
        {
            int end = phrases.RightEdge(join + 1, sentence.End, withAppositions: false);
            source = new TokenRange(join + 1, end);
            join = end;
        }

        if (source.IsEmpty || join >= sentence.End || !noun.Joins.Contains(view.Lower(join))) return null;
        int contentEnd = ContentEnd(at, join, sentence);
        if (contentEnd <= join + 1) return null;
        return new Draft
        {
            Source = [view.Cover(source.First, source.End)],
            Cue = [view.Cover(at, at + 1)],
            Content = [view.Cover(join, contentEnd)],
            Act = noun.Act,
            Modality = noun.Modality,
            Sentence = sentence,
        };
    }

    /// <summary>"Orlov's repeated", "his": the tokens up to the mark of possession; empty where there is
    /// none.</summary>
    private TokenRange Possessor(int noun, int sentenceFirst)
    {
        for (int i = noun - 1; i >= sentenceFirst && noun - i < 5; i--)
        {
            if (view.IsPossessive(i) && !view.Is(i, WordClass.RelativePronoun)) return new TokenRange(i, i + 1);
            if (view.IsMarkOfPossession(i) && i > sentenceFirst)
            {
                int first = phrases.LeftEdge(i - 1, sentenceFirst);
                return first < 0 ? default : new TokenRange(first, i + 1);
            }

            if (view.Tag(i) is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Adv or PartOfSpeech.Verb
                or PartOfSpeech.Num))
                break;
        }

        return default;
    }

    /// <summary>Where the cue is the sentence's subject, its main verb ends the content: "Orlov's claim that the water
    /// is clean | angered the town".</summary>
    private int ContentEnd(int noun, int join, TokenRange sentence)
    {
        int end = _boundaries.SentenceEnd(sentence);
        int verbsLeft = HasFiniteVerb(sentence.First, noun) ? int.MaxValue : view.Is(join, WordClass.Complementizer)
            ? 1
            : 0;
        for (int i = join + 1; i < end; i++)
        {
            if (view.InQuotation(i)) continue;
            if (view.IsComma(i) || view.IsDash(i) || view.Lower(i) is ";" || view.Is(i, WordClass.SourceParticiple))
                return i;
            bool opensClause = view.Tag(i) is PartOfSpeech.Cconj or PartOfSpeech.Sconj
                || view.Is(i, WordClass.RelativePronoun) || view.Is(i, WordClass.Complementizer);
            if (opensClause) verbsLeft = int.MaxValue;
            if (!IsFinite(i) || IsFinite(i - 1)) continue;
            if (verbsLeft == 0) return i;
            verbsLeft--;
        }

        return end;
    }

    private bool HasFiniteVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (IsFinite(i) && !view.InQuotation(i)) return true;
        return false;
    }

    private bool IsFinite(int i) =>
        view.IsVerb(i) && !view.EndsIn(i, Ending.PresentParticiple) && !view.Is(i, WordClass.NonFiniteBe)
        && !view.Is(i - 1, WordClass.InfinitiveMarker);
}
