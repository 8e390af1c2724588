using System.Buffers;

namespace Hearsay.Inputs;

/// <summary>Addresses that strangers give: http and https alone, of a sane length, absolute or against a
/// base.</summary>
internal static class WebAddress
{
    /// <summary>Longer than any browser takes.</summary>
    private const int Longest = 8192;

    /// <summary>What no address holds as it is; letters beyond ASCII it may.</summary>
    private static readonly SearchValues<char> Unsafe =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Append(0x7F).Select(unit => (char)unit), '"', '<', '>']);

    /// <summary>The address itself where it is absolute; null else.</summary>
    public static string? Absolute(string? address) => Resolve(null, address);

    /// <summary>The address, a relative one against <paramref name="baseAddress"/>; null where that gives none (RFC
    /// 3986, section 5).</summary>
    public static string? Resolve(string? baseAddress, string? address)
    {
        address = address?.Trim();
        if (address is not { Length: > 0 and <= Longest }) return null;
        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? absolute) && absolute.Scheme != Uri.UriSchemeFile)
            return !IsWeb(absolute) ? null : address.AsSpan().ContainsAny(Unsafe) ? absolute.AbsoluteUri : address;
        if (baseAddress is null || !Uri.TryCreate(baseAddress, UriKind.Absolute, out Uri? start)) return null;
        return Uri.TryCreate(start, address, out Uri? resolved) && IsWeb(resolved) ? resolved.AbsoluteUri : null;
    }

    private static bool IsWeb(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
