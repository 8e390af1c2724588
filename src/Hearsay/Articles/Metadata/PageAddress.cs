using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>Compares and takes apart addresses of pages.</summary>
internal static class PageAddress
{
    private const int Longest = 4096;

    private static readonly Lazy<HashSet<string>> FrontPages =
        new(() => WordTable.Words("Articles/Metadata/Data/front-pages.tsv"));

    /// <summary>True where both lead to one page: scheme, "www.", a closing slash, query and fragment aside.</summary>
    public static bool AreSame(string a, string b) => Key(a).Equals(Key(b), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Key(string address)
    {
        ReadOnlySpan<char> key = address.AsSpan().Trim();
        int scheme = key.IndexOf("://");
        if (scheme >= 0) key = key[(scheme + 3)..];
        if (key.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) key = key[4..];
        int end = key.IndexOfAny('?', '#');
        return (end < 0 ? key : key[..end]).TrimEnd('/');
    }

    /// <summary>The address as a whole, from what a page says and where it stood.</summary>
    public static Uri? Resolve(string? address, string? page)
    {
        if (address is null || address.Length > Longest) return null;
        string trimmed = address.Trim();
        if (Uri.TryCreate(page?.Trim(), UriKind.Absolute, out Uri? from)
            && Uri.TryCreate(from, trimmed, out Uri? joined) && IsWeb(joined)) return joined;
        return Uri.TryCreate(trimmed, UriKind.Absolute, out Uri? whole) && IsWeb(whole) ? whole : null;
    }

    private static bool IsWeb(Uri address) => address.Scheme is "http" or "https" && address.Host.Length > 0;

    /// <summary>True for the front page of a site: "/", "/index.html", "https://example.org".</summary>
    public static bool IsFront(string address, string? page) =>
        Resolve(Unarchive(address).Address, page) is { } whole && whole.Query.Length == 0
        && (whole.AbsolutePath == "/" || FrontPages.Value.Contains(whole.AbsolutePath.TrimEnd('/')));

    /// <summary>Host in lower case, without "www.", "m." and "amp."; "" where there is none.</summary>
    public static string SiteOf(Uri? address)
    {
        string host = HostOf(address).ToLowerInvariant();
        foreach (string prefix in (ReadOnlySpan<string>)["www.", "m.", "amp.", "mobile."])
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.AsSpan(prefix.Length).Contains('.'))
                return host[prefix.Length..];
        }

        return host;
    }

    /// <summary>The host in ASCII; as it is written where IDNA allows no such host, as one that mixes
    /// directions.</summary>
    private static string HostOf(Uri? address)
    {
        try
        {
            return address?.IdnHost ?? "";
        }
        catch (UriFormatException)
        {
            return address!.Host;
        }
    }

    /// <summary>True for one host, or a host and its subdomain ("news.example.org", "example.org").</summary>
    public static bool AreOneSite(string a, string b) =>
        a == b || a.EndsWith("." + b, StringComparison.Ordinal) || b.EndsWith("." + a, StringComparison.Ordinal)
        || RegisteredName(a) == RegisteredName(b);

    /// <summary>The label before the top-level domain, or before a second level such as "co.uk": with the domain, what
    /// an outlet registers.</summary>
    private static string RegisteredName(string host)
    {
        string[] labels = host.Split('.');
        int end = labels.Length - 1;
        if (labels.Length > 2 && labels[^1].Length == 2
            && labels[^2] is "co" or "com" or "org" or "net" or "gov" or "ac" or "edu" or "gob" or "gouv") end--;
        return end > 0 ? string.Join('.', labels.Skip(end - 1)) : host;
    }

    /// <summary>The address of the page that an archive keeps, and the day of the copy:
    /// web.archive.org/web/20110106023242/http://…</summary>
    public static (string? Address, DateOnly? Captured) Unarchive(string? address)
    {
        if (address is null || address.Length > Longest) return (address, null);
        int at = address.IndexOf("/web/", StringComparison.Ordinal);
        if (at < 0) return (address, null);
        ReadOnlySpan<char> rest = address.AsSpan(at + 5);
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        int slash = rest.IndexOf('/');
        if (digits != 14 || slash < 14 || slash > 18
            || !Dates.MachineDate.TryParse(rest[..14], default, out PublicationTime captured)) return (address, null);
        string original = rest[(slash + 1)..].ToString();
        return (original.Contains("://", StringComparison.Ordinal) ? original : "http://" + original, captured.Day);
    }
}
