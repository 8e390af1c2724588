using System.Globalization;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Settling;

/// <summary>Decides between the statements that the network found in a paragraph and those of the rules. Where they
/// meet, the network is right far more often; but quote marks are seen exactly by rules, so that direct speech which
/// the network left out, or is not sure of, is taken from them; so is what the form of a headline attributes.
/// Immutable.</summary>
internal sealed class Arbiter
{
    private readonly double _unsure, _doubtful;

    internal Arbiter()
    {
        Dictionary<string, double> thresholds = WordTable.Rows("Statements/Settling/thresholds.tsv")
            .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));
        (_unsure, _doubtful) = (thresholds["network.unsure"], thresholds["network.doubtful"]);
    }

    /// <summary>Leaves what stays in <paramref name="drafts"/>.</summary>
    /// <param name="first">Where the paragraph's statements begin.</param>
    /// <param name="found">Where those of the rules begin.</param>
    internal void Settle(List<Draft> drafts, int first, int found, TokenView view)
    {
        List<Draft> network = [.. drafts[first..found].OrderBy(draft => draft.Extent)], rules = [];
        foreach (Draft draft in network)
        {
            ContentEdges.DropFront(draft, view);
            ContentEdges.CutAtStops(draft, view);
        }

        var overruled = new HashSet<Draft>();
        var near = new Neighbours(network);
        for (int i = found; i < drafts.Count; i++)
        {
            Draft rule = drafts[i];
            List<Draft> touched = near.Of(rule.Extent).FindAll(draft => !overruled.Contains(draft));
            foreach (Draft draft in touched) TakeSource(draft, rule, view);
            bool isFurther = touched.Exists(draft => ContentEdges.CutBefore(rule, draft, view));
            if (!isFurther && (touched.Count == 0 ? !AddsToNetwork(rule, view) : !Overrules(rule, touched, view)))
                continue;
            rules.Add(rule);
            if (!isFurther) overruled.UnionWith(touched);
        }

        drafts.RemoveRange(first, drafts.Count - first);
        drafts.AddRange(network.Where(draft => !overruled.Contains(draft)));
        drafts.AddRange(rules);
    }

    /// <summary>Finds the statements whose extent shares a character with a span, in time that does not grow with their
    /// number.</summary>
    /// <param name="sorted">By extent.</param>
    private sealed class Neighbours(List<Draft> sorted)
    {
        private readonly Span[] _extents = [.. sorted.Select(draft => draft.Extent)];
        private readonly int[] _reach = ReachOf(sorted);

        internal List<Draft> Of(Span span)
        {
            var found = new List<Draft>();
            int low = 0, high = _extents.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (_extents[middle].Start < span.End) low = middle + 1;
                else high = middle;
            }

            for (int i = low - 1; i >= 0 && _reach[i] > span.Start; i--)
                if (sorted[i].Extent.Overlaps(span)) found.Add(sorted[i]);
            found.Reverse();
            return found;
        }

        /// <summary>For each, the farthest end of it and of all before it.</summary>
        private static int[] ReachOf(List<Draft> sorted)
        {
            var reach = new int[sorted.Count];
            for (int i = 0; i < reach.Length; i++) reach[i] = Math.Max(i > 0 ? reach[i - 1] : 0, sorted[i].Extent.End);
            return reach;
        }
    }

    /// <summary>"Brink, 61, denies four counts": where the network saw no source, the subject before the verb is
    /// one.</summary>
    private static void TakeSource(Draft draft, Draft rule, TokenView view)
    {
        if (draft.Source.Count > 0 || draft.Cue.Count == 0 || rule.Clause is not { Subject.Place: SubjectPlace.Before })
            return;
        if (rule.Cue[0].Overlaps(draft.Cue[0]) && !draft.CoversContent(rule.Source[0]) && HasName(rule.Source[0], view))
            draft.Source.AddRange(rule.Source);
    }

    private static bool HasName(Span source, TokenView view)
    {
        for (int i = view.Analysis.TokenAt(source.Start); i < view.Count && view.Span(i).Start < source.End; i++)
            if (view.Tag(i) is PartOfSpeech.Propn) return true;
        return false;
    }

    private static bool AddsToNetwork(Draft rule, TokenView view) =>
        rule.AwaitsContent || rule.IsHeadline || IsHeardThere(rule, view)
        || IsDirectSpeech(rule, view) || IsPlainReport(rule, view) || IsInverted(rule, view);

    private bool Overrules(Draft rule, List<Draft> touched, TokenView view) =>
        ((rule.IsHeadline || IsDirectSpeech(rule, view)) && touched.TrueForAll(draft => draft.Confidence < _unsure))
        || (IsPlainReport(rule, view) && touched.TrueForAll(draft => draft.Confidence < _doubtful));

    /// <summary>"…, a court has heard": the network knows nothing of courts.</summary>
    private static bool IsHeardThere(Draft rule, TokenView view) =>
        rule.Clause is { Group.Head: var head } && view.Is(head, WordClass.HearingVerb);

    private static bool IsDirectSpeech(Draft draft, TokenView view) =>
        IsSpeechOfSomebody(draft) && StatementKinds.Of(view.Analysis, draft.Content) is StatementKind.Direct;

    /// <summary>"Orlov maintains that …": a cue of speech with its source and "that" needs no second opinion.</summary>
    private static bool IsPlainReport(Draft draft, TokenView view) =>
        IsSpeechOfSomebody(draft) && view.Is(view.Analysis.TokenAt(draft.Content[0].Start), WordClass.Complementizer);

    /// <summary>"The closure was an act of pressure, Orlov told parliament.": a clause, and behind it a name with its
    /// cue.</summary>
    private static bool IsInverted(Draft draft, TokenView view)
    {
        if (!IsSpeechOfSomebody(draft) || draft.Content.Count != 1 || draft.Source.Count != 1) return false;
        int source = view.Analysis.TokenAt(draft.Source[0].Start), cue = view.Analysis.TokenAt(draft.Cue[0].Start);
        int content = view.Analysis.TokenAt(draft.Content[0].End - 1);
        return draft.Content[0].End <= draft.Source[0].Start && content + 2 == source && view.IsComma(source - 1)
            && view.Analysis.TokenAt(draft.Source[0].End - 1) == cue - 1
            && view.Tag(cue - 1) is PartOfSpeech.Propn && view.Is(cue, WordClass.PlainReportingVerb);
    }

    private static bool IsSpeechOfSomebody(Draft draft) =>
        draft.Content.Count > 0 && draft.Source.Count > 0 && draft.Act is Act.Said or Act.Wrote or Act.Asked;
}
