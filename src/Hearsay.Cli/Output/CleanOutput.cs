using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Cli.Input;
using Hearsay.Html;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.Clean;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli.Output;

/// <summary>Where <c>hearsay clean</c> writes to, and in which format.</summary>
internal abstract class CleanOutput
{
    public const string JsonLines = "jsonl";
    private const string Text = "text", Html = "html";

    /// <inheritdoc cref="ReadOutput.For"/>
    public static CleanOutput For(string format, string? folder, TextWriter output) => (format, folder) switch
    {
        (JsonLines, null) => new JsonLinesOutput(output),
        (Text, null) => new TextStream(output),
        (Html, null) => new HtmlStream(output),
        (Text, { } into) => new FolderOutput(new ArticleFolder(into), "txt", WriteText),
        (Html, { } into) => new FolderOutput(new ArticleFolder(into), "html", WriteHtml),
        (JsonLines, _) => throw new UsageException($"--out goes with --format text or html; {format} is one stream"),
        _ => throw new UsageException($"--format: \"{format}\" is no format; expected jsonl, text or html"),
    };

    public abstract void Write(CleanedArticle cleaned);

    /// <summary>Ends the output; called once, after the last article.</summary>
    public virtual void Finish()
    {
    }

    private static void WriteText(CleanedArticle cleaned, TextWriter writer) =>
        new CleanTextReport(writer).Write(cleaned);

    private static void WriteHtml(CleanedArticle cleaned, TextWriter writer)
    {
        var page = new CleanPageReport(writer);
        page.Write(cleaned);
        page.Finish();
    }

    private sealed class JsonLinesOutput(TextWriter output) : CleanOutput
    {
        public override void Write(CleanedArticle cleaned) =>
            TextOutput.Write(output, stream => CleanLinesReport.Write(cleaned, stream));
    }

    private sealed class TextStream(TextWriter output) : CleanOutput
    {
        private readonly CleanTextReport _text = new(output);

        public override void Write(CleanedArticle cleaned) => _text.Write(cleaned);
    }

    private sealed class HtmlStream(TextWriter output) : CleanOutput
    {
        private readonly CleanPageReport _page = new(output);

        public override void Write(CleanedArticle cleaned) => _page.Write(cleaned);

        public override void Finish() => _page.Finish();
    }

    private sealed class FolderOutput(
        ArticleFolder folder, string ending, Action<CleanedArticle, TextWriter> write) : CleanOutput
    {
        public override void Write(CleanedArticle cleaned) =>
            folder.Write(($"{folder.NameOf(cleaned.Article.Id)}.{ending}", writer => write(cleaned, writer)));
    }
}
