using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Finds the links that stand beside a statement's cue in its own sentence: "told the Herald in an interview",
/// "was quoted as saying by state media", "…, the Times reported", "…, according to a transcript".</summary>
internal sealed class HopFinder(TokenView view, NounPhrases phrases)
{
    private const int FarthestPlatform = 12;

    private static readonly WordClasses Addresses =
        WordClasses.Of(WordClass.MediumPreposition, WordClass.AudiencePreposition);

    private static readonly WordClasses Carriers =
        WordClasses.Of(WordClass.PlatformPreposition, WordClass.MeansPreposition);

    private static readonly WordClasses Partners =
        WordClasses.Of(WordClass.AudiencePreposition, WordClass.PlatformPreposition);

    private readonly LanguagePack _language = view.Analysis.Language;

    /// <summary>A statement with the tokens of its cue and of the sentence that holds it.</summary>
    private readonly record struct Place(Statement Statement, int Cue, int CueEnd, int First, int End);

    /// <summary>The links of <paramref name="statement"/>: those who were told first, then those who passed it on, each
    /// in text order.</summary>
    /// <param name="others">All statements of the text; words that belong to another statement are not this
    /// one's.</param>
    public List<Hop> Find(Statement statement, IReadOnlyList<Statement> others)
    {
        if (statement.Cue.IsEmpty || PlaceOf(statement) is not { } place) return [];
        var hearers = new List<Hop>();
        var relays = new List<Hop>();
        List<Place> neighbours = NeighboursOf(statement, place, others);
        for (int i = place.First; i < place.End; i++)
        {
            if (view.QuotationOf(i) != view.QuotationOf(place.Cue) && view.InQuotation(i)) continue;
            // A reader may take the hearer for the beginning of the content: "told | the Herald that …".
            if (i != place.CueEnd && statement.Content.Any(piece => piece.Contains(view.Span(i).Start))) continue;
            bool isOwn = IsNearest(i, place, neighbours);
            int hop = isOwn && Hearer(i, place) is { IsEmpty: false } hearer ? Take(hearer, statement, hearers)
                : Relay(i, place, isOwn, neighbours) is { IsEmpty: false } relay ? Take(relay, statement, relays) : -1;
            if (hop > i) i = hop - 1;
        }

        hearers.AddRange(relays);
        return hearers;
    }

    private Place? PlaceOf(Statement statement)
    {
        int cue = view.Analysis.TokenAt(statement.Cue[0].Start);
        if (cue >= view.Count) return null;
        int end = view.Analysis.TokenAt(statement.Cue[^1].End - 1) + 1;
        Sentence sentence = view.Analysis.Sentences[view.Analysis.SentenceAt(view.Span(cue).Start)];
        int last = Math.Max(sentence.EndToken, Math.Min(end, view.Count));
        return new Place(statement, cue, end, sentence.FirstToken, last);
    }

    private List<Place> NeighboursOf(Statement statement, Place place, IReadOnlyList<Statement> others)
    {
        Span sentence = view.Cover(place.First, place.End);
        var found = new List<Place>();
        foreach (Statement other in others)
        {
            bool isHere = !ReferenceEquals(other, statement) && !other.Cue.IsEmpty && sentence.Overlaps(other.Cue[0]);
            if (isHere && PlaceOf(other) is { } at) found.Add(at);
        }

        return found;
    }

    /// <summary>True where no other statement's cue stands between this one's and the token.</summary>
    private static bool IsNearest(int token, Place place, List<Place> neighbours)
    {
        foreach (Place other in neighbours)
        {
            bool isBetween = token >= place.Cue
                ? other.Cue > place.Cue && other.Cue <= token
                : other.Cue < place.Cue && other.Cue >= token;
            if (isBetween) return false;
        }

        return true;
    }

    private int Take(TokenRange phrase, Statement statement, List<Hop> hops)
    {
        Span span = view.Cover(phrase.First, phrase.End);
        bool isSpeaker = statement.Source.Any(span.Overlaps);
        if (!isSpeaker && !hops.Exists(hop => hop.Span.Overlaps(span)))
            hops.AddRange(Intermediaries.LinksOf(view, phrase));
        return phrase.End;
    }

