using System.Diagnostics;

namespace Hearsay.Tests;

/// <summary>The checkout that the tests run from.</summary>
internal static class Checkout
{
    /// <summary>Absolute path of the folder that holds Hearsay.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Absolute path of a file or folder given relative to the root, with forward slashes.</summary>
    public static string PathOf(string relative) =>
        Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Files that git tracks, or would if they were added; empty where this is no git checkout.</summary>
    public static string[] Files { get; } = ListFiles();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException($"No Hearsay.slnx above {AppContext.BaseDirectory}.");
    }

    private static string[] ListFiles()
    {
        try
        {
            var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process git = Process.Start(start)!;
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(PathOf(file)))];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [];
        }
    }
}

/// <summary>A test over the tracked files; skipped where git cannot list them (a source archive).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        if (Checkout.Files.Length == 0) Skip = "git cannot list the files of this folder";
    }
}
