using System.Text;
using Hearsay.Articles;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Tests.Articles;

/// <summary>Runs the pages of specs/articles (format: its README) and compares the kinds that were found, written in
/// the same format.</summary>
public class BlockSpecTests
{
    private const string TitleLine = "# title: ";

    public static TheoryData<string> Specs()
    {
        string folder = Path.Combine(RepositoryRoot(), "specs", "articles");
        return new TheoryData<string>(Directory.GetFiles(folder, "*.txt").Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)!);
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_page_has_the_blocks_of_its_spec(string name)
    {
        string[] expected = File.ReadAllLines(Path.Combine(RepositoryRoot(), "specs", "articles", name));
        string? title = expected[0].StartsWith(TitleLine, StringComparison.Ordinal)
            ? expected[0][TitleLine.Length..] : null;
        int skipped = title is null ? 0 : 1;
        string[] lines = [.. expected.Skip(skipped).Select(TextOf)];
        var metadata = PageMetadata.Unknown with { Title = title };
        var page = new Page(name, name, Encoding.UTF8.GetBytes(string.Join('\n', lines)), metadata);

        Article article = new ArticleReader().Read(page).Article!;

        string[] actual = [.. expected.Take(skipped), .. Render(article, lines, skipped)];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    internal static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Hearsay.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests must run below the repository.");
    }

    private static string TextOf(string line) =>
        line.IndexOf('\t') is var tab and >= 0 ? line[(tab + 1)..].Replace("¦", "", StringComparison.Ordinal) : line;

    private static IEnumerable<string> Render(Article article, string[] lines, int skipped)
    {
        int[] starts = new int[lines.Length];
        for (int i = 1; i < lines.Length; i++) starts[i] = starts[i - 1] + lines[i - 1].Length + 1;
        int LineOf(Block block) => Array.FindLastIndex(starts, start => start <= block.Page.Start) + 1 + skipped;

        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                yield return "";
                continue;
            }

            var line = new Span(starts[i], starts[i] + lines[i].Length);
            Block[] blocks = [.. article.Blocks.Where(block => block.Page.Overlaps(line))];
            string kinds = string.Join('+',
                blocks.Select(block => block.Page.Start < line.Start ? "..." : block.Kind == BlockKind.Repeat
                ? $"repeat {LineOf(article.Blocks[block.RepeatOf!.Value])}"
                : block.Kind.ToString().ToLowerInvariant()));
            int cut = blocks.Length > 1 ? blocks[1].Page.Start - line.Start : -1;
            yield return kinds + "\t" + (cut < 0 ? lines[i] : lines[i].Insert(cut, "¦"));
        }
    }
}
