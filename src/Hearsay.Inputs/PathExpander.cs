using Hearsay.Pages;

namespace Hearsay.Inputs;

/// <summary>A file to be read, as the user named it or as it was found below a folder.</summary>
internal readonly record struct PagePath(string Path)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>A file, or why a PATH gave none.</summary>
internal readonly record struct PathResult(PagePath? File, InputError? Error);

/// <summary>PATHs to files: files as they are named, folders with everything below them that has a known ending (in
/// ordinal order, hidden entries and links to folders left out), globs with <c>*</c>, <c>?</c> and <c>**</c>.
/// Sidecars are never inputs.</summary>
internal static class PathExpander
{
    public static IReadOnlyList<PathResult> Expand(IEnumerable<string> paths)
    {
        var results = new List<PathResult>();
        bool any = false;
        foreach (string path in paths)
        {
            any = true;
            if (!IsSidecarFile(path)) ExpandOne(path, results);
        }

        if (results.Count == 0 && any)
            results.Add(Refuse("input", "no article among the paths, only sidecars (NAME.meta.json)"));
        return results;
    }

    private static bool IsSidecarFile(string path) => PageEnding.IsSidecar(path) && File.Exists(path);

    private static void ExpandOne(string path, List<PathResult> results)
    {
        if (path == PagePath.StandardInput || File.Exists(path)) results.Add(Accept(path));
        else if (Directory.Exists(path)) ExpandFolder(path, results);
        else if (Glob.IsPattern(path)) ExpandGlob(path, results);
        else results.Add(Refuse(path.Length == 0 ? "\"\"" : path, "no such file or folder"));
    }

    private static void ExpandGlob(string pattern, List<PathResult> results)
    {
        int before = results.Count;
        foreach (string match in Glob.Match(pattern))
        {
            if (Directory.Exists(match)) ExpandFolder(match, results);
            else if (!PageEnding.IsSidecar(match)) results.Add(AcceptFound(match));
        }

        if (results.Count == before) results.Add(Refuse(pattern, "no file matches this pattern"));
    }

    private static void ExpandFolder(string folder, List<PathResult> results)
    {
        int before = results.Count;
        var pending = new Stack<string>();
        pending.Push(folder);
        while (pending.TryPop(out string? current))
        {
            string[] entries = FolderEntries(current, results);
            foreach (string file in entries.Where(File.Exists))
            {
                if (PageEnding.Of(Path.GetFileName(file)) is not null && !PageEnding.IsSidecar(file))
                    results.Add(AcceptFound(file));
            }

            foreach (string below in entries.Where(IsRealFolder).Reverse()) pending.Push(below);
        }

        if (results.Count == before)
            results.Add(Refuse(folder,
                "the folder holds no article (.txt, .html, .jsonl, .xml, .json or .warc, also with .gz)"));
    }

    private static string[] FolderEntries(string folder, List<PathResult> results)
    {
        try
        {
            return Glob.Entries(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            results.Add(Refuse(folder, "the folder cannot be read: " + fault.Message.TrimEnd('.')));
            return [];
        }
    }

    /// <summary>Links to folders are not followed below a PATH, so that a loop of links cannot hold a run up.</summary>
    private static bool IsRealFolder(string path) =>
        Directory.Exists(path) && !File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);

    private static PathResult Accept(string path) => new(new PagePath(path), null);

    /// <summary>What was not named itself must not keep the run waiting.</summary>
    private static PathResult AcceptFound(string path) =>
        FileLength.IsZero(path) ? Refuse(path, FileLength.Expected) : Accept(path);

    private static PathResult Refuse(string path, string message) => new(null, new InputError(path, null, message));
}
