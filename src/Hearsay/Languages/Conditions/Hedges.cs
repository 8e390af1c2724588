using Hearsay.Text;

namespace Hearsay.Languages.Conditions;

/// <summary>Kind of a phrase in <c>Grammar/hedges.tsv</c>, where the kinds are explained.</summary>
internal enum HedgeKind
{
    None,
    Modal,
    Adverb,
    Verb,
    Stance,
}

/// <summary>The words and phrases that weaken what is said. Immutable, thread-safe.</summary>
/// <exception cref="ArgumentException">A row names a kind that is none.</exception>
internal sealed class Hedges(PackFiles files)
{
    public PhraseTable<HedgeKind> Phrases { get; } = new(files.Rows("Grammar/hedges")
        .Select(row => (row[0], Enum.Parse<HedgeKind>(row[1], ignoreCase: true))));
}
