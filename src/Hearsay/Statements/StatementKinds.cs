using Hearsay.Analysis;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>The one definition of direct, mixed and indirect: by the words of all pieces of a content.</summary>
internal static class StatementKinds
{
    /// <summary>Direct where every word stands in quote marks, mixed where some do, indirect where none does.</summary>
    public static StatementKind Of(AnalyzedText analysis, IReadOnlyList<Span> content)
    {
        int words = 0, quoted = 0;
        foreach (Span piece in content)
        {
            for (int i = analysis.TokenAt(piece.Start); i < analysis.Tokens.Length
                && analysis.Tokens[i].Span.Start < piece.End; i++)
            {
                if (analysis.IsPunctuation(i)) continue;
                words++;
                if (analysis.QuotationOf(i) >= 0) quoted++;
            }
        }

        return quoted == 0 ? StatementKind.Indirect : quoted == words ? StatementKind.Direct : StatementKind.Mixed;
    }
}
