using Hearsay.Text;

namespace Hearsay.Inference.Tagging;

/// <summary>Gives every token of a sentence its part of speech: the seam where a trained chain takes its place.
/// Implementations are thread-safe and deterministic.</summary>
internal interface ITagger
{
    /// <param name="text">The text that <paramref name="tokens"/> point into.</param>
    /// <param name="tokens">The tokens of one sentence, in order.</param>
    /// <param name="tags">Receives one tag a token; as long as <paramref name="tokens"/>.</param>
    void Tag(SourceText text, ReadOnlySpan<Span> tokens, System.Span<PartOfSpeech> tags);
}
