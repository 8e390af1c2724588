using System.Diagnostics;
using Hearsay.Training.Corpora;

namespace Hearsay.Tests.Articles;

/// <summary>The gold pages and the HTML standard's own cases: archives in the data folder, unpacked once below
/// <c>artifacts/</c>, or wherever <see cref="Variable"/> says that they have been.</summary>
internal static class ArticleData
{
    /// <summary>Environment variable that names a folder with the archives unpacked.</summary>
    public const string Variable = "HEARSAY_ARTICLES";

    private static readonly Lock Lock = new();

    private static string Unpacked => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : Checkout.PathOf("artifacts/articles");

    /// <summary>Null where the folder is at hand, or can be; else why not.</summary>
    /// <param name="folder">A folder inside the archive.</param>
    /// <param name="archive">Its name in the data folder, without ending.</param>
    public static string? WhyNot(string folder, string archive)
    {
        if (Directory.Exists(Path.Combine(Unpacked, folder))) return null;
        GoldData? data = GoldData.Find(out string reason);
        if (data is null) return reason;
        string file = data.PathOf($"articles/{archive}.tar.xz");
        if (!File.Exists(file)) return $"there is no file {file}";
        return HasProgram("tar") && HasProgram("xz") ? null : "tar or xz is not installed";
    }

    /// <summary>The folder that holds both sets of gold pages, unpacked.</summary>
    public static string Pages
    {
        get
        {
            PathOf("wcxb_articles", "wcxb-articles");
            return Path.GetDirectoryName(PathOf("trafilatura", "trafilatura-eval"))!;
        }
    }

    /// <summary>Path of the unpacked folder.</summary>
    public static string PathOf(string folder, string archive)
    {
        string path = Path.Combine(Unpacked, folder);
        lock (Lock)
        {
            if (!Directory.Exists(path)) Unpack(archive);
        }

        return path;
    }

    private static void Unpack(string archive)
    {
        GoldData data = GoldData.Find(out string reason) ?? throw new InvalidOperationException(reason);
        string part = Unpacked + ".part";
        Directory.CreateDirectory(part);
        Directory.CreateDirectory(Unpacked);
        using Process tar = Process.Start("tar", ["-xJf", data.PathOf($"articles/{archive}.tar.xz"), "-C", part]);
        tar.WaitForExit();
        if (tar.ExitCode != 0) throw new InvalidOperationException($"tar ended with {tar.ExitCode}");
        foreach (string folder in Directory.GetDirectories(part))
            Directory.Move(folder, Path.Combine(Unpacked, Path.GetFileName(folder)));
        Directory.Delete(part, recursive: true);
    }

    private static bool HasProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}

/// <summary>A test that needs one of these archives, and is skipped with the reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ArticleDataFactAttribute : FactAttribute
{
    public ArticleDataFactAttribute(string folder, string archive) => Skip = ArticleData.WhyNot(folder, archive);
}
