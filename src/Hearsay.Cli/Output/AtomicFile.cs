namespace Hearsay.Cli.Output;

/// <summary>Writes a file whole or not at all: under another name beside it first, which then takes its place.</summary>
internal static class AtomicFile
{
    /// <summary>Finds a place that cannot be written to before any work is done.</summary>
    /// <exception cref="UsageException">There is no such folder, or a folder of that name.</exception>
    public static void Check(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new UsageException($"{path} is a folder; expected the name of a file");
        string? folder = Path.GetDirectoryName(full);
        if (!Directory.Exists(folder)) throw new UsageException($"{path} cannot be written: there is no folder {folder}");
    }

    /// <exception cref="UsageException">The place cannot be written to.</exception>
    /// <exception cref="IOException">The disk is full, for one.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write)) write(stream);
            File.Move(temporary, full, overwrite: true);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new UsageException($"{path} cannot be written: {fault.Message}");
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }
}
