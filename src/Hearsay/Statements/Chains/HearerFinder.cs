using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Finds the medium that was told: "told the Herald in an interview", "said to the Post", "said on CNN", "On
/// CNN's “Morning Brew,” she said".</summary>
internal sealed class HearerFinder(TokenView view, NounPhrases phrases)
{
    /// <summary>Tokens from a cue to the preposition of the medium that was told.</summary>
    private const int Farthest = 12;

    /// <summary>Tokens between "interview" and its preposition: "interview that aired on Monday with".</summary>
    private const int LongestTime = 4;

    private const int LongestProgramme = 6;

    private static readonly WordClasses Addresses =
        WordClasses.Of(WordClass.MediumPreposition, WordClass.AudiencePreposition);

    private static readonly WordClasses Carriers =
        WordClasses.Of(WordClass.PlatformPreposition, WordClass.MeansPreposition, WordClass.DativePreposition);

    private static readonly WordClasses Partners =
        WordClasses.Of(WordClass.AudiencePreposition, WordClass.PlatformPreposition);

    /// <summary>The medium that was told, where the words at <paramref name="i"/> lead to one.</summary>
    public TokenRange Find(int i, CuePlace place)
    {
        if (i == place.CueEnd && TakesHearer(place) && Told(i, place) is { IsEmpty: false } told) return told;
        WordClasses classes = ClassesOf(i);
        if (!classes.HasAny(Addresses)) return default;
        if (i < place.Cue && IsFront(i, place)) return Fronted(i, place);
        if (i == place.First) return default;
        if (Occasion(i, place.First) is >= 0 and var occasion) return OccasionOf(i, occasion, place.End);
        if (classes.Has(WordClass.PlatformPreposition) && IsPlatform(i, place)) return new TokenRange(i + 1, i + 2);
        if (view.Is(i - 1, WordClass.AddressingVerb)) return Medium(i + 1, place.End);
        // The last word of "pointed to" belongs to the verb.
        bool isAddressed = i > place.Cue && i - EndOf(place) <= Farthest && i != place.CueEnd - 1
            && classes.HasAny(Carriers) && !view.IsAccordingTo(i - 1);
        return isAddressed ? Addressed(i, place) : default;
    }

    /// <summary>The token behind the cue, or behind a source that follows it.</summary>
    private int EndOf(CuePlace place) => place.Statement.Source.IsEmpty ? place.CueEnd
        : Math.Max(place.CueEnd, view.Analysis.TokenAt(place.Statement.Source[0].End - 1) + 1);

    /// <summary>The medium of an occasion that a sentence tells of without a statement: "She appeared on CNN", "in an
    /// interview with the Herald".</summary>
    public TokenRange OfOccasion(int preposition, int first, int end)
    {
        if (preposition <= first || !ClassesOf(preposition).HasAny(Addresses)) return default;
        if (Occasion(preposition, first) is >= 0 and var occasion) return OccasionOf(preposition, occasion, end);
        bool isOn = view.Is(preposition, WordClass.PlatformPreposition);
        return isOn && view.Is(preposition - 1, WordClass.AddressingVerb)
            ? NamedMedium(preposition + 1, end, mayBePlatform: false) : default;
    }

    /// <summary>"said to the Herald", "said on CNN", "said on “Varn &amp; Friends.”".</summary>
    private TokenRange Addressed(int preposition, CuePlace place)
    {
        bool isOn = !view.Is(preposition, WordClass.DativePreposition);
        TokenRange medium = NamedMedium(preposition + 1, place.End, isOn);
        return medium.IsEmpty && isOn ? ProgrammeBeside(place, preposition + 1) : medium;
    }

    /// <summary>One that is named or told from others: a "tweet" is no hearer, and "television" none in
    /// particular.</summary>
    private TokenRange NamedMedium(int first, int end, bool mayBePlatform)
    {
        TokenRange medium = Medium(first, end);
        if (medium.IsEmpty) return medium;
        HopKind? kind = MediumNames.In(view, medium.First, medium.End, hears: true, out TokenRange name);
        bool isPlatform = kind is HopKind.SocialPlatform;
        bool isNamed = IsNamed(medium) || (view.Tag(first) is PartOfSpeech.Det && !isPlatform);
        return isNamed && (!isPlatform || mayBePlatform) && name.First - first <= 1 ? medium : default;
    }

