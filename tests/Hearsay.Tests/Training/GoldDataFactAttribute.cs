using System.Diagnostics;
using Hearsay.Training.Corpora;
using Xunit.Sdk;

namespace Hearsay.Tests.Training;

/// <summary>A test that needs gold data, and is reported as skipped with the reason where it is absent.</summary>
[TraitDiscoverer("Hearsay.Tests.SlowDiscoverer", "Hearsay.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldDataFactAttribute : FactAttribute, ITraitAttribute
{
    /// <param name="files">Files below the data folder that the test reads.</param>
    public GoldDataFactAttribute(params string[] files)
    {
        GoldData? data = GoldData.Find(out string reason);
        string? missing = data is null ? reason : files.Where(file => !data.Has(file))
            .Select(file => $"there is no file {data.PathOf(file)}").FirstOrDefault();
        if (missing is not null) Skip = missing;
    }
}

/// <summary>A test that runs a reference scorer too, and is skipped where that or Python is absent.</summary>
[TraitDiscoverer("Hearsay.Tests.SlowDiscoverer", "Hearsay.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceFactAttribute : FactAttribute, ITraitAttribute
{
    public ReferenceFactAttribute(string script, params string[] files)
    {
        Skip = new GoldDataFactAttribute(files).Skip ?? Reference.WhyNot(script);
    }
}

/// <summary>Runs the reference scorers, which lie beside the data folder.</summary>
internal static class Reference
{
    private static readonly Lazy<bool> HasPython = new(() =>
    {
        try
        {
            return Start("--version").ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    /// <summary>The data folder; only where a test that needs it runs.</summary>
    internal static GoldData Data => GoldData.Find(out string reason) ?? throw new InvalidOperationException(reason);

    /// <summary>Standard output of a scorer.</summary>
    internal static string Run(string script, params string[] arguments)
    {
        (int code, string output, string errors) = Start([PathOf(script), .. arguments]);
        return code == 0 ? output : throw new InvalidOperationException($"{script} ended with {code}: {errors}");
    }

    internal static string? WhyNot(string script)
    {
        if (!File.Exists(PathOf(script))) return $"there is no reference scorer {PathOf(script)}";
        return HasPython.Value ? null : "python3 is not installed";
    }

    private static string PathOf(string script) => Path.GetFullPath(Path.Combine(Data.Root, "..", "tools", script));

    private static (int ExitCode, string Output, string Errors) Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
