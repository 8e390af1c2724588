using Hearsay.Articles;

namespace Hearsay.Reports.Clean.Text;

/// <summary>What <c>hearsay clean --format text</c> prints: the title and what is read, an empty line between blocks
/// and a form feed between articles. Control characters become visible pictures: this goes to terminals.</summary>
internal sealed class CleanText(TextWriter output) : ReportWriter<Article>
{
    private const char ControlPictures = '\u2400';

    private int _articles;

    public override void Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (_articles++ > 0) output.Write("\f\n");
        bool isFirst = true;
        if (article.Headline is null && article.Title is { } title) WriteBlock(title, ref isFirst);
        foreach (Block block in article.ReadBlocks) WriteBlock(article.Text.Slice(block.Text!.Value), ref isFirst);
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
