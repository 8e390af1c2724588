using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Records;

/// <summary>An article's text with its statements, as they are read back from an export.</summary>
internal sealed record StatementDocument(string Id, SourceText Text, Sequence<Statement> Statements);

/// <summary>A document, or why there is none.</summary>
internal readonly record struct StatementDocumentResult(StatementDocument? Document, InputError? Error)
{
    public static implicit operator StatementDocumentResult(StatementDocument document) => new(document, null);

    public static implicit operator StatementDocumentResult(InputError error) => new(null, error);
}
