using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Collation.Differences;

/// <summary>Tells where a reporter's past of "can" is all that makes a hedge: “We can feed the town” is reported as
/// “they could feed the town”.</summary>
internal static class Backshift
{
    /// <summary>A statement without the hedges that its counterpart has as an ability in the present.</summary>
    /// <param name="statement">In <paramref name="text"/>.</param>
    /// <param name="other">Its counterpart, in <paramref name="otherText"/>.</param>
    public static ResolvedStatement Undo(
        ResolvedStatement statement, AnalyzedText text, ResolvedStatement other, AnalyzedText otherText) =>
        statement.Hedges.IsEmpty ? statement : statement with
        {
            Hedges = statement.Hedges.RemoveAll(hedge => text.QuotationAround(hedge.Span) < 0
                && AfterAbility(text, hedge.Span, WordClass.PastAbility) is { } verb
                && HasAbility(other, otherText, verb)),
        };

    private static bool HasAbility(ResolvedStatement statement, AnalyzedText text, string verb)
    {
        foreach (Span content in statement.Statement.Content)
        {
            WordSequence words = WordSequence.In(text, content);
            for (int i = 0; i < words.Count; i++)
                if (AfterAbility(text, words[i].Span, WordClass.PresentAbility) == verb) return true;
        }

        return false;
    }

    /// <summary>The word after a modal of ability; null where the words are none.</summary>
    private static string? AfterAbility(AnalyzedText text, Span modal, WordClass tense)
    {
        WordList words = text.Words;
        int at = words.IndexAt(modal.Start);
        return at + 1 < words.Count && words.ClassesOf(at).Has(tense) ? words.Key(at + 1).ToString() : null;
    }
}
