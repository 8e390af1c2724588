using System.Text;
using Hearsay.Pages;
using Hearsay.Pages.Charsets;

namespace Hearsay.Tests.Articles.Html;

/// <summary>html5lib's encoding cases. They take windows-1252 for what a page says nothing of, where Hearsay looks at
/// the bytes first; so what a page declares is compared, and then windows-1252 counts as nothing.</summary>
public class EncodingReferenceTests
{
    /// <summary>Its charset is written by a script, and scripts are not run.</summary>
    private const string Scripted = "<script>document.write(";

    [ArticleDataFact("encoding", "html5lib-tests")]
    public void Every_page_is_found_to_declare_what_the_standard_finds()
    {
        (byte[] Page, string Expected)[] cases = [.. Directory
            .GetFiles(ArticleData.PathOf("encoding", "html5lib-tests"), "*.dat", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).SelectMany(CasesIn)];
        Assert.True(cases.Length >= 82, $"only {cases.Length} cases were found");
        IEnumerable<string> failing = cases
            .Select(test => (Page: Encoding.Latin1.GetString(test.Page), test.Expected, Actual: Declared(test.Page)))
            .Where(test => test.Actual != test.Expected && !test.Page.Contains(Scripted, StringComparison.Ordinal))
            .Select(test => $"expected {test.Expected} but got {test.Actual}: {test.Page}");
        Assert.Empty(failing);
    }

    private static string Declared(byte[] bytes)
    {
        bool hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        if (!hasMark) return CharsetDetector.Declared(bytes) ?? "windows-1252";
        var page = new Page("x", "x.html", bytes, PageMetadata.Unknown) { Kind = ContentKind.Html };
        Assert.True(PageDecoder.TryDecode(page, out DecodedPage decoded, out _));
        return decoded.Charset;
    }

    private static IEnumerable<(byte[] Page, string Expected)> CasesIn(string file)
    {
        foreach (string part in ("\n" + Encoding.Latin1.GetString(File.ReadAllBytes(file))).Split("\n#data\n").Skip(1))
        {
            int at = part.LastIndexOf("\n#encoding\n", StringComparison.Ordinal);
            string label = part[(at + "\n#encoding\n".Length)..].TrimEnd();
            yield return (Encoding.Latin1.GetBytes(part[..at]), CharsetLabels.NameOf(label)!);
        }
    }
}
