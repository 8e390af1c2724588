using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Hearsay.Tests.Docs;

/// <summary>The README's example of the library in a fresh console project, against the packages as <c>dotnet pack</c>
/// makes them and nothing else.</summary>
public sealed partial class PackedLibraryTests : IDisposable
{
    private static readonly string[] Packages = ["Hearsay.Models.English", "Hearsay", "Hearsay.Reports"];

    /// <summary>What this checkout was restored from; packages of others come from there.</summary>
    private static readonly string RestoredPackages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-packed-").FullName;

    /// <summary>The example and what it prints.</summary>
    [GeneratedRegex("""```csharp\n(?<program>.*?)```.*?```text\n(?<output>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Example();

    [Fact]
    [Slow]
    public void A_fresh_project_compiles_the_example_and_prints_what_the_readme_says()
    {
        Match example = Example().Match(File.ReadAllText(Checkout.PathOf("README.md")));
        foreach (string package in Packages)
            Run("pack", Checkout.PathOf($"src/{package}"), "-c", "Release", "-v", "quiet", "-nologo", "--no-build",
                "-o", _folder);
        string project = Path.Combine(_folder, "fresh");
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, "Program.cs"), example.Groups["program"].Value);
        File.WriteAllText(Path.Combine(project, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(project, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{_folder}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{RestoredPackages}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "restored")}" /></config>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(project, "fresh.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Hearsay.Reports" Version="*" /></ItemGroup>
            </Project>
            """);
        Run("build", project, "-v", "quiet", "-nologo", "-o", Path.Combine(_folder, "built"));
        Assert.Equal(example.Groups["output"].Value, Run(Path.Combine(_folder, "built", "fresh.dll")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {output} {errors.Result}");
        return output.ReplaceLineEndings("\n");
    }
}
