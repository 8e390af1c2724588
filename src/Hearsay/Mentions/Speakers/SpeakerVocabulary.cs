using System.Collections.Frozen;
using Hearsay.Analysis.Names;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>What a word that names a person tells: see Data/person-nouns.tsv.</summary>
internal enum PersonNounKind : byte
{
    Honorific,
    Abbreviation,
    Office,
    Occupation,
    Kin,
    Generic,
}

internal sealed record PersonNoun(string Word, Gender Gender, PersonNounKind Kind);

/// <summary>A state or place with one of its words.</summary>
/// <param name="Speaker">The name under which the word speaks: a capital's first spelling for a capital, else the
/// state's name.</param>
internal sealed record StateWord(string? State, string Speaker, StateWordKind Kind);

internal enum StateWordKind : byte
{
    Name,
    Demonym,
    Capital,

    /// <summary>A place that speaks for no state.</summary>
    Place,
}

internal sealed record BodyWord(string Name, string Kind, string? State);

/// <summary>The pronouns of Data/pronouns.tsv.</summary>
/// <param name="IsThing">True for "it" and "which".</param>
internal sealed record Pronoun(
    string Word, Gender Gender, bool IsThing, bool IsPlural, int Person, PronounUse Use);

internal enum PronounUse : byte
{
    Personal,
    Possessive,
    Relative,
}

/// <summary>The word lists that names and speakers are recognised by. Immutable; loaded once.</summary>
internal sealed class SpeakerVocabulary
{
    private static readonly Lazy<SpeakerVocabulary> Loaded = new(() => new SpeakerVocabulary());

    private SpeakerVocabulary()
    {
        foreach (string[] row in WordTable.Rows("Languages/English/Names/person-nouns.tsv"))
            PersonNouns.Add(row[0], new PersonNoun(row[0], GenderOf(row[1]), Enum.Parse<PersonNounKind>(row[2], true)));
        foreach (string[] row in WordTable.Rows("Languages/Shared/states.tsv")) AddState(row);
        foreach (string[] row in WordTable.Rows("Languages/English/Names/bodies.tsv")) AddBody(row);
        foreach (string[] row in WordTable.Rows("Languages/Shared/places.tsv"))
            States.Add(row[0], new StateWord(null, row[0], StateWordKind.Place));
        LastBodyWords = WordTable.Rows("Languages/English/Names/body-heads.tsv").Where(row => row[1] != "first")
            .ToFrozenDictionary(row => row[0], row => row.Length > 2 ? row[2] : null, StringComparer.Ordinal);
        SurnameBodyWords = WordTable.Rows("Languages/English/Names/body-heads.tsv").Where(row => row[1] == "last or surname")
            .Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
        FirstBodyWords = WordTable.Rows("Languages/English/Names/body-heads.tsv").Where(row => row[1] == "first")
            .Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
        GivenNames = WordTable.Rows("Languages/Shared/given-names.tsv")
            .ToFrozenDictionary(row => row[0], row => GenderOf(row[1]), StringComparer.OrdinalIgnoreCase);
        Nicknames = ReadNicknames();
        Pronouns = WordTable.Rows("Languages/English/Grammar/pronouns.tsv").Select(ReadPronoun)
            .ToFrozenDictionary(pronoun => pronoun.Word, StringComparer.OrdinalIgnoreCase);
        BodyNouns = WordTable.Rows("Languages/English/Names/body-nouns.tsv")
            .ToFrozenDictionary(row => row[0], row => row.Length > 1 ? row[1] : "", StringComparer.OrdinalIgnoreCase);
        Hypernyms = WordTable.Rows("Languages/English/Names/hypernyms.tsv").ToFrozenDictionary(
            row => row[0], row => row[1].Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
        var foldings = WordTable.Rows("Languages/Shared/foldings.tsv").ToLookup(row => row[0].Length == 1, row =>
            (Written: row[0], Folded: row.Length > 1 ? row[1] : ""));
        LetterFoldings = foldings[true].ToFrozenDictionary(folding => folding.Written[0], folding => folding.Folded);
        SoundFoldings = [.. foldings[false]];
    }

    public static SpeakerVocabulary Default => Loaded.Value;

    public PhraseIndex<PersonNoun> PersonNouns { get; } = new(StringComparison.OrdinalIgnoreCase);

    public PhraseIndex<StateWord> States { get; } = new(StringComparison.Ordinal);

    public PhraseIndex<BodyWord> Bodies { get; } = new(StringComparison.Ordinal);

    /// <summary>Words that end the name of a body, to the kind of body that they tell, if any.</summary>
    public FrozenDictionary<string, string?> LastBodyWords { get; }

    /// <summary>Words that end the name of a body and are surnames, too.</summary>
    public FrozenSet<string> SurnameBodyWords { get; }

    public FrozenSet<string> FirstBodyWords { get; }

    public FrozenDictionary<string, Gender> GivenNames { get; }

    /// <summary>Every given name and short form, to the names it may stand for (itself among them).</summary>
    public FrozenDictionary<string, FrozenSet<string>> Nicknames { get; }

    public FrozenDictionary<string, Pronoun> Pronouns { get; }

    /// <summary>Common nouns for bodies, to the kind of body (see Data/bodies.tsv) that they can be said of.</summary>
    public FrozenDictionary<string, string> BodyNouns { get; }

    /// <summary>A word for a person, to the narrower words that it covers.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Hypernyms { get; }

    /// <summary>Single letters and marks, to the letters under which they are compared.</summary>
    public FrozenDictionary<char, string> LetterFoldings { get; }

    /// <summary>Spellings of several letters, in the order in which they are folded.</summary>
    public IReadOnlyList<(string Written, string Folded)> SoundFoldings { get; }

    public FrozenSet<string> AsianSurnames { get; } = Words("Shared/asian-surnames.tsv");

    public FrozenSet<string> Particles { get; } = Words("Shared/particles.tsv");

    public FrozenSet<string> Breakers { get; } = Words("English/Grammar/breakers.tsv");

    public FrozenSet<string> FunctionWords { get; } = Words("English/Grammar/function-words.tsv");

    public FrozenSet<string> Documents { get; } =
        LanguagePack.English.SourceNouns.WordsOf(NounUses.Document, StringComparer.OrdinalIgnoreCase);

    /// <summary>What ministers are in charge of: "Education", "Foreign", "Affairs".</summary>
    public FrozenSet<string> Portfolios { get; } = Words("English/Names/portfolios.tsv");

    public FrozenSet<string> FormerWords { get; } = Words("English/Names/former-words.tsv");

    public FrozenSet<string> Collectives { get; } = Words("English/Names/collectives.tsv");

    /// <summary>Membership without a string of one's own.</summary>
    public static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public bool IsGivenName(ReadOnlySpan<char> word) =>
        GivenNames.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    public Gender GenderOfGivenName(string word) => GivenNames.GetValueOrDefault(word);

    public Pronoun? PronounOf(ReadOnlySpan<char> word) =>
        Pronouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out Pronoun? pronoun) ? pronoun : null;

