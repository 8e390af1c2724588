using System.Diagnostics;

namespace Hearsay.Tests;

/// <summary>The program as a process of its own: the native one where HEARSAY_PROGRAM names it, as <c>./test</c> does
/// where it can build one, else the assembly beside the tests on the runtime.</summary>
internal static class BuiltProgram
{
    internal const string Variable = "HEARSAY_PROGRAM";

    /// <summary>Null where only the assembly is at hand.</summary>
    internal static string? Native { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    /// <summary>What starts it.</summary>
    internal static IReadOnlyList<string> Command { get; } = Native is { } program
        ? [program] : [Environment.ProcessPath ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll")];

    /// <summary>Runs it in the checkout, without colours, and gives what it wrote; fails where it fails.</summary>
    internal static string Output(IReadOnlyList<string> arguments, int columns)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command.Skip(1), .. arguments])
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["COLUMNS"] = $"{columns}";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0,
            $"hearsay {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
        return output;
    }
}
