using Hearsay.Languages.Forms;

namespace Hearsay.Languages.Speech;

/// <summary>How a content joins its reporting verb; the names are those of <c>Speech/reporting-verbs.tsv</c>.</summary>
[Flags]
internal enum Frames
{
    None = 0,
    Clause = 1,
    ThatOnly = 2,
    Quote = 4,
    Wh = 8,
    Infinitive = 16,
    ObjectInfinitive = 32,
    Object = 64,
    StrongObject = 128,
    As = 256,
    Recipient = 512,
    FiniteOnly = 1024,
    NotInverted = 2048,

    /// <summary>No form but the base is any other word.</summary>
    AlwaysVerb = 4096,
}

/// <summary>A word or phrase that attributes, with what it implies.</summary>
/// <param name="Particles">The words after the inflected first word of a phrasal verb; empty for most.</param>
internal sealed record Cue(string Lemma, string[] Particles, Act Act, Modality Modality, Frames Frames)
{
    public bool Takes(Frames any) => (Frames & any) != 0;
}

/// <summary>The reporting verbs and nouns, by every form they are met in; none in a language without lists of them,
/// which then is not read by rules. Immutable, thread-safe.</summary>
internal sealed class CueLexicon
{
    private readonly Inflection _inflection;
    private readonly Dictionary<string, List<(Cue Cue, VerbForm Form)>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NounCue> _nouns = new(StringComparer.Ordinal);

    public CueLexicon(PackFiles files, Inflection inflection)
    {
        _inflection = inflection;
        foreach (string[] row in files.Rows("Speech/reporting-verbs")) AddVerb(row);
        foreach (string[] row in files.Rows("Speech/cue-nouns"))
        {
            var noun = new NounCue(row[0], ParseAct(row[1]), ParseModality(row[2]), row[3].Split(','));
            _nouns[row[0]] = noun;
            _nouns[inflection.Plural(row[0])] = noun;
        }
    }

    /// <summary>The entries whose first word has this form, phrasal verbs first.</summary>
    public IReadOnlyList<(Cue Cue, VerbForm Form)> Verbs(string lower) =>
        _verbs.TryGetValue(lower, out var entries) ? entries : [];

    public NounCue? Noun(string lower) => _nouns.GetValueOrDefault(lower);

    private void AddVerb(string[] row)
    {
        string[] words = row[0].Split(' ');
        Frames frames = row[3].Split(',').Select(ParseFrame).Aggregate((a, b) => a | b);
        var cue = new Cue(row[0], words[1..], ParseAct(row[1]), ParseModality(row[2]), frames);
        foreach ((string form, VerbForm kind) in _inflection.VerbForms(words[0]))
        {
            if (!_verbs.TryGetValue(form, out var entries)) _verbs[form] = entries = [];
            int place = cue.Particles.Length == 0 ? entries.Count : 0;
            entries.Insert(place, (cue, kind));
        }
    }

    private static Act ParseAct(string name) => Enum.Parse<Act>(name, ignoreCase: true);

    private static Modality ParseModality(string name) => Enum.Parse<Modality>(name, ignoreCase: true);

    private static Frames ParseFrame(string name) => name switch
    {
        "that" => Frames.Clause,
        "that!" => Frames.ThatOnly,
        "quote" => Frames.Quote,
        "wh" => Frames.Wh,
        "to" => Frames.Infinitive,
        "obj-to" => Frames.ObjectInfinitive,
        "obj" => Frames.Object,
        "obj-strong" => Frames.StrongObject,
        "as" => Frames.As,
        "recipient" => Frames.Recipient,
        "recipient!" => Frames.Recipient | Frames.NotInverted,
        "finite" => Frames.FiniteOnly,
        "verb" => Frames.AlwaysVerb,
        _ => throw new InvalidOperationException($"reporting-verbs.tsv: unknown frame '{name}'"),
    };
}

/// <summary>A noun that attributes: "claim", "pledge".</summary>
/// <param name="Joins">The words that may join its content: "that", "to", "of" ...</param>
internal sealed record NounCue(string Lemma, Act Act, Modality Modality, string[] Joins);
