using System.Collections.Immutable;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Records.Brat;

namespace Hearsay.Reports.Read.Brat;

/// <summary>What <c>hearsay read --format brat</c> writes: standoff annotation as the brat tool reads it
/// (docs/formats.md). A text (NAME.txt) and its annotations (NAME.ann) lie side by side.</summary>
public sealed class ReadBrat(TextWriter output) : ReportWriter<ReadArticle>
{
    /// <summary>Writes the annotations of one article.</summary>
    /// <returns>One error for each statement that <see cref="SpanGuarantee"/> refused.</returns>
    public override ImmutableArray<InputError> Write(ReadArticle article)
    {
        ReadArticle held = SpanGuarantee.Hold(article, out ImmutableArray<InputError> refused);
        var writer = new BratWriter(held.Article, output);
        foreach (ResolvedStatement statement in held.Statements) writer.Write(statement);
        return refused;
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
public sealed class BratText(TextWriter output) : ReportWriter<ReadArticle>
{
    public override ImmutableArray<InputError> Write(ReadArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        output.Write(article.Article.Text.Value);
        return [];
    }
}
