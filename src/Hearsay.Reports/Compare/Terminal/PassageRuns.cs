using System.Collections.Immutable;
using System.Text;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Reports.Terminal;
using Hearsay.Reports.View;
using Hearsay.Text;

namespace Hearsay.Reports.Compare.Terminal;

/// <summary>The content of a passage as runs: its pieces in order, the words that differ and its conditions and hedges
/// in inks of their own.</summary>
internal static class PassageRuns
{
    public static IEnumerable<Run> Of(Article article, Passage passage, IEnumerable<Span> differing)
    {
        List<(Span Span, Ink Ink)> marks =
        [
            .. differing.Select(span => (span, Ink.Differs)),
            .. passage.Statement.Conditions.Select(one => (one.Span, Ink.Condition)),
            .. passage.Statement.Hedges.Select(one => (one.Span, Ink.Condition)),
        ];
        ImmutableArray<Span> content = passage.Statement.Statement.Content;
        for (int i = 0; i < content.Length; i++)
        {
            if (i > 0) yield return new Run(" … ", Ink.Quiet);
            foreach (Run run in Cut(article.Text, content[i], marks)) yield return run;
        }
    }

    private static IEnumerable<Run> Cut(SourceText text, Span span, List<(Span Span, Ink Ink)> marks)
    {
        var here = marks.Where(mark => mark.Span.Overlaps(span)).ToList();
        int[] edges = [.. here
            .SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
            .Append(span.Start).Append(span.End)
            .Where(edge => edge >= span.Start && edge <= span.End)
            .Distinct().Order()];
        for (int i = 0; i + 1 < edges.Length; i++)
        {
            var piece = new Span(edges[i], edges[i + 1]);
            Ink ink = here.Where(mark => mark.Span.Contains(piece)).Aggregate(Ink.Plain, (all, mark) => all | mark.Ink);
            var visible = new StringBuilder();
            VisibleText.Append(visible, text.Slice(piece));
            yield return new Run(visible.ToString(), ink);
        }
    }
}
