using Hearsay.Text;

namespace Hearsay.Languages.Speech;

/// <summary>What kind of word of a cue an entry is.</summary>
internal enum CuePart
{
    Phrase,
    Verb,
    Noun,
    Adjective,

    /// <summary>A verb that leaves the act to the words after it: "issued a denial".</summary>
    Light,

    /// <summary>Decides only where the cue holds nothing else: "reportedly".</summary>
    Other,
}

/// <summary>A word or phrase of cues with what it says of the act.</summary>
/// <param name="Words">Its lemmas in order.</param>
internal sealed record ActEntry(string Name, string[] Words, CuePart Part, Act Act, Modality Modality)
{
    public bool IsStrong => Part is not (CuePart.Light or CuePart.Other);
}

/// <summary>The words that cues are made of, by their first lemma. Immutable.</summary>
internal sealed class ActLexicon
{
    private readonly Dictionary<string, List<ActEntry>> _entries = new(StringComparer.Ordinal);
    private readonly WordMap<CuePart> _ofMind = new();

    public ActLexicon(PackFiles files)
    {
        foreach (string[] row in files.Rows("Speech/cue-words"))
            Add(row[0], Enum.Parse<CuePart>(row[1], ignoreCase: true), row[2], row[3]);
        foreach (string[] row in files.Rows("Speech/reporting-verbs")) Add(row[0], CuePart.Verb, row[1], row[2]);
        foreach (string[] row in files.Rows("Speech/cue-nouns")) Add(row[0], CuePart.Noun, row[1], row[2]);
        foreach (List<ActEntry> entries in _entries.Values)
            entries.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        foreach (string[] row in files.Rows("Speech/mind-words"))
            _ofMind.TryAdd(row[0], Enum.Parse<CuePart>(row[1], ignoreCase: true));
        Exceptions = new ActExceptions(files);
    }

    public ActExceptions Exceptions { get; }

    /// <summary>The entries that begin with a lemma, longest first.</summary>
    public IReadOnlyList<ActEntry> StartingWith(string lemma) =>
        _entries.TryGetValue(lemma, out var entries) ? entries : [];

    /// <summary>As what (verb or noun) a word that no list of cues holds names a state of mind; null where it does
    /// not.</summary>
    public CuePart? PartOfMind(string lemma) => _ofMind.TryGetValue(lemma, out CuePart part) ? part : null;

    private void Add(string name, CuePart part, string act, string modality)
    {
        string[] words = name.Split(' ');
        if (words.Length > 1) part = CuePart.Phrase;
        var entry = new ActEntry(
            name, words, part, Enum.Parse<Act>(act, ignoreCase: true),
            Enum.Parse<Modality>(modality, ignoreCase: true));
        if (!_entries.TryGetValue(words[0], out var entries)) _entries[words[0]] = entries = new List<ActEntry>(1);
        entries.Add(entry);
    }
}
