namespace Hearsay.Cli.Output;

/// <summary>Writes a file whole or not at all: under another name beside it first, which then takes its
/// place.</summary>
internal static class AtomicFile
{
    /// <summary>Finds a place that cannot be written to before any work is done.</summary>
    /// <exception cref="UsageException">There is no such folder, or a folder of that name.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path)) throw new UsageException($"{path} is a folder; expected the name of a file");
        string? folder = StagedFile.FolderOf(path);
        if (!Directory.Exists(folder))
            throw new UsageException($"{path} cannot be written: there is no folder {folder}");
    }

    /// <exception cref="UsageException">The place cannot be written to.</exception>
    /// <exception cref="IOException">The disk is full, for one.</exception>
    public static void Write(string path, Action<Stream> write) => WriteTogether([(path, write)]);

    /// <summary>Writes several files, all of them or none.</summary>
    /// <inheritdoc cref="Write(string, Action{Stream})"/>
    public static void WriteTogether(IReadOnlyList<(string Path, Action<Stream> Write)> files)
    {
        var staged = new List<StagedFile>();
        string place = "";
        try
        {
            foreach ((string path, Action<Stream> write) in files)
            {
                place = path;
                var file = new StagedFile(path);
                staged.Add(file);
                write(file.Content);
                file.Finish();
            }

            staged.ForEach(file => file.Commit());
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new UsageException($"{place} cannot be written: {fault.Message}");
        }
        finally
        {
            staged.ForEach(file => file.Dispose());
        }
    }
}
