using System.Collections.Frozen;
using Hearsay.Languages.Speech;
using Hearsay.Text;

namespace Hearsay.Languages.Names;

/// <summary>The words by which a language names persons, bodies and states, and speaks of them; with the names that all
/// languages share. Immutable; thread-safe.</summary>
internal sealed class NameVocabulary
{
    private readonly FrozenDictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> _pronouns;

    private readonly FrozenSet<string> _relayingWords;
    private readonly List<string[]> _bodyForms = [];
    private readonly Dictionary<string, List<string>> _seats = new(StringComparer.Ordinal);

    public NameVocabulary(PackFiles files, Lexicon lexicon, SourceNouns nouns)
    {
        foreach (string[] row in files.Rows("Names/person-nouns").Where(row => row[2] != RoleNouns.Mark))
        {
            PersonNouns.Add(row[0], new PersonNoun(
                row[0], Genders.Parse(row[1]), Enum.Parse<PersonNounKind>(row[2], ignoreCase: true)));
        }

        foreach (string[] row in files.Rows("Names/bodies")) AddBody(row);
        foreach ((string[] names, string? state) in Agencies.Known.Bodies)
            AddBody(BodyWord.OfOutlet(names[0], state), names);
        GivenNames = new GivenNames(Spelling);
        Persons = new PersonNames(Spelling, GivenNames, PersonNouns, lexicon);
        BodyHeads = new BodyHeads(files);
        _pronouns = files.Rows("Grammar/pronouns").Select(ReadPronoun)
            .ToFrozenDictionary(pronoun => pronoun.Word, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        BodyNouns = files.Rows("Names/body-nouns").ToFrozenDictionary(
            row => row[0], row => row.Length > 1 ? row[1] : "", StringComparer.OrdinalIgnoreCase);
        Hypernyms = files.Rows("Names/hypernyms").ToFrozenDictionary(
            row => row[0], row => Cells.Of(row, 1).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
        Documents = nouns.WordsOf(NounUses.Document, StringComparer.OrdinalIgnoreCase);
        Portfolios = Words(files, "Names/portfolios");
        FormerWords = Words(files, "Names/former-words");
        Collectives = Words(files, "Names/collectives");
        _relayingWords = nouns.WordsOf(NounUses.Relay, StringComparer.Ordinal).Union(Agencies.Known.Relays)
            .ToFrozenSet(StringComparer.Ordinal);
        FormerPrefixes = [.. FormerWords.Where(word => word[^1] == '-')];
    }

    public NameSpelling Spelling { get; } = new();

    public GivenNames GivenNames { get; }

    public PersonNames Persons { get; }

    public States States { get; } = new();

    public PhraseIndex<PersonNoun> PersonNouns { get; } = new(StringComparison.OrdinalIgnoreCase);

    public PhraseIndex<BodyWord> Bodies { get; } = new(StringComparison.Ordinal);

    public BodyHeads BodyHeads { get; }

    /// <summary>Common nouns for bodies, to the kind of body (see <see cref="BodyWord.Kind"/>) that they can be said
    /// of.</summary>
    public FrozenDictionary<string, string> BodyNouns { get; }

    /// <summary>A word for a person, to the narrower words that it covers.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Hypernyms { get; }

    public FrozenSet<string> Documents { get; }

    /// <summary>What ministers are in charge of: "Education", "Foreign", "Affairs".</summary>
    public FrozenSet<string> Portfolios { get; }

    public FrozenSet<string> FormerWords { get; }

    /// <summary>"ex-": the former words that are written onto a noun.</summary>
    public IReadOnlyList<string> FormerPrefixes { get; }

    public FrozenSet<string> Collectives { get; }

    /// <summary>All that each state is called in news, one list a state: its words and the seats of its
    /// government.</summary>
    public IEnumerable<string[]> StateForms => States.Forms.Select(forms =>
        _seats.TryGetValue(forms[0], out List<string>? seats) ? [.. forms, .. seats] : forms);

    /// <summary>All that each listed body is called, one list a body.</summary>
    public IReadOnlyList<string[]> BodyForms => _bodyForms;

    /// <summary>True for a word in the name of a speaker that only relays what others say: "agency".</summary>
    public bool IsRelaying(string word) => _relayingWords.Contains(word);

    public Pronoun? PronounOf(ReadOnlySpan<char> word) =>
        _pronouns.TryGetValue(word, out Pronoun? pronoun) ? pronoun : null;

    /// <summary>True for a pronoun that opens a clause about what it stands for: "who".</summary>
    public bool IsRelative(ReadOnlySpan<char> word) => PronounOf(word) is { Use: PronounUse.Relative };

    /// <summary>Length of the former-prefix of a word, or 0.</summary>
    public int FormerPrefixOf(ReadOnlySpan<char> word)
    {
        foreach (string prefix in FormerPrefixes)
        {
            if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return prefix.Length;
        }

        return 0;
    }

    private static FrozenSet<string> Words(PackFiles files, string table) =>
        files.Words(table).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static Pronoun ReadPronoun(string[] row) => new(
        row[0], Genders.Parse(row[1]), row[1] == "n", row[2] == "p", row[3][0] - '0',
        Enum.Parse<PronounUse>(row[4], ignoreCase: true), row.Length > 5 && row[5] == "subject");

    private void AddBody(BodyWord body, IEnumerable<string> names)
    {
        foreach (string name in names) Bodies.Add(name, body);
    }

    private void AddBody(string[] row)
    {
        string? state = row.Length > 3 && row[3].Length > 0 ? row[3] : null;
        var body = new BodyWord(row[0], row[2], state, row.Length > 4 && row[4] == "seat");
        string[] forms = [row[0], .. Cells.Of(row, 1)];
        AddBody(body, forms);
        _bodyForms.Add(forms);
        if (!body.IsSeat || state is null) return;
        if (!_seats.TryGetValue(state, out List<string>? seats)) _seats.Add(state, seats = []);
        seats.AddRange(forms);
    }
}
