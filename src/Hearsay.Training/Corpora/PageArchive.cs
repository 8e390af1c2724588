using System.Diagnostics;

namespace Hearsay.Training.Corpora;

/// <summary>Gold pages that come as one <c>.tar.xz</c> each, and where they lie unpacked.</summary>
/// <param name="Set">What reports call it.</param>
/// <param name="File">Place of the archive in the data folder.</param>
/// <param name="Folder">The folder that the archive holds.</param>
internal sealed record PageArchive(string Set, string File, string Folder)
{
    internal static PageArchive Trafilatura { get; } =
        new("trafilatura-eval", "articles/trafilatura-eval.tar.xz", "trafilatura");

    internal static PageArchive Wcxb { get; } = new("wcxb-articles", "articles/wcxb-articles.tar.xz", "wcxb_articles");

    /// <summary>Where archives are unpacked unless another folder is named; git ignores it.</summary>
    internal static string StandardFolder => Path.Combine(GoldData.RepositoryRoot() ?? "", "artifacts", "articles");

    /// <summary>The unpacked folder below <paramref name="root"/>; where it is lacking, <c>tar</c> is called
    /// once.</summary>
    /// <exception cref="FileNotFoundException">There is neither the folder nor the archive.</exception>
    /// <exception cref="InvalidDataException">The archive could not be unpacked.</exception>
    internal string Locate(GoldData? data, string root)
    {
        string folder = Path.Combine(root, Folder);
        if (System.IO.File.Exists(Path.Combine(folder, "gold.jsonl"))) return folder;
        if (data is null || !data.Has(File))
            throw new FileNotFoundException(
                $"there is no {folder}, and no {data?.PathOf(File) ?? File} to unpack it from");
        Unpack(data.PathOf(File), root);
        return folder;
    }

    /// <summary>Unpacks beside the place and moves, so that no half-unpacked folder is taken for a whole one.</summary>
    private void Unpack(string archive, string root)
    {
        string fresh = Path.Combine(root, Folder + ".new");
        if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        Directory.CreateDirectory(fresh);
        using Process tar = Process.Start("tar", ["-xJf", archive, "-C", fresh]);
        tar.WaitForExit();
        if (tar.ExitCode != 0) throw new InvalidDataException($"{archive}: tar ended with exit code {tar.ExitCode}");
        Directory.Move(Path.Combine(fresh, Folder), Path.Combine(root, Folder));
        Directory.Delete(fresh, recursive: true);
    }
}
