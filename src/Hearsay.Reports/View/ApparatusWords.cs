using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>The entries of an apparatus as phrases: what a passage has in place of the base's words, beside them, and
/// without them.</summary>
internal static class ApparatusWords
{
    /// <summary>More entries than this are not read; the marked words show the rest.</summary>
    private const int MostEntries = 5;

    private const int MostWords = 8;

    /// <summary>Phrases such as "“spring” for “March”", "adds “for good”", "without “at once”"; none where the wordings
    /// are far apart.</summary>
    public static ImmutableArray<string> Of(Relation relation, Article a, Article b)
    {
        if (!relation.IsClose) return [];
        ImmutableArray<string> phrases = [.. relation.Apparatus
            .Where(one => one.Kind != VariantKind.Agreement && !AreNumbers(relation, one))
            .Select(one => Of(one, a.Text, b.Text))];
        return phrases.Length <= MostEntries
            ? phrases
            : [.. phrases.Take(MostEntries), $"and {phrases.Length - MostEntries} more"];
    }

    /// <summary>Numbers on both sides are told of by value, not by word.</summary>
    private static bool AreNumbers(Relation relation, Variant variant) => variant is { A: { } a, B: { } b }
        && relation.Differences.Any(one => one switch
        {
            NumberDifference number => number.A.Span.Contains(a) && number.B.Span.Contains(b),
            NumberForm number => number.A.Span.Contains(a) && number.B.Span.Contains(b),
            _ => false,
        });

    private static string Of(Variant variant, SourceText a, SourceText b) => (variant.A, variant.B) switch
    {
        ({ } had, { } has) => $"{Quote(b, has)} for {Quote(a, had)}",
        (null, { } has) => $"adds {Quote(b, has)}",
        ({ } had, null) => $"without {Quote(a, had)}",
        _ => "",
    };

    private static string Quote(SourceText text, Span span)
    {
        string[] words = VisibleText.Of(text, span).Split(' ');
        return words.Length <= MostWords
            ? $"“{string.Join(' ', words)}”"
            : $"“{string.Join(' ', words[..(MostWords / 2)])} … {string.Join(' ', words[^(MostWords / 2)..])}”";
    }
}
