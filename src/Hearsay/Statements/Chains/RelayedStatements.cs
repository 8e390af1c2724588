using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Finds the statements inside another's content: in "the Herald reported that Orlov said …" the Herald passes
/// on what Orlov said. What somebody says of his own words is no statement of its own.</summary>
internal sealed class RelayedStatements(TokenView outerView)
{
    private readonly AnalyzedText _text = outerView.Analysis;

    /// <summary>The statement, and those that it passes on, in text order, each with its chain. What a source of
    /// "according to" says begins with the sentence, where that makes it pass something on.</summary>
    /// <param name="neighbours">All statements of the sentence of its cue.</param>
    public IEnumerable<Statement> With(Statement outer, IReadOnlyList<Statement> neighbours)
    {
        if (Widened(outer, neighbours) is { } whole)
        {
            List<Statement> relayed = In(whole);
            bool isOfContent = relayed.Exists(one => one.Content.Any(piece => outer.Content.Any(piece.Overlaps)));
            if (isOfContent) return [whole, .. relayed];
        }

        return [outer, .. In(outer)];
    }

    private List<Statement> In(Statement outer)
    {
        if (outer.Source.IsEmpty || outer.Act is Act.Believes or Act.Intends or Act.Decides) return [];
        if (IsNegated(outer)) return [];
        var found = new List<Statement>();
        foreach (Span piece in Joined(outer.Content))
        {
            if (!MayReport(piece)) continue;
            int known = found.Count;
            foreach ((AnalyzedText part, bool isQuoted) in ContentSlice.PartsOf(_text, piece))
            {
                Read(part, isQuoted, outer, found);
                if (found.Count == known && !isQuoted && part.Sentences.Length > 1 && IsAccordingTo(outer))
                    Read(ContentSlice.AsOneSentence(part), isQuoted, outer, found);
            }
        }

        return found;
    }

    /// <summary>The pieces of a content, those as one between which nothing but a mark stands: "Orlov told a friend |,
    /// | “I lit it”".</summary>
    private IEnumerable<Span> Joined(Sequence<Span> pieces)
    {
        Span? last = null;
        foreach (Span piece in pieces)
        {
            bool goesOn = last is { } before && !IsQuotation(before) && piece.Start > before.End
                && _text.SentenceAt(before.Start) == _text.SentenceAt(piece.Start)
                && _text.Text.Slice(new Span(before.End, piece.Start)).Trim(" ,:").IsEmpty;
            if (goesOn)
            {
                last = new Span(last!.Value.Start, piece.End);
                continue;
            }

            if (last is { } done) yield return done;
            last = piece;
        }

        if (last is { } rest) yield return rest;
    }

    /// <summary>Who "did not respond to the Herald's questions" passes on none of them.</summary>
    private bool IsNegated(Statement outer)
    {
        if (outer.Cue.IsEmpty) return false;
        int end = _text.TokenAt(outer.Cue[^1].End - 1);
        for (int i = _text.TokenAt(outer.Cue[0].Start); i <= end && i < outerView.Count; i++)
            if (outerView.Is(i, WordClass.Negation) || outerView.Is(i, WordClass.NegatedAuxiliary)) return true;
        return false;
    }

    /// <summary>"Wren told reporters | that the bridge was shut |, according to the Herald": the statement with the whole
    /// clause; null where it has it.</summary>
    private Statement? Widened(Statement outer, IReadOnlyList<Statement> neighbours)
    {
        if (outer.Source.IsEmpty || outer.Content.Length != 1 || !IsAccordingTo(outer)) return null;
        Span content = outer.Content[0];
        int first = _text.Sentences[_text.SentenceAt(content.Start)].Span.Start;
        bool isWhole = content.Start <= first || content.Start > outer.Cue[0].Start
            || _text.SentenceAt(outer.Cue[0].Start) != _text.SentenceAt(content.Start)
            || outer.Source[0].Start < content.Start
            || neighbours.Any(other => other.Cue[0].Start >= first && other.Cue[0].Start < content.Start);
        if (isWhole) return null;
        ImmutableArray<Span> whole = [new Span(first, content.End)];
        return outer with { Content = whole, Kind = StatementKinds.Of(_text, whole) };
    }

    /// <summary>“Who gave the order?” Wren asked, according to the Herald: what stands before may be one clause,
    /// whatever marks it holds.</summary>
    private bool IsAccordingTo(Statement outer) =>
        !outer.Cue.IsEmpty && outerView.IsAccordingTo(_text.TokenAt(outer.Cue[0].Start));

    /// <summary>True where a word of the piece can be a cue of speech; most contents hold none.</summary>
    private bool MayReport(Span piece)
    {
        for (int i = _text.TokenAt(piece.Start); i < _text.Tokens.Length && _text.Tokens[i].Span.Start < piece.End; i++)
        {
            if (outerView.Is(i, WordClass.SourceParticiple)) return true;
            foreach ((Cue cue, _) in outerView.Language.Cues.Verbs(outerView.Lower(i)))
                if (RelayableDrafts.IsSpeech(cue.Act)) return true;
        }

        return false;
    }

