namespace Hearsay.Training;

/// <summary>Files that training leaves: written beside their place and moved there, so that nothing half-written is
/// left.</summary>
internal static class TrainingFiles
{
    internal static void Replace(string path, byte[] content) =>
        Replace(path, fresh => File.WriteAllBytes(fresh, content));

    internal static void Replace(string path, string content) =>
        Replace(path, fresh => File.WriteAllText(fresh, content));

    private static void Replace(string path, Action<string> write)
    {
        string fresh = path + ".new";
        write(fresh);
        File.Move(fresh, path, overwrite: true);
    }
}
