using Hearsay.Language;

namespace Hearsay.Statements.Network;

/// <summary>Labels the tokens of a text by their roles in attributions. Implementations are thread-safe and deterministic.</summary>
internal interface IStatementLabeler
{
    /// <summary>One label a token, with its probabilities.</summary>
    LabelledText Label(AnalyzedText analysis);
}

/// <summary>The network's reading of a text.</summary>
/// <param name="Labels">The best labels, one a token (see <see cref="StatementLabels"/>).</param>
/// <param name="Probabilities">Tokens times labels: how probable each label is, over all ways to label the paragraph.</param>
internal sealed record LabelledText(byte[] Labels, float[] Probabilities)
{
    /// <summary>Probability of <paramref name="label"/> at <paramref name="token"/>.</summary>
    internal float Probability(int token, int label) => Probabilities[(token * StatementLabels.Names.Length) + label];
}
