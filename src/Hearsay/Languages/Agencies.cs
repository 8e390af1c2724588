using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>What an agency or outlet is.</summary>
internal enum OutletKind
{
    NewsOutlet,
    Broadcaster,
    WireAgency,
    StateMedia,
    SocialPlatform,
    PictureAgency,
    Distributor,
}

/// <summary>The agencies and outlets of all languages, by every spelling; from <c>Languages/Shared/agencies.tsv</c>.
/// Immutable, thread-safe.</summary>
internal sealed class Agencies
{
    /// <summary>Spellings up to this length are abbreviations, which count in their own case alone: "uni" is a word,
    /// "UNI" an agency.</summary>
    private const int LongestAbbreviation = 5;

    private const int LongestSpelling = 60;
    private const char Ambiguous = '~';

    private static readonly Lazy<Agencies> TheKnown = new(() => new Agencies());

    private readonly WordMap<string> _exact = new(), _folded = new(ignoresCase: true);
    private readonly WordMap<OutletKind> _inSentences = new();
    private readonly HashSet<string> _posts = new(StringComparer.Ordinal);
    private readonly WordMap<OutletKind> _pictures = new(ignoresCase: true);
    private readonly HashSet<string> _relays = new(StringComparer.Ordinal);
    private readonly List<(string[] Names, string? State)> _bodies = [];

    private Agencies()
    {
        foreach (string[] row in WordTable.Rows("Languages/Shared/agencies.tsv")) Add(row);
        Relays = _relays.ToFrozenSet(StringComparer.Ordinal);
    }

    public static Agencies Known => TheKnown.Value;

    /// <summary>Those that are bodies which speak: the names of each, its usual one first, and the state whose media it
    /// is, null for no state's.</summary>
    public IReadOnlyList<(string[] Names, string? State)> Bodies => _bodies;

    /// <summary>Single words that name one who relays what others say, and nothing else; as <see cref="WordKey"/> folds
    /// them.</summary>
    public FrozenSet<string> Relays { get; }

    /// <summary>The kind of outlet that a cell of a table says: "news-outlet".</summary>
    /// <exception cref="ArgumentException">There is no such kind: a fault of the table.</exception>
    public static OutletKind KindOf(string cell) =>
        Enum.Parse<OutletKind>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>The kind of the outlet that running text speaks of under a name; null for an unknown one.</summary>
    /// <param name="name">Without "the", folded by <see cref="WordKey"/>, one space between words.</param>
    public OutletKind? InSentence(string name) => _inSentences.TryGetValue(name, out OutletKind kind) ? kind : null;

    /// <summary>True for a platform where people write.</summary>
    /// <inheritdoc cref="InSentence" path="/param"/>
    public bool HasPosts(string name) => _posts.Contains(name);

    /// <summary>The kind of outlet to which pictures are credited under this spelling, whatever its case; null for any
    /// other.</summary>
    public OutletKind? PictureSource(string spelling) =>
        _pictures.TryGetValue(spelling, out OutletKind kind) ? kind : null;

    /// <summary>The normal name of the agency that <paramref name="spelling"/> names as a whole.</summary>
    public bool TryFind(ReadOnlySpan<char> spelling, out string name)
    {
        name = "";
        spelling = spelling.Trim(" .\u00A0");
        if (spelling.IsEmpty || spelling.Length > LongestSpelling) return false;
        WordMap<string> words = spelling.Length <= LongestAbbreviation ? _exact : _folded;
        if (!words.TryGetValue(spelling, out string? found)) return false;
        name = found;
        return true;
    }

    /// <summary>The agency whose name begins at the start of <paramref name="text"/> and ends at the end of a word; the
    /// longest.</summary>
    /// <param name="length">Length of its spelling.</param>
    public bool TryFindAtStart(ReadOnlySpan<char> text, out string name, out int length)
    {
        int limit = Math.Min(text.Length, LongestSpelling);
        for (length = limit; length > 1; length--)
        {
            bool endsWord = length == text.Length || !char.IsLetterOrDigit(text[length]);
            if (endsWord && char.IsLetterOrDigit(text[length - 1]) && TryFind(text[..length], out name)) return true;
        }

        (name, length) = ("", 0);
        return false;
    }

    private void Add(string[] row)
    {
        OutletKind kind = KindOf(row[1]);
        string[] gives = row[2].Split(','), inSentences = Spellings(row[3]);
        string[] all = [row[0], .. inSentences.Select(spelling => spelling.TrimStart(Ambiguous)), .. Spellings(row[4])];
        foreach (string spelling in inSentences)
        {
            bool isAmbiguous = spelling[0] == Ambiguous;
            string key = WordKey.Of(spelling.AsSpan().TrimStart(Ambiguous));
            _inSentences.TryAdd(key, kind);
            if (gives.Contains("posts")) _posts.Add(key);
            bool isWord = !isAmbiguous && !key.Contains(' ', StringComparison.Ordinal);
            if (isWord && kind != OutletKind.SocialPlatform) _relays.Add(key);
        }

        if (row.Length > 5) _bodies.Add((Spellings(row[5]), row.Length > 6 ? row[6] : null));
        if (gives.Contains("copy"))
            foreach (string spelling in all) AddCredit(spelling, row[0]);
        if (gives.Contains("pictures"))
            foreach (string spelling in all) _pictures.TryAdd(spelling, kind);
    }

    private void AddCredit(string spelling, string name)
    {
        WordMap<string> words = spelling.Length <= LongestAbbreviation ? _exact : _folded;
        if (!words.Contains(spelling)) words.Add(spelling, name);
    }

    private static string[] Spellings(string cell) => cell == "-" ? [] : cell.Split('|');
}
