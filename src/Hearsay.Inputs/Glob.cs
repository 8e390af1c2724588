using System.IO.Enumeration;

namespace Hearsay.Inputs;

/// <summary>Path patterns: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders. Matches come in ordinal
/// order; names that begin with a full stop are matched only by a pattern that does.</summary>
internal static class Glob
{
    private const string AnyFolders = "**";

    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Paths of the files and folders that match; folders that cannot be read match nothing.</summary>
    public static IEnumerable<string> Match(string pattern)
    {
        string root = Path.GetPathRoot(pattern) ?? "";
        string[] parts = pattern[root.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        return Match(root, parts).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Visible entries of a folder in ordinal order; the empty path is the working directory.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static string[] Entries(string folder)
    {
        string[] entries = [.. Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder)
            .Select(Path.GetFileName).Where(name => name![0] != '.').Select(name => Path.Combine(folder, name!))];
        Array.Sort(entries, StringComparer.Ordinal);
        return entries;
    }

    private static IEnumerable<string> Match(string folder, ReadOnlyMemory<string> parts)
    {
        if (parts.IsEmpty) return [folder];
        string part = parts.Span[0];
        ReadOnlyMemory<string> rest = parts[1..];
        if (part == AnyFolders) return MatchAnyFolders(folder, rest);
        if (!IsPattern(part))
        {
            string next = Path.Combine(folder, part);
            return rest.IsEmpty ? (Path.Exists(next) ? [next] : []) : Match(next, rest);
        }

        return SafeEntries(folder, hidden: part[0] == '.')
            .Where(entry => FileSystemName.MatchesSimpleExpression(part, Path.GetFileName(entry), ignoreCase: false))
            .Where(entry => rest.IsEmpty || Directory.Exists(entry))
            .SelectMany(entry => Match(entry, rest));
    }

    private static IEnumerable<string> MatchAnyFolders(string folder, ReadOnlyMemory<string> rest)
    {
        while (!rest.IsEmpty && rest.Span[0] == AnyFolders) rest = rest[1..];
        if (rest.IsEmpty) return SafeEntries(folder, hidden: false);
        IEnumerable<string> below = SafeEntries(folder, hidden: false)
            .Where(entry => Directory.Exists(entry) && !File.GetAttributes(entry).HasFlag(FileAttributes.ReparsePoint))
            .SelectMany(entry => MatchAnyFolders(entry, rest));
        return Match(folder, rest).Concat(below);
    }

    private static string[] SafeEntries(string folder, bool hidden)
    {
        try
        {
            if (!hidden) return Entries(folder);
            string[] all = Directory.GetFileSystemEntries(folder.Length == 0 ? "." : folder);
            Array.Sort(all, StringComparer.Ordinal);
            return all;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
