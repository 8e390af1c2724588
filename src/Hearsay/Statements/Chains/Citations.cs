using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Chains;

/// <summary>Where a medium says whom it has something from, that one is the source and the medium a link: "the Herald,
/// citing court papers, reported that …", "the Herald quoted Orlov as saying that …".</summary>
internal sealed class Citations(TokenView view, NounPhrases phrases)
{
    private const int Farthest = 4;

    /// <summary>The statement with the one cited as its source, where a medium cites; else the statement
    /// itself.</summary>
    public Statement Resolve(Statement statement)
    {
        if (statement.Source.Length != 1 || statement.Cue.IsEmpty) return statement;
        int first = view.Analysis.TokenAt(statement.Source[0].Start);
        int end = view.Analysis.TokenAt(statement.Source[0].End - 1) + 1;
        if (end >= view.Count || MediumNames.In(view, first, end, hears: false, out _) is not { } kind)
            return statement;
        TokenRange cited = Cited(end, statement);
        if (cited.IsEmpty) return Turn(statement, view);
        var link = new Hop(statement.Source[0], kind);
        return statement with { Source = [view.Cover(cited.First, cited.End)], Chain = [link, .. statement.Chain] };
    }

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
        return Intermediaries.KindOf(view, phrase.First, head + 1) is not HopKind.Person
            || phrases.IsRole(head) || view.Tag(head) is PartOfSpeech.Propn;
    }
}
