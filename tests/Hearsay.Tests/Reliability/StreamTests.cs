using System.Diagnostics;
using Hearsay.Cli;
using Hearsay.Tests.Articles;

namespace Hearsay.Tests.Reliability;

public sealed class StreamTests : IDisposable
{
    private const string Said = "“It will open in spring,” Mira Voss said on Friday.\n";

    private readonly TemporaryFolder _folder = new();

    public StreamTests()
    {
        _folder.Write("a.txt", Said);
        _folder.Write("r.jsonl", string.Concat(Enumerable.Range(0, 300).Select(
            i => $$"""{"id":"r{{i}}","text":"{{string.Concat(Enumerable.Repeat(Said.Trim() + " ", 20))}}"}""" + "\n")));
    }

    public void Dispose() => _folder.Dispose();

    [ShellFact]
    [Slow]
    public void A_reader_that_has_seen_enough_ends_a_run_without_end()
    {
        CommandRun run = Shell.Run(
            _folder.Root,
            """yes '{"text":"Mira Voss said that it rained."}' 2>/dev/null | $H read - | head -1; echo ${PIPESTATUS[1]}""");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.EndsWith("\n0\n", run.Output, StringComparison.Ordinal);
    }

    [ShellFact]
    [Slow]
    public void An_unwritable_standard_error_changes_nothing() => Assert.Equal(
        $"{ExitCode.SomeRefused} {ExitCode.SomeRefused}\n",
        Shell.Run(_folder.Root, "$H read nofile 2>/dev/full; a=$?; $H read nofile 2>&-; echo $a $?").Output);

    [ShellFact]
    [Slow]
    public void A_closed_or_full_standard_output_is_told_and_no_fault_of_ours()
    {
        CommandRun closed = Shell.Run(_folder.Root, "$H read a.txt --format html >&-");
        Assert.Equal((ExitCode.Fault, "hearsay: cannot write: standard output is closed\n"),
            (closed.Code, closed.Error));
        CommandRun full = Shell.Run(_folder.Root, "$H read a.txt >/dev/full");
        Assert.Equal(ExitCode.Fault, full.Code);
        Assert.StartsWith("hearsay: cannot write: ", full.Error, StringComparison.Ordinal);
    }

    [ShellFact]
    [Slow]
    public void A_closed_standard_input_is_an_input_that_cannot_be_read()
    {
        CommandRun run = Shell.Run(_folder.Root, "$H read - a.txt <&-");
        Assert.Equal(ExitCode.SomeRefused, run.Code);
        Assert.Equal("hearsay: -: cannot be read: standard input is closed\n", run.Error);
        Assert.Equal(["a"], run.Ids);
    }

    [ShellFact]
    [Slow]
    public void A_pipe_in_a_folder_keeps_nobody_waiting()
    {
        CommandRun run = Shell.Run(
            _folder.Root, "mkdir d; cp a.txt d; mkfifo d/x.txt d/a.meta.json; $H read d && exit; $H read 'd/*.txt'");
        Assert.Equal(ExitCode.SomeRefused, run.Code);
        Assert.Contains("d/x.txt: is empty, or a pipe", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: d/a.meta.json: is empty", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a", "a"], run.Ids);
    }

    [ShellFact]
    [Slow]
    public void Places_that_are_no_files_are_written_to_where_they_are()
    {
        CommandRun run = Shell.Run(
            _folder.Root,
            """
            mkfifo pipe; (wc -l <pipe) & $H compare a.txt --json pipe >out; wait; [ -p pipe ] || echo replaced
            $H compare a.txt --json >(wc -l) >out; wait $!
            $H compare a.txt --json /dev/null >out; [ -c /dev/null ] || echo replaced
            """);
        Assert.Equal((0, ""), (run.Code, run.Error));
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.True(int.Parse(line.Trim()) > 0));
    }

    [ShellFact]
    [Slow]
    public void A_signal_leaves_no_unfinished_file_and_no_half_pair()
    {
        foreach (string signal in (string[])["INT", "TERM"])
        {
            string folder = _folder[signal];
            using Process run = Shell.Start(_folder.Root, $"exec $H read r.jsonl --format brat --out {signal}");
            Assert.True(SpinWait.SpinUntil(
                () =>
                run.HasExited || (Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any()), Shell.Patience));
            Shell.Run(_folder.Root, $"kill -{signal} {run.Id}");
            Assert.True(run.WaitForExit(Shell.Patience), "the signal did not end it");
            Assert.Empty(Directory.GetFiles(folder, "*.tmp"));
        }
    }
}
