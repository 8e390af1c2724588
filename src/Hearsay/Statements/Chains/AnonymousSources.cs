using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Statements.Rules;

namespace Hearsay.Statements.Chains;

/// <summary>"The Herald has learned that …. Sources said …": the anonymous sources that a medium is cited for stay its
/// own until somebody else speaks. Statements are met in text order. Not shared between threads.</summary>
internal sealed class AnonymousSources(TokenView view)
{
    private const int FarthestParagraph = 4;

    private (Hop Medium, int Paragraph)? _last;

    /// <summary>The statement with the medium as its link, where its source is an anonymous one of that
    /// medium.</summary>
    public Statement Read(Statement statement)
    {
        if (statement.Source.Length != 1) return statement;
        int paragraph = view.Analysis.ParagraphAt(statement.Source[0].Start);
        int first = view.Analysis.TokenAt(statement.Source[0].Start);
        int end = Math.Min(view.Analysis.TokenAt(statement.Source[0].End - 1) + 1, view.Count);
        if (MediumNames.In(view, first, end, hears: false, out _) is { } kind)
        {
            _last = (new Hop(statement.Source[0], kind), paragraph);
            return statement;
        }

        bool isAnonymous = view.Is(end - 1, WordClass.SourceNoun);
        if (_last is not { } last || !isAnonymous || paragraph - last.Paragraph > FarthestParagraph)
        {
            _last = isAnonymous ? _last : null;
            return statement;
        }

        _last = last with { Paragraph = paragraph };
        return statement.Chain.IsEmpty ? statement with { Chain = ImmutableArray.Create(last.Medium) } : statement;
    }
}
