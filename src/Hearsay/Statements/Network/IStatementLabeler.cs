using Hearsay.Analysis;

namespace Hearsay.Statements.Network;

/// <summary>Labels the tokens of a text by their roles in attributions. Implementations are thread-safe and
/// deterministic.</summary>
internal interface IStatementLabeler
{
    /// <summary>One label a token, with its probabilities.</summary>
    LabelledText Label(AnalyzedText analysis);
}
