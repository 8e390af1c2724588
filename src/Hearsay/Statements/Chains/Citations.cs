using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Where a medium says whom it has something from, that one is the source and the medium a link: "the Herald,
/// citing court papers, reported that …", "the Herald quoted Orlov as saying that …".</summary>
internal sealed class Citations(TokenView view, NounPhrases phrases)
{
    /// <summary>Tokens from the medium to "citing": "reported late on Monday, citing".</summary>
    private const int Farthest = 8;

    /// <summary>The statement with the one cited as its source, where a medium cites; else the statement
    /// itself.</summary>
    public Statement Resolve(Statement statement)
    {
        if (statement.Source.Length != 1 || statement.Cue.IsEmpty) return statement;
        int first = view.Analysis.TokenAt(statement.Source[0].Start);
        int end = view.Analysis.TokenAt(statement.Source[0].End - 1) + 1;
        if (ReportedThat(statement) is { } reported) return reported;
        if (end >= view.Count || MediumNames.In(view, first, end, hears: false, out _) is not { } kind)
            return statement;
        TokenRange cited = Cited(end, statement);
        Statement turned = !cited.IsEmpty ? statement with { Source = [view.Cover(cited.First, cited.End)] }
            : CitedInContent(statement) ?? QuotedInContent(statement, first) ?? statement;
        if (ReferenceEquals(turned, statement)) return Turn(statement, view);
        return turned with { Chain = [new Hop(statement.Source[0], kind), .. statement.Chain] };
    }

    /// <summary>"| The Herald reported that |, according to two officials, | Wren had left |": the Herald is the link, and
    /// says no more.</summary>
    private Statement? ReportedThat(Statement statement)
    {
        int cue = view.Analysis.TokenAt(statement.Cue[0].Start);
        if (statement.Content.Length < 2 || !view.IsAccordingTo(cue)) return null;
        TokenRange piece = RangeOf(statement.Content[0]);
        int last = piece.End - 1;
        bool isThat = view.Is(last, WordClass.Complementizer) && view.Is(last - 1, WordClass.ReportingVerb);
        if (!isThat || MediumNames.In(view, piece.First, last - 1, hears: false, out _) is not { } kind) return null;
        var link = new Hop(view.Cover(piece.First, last - 1), kind);
        return statement with { Content = [.. statement.Content.Skip(1)], Chain = [link] };
    }

    /// <summary>"The Herald reported, citing | two officials, | that …", where a reader takes the officials for the
    /// beginning of the content.</summary>
    private Statement? CitedInContent(Statement statement)
    {
        int cue = view.Analysis.TokenAt(statement.Cue[0].Start);
        if (statement.Cue.Length != 1 || statement.Content.Length < 2 || !view.Is(cue, WordClass.CitingParticiple))
            return null;
        TokenRange piece = RangeOf(statement.Content[0]);
        if (piece.First != cue + 1 || !IsSource(piece)
            || phrases.RightEdge(piece.First, piece.End, withAppositions: true) < piece.End) return null;
        return statement with { Source = [statement.Content[0]], Content = [.. statement.Content.Skip(1)] };
    }

    /// <summary>“…,” the Herald quoted | her as saying |; “…,” | she | was quoted by the Herald as saying.</summary>
    private Statement? QuotedInContent(Statement statement, int medium)
    {
        int cue = view.Analysis.TokenAt(statement.Cue[0].Start);
        int cueEnd = view.Analysis.TokenAt(statement.Cue[^1].End - 1) + 1;
        bool isPassive = view.Is(medium - 1, WordClass.AgentPreposition) && cue < medium;
        if (!Enumerable.Range(cue, cueEnd - cue).Any(i => view.Is(i, WordClass.CitingVerb))) return null;
        for (int p = 0; p < statement.Content.Length; p++)
        {
            TokenRange piece = RangeOf(statement.Content[p]);
            int first = piece.First;
            if (isPassive) first = AfterQuotation(piece);
            int end = phrases.RightEdge(first, piece.End, withAppositions: false);
            bool isSpeaker = end > first && (isPassive
                ? end == piece.End && end == cue
                : view.Is(end, WordClass.PredicativeParticle) && view.Is(end + 1, WordClass.SayingParticiple)
                    && end + 2 == piece.End && statement.Content.Length > 1);
            if (!isSpeaker || (isPassive && first == piece.First)) continue;
            var content = statement.Content.ToList();
            if (isPassive) content[p] = view.Cover(piece.First, first);
            else content.RemoveAt(p);
            return statement with { Source = [view.Cover(first, end)], Content = [.. content] };
        }

        return null;
    }

