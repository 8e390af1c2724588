using System.Collections.Immutable;
using System.Text;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Reports.Read.Csv;

/// <summary>What <c>hearsay read --format csv</c> prints: one row a statement, every cell in quote marks (RFC 4180).
/// Cells hold the exact words of the page, but for an apostrophe before a cell that begins with a sign that a
/// spreadsheet takes for a formula (CWE-1236); the offsets tell where the words stand.</summary>
internal sealed class ReadCsv : ReportWriter<ReadArticle>
{
    private const string FormulaSigns = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly ImmutableArray<string> Columns =
    [
        "article", "outlet", "published", "speaker", "speaker kind", "source", "cue", "content", "kind", "act",
            "modality",
        "chain", "conditions", "hedges", "time", "time value", "content start", "content end",
        "confidence", "substance", "aside",
    ];

    private readonly TextWriter _output;

    /// <summary>Writes the row of the columns' names.</summary>
    public ReadCsv(TextWriter output)
    {
        _output = output;
        WriteRow(Columns, output);
    }

    public override void Write(ReadArticle article)
    {
        using var whole = new StringWriter();
        foreach (ResolvedStatement statement in article.Statements) WriteRow(Cells(article.Article, statement), whole);
        _output.Write(whole.GetStringBuilder());
    }

    private static IEnumerable<string?> Cells(Article article, ResolvedStatement resolved)
    {
        Statement statement = resolved.Statement;
        SourceText text = article.Text;
        string Joined(IEnumerable<Span> spans) => string.Join(" … ", spans.Select(text.Quote));
        Span? content = statement.Content.IsEmpty ? null : statement.Content.Aggregate(Span.Cover);
        return
        [
            article.Id, article.Metadata.Outlet?.Value, article.Metadata.Published?.Value.ToString(),
            resolved.Speaker.Name, SchemaWords.Of(resolved.Speaker.Kind),
            Joined(statement.Source), Joined(statement.Cue), Joined(statement.Content),
            SchemaWords.Of(statement.Kind), SchemaWords.Of(statement.Act), SchemaWords.Of(resolved.Modality),
            string.Join(" > ", statement.Chain.Select(hop => text.Quote(hop.Span))),
            Joined(resolved.Conditions.Select(one => one.Span)), Joined(resolved.Hedges.Select(one => one.Span)),
            resolved.SaidAt is { } time ? text.Quote(time.Span) : null, resolved.SaidAt?.Value,
            content is { } first ? $"{text.ToCodePoint(first.Start)}" : null,
            content is { } last ? $"{text.ToCodePoint(last.End)}" : null,
            statement.Confidence is { } known ? $"{SchemaWords.Rounded(known)}" : null,
            statement.Substance is { } told ? $"{SchemaWords.Rounded(told)}" : null,
            statement.Aside is { } reason ? SchemaWords.Of(reason) : null,
        ];
    }

    private static void WriteRow(IEnumerable<string?> cells, TextWriter output)
    {
        var row = new StringBuilder();
        foreach (string? cell in cells)
        {
            if (row.Length > 0) row.Append(',');
            row.Append('"');
            if (cell is [var first, ..] && FormulaSigns.Contains(first)) row.Append('\'');
            row.Append(cell?.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        output.Write(row.Append("\r\n").ToString());
    }
}
