using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Articles.Turns;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Turns;

/// <summary>What turns say: each turn of a speaker is one statement, in the words of its own; what is reported within
/// it is read as anywhere, but for what the speaker says of himself.</summary>
internal sealed class TurnStatements(TokenView view, ImmutableArray<Turn> turns)
{
    private static readonly WordClasses Own = WordClasses.Of(WordClass.FirstPerson, WordClass.SelfDeterminer);

    private readonly Dictionary<int, Turn> _byParagraph = ByParagraph(view, turns);

    /// <summary>The statements of the turns themselves together with those found within and outside them, in text
    /// order; what somebody else said comes through the speaker of the turn.</summary>
    public ImmutableArray<Statement> With(ImmutableArray<Statement> found, ActReader acts)
    {
        Turn[] spoken = [.. turns.Where(turn => turn.IsSpoken)];
        if (spoken.Length == 0) return found;
        return [.. found.Select(Within).Concat(spoken.Select(turn => acts.Finish(ToDraft(turn))))
            .OrderBy(statement => statement.Extent)];
    }

    private Statement Within(Statement statement)
    {
        int paragraph = view.Analysis.ParagraphAt(statement.Extent.Start);
        if (At(paragraph) is not { IsSpoken: true } turn || statement.RelayedBy is not null) return statement;
        return statement with
        {
            RelayedBy = HopKind.Person,
            Chain = turn.Name is { } name ? [.. statement.Chain, new Hop(name, HopKind.Person)] : statement.Chain,
        };
    }

    /// <summary>The turn that a paragraph belongs to, or null.</summary>
    public Turn? At(int paragraph) => _byParagraph.GetValueOrDefault(paragraph);

    /// <summary>Takes from the statements of a paragraph, from index <paramref name="first"/> on, what its label is
    /// part of; within somebody's turn also what he says of himself.</summary>
    public void Trim(Turn turn, List<Draft> drafts, int first)
    {
        for (int i = drafts.Count - 1; i >= first; i--)
        {
            Draft draft = drafts[i];
            bool isOfLabel = turn.IsSpoken && (draft.Cue.Exists(turn.Label.Overlaps)
                || draft.Source.Exists(turn.Label.Overlaps));
            CutLabel(turn, draft.Source);
            CutLabel(turn, draft.Content);
            bool saysNothing = turn.IsSpoken && (IsOwn(draft) || IsAskedAbout(draft) || IsGeneric(draft));
            if (isOfLabel || saysNothing || draft.Content.Count == 0) drafts.RemoveAt(i);
        }
    }

    private void CutLabel(Turn turn, List<Span> content)
    {
        for (int i = content.Count - 1; i >= 0; i--)
        {
            if (!content[i].Overlaps(turn.Label)) continue;
            int start = view.Analysis.TokenAt(Math.Max(content[i].Start, turn.Label.End));
            bool hasMore = start < view.Count && view.Span(start).Start < content[i].End;
            if (hasMore) content[i] = new Span(view.Span(start).Start, content[i].End);
            else content.RemoveAt(i);
        }
    }

    /// <summary>"Did you write the letter?": what is asked about was not said.</summary>
    private bool IsAskedAbout(Draft draft)
    {
        if (draft.Source.Count == 0) return false;
        int source = view.Analysis.TokenAt(draft.Source[0].Start);
        Sentence sentence = view.Analysis.Sentences[view.SentenceOf(source)];
        return source > sentence.FirstToken && view.Tag(source - 1) is PartOfSpeech.Aux
            && view.Is(sentence.EndToken - 1, "?");
    }

    /// <summary>"I think that …": the turn itself says so already.</summary>
    private bool IsOwn(Draft draft) => IsOneWord(draft, out int source)
        && view.Analysis.Language.Lexicon.Of(view.Lower(source)).HasAny(Own);

    /// <summary>"You know it works", "you might call it": nobody said so; "you told parliament" is a report.</summary>
    private bool IsGeneric(Draft draft)
    {
        if (!IsOneWord(draft, out int source) || !view.Is(source, WordClass.SecondPerson)) return false;
        int first = view.Analysis.TokenAt(draft.Cue[0].Start), end = view.Analysis.TokenAt(draft.Cue[^1].End);
        bool isSpeech = false;
        for (int i = first; i < end; i++)
        {
            if (view.Is(i, WordClass.Modal)) return true;
            isSpeech |= view.Language.Cues.Verbs(view.Lower(i)).Any(verb => verb.Cue.Act.IsSpeech());
        }

        return !isSpeech;
    }

    private bool IsOneWord(Draft draft, out int source)
    {
        source = -1;
        if (draft.Source.Count == 0 || draft.Cue.Count == 0) return false;
        source = view.Analysis.TokenAt(draft.Source[0].Start);
        return view.Span(source).End >= draft.Source[0].End;
    }

    private Draft ToDraft(Turn turn)
    {
        bool isAsked = IsAsked(turn);
        return new Draft
        {
            Source = turn.Name is { } name ? [name] : turn.Label.IsEmpty ? [] : [turn.Label],
            Cue = MarkOf(turn) is { } mark ? [mark] : [],
            Content = [.. turn.Text],
            Act = isAsked ? Act.Asked : turn.Kind is TurnKind.Post or TurnKind.Letter ? Act.Wrote : Act.Said,
            Modality = isAsked ? Modality.Asked : Modality.Asserted,
            IsTurn = turn.IsVerbatim,
        };
    }

    /// <summary>The colon or stop that ends a label before the words.</summary>
    private Span? MarkOf(Turn turn)
    {
        if (turn.Label.IsEmpty || turn.Kind is TurnKind.Letter) return null;
        int last = turn.Label.End - 1;
        return char.IsLetterOrDigit(view.Analysis.Text[last]) ? null : new Span(last, last + 1);
    }

    /// <summary>An answer is no question, whatever it ends in.</summary>
    private bool IsAsked(Turn turn) =>
        turn.Kind is not (TurnKind.Answer or TurnKind.Letter)
        && TurnPage.IsQuestion(view.Analysis.Text.Slice(turn.Text[^1]));

    private static Dictionary<int, Turn> ByParagraph(TokenView view, ImmutableArray<Turn> turns)
    {
        var found = new Dictionary<int, Turn>();
        foreach (Turn turn in turns.OrderByDescending(turn => turn.IsSpoken))
            foreach (Span span in turn.Text) found.TryAdd(view.Analysis.ParagraphAt(span.Start), turn);
        return found;
    }
}
