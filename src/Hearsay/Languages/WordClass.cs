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

    /// <summary>Points at one that is known: "the".</summary>
    DefiniteArticle,

    /// <summary>Brings in a new one: "a".</summary>
    IndefiniteArticle,

    /// <summary>Points at one thing or clause: "this".</summary>
    DemonstrativePronoun,

    /// <summary>Says whose: "his".</summary>
    PossessiveDeterminer,

    /// <summary>Written onto a noun, makes it a possessor: "'s". The same letters may be a verb; the tag tells.</summary>
    PossessiveClitic,

    /// <summary>Makes a noun the whole or the owner of another: "of".</summary>
    GenitivePreposition,

    /// <summary>Brings in who did it: "by".</summary>
    AgentPreposition,

    /// <summary>Joins an office or a body to its field: "Committee on ...", "Minister for ...".</summary>
    OfficePreposition,

    /// <summary>Brings in for whom somebody works: "spokesman for", "adviser to".</summary>
    BenefactivePreposition,

    /// <summary>May stand before the words for a source, and is no part of them.</summary>
    SourcePreposition,

    /// <summary>A common preposition of one word.</summary>
    SimplePreposition,

    /// <summary>Says where: what follows is a place, more often than not.</summary>
    PlacePreposition,

    /// <summary>Joins like parts: "and", "or".</summary>
    Coordinator,

    /// <summary>Joins like parts that all hold: "and".</summary>
    AdditiveCoordinator,

    /// <summary>Opens a clause about a place or a time: "where".</summary>
    RelativeAdverb,

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

    // Words that collation looks for.
}
