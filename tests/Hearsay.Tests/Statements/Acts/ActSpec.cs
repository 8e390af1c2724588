using System.Text;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Tests.Statements.Acts;

/// <summary>A text of specs/acts with the spans that its marks stand for: [source], {cue}, &lt;content&gt;.</summary>
internal sealed class ActSpec
{
    private const string ParagraphBreak = " ¶ ";

    private static readonly Lazy<TextAnalyzer> Analyzer =
        new(() => new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded()));

    public ActSpec(string marked)
    {
        var text = new StringBuilder();
        var opened = new Stack<int>();
        foreach (char c in marked.Replace(ParagraphBreak, "\n", StringComparison.Ordinal))
        {
            if (c is '[' or '{' or '<') opened.Push(text.Length);
            else if (ListOf(c) is { } spans) spans.Add(new Span(opened.Pop(), text.Length));
            else text.Append(c);
        }

        var source = new SourceText(text.ToString());
        View = new TokenView(Analyzer.Value.Analyze(source, TextAnalyzer.ParagraphsOf(source)));
    }

    public TokenView View { get; }

    public List<Span> Source { get; } = [];

    public List<Span> Cue { get; } = [];

    public List<Span> Content { get; } = [];

    /// <summary>The rows of one file.</summary>
    public static IEnumerable<string[]> Rows(string file) => File.ReadLines(Checkout.PathOf($"specs/acts/{file}"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private List<Span>? ListOf(char closing) => closing switch
    {
        ']' => Source,
        '}' => Cue,
        '>' => Content,
        _ => null,
    };
}
