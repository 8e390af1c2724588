using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>“…,” she told the Herald. “…,” she added: what somebody goes on to say was said on the same occasion, until
/// another one speaks, or words tell of another occasion. Statements are met in text order. Not shared between
/// threads.</summary>
internal sealed class Continuations(TokenView view, HearerFinder hearers, NounPhrases phrases)
{
    private const int FarthestParagraph = 2;

    private readonly SameSource _speakers = new(view, view);

    private Occasion? _last;
    private int _sentence;

    /// <summary>Who spoke, by way of whom, and where that was said last.</summary>
    /// <param name="Guest">Who was there to speak, where another asked.</param>
    private sealed record Occasion(Span Speaker, ImmutableArray<Hop> Media, int Sentence, Span? Guest = null);

    /// <summary>The statement with the medium of the occasion before, where it goes on from there.</summary>
    /// <param name="neighbours">All statements of its sentence.</param>
    public Statement Read(Statement statement, IReadOnlyList<Statement> neighbours)
    {
        if (statement.Source.Length != 1 || statement.Cue.IsEmpty) return statement;
        int sentence = view.SentenceOf(view.Analysis.TokenAt(statement.Cue[0].Start));
        for (; _sentence < sentence; _sentence++)
            if (Told(view.Analysis.Sentences[_sentence], _sentence) is { } told) _last = told;
        ImmutableArray<Hop> media = [.. statement.Chain.Where(IsMedium)];
        if (!media.IsEmpty)
        {
            _sentence = sentence + 1;
            Span? guest = statement.Act is Act.Asked
                ? Told(view.Analysis.Sentences[sentence], sentence)?.Speaker : null;
            _last = new Occasion(statement.Source[0], media, sentence, guest);
            return statement;
        }

        if (_last is not { } last || IsOfMedium(statement.Source[0], last)) return statement;
        bool goesOn = statement.Chain.IsEmpty && IsSpeech(statement.Act) && IsNear(last, statement, sentence)
            && IsSameSpeaker(statement, last)
            && (sentence == last.Sentence || !HasOccasion(statement, last, neighbours));
        _last = goesOn ? last with { Sentence = view.SentenceOf(LastToken(statement)) } : null;
        return goesOn ? statement with { Chain = last.Media } : statement;
    }

    private bool IsSameSpeaker(Statement statement, Occasion last)
    {
        Span own = statement.Source[0];
        if (_speakers.IsSame(last.Speaker, own, isQuoted: false)) return true;
        if (last.Guest is { } guest && _speakers.IsSame(guest, own, isQuoted: false)) return true;
        int source = view.Analysis.TokenAt(statement.Source[0].Start);
        int cue = view.Analysis.TokenAt(statement.Cue[0].Start);
        bool wasHe = view.Is(view.Analysis.TokenAt(last.Speaker.Start), WordClass.PersonalPronoun);
        return view.Is(cue, WordClass.ContinuingVerb) && (wasHe || view.Is(source, WordClass.DefiniteArticle));
    }

    /// <summary>The journalist of "told the Herald's Ada Wren", who asks on the same occasion.</summary>
    private bool IsOfMedium(Span name, Occasion last)
    {
        int token = view.Analysis.TokenAt(name.End - 1);
        return token < view.Count && IsInMedium(token, last);
    }

    private bool IsInMedium(int token, Occasion last)
    {
        if (view.Tag(token) is not PartOfSpeech.Propn) return false;
        foreach (Hop medium in last.Media)
        {
            int end = view.Analysis.TokenAt(medium.Span.End - 1);
            for (int i = view.Analysis.TokenAt(medium.Span.Start); i <= end; i++)
                if (view.Lower(i) == view.Lower(token)) return true;
        }

        return false;
    }

    /// <summary>"He" is whoever was spoken of in the sentence before; a name may stand a sentence farther.</summary>
    private bool IsNear(Occasion last, Statement statement, int sentence)
    {
        int first = view.SentenceOf(view.Analysis.TokenAt(statement.Extent.Start));
        int source = view.Analysis.TokenAt(statement.Source[0].Start);
        int farthest = view.Is(source, WordClass.PersonalPronoun) ? 1 : 2;
        int paragraphs = view.Analysis.ParagraphAt(statement.Extent.Start)
            - view.Analysis.ParagraphAt(view.Analysis.Sentences[last.Sentence].Span.Start);
        return Math.Min(first, sentence) - last.Sentence <= farthest && paragraphs <= FarthestParagraph;
    }

    private int LastToken(Statement statement) => view.Analysis.TokenAt(statement.Extent.End - 1);

    /// <summary>The occasion that a sentence tells of: "Wren appeared on CNN", "In an interview with CNN, Wren laughed
    /// it off".</summary>
    private Occasion? Told(Sentence sentence, int index)
    {
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (view.InQuotation(i)) continue;
            TokenRange medium = hearers.OfOccasion(i, sentence.FirstToken, sentence.EndToken);
            if (medium.IsEmpty || Subject(sentence, medium) is not { IsEmpty: false } subject) continue;
            Hop link = Intermediaries.LinksOf(view, medium).Last();
            if (IsMedium(link))
                return new Occasion(view.Cover(subject.First, subject.End), [link], index);
        }

        return null;
    }

    private TokenRange Subject(Sentence sentence, TokenRange medium)
    {
        int first = sentence.FirstToken;
        if (view.Tag(first) is PartOfSpeech.Adp)
        {
            first = medium.End;
            while (first < sentence.EndToken && !view.IsComma(first)) first++;
            first++;
        }

        if (first >= sentence.EndToken || (first < medium.End && first >= medium.First)) return default;
        var subject = new TokenRange(first, phrases.RightEdge(first, sentence.EndToken, withAppositions: false));
        bool isName = !subject.IsEmpty && view.Tag(subject.End - 1) is PartOfSpeech.Propn;
        return isName || view.Is(first, WordClass.PersonalPronoun) ? subject : default;
    }

    private static bool IsMedium(Hop hop) => hop.Kind is not (HopKind.SocialPlatform or HopKind.Document
        or HopKind.Person or HopKind.Unnamed);

    private static bool IsSpeech(Act act) => act is Act.Said or Act.Asked;

    /// <summary>True where words beside the statements of the sentence may tell when, where or to whom it was said, or
    /// where it had been said before.</summary>
    private bool HasOccasion(Statement statement, Occasion last, IReadOnlyList<Statement> neighbours)
    {
        int cue = view.Analysis.TokenAt(statement.Cue[0].Start);
        int cueEnd = view.Analysis.TokenAt(statement.Cue[^1].End - 1) + 1;
        for (int i = cue; i < cueEnd; i++)
            if (view.Is(i, WordClass.PastHave) || view.Is(i, WordClass.PresentHave) || IsOccasionNoun(i)) return true;
        Sentence sentence = view.Analysis.Sentences[view.SentenceOf(cue)];
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (IsCircumstance(i) && !IsInMedium(i, last) && !neighbours.Any(other => Covers(other, view.Span(i))))
                return true;
        return false;
    }

    private bool IsOccasionNoun(int i) => phrases.IsTimeWord(i)
        || view.Language.SourceNouns.Is(view.Lower(i), NounUses.Occasion | NounUses.Document | NounUses.Channel);

    private bool IsCircumstance(int i) =>
        view.Tag(i) is PartOfSpeech.Adp or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Sconj
        && !view.Is(i, WordClass.ContrastiveSubordinator);

    private static bool Covers(Statement statement, Span token) => statement.Source.Any(token.Overlaps)
        || statement.Cue.Any(token.Overlaps) || statement.Content.Any(token.Overlaps);
}
