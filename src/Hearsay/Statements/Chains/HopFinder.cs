using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Finds the links that stand beside a statement's cue in its own sentence: those who were told, and those who
/// passed it on.</summary>
internal sealed class HopFinder(TokenView view, NounPhrases phrases, HearerFinder hearers)
{
    private readonly RelayFinder _relays = new(view, phrases);

    /// <summary>The links of <paramref name="statement"/>: those who were told first, then those who passed it on, each
    /// in text order.</summary>
    /// <param name="others">All statements of the text; words that belong to another statement are not this
    /// one's.</param>
    public List<Hop> Find(Statement statement, IReadOnlyList<Statement> others)
    {
        if (statement.Cue.IsEmpty || PlaceOf(statement) is not { } place) return [];
        var told = new List<Hop>();
        var relays = new List<Hop>();
        List<CuePlace> neighbours = NeighboursOf(statement, place, others);
        for (int i = place.First; i < place.End; i++)
        {
            bool isInOther = view.QuotationOf(i) != view.QuotationOf(place.Cue) && view.InQuotation(i);
            if (isInOther && i != place.CueEnd) continue;
            // A reader may take the hearer for the beginning of the content: "told | the Herald that …".
            if (i != place.CueEnd && statement.Content.Any(piece => piece.Contains(view.Span(i).Start))) continue;
            bool isOwn = place.IsNearest(i, neighbours);
            bool isHearers = isOwn && !StandsInNextClause(i, place, neighbours);
            int hop = isHearers && hearers.Find(i, place) is { IsEmpty: false } hearer
                ? TakeHearer(hearer, statement, told)
                : _relays.Find(i, place, isOwn, neighbours) is { IsEmpty: false } relay
                    ? Take(relay, statement, relays) : -1;
            if (hop > i) i = hop - 1;
        }

        told.AddRange(relays);
        return told;
    }

    private CuePlace? PlaceOf(Statement statement)
    {
        int cue = view.Analysis.TokenAt(statement.Cue[0].Start);
        if (cue >= view.Count) return null;
        int end = view.Analysis.TokenAt(statement.Cue[^1].End - 1) + 1;
        Sentence sentence = view.Analysis.Sentences[view.Analysis.SentenceAt(view.Span(cue).Start)];
        int last = Math.Max(sentence.EndToken, Math.Min(end, view.Count));
        return new CuePlace(statement, cue, end, sentence.FirstToken, last);
    }

    private List<CuePlace> NeighboursOf(Statement statement, CuePlace place, IReadOnlyList<Statement> others)
    {
        Span sentence = view.Cover(place.First, place.End);
        var found = new List<CuePlace>();
        foreach (Statement other in others)
        {
            bool isHere = !ReferenceEquals(other, statement) && !other.Cue.IsEmpty && sentence.Overlaps(other.Cue[0])
                && !IsRelativeAlone(other);
            if (isHere && PlaceOf(other) is { } at) found.Add(at);
        }

        return found;
    }

    /// <summary>"the email, which was first reported by the Herald" says no words of its own.</summary>
    private bool IsRelativeAlone(Statement statement) => statement.Content.Length == 1
        && view.Analysis.TokenAt(statement.Content[0].Start) is var token && token < view.Count
        && view.Span(token) == statement.Content[0] && view.Is(token, WordClass.RelativePronoun);

    /// <summary>"…, saying she held the card, and in May he told the Herald that …": what stands behind the coordinator
    /// belongs to the cue after it.</summary>
    private bool StandsInNextClause(int token, CuePlace place, List<CuePlace> neighbours)
    {
        if (token < place.CueEnd || !neighbours.Exists(other => other.Cue > token)) return false;
        for (int i = place.CueEnd + 1; i < token; i++)
            if (view.IsComma(i - 1) && view.Is(i, WordClass.ClauseCoordinator)) return true;
        return false;
    }

    /// <summary>One occasion has one medium: "told the Herald's Ada Wren on “Varn Today”". Those who are told by name and
    /// the platforms that it was written on are none.</summary>
    private int TakeHearer(TokenRange phrase, Statement statement, List<Hop> told)
    {
        int known = told.Count;
        int end = Take(phrase, statement, told);
        if (told.Count == known + 1 && IsMedium(told[known]) && told.FindIndex(IsMedium) < known) told.RemoveAt(known);
        return end;
    }

    private static bool IsMedium(Hop hop) =>
        hop.Kind is HopKind.NewsOutlet or HopKind.Broadcaster or HopKind.WireAgency or HopKind.StateMedia;

    /// <summary>"“Varn Today”": a name in quote marks of its own.</summary>
    private bool IsProgramme(int first) =>
        first > 0 && view.InQuotation(first) && view.IsPunctuation(first - 1) && !view.IsComma(first - 1);

    private int Take(TokenRange phrase, Statement statement, List<Hop> hops)
    {
        Span span = view.Cover(phrase.First, phrase.End);
        bool isSpeaker = statement.Source.Any(span.Overlaps);
        if (!isSpeaker && !hops.Exists(hop => hop.Span.Overlaps(span)))
            hops.AddRange(Intermediaries.LinksOf(view, phrase).Select(link => WithKind(link, phrase)));
        return phrase.End;
    }

    /// <summary>What is no person though no list knows it.</summary>
    private Hop WithKind(Hop link, TokenRange phrase)
    {
        if (link.Kind != HopKind.Person) return link;
        if (IsProgramme(phrase.First)) return link with { Kind = HopKind.Broadcaster };
        return UnlistedMedia.IsOne(view, phrases, phrase) ? link with { Kind = HopKind.NewsOutlet } : link;
    }
}
