using Hearsay.Articles.Inputs;

namespace Hearsay.Articles;

/// <summary>PATHs to pages: files, folders, globs and <c>-</c> for standard input; scraped text and JSONL, each also
/// gzip-compressed. Pages are read one at a time, as they are asked for, in the order of the PATHs. What cannot be
/// read is an <see cref="InputError"/> in its place, and the rest goes on.</summary>
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
        if (PageEnding.Of(path.Name) is { IsServed: false } later)
        {
            yield return new InputError(path.Path, null, $"{later.Kind} are not read yet; expected scraped text (.txt) or JSONL");
            yield break;
        }

        using Stream stream = Open(path);
        bool records = path.IsStandardInput
            ? ((PeekableStream)stream).StartsWith((byte)'{')
            : PageEnding.Of(path.Name) is { HoldsRecords: true };
        IEnumerable<PageResult> pages = records
            ? new RecordPages(options, ids).Read(stream, path.Path, id)
            : ReadText(stream, path, id);
        foreach (PageResult page in pages) yield return page;
    }

    private Stream Open(PagePath path)
    {
        if (path.IsStandardInput) return new PeekableStream(_standardInput());
        Stream file = new FileStream(path.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return PageEnding.IsGzip(path.Name) ? new GzipContent(file) : file;
    }

    private IEnumerable<PageResult> ReadText(Stream stream, PagePath path, string id)
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
        yield return new Page(id, path.Path, bytes, metadata.Or(options.FillIns));
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

            if (error is not null) yield return error;
            if (!more) yield break;
            yield return page.Current;
        }
    }
}
