using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Collation.Wordings;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>Says whether two witnesses attribute an utterance otherwise: to another named source, by another chain, or with
/// a distancing word ("reportedly") in one alone.</summary>
internal sealed class AttributionDifference(Thresholds thresholds)
{
    private readonly FrozenSet<string> _distancing =
        WordTable.Words("Languages/English/Grammar/distancing-words.tsv").ToFrozenSet(StringComparer.Ordinal);

    /// <param name="a">The first statement, in <paramref name="textA"/>.</param>
    /// <param name="b">The second, in <paramref name="textB"/>.</param>
    /// <param name="speaker">Evidence that the speakers are one, 0 to 1.</param>
    public bool Exists(
        ResolvedStatement a, AnalyzedText textA, ResolvedStatement b, AnalyzedText textB, double speaker) =>
        IsAnotherSource(a.Speaker, b.Speaker, speaker)
        || HasAnotherChain(a.Statement.Chain, textA.Text, b.Statement.Chain, textB.Text)
        || KeepsDistance(a.Statement, textA.Text) != KeepsDistance(b.Statement, textB.Text);

    private bool IsAnotherSource(Speaker a, Speaker b, double evidence) =>
        evidence <= thresholds.SpeakerLinked
        && a.Kind != SpeakerKind.Unresolved && b.Kind != SpeakerKind.Unresolved;

    /// <summary>A chain is told by the last word of each hop's name: "the BBC" is "BBC".</summary>
    private static bool HasAnotherChain(ImmutableArray<Hop> a, SourceText textA, ImmutableArray<Hop> b, SourceText textB) =>
        !a.Select(hop => NameOf(hop, textA)).SequenceEqual(b.Select(hop => NameOf(hop, textB)), StringComparer.Ordinal);

    private static string NameOf(Hop hop, SourceText text) =>
        WordScanner.Scan(text, hop.Span).Select(word => WordNormalizer.Fold(text.Slice(word))).LastOrDefault("");

    private bool KeepsDistance(Statement statement, SourceText text) =>
        statement.Cue.Concat(statement.Source).Any(span =>
            WordScanner.Scan(text, span).Any(word => _distancing.Contains(WordNormalizer.Fold(text.Slice(word)))));
}
