using Hearsay.Inputs.Feeds;
using Hearsay.Inputs.Warc;
using Hearsay.Pages;

namespace Hearsay.Inputs;

/// <summary>PATHs to pages: files, folders, globs and <c>-</c> for standard input; HTML, scraped text, JSONL, feeds and
/// web archives, each also gzip-compressed. What a file holds is told by its ending, what standard input holds by its
/// first bytes. Pages are read one at a time, as they are asked for, in the order of the PATHs. What cannot be read is
/// an <see cref="InputError"/> in its place, and the rest goes on.</summary>
/// <param name="standardInput">Opens the stream that <c>-</c> stands for; by default the process's own.</param>
public sealed class PageReader(PageReaderOptions options = default, Func<Stream>? standardInput = null)
{
    private readonly Func<Stream> _standardInput = standardInput ?? Console.OpenStandardInput;

    public IEnumerable<PageResult> Read(IEnumerable<string> paths)
    {
        IReadOnlyList<PathResult> found = PathExpander.Expand(paths);
        var ids = new PageIds([.. found.Where(result => result.File is not null).Select(result => result.File!.Value)]);
        int file = 0;
        foreach (PathResult result in found)
        {
            if (result.File is not { } path)
            {
                yield return result.Error!;
                continue;
            }

            foreach (PageResult page in Guard(ReadFile(path, ids, ids.OfFile(file++)), path.Path)) yield return page;
        }
    }

    private IEnumerable<PageResult> ReadFile(PagePath path, PageIds ids, string id)
    {
        using Stream file = Open(path);
        ReadOnlySpan<byte> head = file is PeekableStream unnamed ? unnamed.Peek() : default;
        PageFormat format = path.IsStandardInput ? ContentSniffer.FormatOf(head) : PageEnding.Of(path.Name)?.Format
            ?? PageFormat.Text;
        bool isGzip = path.IsStandardInput ? ContentSniffer.IsGzip(head) : PageEnding.IsGzip(path.Name);
        // Archives are gzip record by record and see to it themselves.
        using Stream content = isGzip && format != PageFormat.Warc ? new GzipContent(file) : file;
        foreach (PageResult page in ReadContent(content, format, path, ids, id)) yield return page;
    }

    private Stream Open(PagePath path) => path.IsStandardInput
        ? new PeekableStream(_standardInput())
        : new FileStream(path.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private IEnumerable<PageResult> ReadContent(Stream content, PageFormat format, PagePath path, PageIds ids,
        string id) => format switch
        {
            PageFormat.Records => new RecordPages(options, ids).Read(content, path.Path, id),
            PageFormat.Warc => new WarcPages(options, ids).Read(content, path.Path, id),
            PageFormat.Feed => new FeedPages(options, ids).ReadXml(content, path.Path, id),
            PageFormat.JsonFeed => new FeedPages(options, ids).ReadJson(content, path.Path, id),
            PageFormat.Html => ReadOne(content, path, id, ContentKind.Html),
            _ => ReadOne(content, path, id, ContentKind.Text),
        };

    private IEnumerable<PageResult> ReadOne(Stream stream, PagePath path, string id, ContentKind kind)
    {
        if (!BoundedBytes.TryRead(stream, options.MaxPageBytes, out byte[] bytes))
        {
            string limit = BoundedBytes.Describe(options.MaxPageBytes);
            yield return new InputError(path.Path, null, $"is longer than {limit}, the most that is read as one page");
            yield break;
        }

        var warnings = new List<InputError>();
        PageMetadata metadata = path.IsStandardInput ? PageMetadata.Unknown : Sidecar.Read(path.Path, warnings);
        foreach (InputError warning in warnings) yield return warning;
        yield return new Page(id, path.Path, bytes, metadata)
        {
            FillIns = options.FillIns,
            Kind = kind,
            Container = new ContainerFacts { BaseUrl = WebAddress.Absolute(metadata.Url) },
        };
    }

    /// <summary>Turns the faults of files into values.</summary>
    private static IEnumerable<PageResult> Guard(IEnumerable<PageResult> pages, string location)
    {
        using IEnumerator<PageResult> page = pages.GetEnumerator();
        while (true)
        {
            InputError? error = null;
            bool more = false;
            try
            {
                more = page.MoveNext();
            }
            catch (InvalidDataException fault)
            {
                error = new InputError(location, null, fault.Message.TrimEnd('.'));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                error = new InputError(location, null, "cannot be read: " + fault.Message.TrimEnd('.'));
            }
#pragma warning disable CA1031 // A reader that fails at one file is at fault, and the next file is read.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                error = InputError.OfFault(location, fault);
            }

            if (error is not null) yield return error;
            if (!more) yield break;
            yield return page.Current;
        }
    }
}
