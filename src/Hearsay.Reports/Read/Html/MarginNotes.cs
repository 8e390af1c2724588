using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Reports.Html;
using Hearsay.Reports.View;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Reports.Read.Html;

/// <summary>Writes what is known of a statement beside the text: who speaks, what was done, how it is
/// attributed.</summary>
internal sealed class MarginNotes(Article article, string id, HtmlWriter html)
{
    /// <summary>Of longer content the beginning is shown, which the text beside it continues.</summary>
    private const int LongestContent = 90;

    public void Write(ResolvedStatement resolved, int number)
    {
        html.Open("li", ("class", "note"), ("id", $"{id}-s{number}"));
        html.Open("p").Element("a", $"{number}", ("class", "number"), ("href", $"#{id}-t{number}"),
            ("aria-label", $"Statement {number}: to its place in the text"));
        html.Text(" ").Element("bdi", resolved.Speaker.Name, ("class", "speaker"));
        if (Attribution.About(resolved.Speaker) is { Length: > 0 } about)
            html.Text(" ").Element("bdi", about, ("class", "about"));
        html.Close();
        html.Element("p", Put(resolved), ("class", "put"));
        html.Element("p", Beginning(resolved.Statement.Content), ("class", "wording"), ("dir", "auto"));
        if (Attribution.Line(article, resolved) is { Length: > 0 } line)
            html.Element("p", line, ("class", "attribution"), ("dir", "auto"));
        html.Close().Line();
    }

    /// <summary>"said, denied · direct quotation · confidence 0.92".</summary>
    private static string Put(ResolvedStatement resolved)
    {
        Statement statement = resolved.Statement;
        string act = SchemaWords.Of(statement.Act), modality = SchemaWords.Of(resolved.Modality);
        string put = resolved.Modality == Modality.Asserted || act == modality ? act : $"{act}, {modality}";
        string kind = statement.Kind switch
        {
            StatementKind.Direct => "direct quotation",
            StatementKind.Mixed => "partly quoted",
            _ => "reported",
        };
        string line = $"{put} · {kind}";
        if (statement.Confidence is { } known) line += $" · confidence {known:F2}";
        return statement.Aside is { } reason ? $"{line} · {AsideWords.Of(reason)}" : line;
    }

    private string Beginning(ImmutableArray<Span> content)
    {
        string words = string.Join(" … ", content.Select(span => VisibleText.Of(article.Text, span)));
        if (words.Length <= LongestContent) return words;
        int cut = words.LastIndexOf(' ', LongestContent);
        if (cut <= 0) cut = char.IsLowSurrogate(words[LongestContent]) ? LongestContent - 1 : LongestContent;
        return words[..cut] + " …";
    }
}
