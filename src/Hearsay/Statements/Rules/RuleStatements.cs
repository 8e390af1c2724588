using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Statements.Rules;

/// <summary>Statements by rules over tags, sentence by sentence: verbs with their subjects and complements, nominal
/// cues, headlines.</summary>
internal sealed class RuleStatements(TokenView view, NounPhrases phrases)
{
    private readonly VerbStatements _verbs = new(view, phrases);
    private readonly NominalStatements _nominals = new(view, phrases);
    private readonly Lazy<HeadlineStatements> _headlines = new(() => new HeadlineStatements(view, phrases));

    /// <summary>Adds the statements of one sentence, in the order of their contents.</summary>
    /// <param name="isHeading">True where the forms of headlines count, too.</param>
    /// <param name="isHeadline">True where it is known to be one.</param>
    public void Read(Sentence sentence, bool isHeading, List<Draft> drafts, bool isHeadline = false)
    {
        Draft? headline = isHeading ? _headlines.Value.Read(sentence, isHeadline) : null;
        if (headline is not null)
        {
            drafts.Add(headline);
            return;
        }

        int first = drafts.Count;
        drafts.AddRange(_verbs.Read(sentence));
        AddNominals(_nominals.Read(sentence), drafts, first);
        CutBeforeSpeakingRelatives(drafts, first);
        drafts.Sort(first, drafts.Count - first, Comparer<Draft>.Create((a, b) => Order(a).CompareTo(Order(b))));
    }

    /// <summary>A nominal cue counts where no verb reports the same words.</summary>
    private static void AddNominals(IEnumerable<Draft> nominals, List<Draft> drafts, int first)
    {
        foreach (Draft nominal in nominals)
        {
            bool isTaken = false;
            for (int i = first; i < drafts.Count && !isTaken; i++)
                isTaken = Covers(drafts[i], nominal.Content) || drafts[i].CoversContent(nominal.Cue[0]);
            if (!isTaken) drafts.Add(nominal);
        }
    }

    /// <summary>True where a verb reports most of the words that a nominal cue would.</summary>
    private static bool Covers(Draft verb, List<Span> content) =>
        content.Exists(piece => verb.Content.Where(piece.Overlaps).Sum(part => part.Length) * 2 > piece.Length);

    /// <summary>"according to Ruel, who added that …": the clause after the comma is a statement of its own, not a
    /// description of its source.</summary>
    private static void CutBeforeSpeakingRelatives(List<Draft> drafts, int first)
    {
        for (int i = first; i < drafts.Count; i++)
        {
            for (int k = first; k < drafts.Count; k++)
            {
                if (k == i || drafts[i].Source.Count == 0 || drafts[k].Source.Count == 0) continue;
                Span outer = drafts[i].Source[0], inner = drafts[k].Source[0];
                if (outer.Contains(inner) && outer.Start + 2 < inner.Start)
                    drafts[i].Source[0] = new Span(outer.Start, inner.Start - 2);
            }
        }
    }

    private static int Order(Draft draft) => draft.Content.Count > 0 ? draft.Content[0].Start : draft.Cue[0].Start;
}
