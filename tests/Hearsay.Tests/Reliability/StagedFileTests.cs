using System.Text;
using Hearsay.Cli.Output;
using Hearsay.Tests.Articles;

namespace Hearsay.Tests.Reliability;

public sealed class StagedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ShellFact]
    public void The_mode_of_what_is_replaced_stays()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            Shared = Private | UnixFileMode.GroupWrite;
        foreach (UnixFileMode mode in (UnixFileMode[])[Private, Shared])
        {
            string old = _folder.Write("old.txt", "old"), empty = _folder.Write("empty.txt", "");
            foreach (string path in (string[])[old, empty])
            {
                File.SetUnixFileMode(path, mode);
                Write(path, "new");
                Assert.Equal((mode, "new"), (File.GetUnixFileMode(path), File.ReadAllText(path)));
            }
        }
    }

    [ShellFact]
    public void A_link_is_followed_to_its_end_whether_that_is_there_or_not()
    {
        string there = _folder.Write("there.txt", "old"), other = _folder["other.txt"];
        File.CreateSymbolicLink(_folder["link1"], _folder["link2"]);
        File.CreateSymbolicLink(_folder["link2"], "there.txt");
        File.CreateSymbolicLink(_folder["dangling"], other);
        Write(_folder["link1"], "new");
        Write(_folder["dangling"], "made");
        Assert.Equal(("new", "made"), (File.ReadAllText(there), File.ReadAllText(other)));
        Assert.All((string[])["link1", "link2", "dangling"],
            link => Assert.NotNull(new FileInfo(_folder[link]).LinkTarget));
        File.CreateSymbolicLink(_folder["loop"], _folder["loop"]);
        Assert.ThrowsAny<IOException>(() => Write(_folder["loop"], "x"));
    }

    [Fact]
    public void Of_files_that_belong_together_none_is_there_when_one_fails()
    {
        string first = _folder["a.txt"], second = _folder.Write("a.ann", "old");
        Assert.Throws<IOException>(() => AtomicFile.WriteTogether(
        [
            (first, stream => stream.Write("new"u8)),
            (second, _ => throw new IOException("No space left on device")),
        ]));
        Assert.False(File.Exists(first));
        Assert.Equal("old", File.ReadAllText(second));
        Assert.Single(Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public void A_report_that_fails_leaves_what_was_there()
    {
        string path = _folder.Write("a.html", "old");
        Assert.Throws<InvalidOperationException>(() =>
            AtomicFile.Write(path, _ => throw new InvalidOperationException()));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder.Root));
    }

    private static void Write(string path, string text) =>
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