    /// <summary>The source without the medium that it is made to run into: "said | Ada Wren, the president of the
    /// union, | to the Herald".</summary>
    public Statement WithoutHearer(Statement statement)
    {
        if (statement.Source.Length != 1 || statement.Cue.IsEmpty) return statement;
        int first = view.Analysis.TokenAt(statement.Source[0].Start);
        int end = Math.Min(view.Analysis.TokenAt(statement.Source[0].End - 1) + 1, view.Count);
        for (int i = first + 1; i + 1 < end; i++)
        {
            bool isSetOff = view.IsComma(i - 1) || view.Tag(i - 1) is PartOfSpeech.Propn;
            if (!isSetOff || !view.Is(i, WordClass.DativePreposition)) continue;
            TokenRange medium = NamedMedium(i + 1, end, mayBePlatform: false);
            if (medium.IsEmpty) continue;
            int last = view.IsComma(i - 1) ? i - 1 : i;
            return statement with { Source = [view.Cover(first, last)] };
        }

        return statement;
    }

    /// <summary>The medium that stands at <paramref name="first"/> or in the phrase that begins there.</summary>
    private TokenRange Medium(int first, int end)
    {
        TokenRange phrase = Phrase(first, end);
        if (phrase.IsEmpty || MediumNames.In(view, phrase.First, phrase.End, hears: true, out TokenRange name) is null)
            return default;
        if (!IsHead(phrase, name)) return default;
        // "a TV interview" names no medium, "a Herald interview" does.
        bool isTalk = view.Language.SourceNouns.Is(view.Lower(phrase.End - 1), NounUses.Occasion);
        if (!isTalk) return phrase;
        return name == phrase ? default : name;
    }

    /// <summary>"Ada Wren of the Herald", but not "the candidate about the Chirp quarrel".</summary>
    private bool IsHead(TokenRange phrase, TokenRange name)
    {
        for (int i = phrase.First + 1; i < name.First; i++)
        {
            bool isAttached = view.Is(i, WordClass.OfficePreposition) || view.Is(i, WordClass.LocativePreposition);
            if (view.Tag(i) is PartOfSpeech.Adp && !isAttached) return false;
        }

        return true;
    }

    /// <summary>Whoever was told, right behind the cue.</summary>
    private TokenRange Told(int i, CuePlace place)
    {
        bool isQuoted = view.InQuotation(i) && view.QuotationOf(i) != view.QuotationOf(place.Cue);
        if (isQuoted) return ProgrammeBeside(place, i);
        if (Medium(i, place.End) is { IsEmpty: false } medium) return medium;
        if (Interviewer(i, place) is { IsEmpty: false } interviewer) return interviewer;
        TokenRange phrase = Phrase(i, place.End);
        return !phrase.IsEmpty && UnlistedMedia.IsOne(view, phrases, phrase) ? phrase : default;
    }

    /// <summary>At the beginning of the sentence, or of a clause.</summary>
    private bool IsFront(int i, CuePlace place) =>
        i == place.First || view.IsComma(i - 1) || view.Is(i - 1, WordClass.ClauseCoordinator);

    /// <summary>"On CNN's “Morning Brew,” she said": the source follows at once.</summary>
    private TokenRange Fronted(int on, CuePlace place)
    {
        if (!view.Is(on, WordClass.PlatformPreposition)) return default;
        TokenRange medium = NamedMedium(on + 1, place.End, mayBePlatform: true);
        if (medium.IsEmpty) medium = ProgrammeBeside(place, on + 1);
        if (medium.IsEmpty || place.Statement.Source.IsEmpty) return default;
        int source = view.Analysis.TokenAt(place.Statement.Source[0].Start);
        return source >= medium.End && source - medium.End <= LongestProgramme && HasCommaBetween(medium.End, source)
            ? medium : default;
    }

    private bool HasCommaBetween(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (view.IsComma(i)) return true;
        return false;
    }

    /// <summary>"on “Varn &amp; Friends.”": a name in quote marks that is not what was said.</summary>
    private TokenRange ProgrammeBeside(CuePlace place, int first)
    {
        TokenRange programme = Programme(first, place.End);
        bool isSaid = !programme.IsEmpty
            && place.Statement.Content.Any(view.Cover(programme.First, programme.End).Overlaps);
        return isSaid ? default : programme;
    }

    private TokenRange Programme(int first, int limit)
    {
        if (first < limit && view.Tag(first) is PartOfSpeech.Det) first++;
        if (first >= limit || !view.InQuotation(first)) return default;
        int quotation = view.QuotationOf(first), end = first;
        while (end < view.Count && view.QuotationOf(end) == quotation) end++;
        Span inner = view.Analysis.Quotations[quotation].Inner;
        int name = view.Analysis.TokenAt(inner.Start), last = end;
        while (last > name && (view.IsPunctuation(last - 1) || view.Span(last - 1).Start >= inner.End)) last--;
        bool isName = last > name && last - name <= LongestProgramme && view.IsCapitalized(name);
        return isName && view.IsCapitalized(last - 1) ? new TokenRange(name, last) : default;
    }

