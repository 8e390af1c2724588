using System.IO.Compression;

namespace Hearsay.Training.Corpora;

/// <summary>The folder of corpora for training and measuring. It is no part of the repository; it is found through the
/// environment variable <c>HEARSAY_DATA</c>, else at <c>../shared/data</c> beside the repository.</summary>
internal sealed class GoldData
{
    /// <summary>Name of the environment variable that says where the data is.</summary>
    public const string Variable = "HEARSAY_DATA";

    private const string RepositoryMark = "Hearsay.slnx";

    /// <param name="root">An existing folder.</param>
    public GoldData(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Root = root;
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The data folder, or null with the reason why there is none.</summary>
    public static GoldData? Find(out string reason)
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        string? root = string.IsNullOrWhiteSpace(named) ? Beside(RepositoryRoot()) : named;
        reason = root is null
            ? $"{Variable} is not set and no repository lies around the working directory"
            : $"there is no folder {root} (set {Variable} to the folder of gold data)";
        return root is not null && Directory.Exists(root) ? new GoldData(root) : null;
    }

    /// <summary>The folder with the solution file, looked for from the working directory and from the program
    /// upwards.</summary>
    public static string? RepositoryRoot() =>
        RootAbove(Directory.GetCurrentDirectory()) ?? RootAbove(AppContext.BaseDirectory);

    /// <summary>Path of one file of the data, whether it is there or not.</summary>
    /// <param name="relative">With forward slashes, below the data folder.</param>
    public string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>True where the file is at hand.</summary>
    public bool Has(string relative) => File.Exists(PathOf(relative));

    /// <summary>Opens a UTF-8 text file, decompressing it where its name ends in <c>.gz</c>.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static StreamReader OpenText(string path)
    {
        Stream stream = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            stream = new GZipStream(stream, CompressionMode.Decompress);
        return new StreamReader(stream);
    }

    private static string? Beside(string? repository) =>
        repository is null ? null : Path.GetFullPath(Path.Combine(repository, "..", "shared", "data"));

    private static string? RootAbove(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, RepositoryMark))) return at.FullName;
        }

        return null;
    }
}