    /// <summary>The medium that was told, where the words at <paramref name="i"/> lead to one.</summary>
    private TokenRange Hearer(int i, Place place)
    {
        if (i == place.CueEnd && TakesHearer(place))
            return Medium(i, place.End, hears: true) is { IsEmpty: false } medium ? medium : Interviewer(i, place);
        WordClasses classes = ClassesOf(i);
        if (!classes.HasAny(Addresses) || i == place.First) return default;
        if (_language.SourceNouns.Is(view.Lower(i - 1), NounUses.Occasion)) return OccasionOf(i, place);
        bool isNear = i >= place.CueEnd && i - place.CueEnd <= FarthestPlatform;
        if (classes.Has(WordClass.PlatformPreposition) && IsPlatform(i, place)) return new TokenRange(i + 1, i + 2);
        bool isAddressed = isNear && classes.HasAny(Carriers) || view.Is(i - 1, WordClass.AddressingVerb);
        return isAddressed ? Medium(i + 1, place.End, hears: true) : default;
    }

    /// <summary>"in an interview with Ada Wren's podcast": whoever interviews is a link, listed or not.</summary>
    private TokenRange OccasionOf(int preposition, Place place)
    {
        TokenRange medium = Medium(preposition + 1, place.End, hears: true);
        bool isTalk = view.Is(preposition - 1, WordClass.InterviewNoun) && ClassesOf(preposition).HasAny(Partners);
        if (!medium.IsEmpty || !isTalk) return medium;
        TokenRange phrase = Phrase(preposition + 1, place.End);
        return !phrase.IsEmpty && IsNamed(phrase) ? phrase : default;
    }

    /// <summary>"told Voll in an interview": whoever interviews is a link here, too.</summary>
    private TokenRange Interviewer(int i, Place place)
    {
        TokenRange phrase = Phrase(i, place.End);
        bool isOccasion = !phrase.IsEmpty && IsNamed(phrase) && view.Is(phrase.End, WordClass.MediumPreposition)
            && view.Is(phrase.End + 1, WordClass.IndefiniteArticle);
        if (!isOccasion) return default;
        bool isInterview = view.Is(phrase.End + 2, WordClass.InterviewNoun)
            || view.Is(phrase.End + 3, WordClass.InterviewNoun);
        return isInterview && phrase.End + 2 < place.End ? phrase : default;
    }

    /// <summary>"wrote on Chirp", "in a post on Chirp": one name, listed or not.</summary>
    private bool IsPlatform(int on, Place place) =>
        on + 1 < place.End && view.Tag(on + 1) is PartOfSpeech.Propn && view.IsCapitalized(on + 1)
        && !phrases.IsTimeWord(on + 1)
        && !(on + 2 < place.End && view.Tag(on + 2) is PartOfSpeech.Propn or PartOfSpeech.Noun)
        && (view.Is(on - 1, WordClass.Posting) || (on == place.CueEnd && view.Is(on - 1, WordClass.WritingVerb)));

    private bool TakesHearer(Place place)
    {
        for (int i = place.Cue; i < place.CueEnd; i++)
            foreach ((Cue cue, _) in view.Language.Cues.Verbs(view.Lower(i)))
                if (cue.Takes(Frames.Recipient)) return true;
        return false;
    }

    /// <summary>Whoever passes the statement on, where the words at <paramref name="i"/> lead there.</summary>
    private TokenRange Relay(int i, Place place, bool isOwn, List<Place> neighbours)
    {
        bool isAccording = view.Is(i, WordClass.SourceParticiple) && view.Is(i + 1, WordClass.DativePreposition);
        if (isAccording) return AccordingTo(i, place, isOwn, neighbours);
        bool isPassedOn = i > place.First && Intermediaries.IsPassedOn(view, i);
        if (isPassedOn && (isOwn || IsNearest(i - 2, place, neighbours))) return Passer(i, place.End);
        return isOwn || !IsFollowedByContent(i, neighbours) ? Reporter(i, place, neighbours) : default;
    }

