using Hearsay.Analysis;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>What a condition or a hedge of a passage weakens, and how much of it the other passage says too.</summary>
/// <param name="text">Of the passage.</param>
/// <param name="own">The passage's words.</param>
/// <param name="other">The other's words.</param>
internal sealed class WeakenedClause(AnalyzedText text, Wording own, Wording other)
{
    private static readonly WordClasses Joining =
        WordClasses.Of(WordClass.Coordinator, WordClass.ClauseCoordinator, WordClass.AdversativeConjunction);

    private readonly HashSet<string> _stems = [.. other.Words.Select(word => word.Stem)];

    /// <summary>Of a condition: the rest of its sentence.</summary>
    /// <returns>Share of its content words, by their rarity, 0 to 1; 0 where it has none.</returns>
    public double ShareOfSentence(Span condition) =>
        Share(SentenceAround(condition), word => !condition.Overlaps(word));

    /// <summary>Of a hedge: what follows it in its clause; where nothing does, what stands before it.</summary>
    /// <inheritdoc cref="ShareOfSentence" path="/returns"/>
    public double ShareOfClause(Span hedge)
    {
        Span sentence = SentenceAround(hedge);
        var after = new Span(hedge.End, EndOfClause(hedge.End, sentence.End));
        if (HasContent(after)) return Share(after, _ => true);
        return Share(new Span(sentence.Start, hedge.Start), _ => true);
    }

    private Span SentenceAround(Span span)
    {
        int sentence = text.SentenceAt(span.Start);
        return sentence < text.Sentences.Length ? text.Sentences[sentence].Span : span;
    }

    /// <summary>The first mark or conjunction after a word of content.</summary>
    private int EndOfClause(int from, int limit)
    {
        WordList words = text.Words;
        for (int i = words.IndexAt(from); i < words.Count && words[i].Span.Start < limit; i++)
        {
            bool isEdge = words[i].Kind == WordKind.Mark || words.ClassesOf(i).HasAny(Joining);
            int start = words[i].Span.Start;
            if (isEdge && start > from && HasContent(new Span(from, start))) return start;
        }

        return limit;
    }

    private bool HasContent(Span within) =>
        own.Words.Any(word => !word.IsFunction && within.Contains(word.Span));

    private double Share(Span within, Func<Span, bool> counts)
    {
        double all = 0, shared = 0;
        foreach (WordingWord word in own.Words)
        {
            if (word.IsFunction || !within.Contains(word.Span) || !counts(word.Span)) continue;
            all += word.Rarity;
            if (_stems.Contains(word.Stem)) shared += word.Rarity;
        }

        return all == 0 ? 0 : shared / all;
    }
}
