using System.Collections.Immutable;
using Hearsay.Collation.Wordings;

namespace Hearsay.Collation.Segments;

/// <summary>A passage of the result with what comparing it needs.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Wording">Its words.</param>
/// <param name="Speaker">Its speaker's number in the story.</param>
/// <param name="Nodes">Numbers of the nodes that its pieces belong to.</param>
internal sealed record StoryPassage(Passage Passage, Wording Wording, int Speaker, ImmutableArray<int> Nodes);
