using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Forms;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Finds the statements inside another's content: in "the Herald reported that Orlov said …" the Herald passes
/// on what Orlov said. What somebody says of his own words is no statement of its own.</summary>
internal sealed class RelayedStatements(TokenView outerView)
{
    private static readonly WordClasses NoSpeakers = WordClasses.Of(
        WordClass.FirstPerson, WordClass.SecondPerson, WordClass.SelfDeterminer, WordClass.AddresseeDeterminer,
        WordClass.ExpletivePronoun, WordClass.DemonstrativePronoun, WordClass.FreeRelative,
        WordClass.QuantifyingPronoun);

    private readonly AnalyzedText _text = outerView.Analysis;

    /// <summary>The statements that <paramref name="outer"/> passes on, in text order, each with its chain.</summary>
    public List<Statement> In(Statement outer)
    {
        if (outer.Source.IsEmpty || outer.Act is Act.Believes or Act.Intends or Act.Decides) return [];
        var found = new List<Statement>();
        foreach (Span piece in outer.Content)
        {
            if (!MayReport(piece)) continue;
            foreach ((AnalyzedText part, bool isQuoted) in ContentSlice.PartsOf(_text, piece))
                Read(part, isQuoted, outer, found);
        }

        return found;
    }

    /// <summary>True where a word of the piece can be a cue of speech; most contents hold none.</summary>
    private bool MayReport(Span piece)
    {
        for (int i = _text.TokenAt(piece.Start); i < _text.Tokens.Length && _text.Tokens[i].Span.Start < piece.End; i++)
        {
            if (outerView.Is(i, WordClass.SourceParticiple)) return true;
            foreach ((Cue cue, _) in outerView.Language.Cues.Verbs(outerView.Lower(i)))
                if (IsSpeech(cue.Act)) return true;
        }

        return false;
    }

    private static bool IsSpeech(Act act) => act is Act.Said or Act.Wrote or Act.Asked;

    private void Read(AnalyzedText part, bool isQuoted, Statement outer, List<Statement> found)
    {
        var view = new TokenView(part);
        var phrases = new NounPhrases(view);
        HopKind reporter = Intermediaries.LinksOf(outerView, RangeOf(outer.Source[0])).Last().Kind;
        bool isReport = reporter is not (HopKind.Person or HopKind.Unnamed);
        var acts = new ActReader(view);
        var speakers = new SameSource(outerView, view);
        List<Statement> inner = [.. Drafts(view, phrases)
            .Where(draft => IsRelayable(view, draft, isReport)
                && !speakers.IsSame(outer.Source[0], draft.Source[0], isQuoted))
            .Select(draft => acts.Finish(draft))];
        var hops = new HopFinder(view, phrases);
        int first = found.Count;
        foreach (Statement statement in inner)
        {
            Statement parent = ParentOf(statement, found, first) ?? outer;
            if (speakers.IsSame(parent.Source[0], statement.Source[0], isQuoted)) continue;
            List<Hop> own = hops.Find(statement, inner);
            Statement whole = isReport ? WithFurtherQuotations(statement, outer) : statement;
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

    private static Statement? ParentOf(Statement statement, List<Statement> found, int first)
    {
        for (int i = found.Count - 1; i >= first; i--)
            if (found[i].Content.Any(piece => piece.Contains(statement.Extent))) return found[i];
        return null;
    }

    private IEnumerable<Hop> LinksOf(Statement outer, List<Hop> own) =>
        Intermediaries.LinksOf(outerView, RangeOf(outer.Source[0]))
            .Where(link => !own.Exists(hop => hop.Span.Overlaps(link.Span)));

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

    /// <summary>A finite cue of speech with a source that is somebody else; a participle ("…, saying that") only in
    /// what a medium passes on.</summary>
    private static bool IsRelayable(TokenView view, Draft draft, bool isReport)
    {
        if (draft.Source.Count == 0 || draft.Content.Count == 0 || !IsSpeech(draft.Act)) return false;
        bool isFinite = draft.Clause is not { } clause
            || clause.Group.Form is not VerbForm.Base && (clause.Group.Form is not VerbForm.Ing || isReport);
        if (!isFinite) return false;
        int source = view.Analysis.TokenAt(draft.Source[0].Start);
        int words = view.Analysis.TokenAt(draft.Content[^1].End) - view.Analysis.TokenAt(draft.Content[0].Start);
        return words > 1 && !IsNobodyElse(view, source)
            && !(view.Is(source, WordClass.GenericPronoun) && draft.Source[0] == view.Span(source));
    }

    /// <summary>Who speaks, who is addressed, a thing, a clause, or nobody in particular; but "whose lawyer" is
    /// somebody.</summary>
    private static bool IsNobodyElse(TokenView view, int source)
    {
        WordClasses classes = view.Analysis.Language.Lexicon.Of(view.Lower(source));
        return classes.HasAny(NoSpeakers)
            || (classes.Has(WordClass.RelativePronoun) && !classes.Has(WordClass.PossessiveDeterminer));
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
