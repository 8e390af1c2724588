using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Cli.Input;
using Hearsay.Html;
using Hearsay.Mentions;
using Hearsay.Reports.Read;
using Hearsay.Reports.Read.Brat;
using Hearsay.Training.Evaluation;

namespace Hearsay.Cli.Output;

/// <summary>Where <c>hearsay read</c> writes to, and in which format.</summary>
internal abstract class ReadOutput
{
    public const string JsonLines = "jsonl";
    private const string Csv = "csv", Brat = "brat", Html = "html";

    /// <param name="folder">Where files go, one article each; null for <paramref name="output"/>.</param>
    /// <exception cref="UsageException">There is no such format, or it is not written into a folder.</exception>
    public static ReadOutput For(string format, string? folder, TextWriter output) => (format, folder) switch
    {
        (JsonLines, null) => new JsonLinesOutput(output),
        (Csv, null) => new CsvOutput(output),
        (Brat, null) => new BratOutput(output),
        (Html, null) => new HtmlOutput(output),
        (Brat, { } into) => new BratFolderOutput(new ArticleFolder(into)),
        (Html, { } into) => new HtmlFolderOutput(new ArticleFolder(into)),
        (JsonLines or Csv, _) => throw new UsageException($"--out goes with --format brat or html; {format} is one stream"),
        _ => throw new UsageException($"--format: \"{format}\" is no format; expected jsonl, csv, brat or html"),
    };

    public abstract void Write(ReadArticle read);

    /// <summary>Ends the output; called once, after the last article.</summary>
    public virtual void Finish()
    {
    }

    private sealed class JsonLinesOutput(TextWriter output) : ReadOutput
    {
        public override void Write(ReadArticle read) =>
            TextOutput.Write(output, stream => JsonLinesReport.Write(read, stream));
    }

    private sealed class CsvOutput : ReadOutput
    {
        private readonly TextWriter _output;

        public CsvOutput(TextWriter output)
        {
            _output = output;
            CsvReport.WriteHeader(output);
        }

        public override void Write(ReadArticle read) => CsvReport.Write(read, _output);
    }

    /// <summary>The annotations of one article; they point into a text, so two articles cannot share a stream.</summary>
    private sealed class BratOutput(TextWriter output) : ReadOutput
    {
        private string? _annotations;

        public override void Write(ReadArticle read)
        {
            if (_annotations is not null)
                throw new UsageException("--format brat is one file of annotations an article; several go into a folder: --out DIR");
            using var annotations = new StringWriter();
            BratReport.Write(read, annotations);
            _annotations = annotations.ToString();
        }

        public override void Finish() => output.Write(_annotations);
    }

    private sealed class HtmlOutput(TextWriter output) : ReadOutput
    {
        private readonly ReadingReport _page = new(output);

        public override void Write(ReadArticle read) => _page.Write(read);

        public override void Finish() => _page.Finish();
    }

    private sealed class BratFolderOutput(ArticleFolder folder) : ReadOutput
    {
        public override void Write(ReadArticle read)
        {
            string name = folder.NameOf(read.Article.Id);
            folder.Write(
                ($"{name}.txt", writer => BratReport.WriteText(read, writer)),
                ($"{name}.ann", writer => BratReport.Write(read, writer)));
        }

        public override void Finish()
        {
            folder.Write(("annotation.conf", BratReport.WriteConfiguration));
            folder.WriteIndex();
        }
    }

    private sealed class HtmlFolderOutput(ArticleFolder folder) : ReadOutput
    {
        public override void Write(ReadArticle read)
        {
            folder.Write(($"{folder.NameOf(read.Article.Id)}.html", writer =>
            {
                var page = new ReadingReport(writer);
                page.Write(read);
                page.Finish();
            }));
        }
    }
}