    /// <summary>The token behind the quotation that a piece begins with; its first where it begins with none.</summary>
    private int AfterQuotation(TokenRange piece)
    {
        int i = piece.First;
        while (i < piece.End && view.InQuotation(i)) i++;
        return i;
    }

    private TokenRange RangeOf(Span span) =>
        new(view.Analysis.TokenAt(span.Start), Math.Min(view.Analysis.TokenAt(span.End - 1) + 1, view.Count));

    /// <summary>"The Herald reports that …, according to the harbour office": the office is the source, the Herald a
    /// link.</summary>
    public static Statement Turn(Statement statement, TokenView view)
    {
        if (statement.Chain.Length != 1 || statement.Source.Length != 1 || statement.Cue.IsEmpty) return statement;
        Hop cited = statement.Chain[0];
        int first = view.Analysis.TokenAt(statement.Source[0].Start);
        int end = view.Analysis.TokenAt(statement.Source[0].End - 1) + 1;
        int at = view.Analysis.TokenAt(cited.Span.Start);
        bool isCited = cited.Kind is HopKind.Person or HopKind.Unnamed or HopKind.Document
            && cited.Span.Start > statement.Extent.End
            && view.Is(at - 2, WordClass.SourceParticiple) && view.Is(at - 1, WordClass.DativePreposition);
        return isCited && MediumNames.In(view, first, end, hears: false, out _) is { } kind
            ? statement with { Source = [cited.Span], Chain = [new Hop(statement.Source[0], kind)] }
            : statement;
    }

    private TokenRange Cited(int after, Statement statement)
    {
        Sentence sentence = view.Analysis.Sentences[view.Analysis.SentenceAt(statement.Cue[0].Start)];
        for (int i = after; i < Math.Min(after + Farthest, sentence.EndToken); i++)
        {
            bool quotes = view.Is(i, WordClass.CitingVerb);
            if (!quotes && !view.Is(i, WordClass.CitingParticiple)) continue;
            TokenRange phrase = new(i + 1, phrases.RightEdge(i + 1, sentence.EndToken, withAppositions: false));
            if (phrase.IsEmpty || statement.Content.Any(view.Cover(phrase.First, phrase.End).Overlaps)) return default;
            bool isCited = quotes ? view.Is(AfterInset(phrase.End), WordClass.PredicativeParticle) : IsSource(phrase);
            return isCited ? phrase : default;
        }

        return default;
    }

    /// <summary>After "Orlov, a teacher,".</summary>
    private int AfterInset(int token)
    {
        if (!view.IsComma(token)) return token;
        for (int i = token + 1; i < Math.Min(view.Count, token + 16); i++)
            if (view.IsComma(i)) return i + 1;
        return token;
    }

    /// <summary>People, offices and documents can be cited for what they say; a reason or an example cannot.</summary>
    private bool IsSource(TokenRange phrase)
    {
        int head = Intermediaries.Head(view, phrase.First, phrase.End);
        return Intermediaries.KindOf(view, phrase.First, head + 1) is not (HopKind.Person or HopKind.Unnamed)
            || view.Language.Relays.IsUnnamed(view.Lower(head)) || phrases.IsRole(head)
            || view.Tag(head) is PartOfSpeech.Propn;
    }
}