    /// <summary>The token of "interview" in "an interview with", "an interview on Sunday with"; -1 for none.</summary>
    private int Occasion(int preposition, int first)
    {
        for (int i = preposition - 1; i >= first && i >= preposition - 1 - LongestTime; i--)
        {
            if (view.Language.SourceNouns.Is(view.Lower(i), NounUses.Occasion)) return i;
            bool isTime = phrases.IsTimeWord(i) || view.Is(i, WordClass.CalendarNoun)
                || view.Is(i, WordClass.DayPreposition);
            bool isAired = view.Language.Relays.IsParticiple(view.Lower(i)) || view.Is(i, WordClass.Complementizer);
            if (!isTime && !isAired) return -1;
        }

        return -1;
    }

    /// <summary>"in an interview with Ada Wren's podcast": whoever interviews is a link, listed or not.</summary>
    private TokenRange OccasionOf(int preposition, int occasion, int end)
    {
        TokenRange medium = Medium(preposition + 1, end);
        // "an interview on radio" names none.
        if (medium.End == medium.First + 1 && !view.IsCapitalized(medium.First)) return default;
        bool isTalk = view.Is(occasion, WordClass.InterviewNoun) && ClassesOf(preposition).HasAny(Partners);
        if (!medium.IsEmpty || !isTalk) return medium;
        TokenRange phrase = Phrase(preposition + 1, end);
        bool isDefinite = view.Is(phrase.First, WordClass.DefiniteArticle)
            || (!phrase.IsEmpty && view.Tag(phrase.First) is not PartOfSpeech.Det);
        if (isDefinite && IsNamed(phrase)) return phrase;
        return view.Is(preposition, WordClass.PlatformPreposition) ? Programme(preposition + 1, end) : default;
    }

    /// <summary>"told Voll in an interview": whoever interviews is a link here, too.</summary>
    private TokenRange Interviewer(int i, CuePlace place)
    {
        TokenRange phrase = Phrase(i, place.End);
        bool isOccasion = !phrase.IsEmpty && IsNamed(phrase) && view.Is(phrase.End, WordClass.MediumPreposition)
            && view.Is(phrase.End + 1, WordClass.IndefiniteArticle);
        if (!isOccasion) return default;
        int interview = view.Is(phrase.End + 2, WordClass.InterviewNoun) ? phrase.End + 2 : phrase.End + 3;
        if (!view.Is(interview, WordClass.InterviewNoun) || interview >= place.End) return default;
        // "told Ada Wren in an interview for Voll": she asks for Voll, and that is the link.
        bool isForAnother = interview + 2 < place.End && ClassesOf(interview + 1).HasAny(Partners)
            && OccasionOf(interview + 1, interview, place.End) is { IsEmpty: false };
        return isForAnother ? default : phrase;
    }

    /// <summary>"wrote on Chirp", "in a post on Chirp": one name, listed or not.</summary>
    private bool IsPlatform(int on, CuePlace place) =>
        on + 1 < place.End && view.Tag(on + 1) is PartOfSpeech.Propn && view.IsCapitalized(on + 1)
        && !phrases.IsTimeWord(on + 1)
        && !(on + 2 < place.End && (view.Tag(on + 2) is PartOfSpeech.Propn or PartOfSpeech.Noun
            || view.IsMarkOfPossession(on + 2)))
        && (view.Is(on - 1, WordClass.Posting) || (on == place.CueEnd && view.Is(on - 1, WordClass.WritingVerb)));

    private bool TakesHearer(CuePlace place)
    {
        for (int i = place.Cue; i < place.CueEnd; i++)
            foreach ((Cue cue, _) in view.Language.Cues.Verbs(view.Lower(i)))
                if (cue.Takes(Frames.Recipient)) return true;
        return false;
    }

    /// <summary>The noun phrase at a token, as far as "that".</summary>
    private TokenRange Phrase(int first, int end)
    {
        if (first >= end) return default;
        int limit = first + 1;
        while (limit < end && !view.Is(limit, WordClass.Complementizer)) limit++;
        int last = phrases.RightEdge(first, limit, withAppositions: false);
        // A name that the tagger does not know may be taken for anything.
        while (last < limit && last - first < LongestProgramme && view.IsCapitalized(last)
            && !view.Is(last, WordClass.CalendarName)) last++;
        return new TokenRange(first, last);
    }

    private WordClasses ClassesOf(int i) => view.Language.Lexicon.Of(view.Lower(i));

    /// <summary>True where a name that is no day or month stands in the phrase.</summary>
    private bool IsNamed(TokenRange phrase)
    {
        for (int i = phrase.First; i < phrase.End; i++)
            if (view.Tag(i) is PartOfSpeech.Propn && view.IsCapitalized(i) && !phrases.IsTimeWord(i)) return true;
        return false;
    }
}
