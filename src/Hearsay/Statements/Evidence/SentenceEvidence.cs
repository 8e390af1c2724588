using Hearsay.Text;

namespace Hearsay.Statements.Evidence;

/// <summary>What became of a word that could attribute something to somebody.</summary>
public enum CueOutcome
{
    /// <summary>It is the cue of a statement.</summary>
    Attributes,

    /// <summary>It stands inside quote marks, where the speaker reports and not the article.</summary>
    InQuotation,

    /// <summary>It stands inside the content of a statement of somebody else.</summary>
    InContent,

    /// <summary>Nothing was found that it attributes, or nobody it attributes it to.</summary>
    Unused,
}

/// <summary>A word that could attribute something to somebody.</summary>
/// <param name="Place">The words as they stand.</param>
/// <param name="Word">The entry of the word lists that they are a form of; null where only the model took them for a
/// cue.</param>
/// <param name="Probability">How probable the model holds it that this is a cue, from 0 to 1; null where no model
/// read the text.</param>
public sealed record CueEvidence(
    Span Place, string? Word, Act Act, Modality Modality, CueOutcome Outcome, double? Probability);

/// <summary>Words in quote marks.</summary>
/// <param name="IsAttributed">True where a statement has them in its content.</param>
public sealed record QuotationEvidence(Span Place, bool IsAttributed);

/// <summary>What made a sentence a statement, or kept it from being one.</summary>
/// <param name="Statements">Indexes, in the article's statements, of those with a part in the sentence.</param>
/// <param name="Cues">In text order.</param>
/// <param name="Quotations">In text order.</param>
public sealed record SentenceEvidence(
    Span Sentence,
    Sequence<int> Statements,
    Sequence<CueEvidence> Cues,
    Sequence<QuotationEvidence> Quotations);
