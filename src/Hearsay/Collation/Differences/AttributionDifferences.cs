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
        bool areKnown = a.Speaker.IsNamed && b.Speaker.IsNamed;
        if (evidence <= (areKnown ? thresholds.SpeakerLinked : thresholds.SpeakerUnrelated))
            yield return new SpeakerDifference(NamingOf(a), NamingOf(b));
    }

    private static Naming NamingOf(ResolvedStatement statement) =>
        new(statement.Speaker.Name, statement.Speaker.Kind, statement.SpeakerMention);

    /// <summary>Intermediaries that the other has not; where both have the same ones in another order, the first two
    /// that do not stand in one place.</summary>
    internal static IEnumerable<ChainDifference> OfChains(
        ImmutableArray<Hop> a, AnalyzedText textA, ImmutableArray<Hop> b, AnalyzedText textB)
    {
        string[] namesA = [.. a.Select(hop => NameOf(hop, textA))], namesB = [.. b.Select(hop => NameOf(hop, textB))];
        if (namesA.SequenceEqual(namesB, StringComparer.Ordinal)) return [];
        Hop[] onlyA = [.. a.Where((_, i) => !namesB.Contains(namesA[i]))];
        Hop[] onlyB = [.. b.Where((_, i) => !namesA.Contains(namesB[i]))];
        if (onlyA.Length + onlyB.Length > 0)
        {
            return Enumerable.Range(0, Math.Max(onlyA.Length, onlyB.Length))
                .Select(i => new ChainDifference(onlyA.ElementAtOrDefault(i), onlyB.ElementAtOrDefault(i)));
        }

        int first = namesA.Zip(namesB).TakeWhile(pair => pair.First == pair.Second).Count();
        return [new ChainDifference(a.ElementAtOrDefault(first), b.ElementAtOrDefault(first))];
    }

    /// <summary>A hop is told by the last word of its name: "the BBC" is "BBC".</summary>
    private static string NameOf(Hop hop, AnalyzedText text)
    {
        WordSequence words = WordSequence.In(text, hop.Span);
        int last = words.Count - 1;
        while (last >= 0 && words.IsMark(last)) last--;
        return words.Key(last).ToString();
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
