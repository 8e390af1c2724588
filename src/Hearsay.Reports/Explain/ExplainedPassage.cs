using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Statements.Evidence;

namespace Hearsay.Reports.Explain;

/// <summary>A passage that a user asks about.</summary>
/// <param name="Sentences">What speaks for and against statements in it; none where it is not read.</param>
/// <param name="SetAside">For a passage that is not read, what it was taken for.</param>
internal sealed record ExplainedPassage(
    ReadArticle Read, ImmutableArray<SentenceEvidence> Sentences, BlockKind? SetAside)
{
    /// <summary>The cue of a sentence that attributes a statement; null where another sentence has it.</summary>
    internal static CueEvidence? CueOf(SentenceEvidence evidence, Statement statement) => evidence.Cues.FirstOrDefault(
        cue => cue.Outcome is CueOutcome.Attributes && statement.Cue.Any(cue.Place.Overlaps));
}
