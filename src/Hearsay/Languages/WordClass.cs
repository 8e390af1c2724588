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

    // Words that the readers of speakers look for.

    // Words that the readers of numbers, times and conditions look for.

    /// <summary>Makes a clause a complement or a relative clause: "that".</summary>
    Complementizer,

    /// <summary>Opens an indirect question: "whether", "why".</summary>
    Interrogative,

    /// <summary>Opens a relative clause and stands in it: "who", "whose".</summary>
    RelativePronoun,

    /// <summary>Opens a clause about a place or a time: "where".</summary>
    RelativeAdverb,

    /// <summary>Opens a clause as its subject: "they", "nobody".</summary>
    SubjectPronoun,

    /// <summary>Points at one that is known: "the".</summary>
    DefiniteArticle,

    /// <summary>Brings in a new one: "a".</summary>
    IndefiniteArticle,

    /// <summary>Opens a noun phrase with its possessor: "their".</summary>
    PossessiveDeterminer,

    /// <summary>Written onto a noun, makes it a possessor: "'s". The same letters may be a verb.</summary>
    PossessiveClitic,

    /// <summary>Points: "this", "those".</summary>
    Demonstrative,

    /// <summary>Points at a thing near by: "this".</summary>
    ProximalDemonstrative,

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

    /// <summary>An infinitive or a participle of "be".</summary>
    NonFiniteBe,

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

    /// <summary>Joins like parts: "and", "or".</summary>
    Coordinator,

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

    /// <summary>Stands before an infinitive: "to".</summary>
    InfinitiveMarker,

    /// <summary>Makes a noun the whole or the owner of another: "of".</summary>
    GenitivePreposition,

    /// <summary>Stands before the agent of a passive, and before a limit of time: "by".</summary>
    AgentPreposition,

    /// <summary>Tells what something is inside of: "in".</summary>
    InessivePreposition,

    /// <summary>Stands before a day: "on Friday".</summary>
    DayPreposition,

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

    // Words that collation looks for.
}
