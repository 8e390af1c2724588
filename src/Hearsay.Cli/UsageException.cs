namespace Hearsay.Cli;

/// <summary>A command line that cannot be carried out as it is; ends in <see cref="ExitCode.WrongUsage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);
