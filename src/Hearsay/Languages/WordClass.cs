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

    // Words that collation looks for.

    /// <summary>A determiner that points back to what was said before: "such forces", "this plan".</summary>
    AnaphoricDeterminer,

    /// <summary>Joins clauses each of which is asserted: "and", "but"; not "or".</summary>
    ClauseCoordinator,

    /// <summary>A word in or beside a cue by which an outlet keeps its distance from the report itself: "reportedly".</summary>
    Distancing,

    /// <summary>What is written onto a numeral and makes another word of it: "20th", "1990s".</summary>
    NumeralSuffix,

    /// <summary>Written onto a noun, makes it a possessor: "'s". The same letters may be a verb; the tag tells.</summary>
    PossessiveClitic,
}
