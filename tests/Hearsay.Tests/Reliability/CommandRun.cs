using System.Text.Json;
using Hearsay.Cli;

namespace Hearsay.Tests.Reliability;

/// <summary>What one command line ended with and wrote.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Program.Run(arguments, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The lines of standard output as JSON.</summary>
    public JsonElement[] Records =>
    [
        .. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement),
    ];

    public string[] Ids => [.. Records.Select(record => record.GetProperty("id").GetString()!)];
}
