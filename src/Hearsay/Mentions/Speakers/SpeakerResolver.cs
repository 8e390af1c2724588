using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>Whoever made a statement.</summary>
/// <param name="Mention">The words that led to the speaker: the source's own name, or the mention that it refers back
/// to; null where the statement has no source.</param>
internal readonly record struct ResolvedSpeaker(Speaker Speaker, Span? Mention);

/// <summary>Says who made each statement of an article, out of what the article alone tells. Statements of one speaker
/// get one and the same <see cref="Speaker"/>. Whoever is not clear stays unresolved. Thread-safe.</summary>
internal sealed class SpeakerResolver
{
    private readonly PronounWeights _weights;

    public SpeakerResolver() : this(PronounWeights.Default)
    {
    }

    internal SpeakerResolver(PronounWeights weights) => _weights = weights;

    /// <summary>One speaker for each of <paramref name="statements"/>, in their order.</summary>
    /// <param name="voices">Whose words the turns of the article are; null where it has none and no author.</param>
    public ImmutableArray<ResolvedSpeaker> Resolve(
        AnalyzedText text, ImmutableArray<Statement> statements, Voices? voices = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (statements.IsDefaultOrEmpty || text.Tokens.IsEmpty) return [];
        return new SpeakerWalk(text, statements, _weights, voices ?? Voices.None).Run();
    }
}
