using Hearsay.Pages;

namespace Hearsay.Inputs.Warc;

/// <summary>An archive to pages: responses of status 200 with HTML in them, and resources and conversions that are HTML
/// or text. What else there is belongs to no page or is counted.</summary>
internal sealed class WarcPages(PageReaderOptions options, PageIds ids)
{
    /// <summary>A longer id of a record's own is not taken.</summary>
    private const int LongestId = 200;

    private readonly HttpResponse _response = new();
    private readonly HttpBodyDecoder _decoder = new(options.MaxPageBytes);

    /// <param name="fileId">Id that records without one are named after, with their number.</param>
    public IEnumerable<PageResult> Read(Stream file, string location, string fileId)
    {
        using var reader = new WarcReader(file);
        var tally = new WarcTally(location);
        for (WarcStep step; (step = reader.Next()) != WarcStep.End;)
        {
            PageResult? result = step == WarcStep.Fault
                ? Refuse(reader, tally, reader.Fault) : ReadRecord(reader, tally, location, fileId);
            if (result is { } there) yield return there;
        }

        if (reader.Number == 0) yield return new InputError(location, null, "is empty; expected a web archive (WARC)");
        foreach (PageResult told in tally.Summary(reader.IsGivenUp)) yield return told;
    }

    private static PageResult? Refuse(WarcReader reader, WarcTally tally, string fault) =>
        tally.Bad(reader, fault) is { } error ? new PageResult(null, error) : default(PageResult?);

    private static PageResult? Skip(WarcTally tally, WarcSkip why)
    {
        tally.Skip(why);
        return null;
    }

    private PageResult? ReadRecord(WarcReader reader, WarcTally tally, string location, string fileId)
    {
        switch (reader.Header.Type)
        {
            case WarcType.Response: break;
            case WarcType.Resource or WarcType.Conversion: return ReadResource(reader, tally, location, fileId);
            case WarcType.Revisit: return Skip(tally, WarcSkip.Revisit);
            default: return null;
        }

        if (reader.Header.ContentType is { } type
            && !type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
            return Skip(tally, WarcSkip.NotHtml);
        int body = _response.Read(reader.Head(HttpResponse.MaxHeaderBytes));
        if (body < 0) return ReadHeadless(reader, tally);
        if (_response.Status != 200) return Skip(tally, WarcSkip.OtherStatus);
        if (!_response.ContentType.IsHtml && !_response.ContentType.IsUnknown) return Skip(tally, WarcSkip.NotHtml);
        if (!reader.TryReadBlock(MostBlockBytes, out ReadOnlyMemory<byte> block))
            return Refuse(reader, tally, reader.Fault);
        HttpBody content = _decoder.Decode(_response, block[body..]);
        if (content.Fault is { } fault) return Refuse(reader, tally, fault);
        if (_response.ContentType.IsUnknown && !ContentSniffer.LooksLikeHtml(content.Bytes))
            return Skip(tally, WarcSkip.NotHtml);
        return PageOf(reader, tally, location, fileId, content) with
        { Kind = ContentKind.Html, HttpCharset = _response.ContentType.Charset };
    }

    /// <summary>A page and the header before it.</summary>
    private int MostBlockBytes =>
        (int)Math.Min((long)options.MaxPageBytes + HttpResponse.MaxHeaderBytes, Array.MaxLength);

    private PageResult? ReadHeadless(WarcReader reader, WarcTally tally)
    {
        string expected = reader.Head(5).StartsWith("HTTP/"u8)
            ? $"the HTTP header does not end within {HttpResponse.MaxHeaderBytes >> 10} KiB"
            : "expected an HTTP response in the record";
        // Where the record itself is broken, that is the reason.
        return Refuse(reader, tally, reader.TryReadBlock(MostBlockBytes, out _) ? expected : reader.Fault);
    }

    private PageResult? ReadResource(WarcReader reader, WarcTally tally, string location, string fileId)
    {
        var type = MediaType.Parse(reader.Header.ContentType);
        bool isText = type.IsText;
        if (!isText && !type.IsHtml && !type.IsUnknown) return Skip(tally, WarcSkip.NotHtml);
        if (!reader.TryReadBlock(options.MaxPageBytes, out ReadOnlyMemory<byte> block))
            return Refuse(reader, tally, reader.Fault);
        if (type.IsUnknown && !ContentSniffer.LooksLikeHtml(block.Span)) return Skip(tally, WarcSkip.NotHtml);
        return PageOf(reader, tally, location, fileId, new HttpBody(block.ToArray(), null, false)) with
        {
            Kind = isText ? ContentKind.Text : ContentKind.Html,
            HttpCharset = type.Charset,
        };
    }

    private Page PageOf(WarcReader reader, WarcTally tally, string location, string fileId, HttpBody content)
    {
        bool isCutOff = reader.Header.IsTruncated || content.IsCutOff;
        if (isCutOff) tally.CutOff();
        string id = reader.Header.RecordId is { Length: <= LongestId } own ? own : $"{fileId}-{reader.Number}";
        var metadata = new PageMetadata(null, WebAddress.Absolute(reader.Header.TargetUri), null, null);
        return new Page(ids.Claim(id), $"{location}:{reader.Number}", content.Bytes, metadata)
        {
            FillIns = options.FillIns,
            Container = new ContainerFacts
            { Captured = reader.Header.Date, IsCutOff = isCutOff, BaseUrl = metadata.Url },
        };
    }
}
