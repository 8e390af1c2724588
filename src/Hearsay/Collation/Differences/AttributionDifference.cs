using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>Says whether two witnesses attribute an utterance otherwise: to another named source, by another chain, or with
/// a distancing word ("reportedly") in one alone.</summary>
internal sealed class AttributionDifference(Thresholds thresholds)
{
    /// <param name="a">The first statement, in <paramref name="textA"/>.</param>
    /// <param name="b">The second, in <paramref name="textB"/>.</param>
    /// <param name="speaker">Evidence that the speakers are one, 0 to 1.</param>
    public bool Exists(
        ResolvedStatement a, AnalyzedText textA, ResolvedStatement b, AnalyzedText textB, double speaker) =>
        IsAnotherSource(a.Speaker, b.Speaker, speaker)
        || HasAnotherChain(a.Statement.Chain, textA, b.Statement.Chain, textB)
        || KeepsDistance(a.Statement, textA) != KeepsDistance(b.Statement, textB);

    private bool IsAnotherSource(Speaker a, Speaker b, double evidence) =>
        evidence <= thresholds.SpeakerLinked
        && a.Kind != SpeakerKind.Unresolved && b.Kind != SpeakerKind.Unresolved;

    /// <summary>A chain is told by the last word of each hop's name: "the BBC" is "BBC".</summary>
    private static bool HasAnotherChain(
        ImmutableArray<Hop> a, AnalyzedText textA, ImmutableArray<Hop> b, AnalyzedText textB) =>
        !a.Select(hop => NameOf(hop, textA)).SequenceEqual(b.Select(hop => NameOf(hop, textB)), StringComparer.Ordinal);

    private static string NameOf(Hop hop, AnalyzedText text)
    {
        WordList words = text.Words;
        for (int i = words.IndexAt(hop.Span.End - 1); i >= 0 && i < words.Count && words[i].Span.Start >= hop.Span.Start; i--)
            if (words[i].Kind != WordKind.Mark) return words.Key(i).ToString();
        return "";
    }

    private static bool KeepsDistance(Statement statement, AnalyzedText text) =>
        statement.Cue.Concat(statement.Source).Any(span =>
        {
            WordSequence words = WordSequence.In(text, span);
            return Enumerable.Range(0, words.Count).Any(i => words.Is(i, WordClass.Distancing));
        });
}
