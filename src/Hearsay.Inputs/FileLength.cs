namespace Hearsay.Inputs;

/// <summary>Tells files that can be read at once from what could keep a reader waiting for ever.</summary>
internal static class FileLength
{
    public const string Expected = "is empty, or a pipe or device that must be named itself; expected an article";

    /// <summary>True for what has no length though it is there: an empty file, a named pipe, a device, a
    /// socket.</summary>
    public static bool IsZero(string path)
    {
        if (!File.Exists(path)) return false;
        var file = new FileInfo(path);
        try
        {
            return (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length == 0;
        }
        catch (IOException)
        {
            // A link that leads to itself: opening it says so.
            return false;
        }
    }
}
