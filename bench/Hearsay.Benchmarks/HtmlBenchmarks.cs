using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Hearsay.Html;
using Hearsay.Pages;

namespace Hearsay.Benchmarks;

/// <summary>Bytes to tree, over the HTML pages of the folder that <c>HEARSAY_PAGES</c> names, beside AngleSharp on the
/// same pages. Times are all pages' together; the set-up prints how many there are and how long.</summary>
[MemoryDiagnoser]
public class HtmlBenchmarks
{
    private readonly HtmlParser _angleSharp = new();
    private Page[] _pages = [];

    [GlobalSetup]
    public void Load()
    {
        string folder = Environment.GetEnvironmentVariable("HEARSAY_PAGES")
            ?? throw new InvalidOperationException("HEARSAY_PAGES names no folder of HTML pages.");
        _pages = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Select(file =>
            new Page(file, file, File.ReadAllBytes(file), PageMetadata.Unknown) { Kind = ContentKind.Html })];
        Console.WriteLine(
            $"// {_pages.Length} pages, {_pages.Average(page => page.Bytes.Length) / 1000:F0} kB on average");
    }

    [Benchmark]
    public int Decode() => _pages.Sum(page => Decoded(page).Text.Length);

    [Benchmark]
    public int DecodeAndParse() => _pages.Sum(page => HtmlDocument.Parse(Decoded(page).Text).Nodes.Length);

    [Benchmark]
    public int DecodeAndParseWithAngleSharp() =>
        _pages.Sum(page => _angleSharp.ParseDocument(Decoded(page).Text.Value).ChildNodes.Length);

    private static DecodedPage Decoded(Page page) =>
        PageDecoder.TryDecode(page, out DecodedPage decoded, out InputError? error)
        ? decoded
        : throw new InvalidOperationException(error!.ToString());
}
