using System.Diagnostics;

namespace Hearsay.Tests.Reliability;

/// <summary>Runs the program as a process of its own below a shell, as only that shows what becomes of its streams.
/// Unix alone.</summary>
internal static class Shell
{
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Runs a command line in which <c>$H</c> stands for the program.</summary>
    /// <exception cref="TimeoutException">It hangs.</exception>
    public static CommandRun Run(string folder, string command)
    {
        using Process shell = Start(folder, command);
        Task<string> output = shell.StandardOutput.ReadToEndAsync(), error = shell.StandardError.ReadToEndAsync();
        shell.StandardInput.Close();
        if (!shell.WaitForExit(Patience))
        {
            shell.Kill(entireProcessTree: true);
            throw new TimeoutException(command);
        }

        return new CommandRun(shell.ExitCode, output.Result, error.Result);
    }

    public static Process Start(string folder, string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["H"] = string.Join(' ', BuiltProgram.Command);
        return Process.Start(start)!;
    }
}

/// <summary>A test that needs a Unix shell.</summary>
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "There is no Unix shell.";
    }
}
