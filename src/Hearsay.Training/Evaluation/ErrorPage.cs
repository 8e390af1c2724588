using System.Net;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>A page that shows what a system missed, invented or cut wrongly, each in its paragraph, for people who
/// improve it. Everything from the texts is encoded.</summary>
public sealed class ErrorPage
{
    private const string Head = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Statements: errors</title><style>
        :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        h2{font-size:1rem;margin-top:2.5rem;overflow-wrap:anywhere}article{border-inline-start:.3rem solid #888;margin:1rem 0;padding:.2rem 1rem}
        article.missed{border-color:#c33}article.invented{border-color:#c80}article.inexact{border-color:#36c}
        h3{font-size:.85rem;margin:0;text-transform:uppercase;letter-spacing:.05em}p{margin:.4rem 0}
        mark{color:inherit;background:none;border-bottom:.2rem solid}mark.source{border-color:#36c}mark.cue{border-color:#c33}mark.content{border-color:#393}
        </style>
        """;

    private readonly TextWriter _output;
    private readonly AttributionOptions _options;

    private ErrorPage(TextWriter output, AttributionOptions options) => (_output, _options) = (output, options);

    /// <summary>Writes the page.</summary>
    public static void Write(
        TextWriter output,
        IReadOnlyList<AttributedDocument> gold,
        IReadOnlyList<AttributedDocument> system,
        AttributionOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        var page = new ErrorPage(output, options);
        output.Write(Head);
        output.WriteLine("<h1>What was missed, invented or cut wrongly</h1>");
        output.WriteLine(
            "<p>Underlined: <mark class=\"source\">source</mark> <mark class=\"cue\">cue</mark> "
            + "<mark class=\"content\">content</mark>. A pair is <em>inexact</em> where the contents overlap by half "
            + "and a span differs.</p>");
        foreach ((AttributedDocument wanted, AttributedDocument? given) in AttributionScorer.Join(gold, system))
            page.WriteDocument(wanted, given);
        output.WriteLine("</html>");
    }

    private void WriteDocument(AttributedDocument wanted, AttributedDocument? given)
    {
        var scorer = new DocumentScorer(wanted, given, _options);
        List<AlignedPair> pairs = scorer.Align();
        HashSet<int> found = [.. pairs.Select(pair => pair.Gold)], used = [.. pairs.Select(pair => pair.System)];
        var entries = new List<(int Place, Action Write)>();
        for (int i = 0; i < scorer.Gold.Count; i++)
            if (!found.Contains(i)) Add(entries, wanted.Text!, "missed", "gold", scorer.Gold[i]);
        for (int i = 0; i < scorer.System.Count; i++)
            if (!used.Contains(i)) Add(entries, wanted.Text!, "invented", "system", scorer.System[i]);
        foreach (AlignedPair pair in pairs)
            AddInexact(entries, wanted.Text!, scorer.Gold[pair.Gold], scorer.System[pair.System]);
        if (entries.Count == 0) return;
        _output.WriteLine($"<h2>{Encode(wanted.Id)}</h2>");
        foreach ((_, Action write) in entries.OrderBy(entry => entry.Place)) write();
    }

    private void Add(
        List<(int Place, Action Write)> entries, SourceText text, string verdict, string side, ScoredAttribution attribution)
    {
        if (attribution.Attribution.Extent is not { } extent) return;
        entries.Add((extent.Start, () =>
        {
            _output.WriteLine($"<article class=\"{verdict}\"><h3>{verdict} ({Encode(attribution.Kind)})</h3>");
            WritePassage(text, side, attribution.Attribution);
            _output.WriteLine("</article>");
        }
        ));
    }

    private void AddInexact(
        List<(int Place, Action Write)> entries, SourceText text, ScoredAttribution gold, ScoredAttribution system)
    {
        Role[] differing = [.. Enum.GetValues<Role>().Where(role => !gold[role].Equals(system[role]))];
        if (differing.Length == 0) return;
        entries.Add((gold.Attribution.Extent!.Value.Start, () =>
        {
            string roles = string.Join(", ", differing.Select(AttributionScore.Name));
            _output.WriteLine($"<article class=\"inexact\"><h3>inexact: {roles}</h3>");
            WritePassage(text, "gold", gold.Attribution);
            WritePassage(text, "system", system.Attribution);
            _output.WriteLine("</article>");
        }
        ));
    }

    private void WritePassage(SourceText text, string side, Attribution attribution)
    {
        Span extent = text.FromCodePoints(attribution.Extent!.Value);
        int start = text.Value.LastIndexOf('\n', Math.Max(0, extent.Start - 1)) + 1;
        int end = text.Value.IndexOf('\n', extent.End);
        if (end < 0) end = text.Length;
        _output.Write($"<p><b>{side}:</b> ");
        Role?[] roles = RolesOf(text, attribution);
        for (int at = Math.Min(start, extent.Start); at < end;)
        {
            int next = at + 1;
            while (next < end && roles[next] == roles[at]) next++;
            string piece = Encode(text.Quote(new Span(at, next)));
            _output.Write(roles[at] is { } role ? $"<mark class=\"{AttributionScore.Name(role)}\">{piece}</mark>" : piece);
            at = next;
        }

        _output.WriteLine("</p>");
    }

    private static Role?[] RolesOf(SourceText text, Attribution attribution)
    {
        var roles = new Role?[text.Length];
        foreach (Role role in Enum.GetValues<Role>())
        {
            foreach (CodePointRange range in attribution[role])
            {
                Span span = text.FromCodePoints(range);
                roles.AsSpan(span.Start, span.Length).Fill(role);
            }
        }

        return roles;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
