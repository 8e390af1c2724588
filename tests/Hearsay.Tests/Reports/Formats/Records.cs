using System.Collections.Immutable;
using System.Text;
using Hearsay.Inputs;
using Hearsay.Inputs.Brat;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.Read.Brat;
using Hearsay.Reports.Read.Jsonl;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Reports.Formats;

/// <summary>Writes articles in a format and reads them back.</summary>
internal static class Records
{
    internal static readonly HearsayPipeline Pipeline = new();

    internal static StatementDocument ThroughJsonLines(ReadArticle read)
    {
        using var stream = new MemoryStream();
        ReadJsonl.Write(read, stream);
        stream.Position = 0;
        return Held(Assert.Single(JsonLinesReader.Read(stream, "x.jsonl")));
    }

    internal static StatementDocument ThroughBrat(ReadArticle read)
    {
        using StringWriter annotations = new(), text = new();
        new Hearsay.Reports.Read.Brat.ReadBrat(annotations).Write(read);
        new BratText(text).Write(read);
        return Held(ReadBrat(read.Article.Id, text.ToString(), annotations.ToString()));
    }

    internal static StatementDocumentResult ReadBrat(string id, string text, string annotations)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(annotations));
        return BratReader.Read(id, new SourceText(text), stream, "x.ann");
    }

    /// <summary>Both formats give back what the article holds.</summary>
    internal static void AssertRoundTrip(ReadArticle read)
    {
        string expected = Render(read.Article.Id, read.Article.Text, [.. read.Statements.Select(one => one.Statement)]);
        foreach (StatementDocument back in new[] { ThroughJsonLines(read), ThroughBrat(read) })
            Assert.Equal(expected, Render(back.Id, back.Text, back.Statements));
    }

    internal static ReadArticle Read(string id, string text, bool raw)
    {
        var page = new Page(id, id, Encoding.UTF8.GetBytes(text), PageMetadata.Unknown) { Charset = "utf-8" };
        return Pipeline.Read(Pipeline.Clean(page, raw).Article!);
    }

    private static StatementDocument Held(StatementDocumentResult result)
    {
        Assert.Equal("", result.Error?.ToString() ?? "");
        return result.Document!;
    }

    private static string Render(string id, SourceText text, ImmutableArray<Statement> statements) =>
        $"{id}\n{text.Value}\n{string.Join('\n', statements.Select(Render))}";

    private static string Render(Statement one) =>
        $"{string.Concat(one.Source)} {string.Concat(one.Cue)} {string.Concat(one.Content)} {one.Kind} {one.Act} "
            + $"{one.Modality} "
        + $"{string.Concat(one.Chain)} {(one.Confidence is { } known ? SchemaWords.Rounded(known) : "-")}";
}