    private void Read(AnalyzedText part, bool isQuoted, Statement outer, List<Statement> found)
    {
        var view = new TokenView(part);
        var phrases = new NounPhrases(view);
        HopKind reporter = Intermediaries.LinksOf(outerView, RangeOf(outer.Source[0])).Last().Kind;
        bool isReport = reporter is not (HopKind.Person or HopKind.Unnamed);
        var acts = new ActReader(view);
        var speakers = new SameSource(outerView, view);
        List<Statement> inner = [.. Drafts(view, phrases)
            .Where(draft => RelayableDrafts.IsOne(view, draft, isReport)
                && !speakers.IsSame(outer.Source[0], draft.Source[0], isQuoted))
            .Select(draft => acts.Finish(WithoutTail(view, draft)))];
        var hops = new HopFinder(view, phrases, new HearerFinder(view, phrases));
        int first = found.Count;
        foreach (Statement statement in inner)
        {
            Statement parent = ParentOf(statement, found, first) ?? outer;
            if (speakers.IsSame(parent.Source[0], statement.Source[0], isQuoted)) continue;
            List<Hop> own = hops.Find(statement, inner);
            Statement whole =
                isReport || IsAccordingTo(outer) ? WithFurtherQuotations(statement, outer) : statement;
            List<Hop> relays = [.. LinksOf(parent, own)];
            HopKind relayedBy = relays.Count > 0 ? relays[^1].Kind : HopKind.Person;
            Statement linked = whole with { Chain = [.. own, .. relays, .. parent.Chain], RelayedBy = relayedBy };
            found.Add(Citations.Turn(linked, outerView));
        }
    }

    private static List<Draft> Drafts(TokenView view, NounPhrases phrases)
    {
        var rules = new RuleStatements(view, phrases);
        var drafts = new List<Draft>();
        if (QuotedAs(view) is { } quoted) drafts.Add(quoted);
        else
            foreach (Sentence sentence in view.Analysis.Sentences)
                rules.Read(sentence, isHeading: false, drafts);
        return drafts;
    }

    /// <summary>“…” in comments to officials: what follows a quotation without a verb tells where it was
    /// said.</summary>
    private static Draft WithoutTail(TokenView view, Draft draft)
    {
        int first = view.Analysis.TokenAt(draft.Content[^1].Start);
        int end = view.Analysis.TokenAt(draft.Content[^1].End - 1);
        if (!view.InQuotation(first)) return draft;
        int behind = first;
        while (behind <= end && behind < view.Count && view.QuotationOf(behind) == view.QuotationOf(first)) behind++;
        if (behind > end || behind >= view.Count || view.Tag(behind) is not PartOfSpeech.Adp) return draft;
        for (int i = behind; i <= end && i < view.Count; i++)
            if (view.IsVerb(i) || view.InQuotation(i)) return draft;
        draft.Content[^1] = view.Cover(first, behind);
        return draft;
    }

    private static Statement? ParentOf(Statement statement, List<Statement> found, int first)
    {
        for (int i = found.Count - 1; i >= first; i--)
            if (found[i].Content.Any(piece => piece.Contains(statement.Extent))) return found[i];
        return null;
    }

    private IEnumerable<Hop> LinksOf(Statement outer, List<Hop> own) =>
        Intermediaries.LinksOf(outerView, RangeOf(outer.Source[0]))
            .Where(link => !own.Exists(hop => hop.Span.Overlaps(link.Span)))
            .Select(link => link.Kind is HopKind.Person && IsUnlistedMedium(outer)
                ? link with { Kind = HopKind.NewsOutlet } : link);

    /// <summary>"AiF quoted him as saying": initials that do what media do.</summary>
    private bool IsUnlistedMedium(Statement outer)
    {
        TokenRange source = RangeOf(outer.Source[0]);
        if (source.End - source.First != 1 || outer.Cue.IsEmpty || !UnlistedMedia.HasInitials(outerView, source.First))
            return false;
        int cue = _text.TokenAt(outer.Cue[0].Start);
        return outerView.Is(cue, WordClass.CitingVerb) || outerView.Is(cue, WordClass.ReportingVerb);
    }

    private TokenRange RangeOf(Span span) =>
        new(_text.TokenAt(span.Start), Math.Min(_text.TokenAt(span.End - 1) + 1, _text.Tokens.Length));

    /// <summary>“…,” Orlov said, according to the Herald. “…”: what a medium goes on to quote are the speaker's
    /// words.</summary>
    private Statement WithFurtherQuotations(Statement statement, Statement outer)
    {
        if (!IsQuotation(statement.Content[^1])) return statement;
        int paragraph = _text.ParagraphAt(statement.Extent.Start);
        return statement with
        {
            Content = [.. statement.Content, .. outer.Content.Where(piece => piece.Start >= statement.Extent.End
                && IsQuotation(piece) && _text.ParagraphAt(piece.Start) == paragraph)],
        };
    }

    private bool IsQuotation(Span piece)
    {
        int first = _text.TokenAt(piece.Start), last = _text.TokenAt(piece.End - 1);
        return first < _text.Tokens.Length && last < _text.Tokens.Length && outerView.InQuotation(first)
            && outerView.QuotationOf(first) == outerView.QuotationOf(last);
    }

    /// <summary>The content of "quoted Orlov, a teacher, as saying that …" begins with its speaker.</summary>
    private static Draft? QuotedAs(TokenView view)
    {
        for (int i = 1; i + 2 < view.Count; i++)
        {
            if (view.IsVerb(i) && !view.Is(i, WordClass.PossessiveClitic)) return null;
            if (!view.Is(i, WordClass.PredicativeParticle) || !view.Is(i + 1, WordClass.SayingParticiple)) continue;
            int end = view.IsComma(i - 1) ? i - 1 : i;
            return new Draft
            {
                Source = [view.Cover(0, end)],
                Cue = [view.Span(i + 1)],
                Content = [view.Cover(i + 2, view.Count)],
                Act = Act.Said,
                Modality = Modality.Asserted,
                Sentence = new TokenRange(0, view.Count),
            };
        }

        return null;
    }
}
