using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Records.Brat;

namespace Hearsay.Reports.Read.Brat;

/// <summary>What <c>hearsay read --format brat</c> writes: standoff annotation as the brat tool reads it
/// (docs/formats.md). A text (NAME.txt) and its annotations (NAME.ann) lie side by side.</summary>
internal sealed class ReadBrat(TextWriter output) : ReportWriter<ReadArticle>
{
    /// <summary>Writes the annotations of one article.</summary>
    public override void Write(ReadArticle article)
    {
        var writer = new BratWriter(article.Article, output);
        foreach (ResolvedStatement statement in article.Statements) writer.Write(statement);
    }

    /// <summary>Writes <c>annotation.conf</c>, which tells brat the types that the annotations use.</summary>
    public static void WriteConfiguration(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        string Values(IEnumerable<string> words) => string.Join('|', words.Select(BratNames.Value));
        output.Write($"""
            [entities]
            {BratNames.Source}
            {BratNames.Content}
            {BratNames.Hop}

            [relations]

            [events]
            {BratNames.Cue}	{BratNames.Source}?:{BratNames.Source}, {BratNames.Content}?:{BratNames.Content}, {BratNames.Hop}*:{BratNames.Hop}
            {BratNames.Uncued}	{BratNames.Source}?:{BratNames.Source}, {BratNames.Content}?:{BratNames.Content}, {BratNames.Hop}*:{BratNames.Hop}

            [attributes]
            {BratNames.Kind}	Arg:<EVENT>, Value:{Values(SchemaReading.KindWords)}
            {BratNames.Act}	Arg:<EVENT>, Value:{Values(SchemaReading.ActWords)}
            {BratNames.Modality}	Arg:<EVENT>, Value:{Values(SchemaReading.ModalityWords)}
            {BratNames.HopKind}	Arg:<ENTITY>, Value:{Values(SchemaReading.HopWords)}

            """.ReplaceLineEndings("\n"));
    }
}

/// <summary>Writes the text that an article's annotations point into.</summary>
internal sealed class BratText(TextWriter output) : ReportWriter<ReadArticle>
{
    public override void Write(ReadArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        output.Write(article.Article.Text.Value);
    }
}
