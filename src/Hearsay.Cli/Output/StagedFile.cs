using System.Runtime.InteropServices;

namespace Hearsay.Cli.Output;

/// <summary>A file that is written under another name beside its place and then takes it. Whoever has the place keeps
/// it: a link is followed, the permissions of what is replaced stay. What has no length (an empty file, a pipe, a
/// device) is written to where it is, from memory, once all is there. A signal that ends the process takes unfinished
/// files with it.</summary>
internal sealed class StagedFile : IDisposable
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Unfinished = new(StringComparer.Ordinal);
#pragma warning disable IDE0052 // Held, not read: what nothing holds is collected, and its signal with it.
    private static readonly PosixSignalRegistration[] Signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => RemoveUnfinished()),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => RemoveUnfinished()),
    ];
#pragma warning restore IDE0052

    private static bool _isEnding;

    private readonly string _target;

    /// <summary>Null where the target is written to where it is.</summary>
    private readonly string? _temporary;

    /// <exception cref="UnauthorizedAccessException">The place cannot be written to.</exception>
    /// <exception cref="IOException">There is no such folder, for one.</exception>
    public StagedFile(string path)
    {
        string full = Path.GetFullPath(path);
        _target = TargetOf(full) ?? full;
        var there = new FileInfo(_target);
        bool isInPlace = there.Exists && (there.LinkTarget is not null || there.Length == 0);
        _temporary = isInPlace ? null : $"{_target}.{Environment.ProcessId}.tmp";
        Content = _temporary is null ? new MemoryStream() : Begin(_temporary, ModeOf(there));
    }

    /// <summary>Where the content is written to.</summary>
    public Stream Content { get; }

    /// <summary>Folder of the file that <paramref name="path"/> leads to.</summary>
    public static string? FolderOf(string path) =>
        Path.GetDirectoryName(TargetOf(Path.GetFullPath(path)) ?? Path.GetFullPath(path));

    /// <summary>Ends the content; after this only <see cref="Commit"/> is left, which a full disk does not
    /// stop.</summary>
    public void Finish()
    {
        if (_temporary is not null) Content.Dispose();
    }

    /// <summary>Puts the content into its place.</summary>
    public void Commit()
    {
        Finish();
        if (_temporary is null) WriteInPlace();
        else File.Move(_temporary, _target, overwrite: true);
    }

    public void Dispose()
    {
        Content.Dispose();
        if (_temporary is null) return;
        lock (Gate) Unfinished.Remove(_temporary);
        File.Delete(_temporary);
        if (_isEnding) Thread.Sleep(Timeout.Infinite);
    }

    /// <param name="mode">Permissions of what is replaced, if anything is.</param>
    private static FileStream Begin(string temporary, UnixFileMode? mode)
    {
        lock (Gate)
        {
            // The signal's default action ends the process at once; until then nothing new is begun.
            if (_isEnding) Thread.Sleep(Timeout.Infinite);
            Unfinished.Add(temporary);
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows() || mode is not { } known) return new FileStream(temporary, options);
        // Not for a moment may anybody read it who could not read what it replaces; the mode itself is cut by the
        // umask.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(temporary, options);
        File.SetUnixFileMode(stream.SafeFileHandle, known);
        return stream;
    }

    private static UnixFileMode? ModeOf(FileInfo there) =>
        there.Exists && !OperatingSystem.IsWindows() ? there.UnixFileMode : null;

    private void WriteInPlace()
    {
        using var stream = new FileStream(_target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        try
        {
            Content.Position = 0;
            Content.CopyTo(stream);
        }
        catch (IOException)
        {
            Empty(stream);
            throw;
        }
    }

    private static void Empty(FileStream stream)
    {
        try
        {
            if (stream.CanSeek) stream.SetLength(0);
        }
        catch (IOException)
        {
            // A device has no length to cut.
        }
    }

    /// <summary>The file at the end of a link, there or not; null where there is no link, or one to what has no name,
    /// the pipe of a shell's <c>&gt;(command)</c> for one.</summary>
    private static string? TargetOf(string full)
    {
        if (!File.Exists(full)) return null;
        FileSystemInfo? target = File.ResolveLinkTarget(full, returnFinalTarget: true);
        return target is null || (!target.Exists && CanBeOpened(full)) ? null : target.FullName;
    }

    /// <summary>True where a link leads to something; <see cref="File.Exists"/> is content with the link.</summary>
    private static bool CanBeOpened(string link) =>
        !OperatingSystem.IsWindows() && new FileInfo(link).UnixFileMode != (UnixFileMode)(-1);

    private static void RemoveUnfinished()
    {
        lock (Gate)
        {
            _isEnding = true;
            foreach (string temporary in Unfinished) File.Delete(temporary);
        }
    }
}
