namespace Hearsay.Languages;

/// <summary>What a word form can be to the grammars, whatever the language: <c>Grammar/word-classes.tsv</c> of each
/// language says which words it has for each. At most 256.</summary>
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

    /// <summary>Opens an indirect question as its adverbial: "how".</summary>
    InterrogativeAdverb,

    /// <summary>Opens a clause that stands for a thing: "what".</summary>
    FreeRelative,

    /// <summary>Opens a relative clause and stands in it: "who", "whose"; see <see cref="Complementizer"/> for
    /// "that".</summary>
    RelativePronoun,

    /// <summary>As a subject it stands for somebody: "she", and "who" of a relative clause.</summary>
    PersonalPronoun,

    /// <summary>Stands for somebody as an object: "them".</summary>
    ObjectPronoun,

    /// <summary>Stands for whoever is addressed: "you".</summary>
    SecondPerson,

    /// <summary>Can fill the place of a subject without a meaning: "it", "there".</summary>
    ExpletivePronoun,

    /// <summary>Points at a thing: "this", "that".</summary>
    DemonstrativePronoun,

    /// <summary>Points at a thing near by: "this".</summary>
    ProximalDemonstrative,

    /// <summary>Stands for persons or things without naming them, and can head a phrase: "many", "those in the
    /// east".</summary>
    IndefinitePronoun,

    /// <summary>Opens a noun phrase with its possessor: "their".</summary>
    PossessiveDeterminer,

    /// <summary>Opens a noun phrase with its possessor, a man: "his".</summary>
    MasculinePossessive,

    /// <summary>Opens a noun phrase with its possessor, a woman: "her".</summary>
    FemininePossessive,

    /// <summary>Written onto a noun, makes it a possessor: "'s". The same letters may be a verb; the tag
    /// tells.</summary>
    PossessiveClitic,

    /// <summary>A finite auxiliary written onto its subject: "'ll", "'s" for "is".</summary>
    AuxiliaryClitic,

    /// <summary>An infinitive or a participle of "be".</summary>
    NonFiniteBe,

    /// <summary>Says that something can, must or will be: "might".</summary>
    Modal,

    /// <summary>Stands before an infinitive: "to".</summary>
    InfinitiveMarker,

    /// <summary>Joins what somebody or something is called or taken for: "as".</summary>
    PredicativeParticle,

    /// <summary>Joins noun phrases: "and", "or".</summary>
    Coordinator,

    /// <summary>Joins clauses each of which is asserted: "and", "but"; not "or".</summary>
    ClauseCoordinator,

    /// <summary>Opens a clause that is set against another or beside it: "whereas".</summary>
    ContrastiveSubordinator,

    /// <summary>Says by a clause or a phrase when something was: "after", "amid".</summary>
    TemporalConnective,

    /// <summary>Opens a clause that says when something was: "when".</summary>
    TemporalSubordinator,

    /// <summary>Joins a sentence to the one before, between commas: "however".</summary>
    ConjunctiveAdverb,

    /// <summary>Points at a place and opens clauses: "there".</summary>
    LocativeAdverb,

    /// <summary>Says how much of what an adjective or a number says: "nearly".</summary>
    DegreeAdverb,

    /// <summary>Stands before a determiner: "all the voters".</summary>
    Predeterminer,

    /// <summary>Stands before the agent of a passive: "by".</summary>
    AgentPreposition,

    /// <summary>Makes a phrase a part of the noun before it: "of".</summary>
    GenitivePreposition,

    /// <summary>Stands before the one that something is given, said or owed to: "to".</summary>
    DativePreposition,

    /// <summary>Stands before a day: "on Friday".</summary>
    DayPreposition,

    /// <summary>Compares: "like", "than".</summary>
    ComparativePreposition,

    /// <summary>Attaches a phrase to the noun before it: "the head of", "officials in".</summary>
    AttachingPreposition,

    /// <summary>Names a source together with a <see cref="DativePreposition"/>: "according to".</summary>
    SourceParticiple,

    /// <summary>Says of somebody that others pass his words on: "was quoted as saying".</summary>
    QuotedParticiple,

    /// <summary>Leads to the words of whoever is quoted: "was quoted as saying".</summary>
    SayingParticiple,

    /// <summary>A verb form after which an infinitive of saying was really said: "went on to say", "took to the
    /// radio to warn".</summary>
    InfinitiveGovernor,

    /// <summary>Begins an adverbial in front of a source that is the reporter's own: "After the talks, Orlov said
    /// that …".</summary>
    AdverbialOpener,

    /// <summary>Begins or is a bare expression of time beside a cue: "said Friday", "said late last week".</summary>
    TimeAdverb,

    /// <summary>Names a day or a month where it has a capital letter, and is another word where it has none:
    /// "May".</summary>
    TimeHomograph,

    /// <summary>A unit of time, as in "three years into the war".</summary>
    TimeUnit,

    /// <summary>A part of the calendar that "last" and "this" stand before: "night", "month".</summary>
    CalendarNoun,

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

    /// <summary>Says that something is of who speaks: "our".</summary>
    SelfDeterminer,

    /// <summary>Says that something is of who is addressed: "your".</summary>
    AddresseeDeterminer,

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

    /// <summary>Leads to where something is posted: "on".</summary>
    PlatformPreposition,

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

    /// <summary>Says that something goes on being so: what "remains disputed" is disputed by nobody in
    /// particular.</summary>
    StativeVerb,

    /// <summary>Says that something is done again and again: "keeps saying".</summary>
    IterativeVerb,

    /// <summary>A form of "write".</summary>
    WritingVerb,

    /// <summary>Says that one who has spoken goes on: "added".</summary>
    ContinuingVerb,

    /// <summary>What is put on a platform, or that it was: "a post on".</summary>
    Posting,

    /// <summary>A conversation with a journalist: "interview".</summary>
    InterviewNoun,

    /// <summary>Where somebody speaks for himself: whoever writes "on his website" was passed on by nobody.</summary>
    OwnChannel,

    /// <summary>Says that there is a source, and no more: "source".</summary>
    SourceNoun,

    /// <summary>Makes an agency or a service one of news: "the press agency".</summary>
    NewsNoun,

    /// <summary>Says that a medium is the state's: "state television".</summary>
    StateOwned,

    /// <summary>The initials of a body that needs no article and is no medium: "NATO".</summary>
    BodyAcronym,

    /// <summary>In capitals looks like the call sign of a station, and is none: "WHO".</summary>
    StationLikeAcronym,

    /// <summary>Leads to the means by which something is sent: "via".</summary>
    MeansPreposition,

    // Words that the readers of speakers look for.

    /// <summary>Joins an office or a body to its field: "Committee on ...", "Minister for ...".</summary>
    OfficePreposition,

    /// <summary>Brings in for whom somebody works: "spokesman for", "adviser to".</summary>
    BenefactivePreposition,

    /// <summary>May stand before the words for a source, and is no part of them.</summary>
    SourcePreposition,

    /// <summary>Brings in whose words something holds: "a statement from", "a letter by".</summary>
    IssuingPreposition,

    /// <summary>A common preposition of one word.</summary>
    SimplePreposition,

    /// <summary>Says where: what follows is a place, more often than not.</summary>
    PlacePreposition,

    /// <summary>Joins like parts that all hold: "and".</summary>
    AdditiveCoordinator,

    /// <summary>The number one as a word.</summary>
    NumeralOne,

    /// <summary>Takes one out of several: "one of", "each of".</summary>
    SingularQuantifier,

    /// <summary>Counts what follows "of" together: "a group of".</summary>
    PartitiveNoun,

    /// <summary>Stands for people who are not named.</summary>
    PeoplePronoun,

    /// <summary>The letter of a party before a state, as in "D-Va.".</summary>
    PartyLetter,

    /// <summary>After a name, tells its bearer from a forebear of the same name.</summary>
    GenerationSuffix,

    /// <summary>Stands before a name out of politeness and says nothing.</summary>
    CourtesyTitle,

    /// <summary>A day, month or feast.</summary>
    CalendarName,

    /// <summary>A month that is also a name or a word.</summary>
    MonthOrName,

    /// <summary>Stands before a caption or between the parts of a page, with a capital.</summary>
    CaptionWord,

    /// <summary>Carries grammar, not content: two wordings that share only these share nothing.</summary>
    FunctionWord,

    /// <summary>Other words that open a sentence with a capital without being a name.</summary>
    SentenceOpener,

    // Words that the readers of numbers, times and conditions look for.

    /// <summary>Opens a clause about a place or a time: "where".</summary>
    RelativeAdverb,

    /// <summary>Opens a clause as its subject: "they", "nobody".</summary>
    SubjectPronoun,

    /// <summary>Points: "this", "those".</summary>
    Demonstrative,

    /// <summary>Points at several: "these".</summary>
    PluralDemonstrative,

    /// <summary>Takes one after the other, or whichever: "every".</summary>
    DistributiveDeterminer,

    /// <summary>Counts without a number: "few", "a couple".</summary>
    VagueQuantifier,

    /// <summary>Makes the number after it a rough one or a bound: "nearly", "than" of "more than".</summary>
    Approximator,

    /// <summary>The same, but before a year a preposition: "about", "over".</summary>
    ApproximatingPreposition,

    /// <summary>"have" of the infinitive and of the persons that share its form.</summary>
    BareHave,

    /// <summary>"have" in the present.</summary>
    PresentHave,

    /// <summary>"have" in the past.</summary>
    PastHave,

    /// <summary>An auxiliary and its negation in one word: "don't".</summary>
    NegatedAuxiliary,

    /// <summary>Says that an infinitive can or cannot be: "unable".</summary>
    AbilityAdjective,

    /// <summary>May stand between an auxiliary and its verb: "already".</summary>
    MidAdverb,

    /// <summary>Singles out what follows: "only".</summary>
    FocusAdverb,

    /// <summary>Opens what follows from a condition: "then".</summary>
    ConsequentAdverb,

    /// <summary>Names the moment of writing: "now".</summary>
    PresentAdverb,

    /// <summary>Adds one thing to another: "and".</summary>
    CopulativeConjunction,

    /// <summary>Sets a clause against the one before: "but".</summary>
    AdversativeConjunction,

    /// <summary>Opens a clause that gives a reason: "because".</summary>
    CausalSubordinator,

    /// <summary>Opens a clause that concedes: "although".</summary>
    ConcessiveSubordinator,

    /// <summary>Opens a condition: "if".</summary>
    ConditionalSubordinator,

    /// <summary>Tells what something is inside of: "in".</summary>
    InessivePreposition,

    /// <summary>Stands before a time at or in which something is: "at the weekend", "during March".</summary>
    TimePreposition,

    /// <summary>Stands before a place or an occasion: "at".</summary>
    LocativePreposition,

    /// <summary>Tells who goes with somebody: "with".</summary>
    ComitativePreposition,

    /// <summary>Tells what something is for, about or against.</summary>
    TopicPreposition,

    /// <summary>Tells from when on something has been: "since".</summary>
    InceptivePreposition,

    /// <summary>Tells where a movement or range starts: "from 3 to 5".</summary>
    AblativePreposition,

    /// <summary>Tells where a movement or range ends: "from 3 to 5".</summary>
    AllativePreposition,

    /// <summary>Tells when something ends: "until".</summary>
    TerminativePreposition,

    /// <summary>Tells the last of a range, which belongs to it: "Monday through Friday".</summary>
    InclusivePreposition,

    /// <summary>Opens a range of two ends: "between 3 and 5".</summary>
    BetweenPreposition,

    /// <summary>Tells from when on something will be: "starting Friday".</summary>
    InceptiveParticiple,

    /// <summary>A participle that is a preposition too: "following", "including".</summary>
    MarginalPreposition,

    /// <summary>Counts back from now: "two days ago".</summary>
    DistancePostposition,

    /// <summary>Says that a time lies before another: "a day earlier".</summary>
    Anterior,

    /// <summary>Says that a time lies after another: "a day later".</summary>
    Posterior,

    /// <summary>Written onto a numeral, makes it an ordinal: "5th".</summary>
    OrdinalSuffix,

    /// <summary>Written onto a numeral, makes it a plural: "1990s".</summary>
    PluralSuffix,

    /// <summary>Opens an adjunct between commas: ", as expected,".</summary>
    AdjunctOpener,

    /// <summary>Makes one verb with the verb before it: "find out".</summary>
    PhrasalParticle,

    /// <summary>With a particle, means to come to know: "figure out".</summary>
    DiscoveryVerb,

    /// <summary>Stands before a noun that is known: "the", "these", "their".</summary>
    DefiniteDeterminer,

    /// <summary>Sets one thing beside another to choose from: "or".</summary>
    DisjunctiveConjunction,

    /// <summary>A function word before which a noun phrase ends: "that", "with", "is".</summary>
    NounPhraseBoundary,

    /// <summary>What is written onto a numeral and makes another word of it: "20th", "1990s".</summary>
    NumeralSuffix,

    /// <summary>An abbreviation of "number" before one: "No. 5", "Nos. 3 and 4".</summary>
    Numero,

    /// <summary>Opens a clause of purpose, before "that" or a subject: "so that he could".</summary>
    PurposeSubordinator,

    /// <summary>A word after which "from" opens a range: "ranging from 3 to 5", "anywhere from 3 to 5".</summary>
    RangeWord,

    // Words that cleaning looks for.

    /// <summary>Says that somebody spoke, and nothing of how: "said", "told".</summary>
    PlainReportingVerb,

    // Words that collation looks for.

    /// <summary>A prefix that is no word of its own, so that its hyphen changes nothing: "co-", "non-".</summary>
    BoundPrefix,

    /// <summary>Puts the hour before it after noon: "p.m.".</summary>
    PostMeridiem,

    /// <summary>Stands for none of the persons there are: "nobody".</summary>
    NegativePersonPronoun,

    /// <summary>Stands before a noun, or for it, and says that there is none of it: "no", "none".</summary>
    NegativeDeterminer,

    /// <summary>Tells an ability in the present: "can".</summary>
    PresentAbility,

    /// <summary>Tells an ability in the past, or a possibility: "could".</summary>
    PastAbility,

    /// <summary>A determiner that points back to what was said before: "such forces", "this plan".</summary>
    AnaphoricDeterminer,

    /// <summary>A word in or beside a cue by which an outlet keeps its distance from the report itself:
    /// "reportedly".</summary>
    Distancing,

    /// <summary>A subject that nobody is, or hardly anybody: "nobody", "none", "few".</summary>
    NegativeSubject,

    /// <summary>Makes of what follows hardly any: "barely".</summary>
    ApproximateNegator,

    /// <summary>After "no" it counts, and denies nothing: "no fewer than ten", "none other than".</summary>
    AfterCountingNo,

    /// <summary>Says that somebody should do what follows, not that he did: "must".</summary>
    Obligation,

    /// <summary>The participle of a verb whose subject in the passive is the hearer: "told".</summary>
    InformedParticiple,

    /// <summary>Its subject takes in what others say: "heard".</summary>
    HearingVerb,

    /// <summary>Before whom evidence is given: "jury".</summary>
    TribunalNoun,

    /// <summary>A participle that, before "of" or "for" and without a form of "be", tells what its subject is blamed
    /// for: "accused".</summary>
    BlamedParticiple,

    /// <summary>A participle that, before an infinitive and without a form of "be", tells what its subject is asked to
    /// do: "urged".</summary>
    UrgedParticiple,

    /// <summary>A verb of giving an answer: who "declined to comment" gave none.</summary>
    ReplyVerb,
}
