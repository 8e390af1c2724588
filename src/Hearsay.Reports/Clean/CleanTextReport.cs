using Hearsay.Articles;

namespace Hearsay.Reports.Clean;

/// <summary>What <c>hearsay clean --format text</c> prints: the title and what is read, an empty line between blocks and a form
/// feed between articles. Control characters become visible pictures: this goes to terminals.</summary>
public sealed class CleanTextReport(TextWriter output)
{
    private const char ControlPictures = '\u2400';

    private int _articles;

    /// <summary>Writes one article.</summary>
    public void Write(CleanedArticle cleaned)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        Article article = cleaned.Article;
        if (_articles++ > 0) output.Write("\f\n");
        bool isFirst = true;
        if (cleaned.Title is { } title && !article.ReadBlocks.Any(block => block.Kind == BlockKind.Headline)) WriteBlock(title, ref isFirst);
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
