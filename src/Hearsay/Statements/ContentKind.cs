using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Tells direct, mixed and indirect content apart by the words of all its pieces.</summary>
internal static class ContentKind
{
    /// <summary>Direct where every word stands in quote marks, mixed where some do, indirect where none does.</summary>
    public static StatementKind Of(TokenView view, IReadOnlyList<Span> content)
    {
        int words = 0, quoted = 0;
        foreach (Span piece in content)
        {
            for (int i = view.Analysis.TokenAt(piece.Start); i < view.Count && view.Span(i).Start < piece.End; i++)
            {
                if (view.IsPunctuation(i)) continue;
                words++;
                if (view.InQuotation(i)) quoted++;
            }
        }

        return quoted == 0 ? StatementKind.Indirect : quoted == words ? StatementKind.Direct : StatementKind.Mixed;
    }
}
