using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>Finds where two witnesses attribute an utterance otherwise: to another named source, by another chain, or
/// with a distancing word ("reportedly") in one alone.</summary>
internal sealed class AttributionDifferences(Thresholds thresholds)
{
    /// <param name="a">The first statement, in <paramref name="textA"/>.</param>
    /// <param name="b">The second, in <paramref name="textB"/>.</param>
    /// <param name="speaker">Evidence that the speakers are one, 0 to 1.</param>
    public IEnumerable<Difference> Of(
        ResolvedStatement a, AnalyzedText textA, ResolvedStatement b, AnalyzedText textB, double speaker) =>
    [
        .. OfSpeakers(a, b, speaker),
        .. OfChains(a.Statement.Chain, textA, b.Statement.Chain, textB),
        .. OfDistance(a.Statement, textA, b.Statement, textB),
    ];

    private IEnumerable<SpeakerDifference> OfSpeakers(ResolvedStatement a, ResolvedStatement b, double evidence)
    {
        if (IsNobodyElse(a) || IsNobodyElse(b)) yield break;
        bool areKnown = a.Speaker.IsNamed && b.Speaker.IsNamed;
        if (evidence <= (areKnown ? thresholds.SpeakerLinked : thresholds.SpeakerUnrelated))
            yield return new SpeakerDifference(NamingOf(a), NamingOf(b));
    }

    /// <summary>A source that the article leaves open, and a film or a recording that shows who speaks, name no other
    /// speaker.</summary>
    private static bool IsNobodyElse(ResolvedStatement statement) =>
        statement.Speaker.Kind is SpeakerKind.Unresolved
        || (statement.Speaker.Kind is SpeakerKind.Document && statement.Statement.Act is Act.Shows);

    private static Naming NamingOf(ResolvedStatement statement) =>
        new(statement.Speaker.Name, statement.Speaker.Kind, statement.SpeakerMention);

    /// <summary>Intermediaries that the other has not, unless leaving them out tells nothing; where both have the same
    /// ones in another order, the first two that do not stand in one place.</summary>
    internal static IEnumerable<ChainDifference> OfChains(
        ImmutableArray<Hop> a, AnalyzedText textA, ImmutableArray<Hop> b, AnalyzedText textB)
    {
        if (a.IsEmpty && b.IsEmpty) return [];
        List<Intermediary> onlyA = [.. a.Select(hop => Intermediary.Of(hop, textA))];
        List<Intermediary> onlyB = [.. b.Select(hop => Intermediary.Of(hop, textB))];
        int first = onlyA.Zip(onlyB).TakeWhile(pair => pair.First.IsSame(pair.Second)).Count();
        bool isOneOrder = first == Math.Min(a.Length, b.Length);
        foreach (Intermediary one in onlyA.ToList())
        {
            int same = onlyB.FindIndex(one.IsSame);
            if (same < 0) continue;
            onlyA.Remove(one);
            onlyB.RemoveAt(same);
        }

        if (onlyA.Count + onlyB.Count == 0)
            return isOneOrder ? [] : [new ChainDifference(a[first], b[first])];
        return Enumerable.Range(0, Math.Max(onlyA.Count, onlyB.Count))
            .Select(i => Between(onlyA.ElementAtOrDefault(i), textA, onlyB.ElementAtOrDefault(i), textB))
            .OfType<ChainDifference>();
    }

    private static ChainDifference? Between(
        Intermediary? a, AnalyzedText textA, Intermediary? b, AnalyzedText textB)
    {
        bool isIdle = (a is null && b!.IsIdleIn(textA)) || (b is null && a!.IsIdleIn(textB));
        return isIdle ? null : new ChainDifference(a?.Hop, b?.Hop);
    }

    private static IEnumerable<DistanceDifference> OfDistance(
        Statement a, AnalyzedText textA, Statement b, AnalyzedText textB)
    {
        Span? ofA = DistancingWord(a, textA), ofB = DistancingWord(b, textB);
        if (ofA is null != ofB is null) yield return new DistanceDifference(ofA, ofB);
    }

    private static Span? DistancingWord(Statement statement, AnalyzedText text)
    {
        foreach (Span span in statement.Cue.Concat(statement.Source))
        {
            WordSequence words = WordSequence.In(text, span);
            for (int i = 0; i < words.Count; i++)
                if (words.Is(i, WordClass.Distancing)) return words[i].Span;
        }

        return null;
    }
}
