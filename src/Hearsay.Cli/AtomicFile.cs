namespace Hearsay.Cli;

/// <summary>Writes a file whole or not at all: under another name beside it first, which then takes its place.</summary>
internal static class AtomicFile
{
    /// <exception cref="UsageException">The place cannot be written to.</exception>
    public static T Write<T>(string path, Func<Stream, T> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            T result;
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write)) result = write(stream);
            File.Move(temporary, full, overwrite: true);
            return result;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {fault.Message}");
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }
}
