namespace Hearsay.Languages;

/// <summary>What a word form can be to the grammars, whatever the language: <c>Grammar/word-classes.tsv</c> of each language says
/// which words it has for each. At most 256.</summary>
internal enum WordClass : byte
{
    // Auxiliaries and particles.

    /// <summary>A form of the verb that makes passives and joins predicates: "is", "been".</summary>
    Be,

    /// <summary>What makes a clause negative: "not", "n't", "never".</summary>
    Negation,

    // Words that the readers of statements look for.

    /// <summary>Makes a clause a complement or a relative clause: "that".</summary>
    Complementizer,

    /// <summary>Opens an indirect question: "whether", "why".</summary>
    Interrogative,

    /// <summary>Opens a clause that stands for a thing: "what".</summary>
    FreeRelative,

    /// <summary>Opens a relative clause and stands in it: "who", "whose"; see <see cref="Complementizer"/> for
    /// "that".</summary>
    RelativePronoun,

    /// <summary>Stands for whoever is addressed: "you".</summary>
    SecondPerson,

    /// <summary>Can fill the place of a subject without a meaning: "it", "there".</summary>
    ExpletivePronoun,

    /// <summary>Points at a thing: "this", "that".</summary>
    DemonstrativePronoun,

    /// <summary>Opens a noun phrase with its possessor: "their".</summary>
    PossessiveDeterminer,

    /// <summary>Written onto a noun, makes it a possessor: "'s". The same letters may be a verb; the tag
    /// tells.</summary>
    PossessiveClitic,

    /// <summary>Stands before an infinitive: "to".</summary>
    InfinitiveMarker,

    /// <summary>Joins what somebody or something is called or taken for: "as".</summary>
    PredicativeParticle,

    /// <summary>Stands before the agent of a passive: "by".</summary>
    AgentPreposition,

    /// <summary>Makes a phrase a part of the noun before it: "of".</summary>
    GenitivePreposition,

    /// <summary>Stands before the one that something is given, said or owed to: "to".</summary>
    DativePreposition,

    /// <summary>Names a source together with a <see cref="DativePreposition"/>: "according to".</summary>
    SourceParticiple,

    /// <summary>Leads to the words of whoever is quoted: "was quoted as saying".</summary>
    SayingParticiple,

    /// <summary>"the".</summary>
    DefiniteArticle,

    /// <summary>"a", "an".</summary>
    IndefiniteArticle,

    /// <summary>Stands before somebody or something that is not named: "another", "some".</summary>
    IndefiniteDeterminer,

    /// <summary>Says how many or how much of what "of" names after it: "a majority of".</summary>
    Partitive,

    /// <summary>A plural without a plural's ending: "people".</summary>
    UnmarkedPlural,

    /// <summary>Stands for whoever speaks: "I", "we".</summary>
    FirstPerson,

    /// <summary>Says that something is of who speaks or is addressed: "our".</summary>
    ParticipantDeterminer,

    /// <summary>Stands for a man: "he".</summary>
    MasculinePronoun,

    /// <summary>Stands for a woman: "she".</summary>
    FemininePronoun,

    /// <summary>Stands for several: "they".</summary>
    PluralPronoun,

    /// <summary>Alone, stands for anyone: "one".</summary>
    GenericPronoun,

    /// <summary>Stands for all or none: "everyone".</summary>
    QuantifyingPronoun,

    /// <summary>Before a man's name: "Mr".</summary>
    MasculineTitle,

    /// <summary>Before a woman's name: "Mrs".</summary>
    FeminineTitle,

    /// <summary>Says that there is none: "no".</summary>
    NegativeQuantifier,

    /// <summary>Says what is lacking: "without".</summary>
    PrivativePreposition,

    /// <summary>A verb that says that what follows was not done: "failed".</summary>
    NegativeImplicative,

    /// <summary>Leads to what something is said or written in: "in a letter", "via Telegram".</summary>
    MediumPreposition,

    /// <summary>Leads to those to whom something is said: "an interview with".</summary>
    AudiencePreposition,

    /// <summary>Leads to where something is posted or shown: "on".</summary>
    PlatformPreposition,

    /// <summary>Leads to the means by which something is sent: "via".</summary>
    MeansPreposition,

    /// <summary>Opens an aside that says who reports: ", as the Herald reported".</summary>
    ParentheticalSubordinator,

    /// <summary>Says, of one who reports, whom he has it from: "citing".</summary>
    CitingParticiple,

    /// <summary>Says, as the verb of one who reports, whom he has it from: "quoted Orlov as saying".</summary>
    CitingVerb,

    /// <summary>What a medium does that gives news, in the past or the present: "reported".</summary>
    ReportingVerb,

    /// <summary>What is done before or for an audience: "speaking to".</summary>
    AddressingVerb,

    /// <summary>A form of "write".</summary>
    WritingVerb,

    /// <summary>What is put on a platform, or that it was: "a post on".</summary>
    Posting,

    /// <summary>A conversation with a journalist: "interview".</summary>
    InterviewNoun,

    /// <summary>Says that there is a source, and no more: "source".</summary>
    SourceNoun,

    /// <summary>Makes an agency or a service one of news: "the press agency".</summary>
    NewsNoun,

    /// <summary>Says that a medium is the state's: "state television".</summary>
    StateOwned,

    /// <summary>In capitals looks like the call sign of a station, and is none: "WHO".</summary>
    StationLikeAcronym,

    // Words that the readers of speakers look for.

    // Words that the readers of numbers, times and conditions look for.

    // Words that collation looks for.
}
