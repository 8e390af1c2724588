using System.Collections.Immutable;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>“…,” she told the Herald. “…,” she added: what somebody goes on to say was said on the same occasion, until
/// another one speaks, or words tell of another occasion. Statements are met in text order. Not shared between
/// threads.</summary>
internal sealed class Continuations(TokenView view)
{
    private const int FarthestParagraph = 2;

    private readonly SameSource _speakers = new(view, view);

    private (Span Speaker, ImmutableArray<Hop> Media, int Paragraph)? _last;

    /// <summary>The statement with the medium of the occasion before, where it goes on from there.</summary>
    /// <param name="neighbours">All statements of its sentence.</param>
    public Statement Read(Statement statement, IReadOnlyList<Statement> neighbours)
    {
        if (statement.Source.Length != 1 || statement.Cue.IsEmpty) return statement;
        int paragraph = view.Analysis.ParagraphAt(statement.Cue[0].Start);
        ImmutableArray<Hop> media = [.. statement.Chain.Where(IsMedium)];
        if (!media.IsEmpty)
        {
            _last = (statement.Source[0], media, paragraph);
            return statement;
        }

        if (_last is not { } last) return statement;
        bool goesOn = paragraph - last.Paragraph <= FarthestParagraph && statement.Chain.IsEmpty
            && IsSpeech(statement.Act) && _speakers.IsSame(last.Speaker, statement.Source[0], isQuoted: false)
            && !HasOccasion(statement, neighbours);
        _last = goesOn ? last with { Paragraph = paragraph } : null;
        return goesOn ? statement with { Chain = last.Media } : statement;
    }

    private static bool IsMedium(Hop hop) => hop.Kind is not (HopKind.SocialPlatform or HopKind.Document
        or HopKind.Person or HopKind.Unnamed);

    private static bool IsSpeech(Act act) => act is Act.Said or Act.Asked;

    /// <summary>True where words beside the statements of the sentence may tell when, where or to whom it was
    /// said, or where it had been said before.</summary>
    private bool HasOccasion(Statement statement, IReadOnlyList<Statement> neighbours)
    {
        int cue = view.Analysis.TokenAt(statement.Cue[0].Start);
        int cueEnd = view.Analysis.TokenAt(statement.Cue[^1].End - 1) + 1;
        for (int i = cue; i < cueEnd; i++)
            if (view.Is(i, WordClass.PastHave) || view.Is(i, WordClass.PresentHave) || IsCircumstance(i)) return true;
        var sentence = view.Analysis.Sentences[view.Analysis.SentenceAt(statement.Cue[0].Start)];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (IsCircumstance(i) && !neighbours.Any(other => Covers(other, view.Span(i)))) return true;
        }

        return false;
    }

    private bool IsCircumstance(int i) =>
        view.Tag(i) is PartOfSpeech.Adp or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Sconj;

    private static bool Covers(Statement statement, Span token) => statement.Source.Any(token.Overlaps)
        || statement.Cue.Any(token.Overlaps) || statement.Content.Any(token.Overlaps);
}
