using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>What a cue says of its source's act.</summary>
/// <param name="Word">The word or phrase that decided, as the lists have it; null where none is known and the plainest
/// reading was taken.</param>
/// <param name="Place">Where it stands; the whole cue where <paramref name="Word"/> is null.</param>
internal readonly record struct ActReading(Act Act, Modality Modality, string? Word, Span Place);
