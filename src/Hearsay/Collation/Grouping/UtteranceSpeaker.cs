using System.Collections.Immutable;
using Hearsay.Collation.Segments;
using Hearsay.Mentions;

namespace Hearsay.Collation.Grouping;

/// <summary>Tells who speaks an utterance, from what all its witnesses call the speaker.</summary>
internal static class UtteranceSpeaker
{
    /// <summary>The speaker whom most witnesses name, a person before a body and anyone before someone unresolved; with
    /// every name and role that the others give who are the same.</summary>
    /// <param name="passages">The utterance's passages, at least one.</param>
    /// <param name="isSame">Whether two passages' speakers are taken for one.</param>
    public static Speaker Of(IReadOnlyList<StoryPassage> passages, Func<StoryPassage, StoryPassage, bool> isSame)
    {
        StoryPassage chosen = passages
            .OrderBy(passage => passage.Passage.Statement.Speaker.Kind)
            .ThenByDescending(passage => passages.Count(other => isSame(passage, other)))
            .ThenByDescending(passage =>
            passages.Count(other => other.Passage.Statement.Speaker.Name == NameOf(passage)))
            .ThenByDescending(passage => NameOf(passage).Length)
            .ThenBy(NameOf, StringComparer.Ordinal)
            .First();
        Speaker[] same = [.. passages.Where(other => isSame(chosen, other))
            .Select(other => other.Passage.Statement.Speaker)];
        Speaker speaker = chosen.Passage.Statement.Speaker;
        return speaker with
        {
            Aliases = Union(same.SelectMany(one => one.Aliases.Prepend(one.Name)).Where(name => name != speaker.Name)),
            Roles = Union(same.SelectMany(one => one.Roles)),
            SpeaksFor = speaker.SpeaksFor
            ?? same.Select(one => one.SpeaksFor).FirstOrDefault(state => state is not null),
        };
    }

    private static string NameOf(StoryPassage passage) => passage.Passage.Statement.Speaker.Name;

    private static ImmutableArray<string> Union(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
