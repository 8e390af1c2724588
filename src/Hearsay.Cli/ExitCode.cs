namespace Hearsay.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A fault of ours.</summary>
    public const int Fault = 1;

    public const int WrongUsage = 2;

    /// <summary>Some inputs were refused; they are named on standard error.</summary>
    public const int SomeRefused = 3;
}