    private TokenRange AccordingTo(int i, Place place, bool isOwn, List<Place> neighbours)
    {
        if (i >= place.Cue && i < place.CueEnd || IsCueOfAnother(i, place, neighbours)) return default;
        if (!isOwn && !EndsSentence(i, place)) return default;
        return WithPasser(Phrase(i + 2, place.End), place.End);
    }

    /// <summary>"a copy of the letter | seen by the Herald" is one phrase.</summary>
    private TokenRange WithPasser(TokenRange phrase, int end)
    {
        int by = phrase.End + 1;
        if (phrase.IsEmpty || by >= end || !Intermediaries.IsPassedOn(view, by)) return phrase;
        TokenRange passer = Passer(by, end);
        return passer.IsEmpty ? phrase : new TokenRange(phrase.First, passer.End);
    }

    /// <summary>True where what follows is nothing but the sentence's last phrase.</summary>
    private bool EndsSentence(int i, Place place)
    {
        for (int k = i; k < place.End; k++)
            if (view.IsComma(k) && k + 1 < place.End && view.IsVerb(k + 1)) return false;
        return i > place.Cue;
    }

    private static bool IsCueOfAnother(int i, Place place, List<Place> neighbours)
    {
        foreach (Place other in neighbours)
        {
            bool isCue = i >= other.Cue && i < other.CueEnd;
            if (isCue && !other.Statement.Content.Any(piece => place.Statement.Content.Any(piece.Overlaps)))
                return true;
        }

        return false;
    }

    private static bool IsFollowedByContent(int i, List<Place> neighbours) =>
        neighbours.Exists(other =>
            i < other.CueEnd && other.Cue - i < 8 && other.Statement.Content.Any(piece => piece.Start > i));

    /// <summary>", the Herald reported": a medium before a verb of reporting, or before one after "as".</summary>
    private TokenRange Reporter(int i, Place place, List<Place> neighbours)
    {
        bool isOwnCue = i >= place.Cue && i < place.CueEnd;
        if (i <= place.First || isOwnCue || !view.Is(i, WordClass.ReportingVerb)) return default;
        if (IsCueOfAnother(i, place, neighbours)) return default;
        int last = i - 1;
        while (last > place.First && view.Tag(last) is PartOfSpeech.Adv or PartOfSpeech.Aux) last--;
        int first = phrases.LeftEdge(last, place.First);
        if (first < 0 || MediumNames.In(view, first, last + 1, hears: false, out _) is null) return default;
        bool isAside = first == place.First || view.IsPunctuation(first - 1) || view.InQuotation(first - 1)
            || view.Is(first - 1, WordClass.ParentheticalSubordinator);
        return isAside ? new TokenRange(first, last + 1) : default;
    }

    /// <summary>"seen by" anybody with a name, but only "sent to" a medium: troops are sent to countries.</summary>
    private TokenRange Passer(int preposition, int end)
    {
        TokenRange medium = Medium(preposition + 1, end, hears: false);
        if (!medium.IsEmpty || !view.Is(preposition, WordClass.AgentPreposition)) return medium;
        TokenRange phrase = Phrase(preposition + 1, end);
        return !phrase.IsEmpty && IsNamed(phrase) ? phrase : default;
    }

    private TokenRange Medium(int first, int end, bool hears)
    {
        TokenRange phrase = Phrase(first, end);
        if (phrase.IsEmpty) return phrase;
        return MediumNames.In(view, phrase.First, phrase.End, hears, out _) is not null ? phrase : default;
    }

    private TokenRange Phrase(int first, int end) =>
        first >= end ? default : new TokenRange(first, phrases.RightEdge(first, end, withAppositions: false));

    private WordClasses ClassesOf(int i) => _language.Lexicon.Of(view.Lower(i));

    private bool IsNamed(TokenRange phrase)
    {
        for (int i = phrase.First; i < phrase.End; i++)
            if (view.Tag(i) is PartOfSpeech.Propn && view.IsCapitalized(i)) return true;
        return false;
    }
}
