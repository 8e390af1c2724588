namespace Hearsay.Collation;

/// <summary>A passage with what the collation found out about it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Wording">Its own words.</param>
/// <param name="Speaker">Its speaker's number in the story.</param>
/// <param name="Node">The node of the pair graph that it belongs to.</param>
internal sealed record StoryPassage(Passage Passage, Wording Wording, int Speaker, int Node);
