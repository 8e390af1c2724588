using System.Runtime.CompilerServices;

namespace Hearsay.Tests.Reports;

/// <summary>Holds output to a file under <c>specs/</c>. With HEARSAY_REWRITE=1 the file is written instead; look at the
/// difference before it is committed.</summary>
internal static class Golden
{
    public static void Check(string path, string actual)
    {
        string file = Path.Combine(Root(), "specs", path);
        if (Environment.GetEnvironmentVariable("HEARSAY_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} is missing; HEARSAY_REWRITE=1 writes it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    public static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
