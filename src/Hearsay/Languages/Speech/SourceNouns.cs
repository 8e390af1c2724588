using System.Collections.Frozen;
using Hearsay.Languages.Forms;
using Hearsay.Text;

namespace Hearsay.Languages.Speech;

/// <summary>What a source is, as far as it matters to what it can do.</summary>
internal enum SourceKind
{
    /// <summary>A person, or a body that speaks like one.</summary>
    Person,

    /// <summary>A court, a parliament, voters.</summary>
    Body,

    /// <summary>A poll, a study, a file, a film.</summary>
    Record,

    /// <summary>A letter, a tweet, a book.</summary>
    Text,

    /// <summary>A speech, an advertisement.</summary>
    Speech,

    /// <summary>A law, an order, a treaty.</summary>
    Norm,

    /// <summary>No source is named.</summary>
    None,
}

/// <summary>What else a noun can be to the readers of statements; see <c>Speech/source-nouns</c>.</summary>
[Flags]
internal enum NounUses
{
    None = 0,

    /// <summary>A thing that is written or recorded, no person and no body.</summary>
    Document = 1,

    /// <summary>Holds the words of whoever wrote it.</summary>
    Own = 2,

    /// <summary>What is said in it was written.</summary>
    Channel = 4,

    /// <summary>Can be addressed to a medium.</summary>
    Occasion = 8,

    /// <summary>In the name of a body: relays what others say.</summary>
    Relay = 16,

    /// <summary>What it says its possessor says: "her letter".</summary>
    Voice = 32,

    /// <summary>What an outlet prints: "a Herald report".</summary>
    Print = 64,
}

/// <summary>How a noun names a medium; see <c>Speech/source-nouns</c>.</summary>
internal enum MediumUse
{
    None,
    Name,
    Periodical,
    Noun,
    Role,
    Agency,
    Crowd,
}

/// <summary>A common noun that stands as a source or carries words.</summary>
/// <param name="Kind">Null for one who can speak and think.</param>
internal sealed record SourceNoun(SourceKind? Kind, NounUses Uses, OutletKind? Medium, MediumUse As);

/// <summary>Documents, media, norms and bodies, by their common nouns; from <c>Speech/source-nouns</c>.
/// Immutable.</summary>
internal sealed class SourceNouns
{
    private const string None = "-";

    private readonly Dictionary<string, SourceNoun> _nouns = new(StringComparer.Ordinal);
    private readonly WordMap<NounUses> _uses = new();

    public SourceNouns(PackFiles files, Inflection inflection)
    {
        foreach (string[] row in files.Rows("Speech/source-nouns"))
        {
            SourceNoun noun = Read(row);
            _nouns.Add(row[0], noun);
            if (noun.Uses == NounUses.None) continue;
            foreach (string form in inflection.PluralsOf(row[0]).Prepend(row[0]))
                _uses[form] = _uses.ValueOf(form) | noun.Uses;
        }
    }

    /// <summary>A noun, or a phrase of them, as the list has it.</summary>
    public SourceNoun? Find(string noun) => _nouns.GetValueOrDefault(noun);

    /// <summary>True for a word of that use, singular or plural.</summary>
    public bool Is(string word, NounUses use) => (_uses.ValueOf(word) & use) != 0;

    /// <summary>The words of a use, singular and plural.</summary>
    public FrozenSet<string> WordsOf(NounUses use, StringComparer comparer) =>
        _uses.Where(entry => (entry.Value & use) != 0).Select(entry => entry.Key).ToFrozenSet(comparer);

    private static SourceNoun Read(string[] row) => new(
        row[1] == None ? null : Enum.Parse<SourceKind>(row[1], ignoreCase: true),
        row[2] == None ? NounUses.None : Enum.Parse<NounUses>(row[2], ignoreCase: true),
        row[3] == None ? null : Agencies.KindOf(row[3]),
        row[4] == None ? MediumUse.None : Enum.Parse<MediumUse>(row[4], ignoreCase: true));
}
