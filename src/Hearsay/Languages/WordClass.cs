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

    /// <summary>Tells where a movement or range starts: "from 3 to 5".</summary>
    AblativePreposition,

    /// <summary>Tells where a movement or range ends: "from 3 to 5".</summary>
    AllativePreposition,

    /// <summary>Opens a range of two ends: "between 3 and 5".</summary>
    BetweenPreposition,

    /// <summary>Adds one thing to another: "and".</summary>
    CopulativeConjunction,

    /// <summary>Stands before a noun that is known: "the", "these", "their".</summary>
    DefiniteDeterminer,

    /// <summary>Sets one thing beside another to choose from: "or".</summary>
    DisjunctiveConjunction,

    /// <summary>Joins a part or a possession to its whole: "of".</summary>
    GenitivePreposition,

    /// <summary>Stands before a noun that is new: "a", "an".</summary>
    IndefiniteArticle,

    /// <summary>Tells what something is inside of: "in".</summary>
    InessivePreposition,

    /// <summary>A function word before which a noun phrase ends: "that", "with", "is".</summary>
    NounPhraseBoundary,

    /// <summary>What is written onto a numeral and makes another word of it: "20th", "1990s".</summary>
    NumeralSuffix,

    /// <summary>An abbreviation of "number" before one: "No. 5", "Nos. 3 and 4".</summary>
    Numero,

    /// <summary>A word after which "from" opens a range: "ranging from 3 to 5", "anywhere from 3 to 5".</summary>
    RangeWord,

    // Words that collation looks for.
}
