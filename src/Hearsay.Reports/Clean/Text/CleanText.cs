using Hearsay.Articles;

namespace Hearsay.Reports.Clean.Text;

/// <summary>What <c>hearsay clean --format text</c> prints: the title and what is read, an empty line between blocks
/// and a form feed between articles. Other control characters become visible pictures, so that one in a text separates
/// nothing.</summary>
internal sealed class CleanText(TextWriter output) : ReportWriter<CleanedArticle>
{
    private const char ControlPictures = '\u2400';

    private int _articles;

    public override void Write(CleanedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Article text = article.Article;
        if (_articles++ > 0) output.Write("\f\n");
        bool isFirst = true;
        bool hasHeadline = text.ReadBlocks.Any(block => block.Kind == BlockKind.Headline);
        if (article.Title is { } title && !hasHeadline) WriteBlock(title, ref isFirst);
        foreach (Block block in text.ReadBlocks) WriteBlock(text.Text.Slice(block.Text!.Value), ref isFirst);
    }

    private void WriteBlock(ReadOnlySpan<char> text, ref bool isFirst)
    {
        if (!isFirst) output.Write('\n');
        isFirst = false;
        foreach (char unit in text)
        {
            if (unit is '\t' or '\n' || !char.IsControl(unit)) output.Write(unit);
            else if (unit != '\r') output.Write(unit < ' ' ? (char)(ControlPictures + unit) : '\uFFFD');
        }

        output.Write('\n');
    }
}
