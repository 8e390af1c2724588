using Hearsay.Text;

namespace Hearsay.Languages.Forms;

/// <summary>Tells pasts and present participles by their form alone: the pasts of irregular verbs,
/// <c>Grammar/past-forms.tsv</c>, else the endings of the language. Words are keys as <see cref="WordKey"/> folds them.
/// Immutable, thread-safe.</summary>
internal sealed class PastForms
{
    /// <summary>Fewest letters before an ending: "red" and "king" have none.</summary>
    private const int LeastStem = 2;

    private readonly Endings _endings;
    private readonly WordMap<Kind> _listed;

    /// <exception cref="ArgumentException">A row names a kind that is none, or a word stands twice.</exception>
    public PastForms(PackFiles files, Endings endings, Inflection inflection)
    {
        _endings = endings;
        Dictionary<string, Kind> listed = files.Rows("Grammar/past-forms")
            .ToDictionary(row => row[0], row => Enum.Parse<Kind>(row[1], ignoreCase: true), StringComparer.Ordinal);
        foreach (string form in inflection.IrregularPasts) listed.TryAdd(form, Kind.Past);
        _listed = new(listed);
    }

    /// <summary>The classes that the table explains.</summary>
    private enum Kind
    {
        Past,
        Same,
        Not,
    }

    /// <summary>True for a word whose form the list tells: a past, or none (null) where it only looks like
    /// one.</summary>
    /// <param name="isVerb">Whether a tag says so: "put" is a past only then.</param>
    public bool TryFind(ReadOnlySpan<char> key, bool isVerb, out VerbForm? form)
    {
        bool isListed = _listed.TryGetValue(key, out Kind kind);
        form = isListed && (kind == Kind.Past || (kind == Kind.Same && isVerb)) ? VerbForm.Past : null;
        return isListed;
    }

    /// <summary>The form that a word's ending tells; null where it tells none. A past may also be the
    /// participle.</summary>
    public VerbForm? ByEnding(ReadOnlySpan<char> key) =>
        HasEnding(key, Ending.Past) ? VerbForm.Past
        : HasEnding(key, Ending.PresentParticiple) ? VerbForm.Ing
        : null;

    private bool HasEnding(ReadOnlySpan<char> key, Ending ending) =>
        _endings.LengthOf(key, ending) is > 0 and var length && key.Length >= length + LeastStem;
}
