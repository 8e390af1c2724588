using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Mentions.Times;
using Hearsay.Text;

namespace Hearsay.Mentions.Quantities;

/// <summary>Finds what is counted or measured, in digits and in words, with its bounds and its unit: "more than 500
/// aerial weapons", "twenty-six countries", "over three and a half years". Dates, years, clock times, ordinals, phone
/// numbers, scores and designations ("F-16", "Article 5") are no quantities. Thread-safe.</summary>
internal static class QuantityReader
{
    /// <summary>The quantities inside <paramref name="within"/>, in text order.</summary>
    public static ImmutableArray<Quantity> Read(AnalyzedText text, Span within)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordSequence.Around(text, within);
        return Read(words, TimeGrammar.Find(words), within);
    }

    /// <param name="words">Those around <paramref name="within"/>.</param>
    /// <param name="times">The expressions of time among them, which count nothing.</param>
    internal static ImmutableArray<Quantity> Read(WordSequence words, List<TimeExpression> times, Span within)
    {
        var quantities = ImmutableArray.CreateBuilder<Quantity>();
        int time = 0, at = 0;
        while (at < words.Count)
        {
            while (time < times.Count && times[time].End <= at) time++;
            if (time < times.Count && times[time].First <= at)
            {
                at = times[time].End;
                continue;
            }

            int limit = time < times.Count ? times[time].First : words.Count;
            if (QuantityGrammar.TryRead(words, at, out Quantity? quantity, out int end))
            {
                if (end <= limit && quantity is not null && within.Contains(quantity.Span)) quantities.Add(quantity);
                at = Math.Max(at + 1, Math.Min(end, limit));
            }
            else at++;
        }

        return quantities.ToImmutable();
    }
}
