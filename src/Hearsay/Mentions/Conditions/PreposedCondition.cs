using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions.Conditions;

/// <summary>"If elected, Castaray said she would close the gate": the condition opens the sentence, before the source,
/// and belongs to what is said behind the cue.</summary>
internal static class PreposedCondition
{
    /// <summary>The condition; null where none stands there, or where it is part of the content.</summary>
    public static Condition? Of(AnalyzedText text, Statement statement)
    {
        if (statement.Source is not [var source, ..] || statement.Cue is not [var cue, ..]
            || statement.Content is not [var content, ..] || statement.Kind is StatementKind.Direct
            || statement.Modality is Modality.Denied
            || source.Start > cue.Start || content.Start < cue.End) return null;
        int first = text.Sentences[text.SentenceAt(source.Start)].FirstToken, end = text.TokenAt(source.Start);
        if (end - first < 2 || text.Key(end - 1) is not "," || text.QuotationOf(first) >= 0) return null;
        if (!text.Is(first, WordClass.ConditionalSubordinator) || !LooksAhead(text, content)) return null;
        ImmutableArray<Condition> found = ConditionReader.Read(text, text.SpanOf(first, end - 1));
        return found is [var condition, ..] && condition.Span.Start == text.Tokens[first].Span.Start ? condition : null;
    }

    /// <summary>"would close the gate": what depends on a condition is not there yet.</summary>
    private static bool LooksAhead(AnalyzedText text, Span content)
    {
        int first = text.TokenAt(content.Start), end = text.TokenAt(content.End);
        for (int i = first; i < end; i++)
            if (text.Is(i, WordClass.Modal)) return true;
        return false;
    }
}
