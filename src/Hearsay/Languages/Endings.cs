using System.Collections.Immutable;

namespace Hearsay.Languages;

/// <summary>What the end of a word form can say of it, whatever the language: <c>Grammar/endings.tsv</c> of each
/// language says by which letters.</summary>
internal enum Ending
{
    /// <summary>A participle of what goes on, or a noun made of one: "saying".</summary>
    PresentParticiple,

    /// <summary>A past tense or a participle of what is over: "named".</summary>
    Past,

    /// <summary>A noun that names who somebody is, in the singular: "minister", "economist".</summary>
    Agent,

    /// <summary>A plural: "leaders".</summary>
    Plural,

    /// <summary>An adverb made of an adjective: "quickly".</summary>
    Adverb,

    /// <summary>A participle of what is over, of a strong verb: "driven".</summary>
    StrongParticiple,

    /// <summary>What looks like a plural and is a singular: "basis", "status".</summary>
    SingularInS,

    /// <summary>The adjective that is made of a place: "Ardesian".</summary>
    PlaceAdjective,

    /// <summary>The people of a place or a party: "Ardesians", "Democrats".</summary>
    People,
}

/// <summary>Endings of words by what they say: the class, then its endings, a space between. Immutable,
/// thread-safe.</summary>
internal sealed class Endings
{
    private readonly ImmutableArray<string>[] _endings = [.. Enum.GetValues<Ending>()
        .Select(_ => ImmutableArray<string>.Empty)];

    /// <exception cref="ArgumentException">A row names a class that is none.</exception>
    public Endings(PackFiles files)
    {
        foreach (string[] row in files.Rows("Grammar/endings"))
            _endings[(int)Enum.Parse<Ending>(row[0])] = [.. row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>True where the word has an ending of the class.</summary>
    /// <param name="key">As <see cref="Text.WordKey"/> folds it.</param>
    public bool Has(ReadOnlySpan<char> key, Ending one) => LengthOf(key, one) > 0;

    /// <summary>Length of the word's first listed ending of the class; 0 where it has none.</summary>
    /// <inheritdoc cref="Has" path="/param"/>
    public int LengthOf(ReadOnlySpan<char> key, Ending one)
    {
        foreach (string ending in _endings[(int)one])
            if (key.EndsWith(ending)) return ending.Length;
        return 0;
    }
}
