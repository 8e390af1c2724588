using System.IO.Compression;
using System.Text;
using Hearsay.Inputs;
using Hearsay.Pages;

namespace Hearsay.Tests.Articles;

/// <summary>A folder of test inputs that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("hearsay").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize)) gzip.Write(bytes);
        return compressed.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>What a run of <see cref="PageReader"/> gave.</summary>
internal sealed record PageRun(Page[] Pages, InputError[] Errors)
{
    public static PageRun Of(params string[] paths) => Of(new PageReader(), paths);

    public static PageRun Of(PageReaderOptions options, params string[] paths) => Of(new PageReader(options), paths);

    public static PageRun OfStandardInput(byte[] input, PageReaderOptions options = default) =>
        Of(new PageReader(options, () => new MemoryStream(input)), "-");

    public static PageRun OfStandardInput(Func<Stream> input) => Of(new PageReader(default, input), "-");

    private static PageRun Of(PageReader reader, params string[] paths)
    {
        PageResult[] results = [.. reader.Read(paths)];
        return new PageRun(
            [.. results.Select(result => result.Page).OfType<Page>()],
            [.. results.Select(result => result.Error).OfType<InputError>()]);
    }

    public string[] Ids => [.. Pages.Select(page => page.Id)];

    public static string TextOf(Page page) => Encoding.UTF8.GetString(page.Bytes.Span);
}