    private static FrozenSet<string> Words(string file) =>
        WordTable.Words("Languages/" + file).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static Gender GenderOf(string cell) => cell switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        _ => Gender.Unknown,
    };

    private static Pronoun ReadPronoun(string[] row) => new(
        row[0], GenderOf(row[1]), row[1] == "n", row[2] == "p", row[3][0] - '0',
        Enum.Parse<PronounUse>(row[4], true));

    private static FrozenDictionary<string, FrozenSet<string>> ReadNicknames()
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in WordTable.Rows("Languages/Shared/nicknames.tsv"))
            foreach (string form in row[1].Split('|').Append(row[0]))
            {
                if (!names.TryGetValue(form, out var stands)) names.Add(form, stands = []);
                stands.Add(row[0]);
            }

        return names.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    private void AddState(string[] row)
    {
        string name = row[0];
        foreach (string form in Cells(row, 1).Prepend(name)) States.Add(form,
            new StateWord(name, name, StateWordKind.Name));
        foreach (string capital in Cells(row, 3))
        {
            string[] spellings = capital.Split('=');
            foreach (string form in spellings) States.Add(form,
                new StateWord(name, spellings[0], StateWordKind.Capital));
        }

        foreach (string form in Cells(row, 2)) States.Add(form, new StateWord(name, name, StateWordKind.Demonym));
    }

    private void AddBody(string[] row)
    {
        string? state = row.Length > 3 && row[3].Length > 0 ? row[3] : null;
        foreach (string form in Cells(row, 1).Prepend(row[0])) Bodies.Add(form, new BodyWord(row[0], row[2], state));
    }

    private static string[] Cells(string[] row, int column) =>
        row.Length > column && row[column].Length > 0 ? row[column].Split('|') : [];
}
