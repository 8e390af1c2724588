using System.Collections.Immutable;
using System.Text;
using Hearsay.Collation;
using Hearsay.Records;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Reports.View;

/// <summary>The passages of an utterance that say it in the same words.</summary>
/// <param name="Relations">How each passage stands to the base, seen from there; for the base wording itself, how its
/// other passages stand to its lead.</param>
internal sealed record WordingView(ImmutableArray<Passage> Passages, ImmutableArray<Relation> Relations)
{
    /// <summary>The passage whose words stand for all.</summary>
    public required Passage Lead { get; init; }

    /// <summary>Indexes of the witnesses that carry it, ascending.</summary>
    public ImmutableArray<int> Witnesses => [.. Passages.Select(passage => passage.Witness).Distinct().Order()];

    /// <summary>How the lead was compared with the base; null for the base wording and where they were not
    /// compared.</summary>
    public Relation? ToBase => Relations.FirstOrDefault(one => one.B.Id == Lead.Id);
}

/// <summary>An utterance as reports set it: numbered, its passages gathered by wording, the first wording the one that
/// the others are compared with.</summary>
internal sealed record UtteranceView(int Number, Utterance Utterance, ImmutableArray<WordingView> Wordings)
{
    public WordingView Base => Wordings[0];

    public static UtteranceView Of(int number, Utterance utterance, ImmutableArray<Mentions.ReadArticle> witnesses)
    {
        var groups = utterance.Passages
            .GroupBy(passage => Key(witnesses[passage.Witness].Article.Text, passage), StringComparer.Ordinal)
            .Select(group => group.ToImmutableArray())
            .ToList();
        Passage lead = LeadOfAll(utterance);
        int first = groups.FindIndex(group => group.Contains(lead));
        return new UtteranceView(number, utterance,
        [
            Gather(utterance, groups[first], lead, lead),
            .. groups.Where((_, index) => index != first).Select(group => Gather(utterance, group, lead, null)),
        ]);
    }

    /// <summary>The passage that was compared most often; of several the first.</summary>
    private static Passage LeadOfAll(Utterance utterance)
    {
        var compared = utterance.Relations
            .SelectMany(relation => new[] { relation.A.Id, relation.B.Id })
            .CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return utterance.Passages.MaxBy(passage => compared.GetValueOrDefault(passage.Id))!;
    }

    private static WordingView Gather(
        Utterance utterance, ImmutableArray<Passage> group, Passage lead, Passage? ownLead)
    {
        ImmutableArray<Relation> relations = [.. group
            .Select(passage => utterance.Between(lead, passage))
            .OfType<Relation>()];
        Passage shown = ownLead ?? (relations.IsEmpty ? group[0] : relations[0].B);
        return new WordingView(group, relations) { Lead = shown };
    }

    /// <summary>Letters and digits alone, so that marks and case make no other wording; whether it is quoted
    /// does.</summary>
    private static string Key(SourceText text, Passage passage)
    {
        Statement statement = passage.Statement.Statement;
        var key = new StringBuilder(SchemaWords.Of(statement.Kind));
        foreach (Span span in statement.Content)
        {
            bool spaced = true;
            foreach (char unit in text.Slice(span))
            {
                if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
                {
                    if (spaced) key.Append(' ');
                    key.Append(char.ToLowerInvariant(unit));
                    spaced = false;
                }
                else if (unit is not ('\'' or '’'))
                {
                    spaced = true;
                }
            }
        }

        return key.ToString();
    }
}
