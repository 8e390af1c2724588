using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Decides between the statements that the network found in a paragraph and those of the rules. Where they meet, the network
/// is right far more often; but quote marks are seen exactly by rules, so that direct speech which the network left
/// out, or is not sure of, is taken from them; so is what the form of a headline attributes. Immutable.</summary>
internal sealed class Arbiter
{
    private readonly double _unsure = WordTable.Rows("Statements/Data/thresholds.tsv")
        .Where(row => row[0] == "network.unsure").Select(row => double.Parse(row[1], CultureInfo.InvariantCulture)).Single();

    /// <summary>Leaves what stays in <paramref name="drafts"/>.</summary>
    /// <param name="first">Where the paragraph's statements begin.</param>
    /// <param name="found">Where those of the rules begin.</param>
    internal void Settle(List<Draft> drafts, int first, int found, TokenView view)
    {
        List<Draft> network = drafts[first..found], rules = [];
        for (int i = found; i < drafts.Count; i++)
        {
            Draft rule = drafts[i];
            List<Draft> touched = network.FindAll(draft => draft.Extent.Overlaps(rule.Extent));
            if (touched is [var only] && CutTail(only, rule, view))
            {
                rules.Add(rule);
                continue;
            }

            if (touched.Count == 0 ? !(rule.AwaitsContent || rule.IsHeadline || IsDirectSpeech(rule, view)) : !Overrules(rule, touched, view)) continue;
            rules.Add(rule);
            network.RemoveAll(touched.Contains);
        }

        drafts.RemoveRange(first, drafts.Count - first);
        drafts.AddRange(network);
        drafts.AddRange(rules);
    }

    /// <summary>"warned that it is unsafe, calling it a ruin": what the same source says in a participle at the end of a content is a
    /// statement of its own.</summary>
    private static bool CutTail(Draft draft, Draft rule, TokenView view)
    {
        if (rule.Content.Count == 0 || rule.Cue.Count == 0 || draft.Source.Count == 0 || !rule.Source.SequenceEqual(draft.Source)) return false;
        int cue = view.Analysis.TokenAt(rule.Cue[0].Start);
        if (rule.Clause?.Group.Form is not VerbForm.Ing || !view.IsComma(cue - 1) || view.InQuotation(cue)) return false;
        int piece = draft.Content.FindIndex(span => span.Contains(rule.Cue[0]) && span.Start < view.Span(cue - 1).Start);
        if (piece < 0) return false;
        draft.Content[piece] = new Span(draft.Content[piece].Start, view.Span(cue - 2).End);
        return true;
    }

    private bool Overrules(Draft rule, List<Draft> touched, TokenView view) =>
        (rule.IsHeadline || IsDirectSpeech(rule, view)) && touched.TrueForAll(draft => draft.Confidence < _unsure);

    private static bool IsDirectSpeech(Draft draft, TokenView view) =>
        draft.Content.Count > 0 && draft.Source.Count > 0 && draft.Act is Act.Said or Act.Wrote or Act.Asked
            && ContentKind.Of(view, draft.Content) is StatementKind.Direct;
}
