using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hearsay.Tests.Architecture;

/// <summary>Holds the repository to its habits.</summary>
public partial class HabitTests
{
    private const int LongestFile = 299;

    /// <summary>As .editorconfig has it.</summary>
    private const int LongestLine = 120;

    /// <summary>Kernels and tables, which may be longer.</summary>
    private static readonly string[] LongFiles = ["src/Hearsay/Languages/WordClass.cs"];

    [GeneratedRegex("""(?<![\w.~-])/(work|home|root)/|\b[A-Z]:\\Users\\""")]
    private static partial Regex MachinePath();

    [GeneratedRegex(
        """\b(api\.nuget|registry\.npmjs|deb\.debian|files\.pythonhosted|proxy\.golang|crates)\.(org|io)\b""")]
    private static partial Regex RegistryHost();

    [Theory]
    [InlineData("src/Hearsay.Models.English/Hearsay.Models.English.csproj", "")]
    [InlineData("src/Hearsay/Hearsay.csproj", "Hearsay.Models.English")]
    [InlineData("src/Hearsay.Inputs/Hearsay.Inputs.csproj", "Hearsay")]
    [InlineData("src/Hearsay.Reports/Hearsay.Reports.csproj", "Hearsay")]
    [InlineData("src/Hearsay.Training/Hearsay.Training.csproj", "Hearsay Hearsay.Inputs Hearsay.Reports")]
    [InlineData("src/Hearsay.Cli/Hearsay.Cli.csproj", "Hearsay Hearsay.Inputs Hearsay.Reports Hearsay.Training")]
    public void A_project_refers_only_to_those_below_it(string project, string expected)
    {
        IEnumerable<string> references = XDocument.Load(Checkout.PathOf(project)).Descendants("ProjectReference")
            .Select(reference =>
            Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Split('/')[^1]));
        Assert.Equal(expected, string.Join(' ', references.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold()
    {
        IEnumerable<string> tooLong = SourcesOf("src").Concat(SourcesOf("tests"))
            .Select(file => (Name: Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile && !LongFiles.Contains(file.Name))
            .Select(file => $"{file.Name}: {file.Lines} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_line_of_code_is_longer_than_a_screen_is_wide()
    {
        IEnumerable<string> tooLong = SourcesOf("src").Concat(SourcesOf("tests")).Concat(SourcesOf("bench"))
            .SelectMany(file => LongLines(File.ReadAllText(file)).Select(line => $"{Relative(file)}:{line}"));
        string found = string.Join('\n', tooLong);
        Assert.True(found.Length == 0, found);
    }

    /// <summary>Lines that are too long, what stands in their literals apart: data cannot always be broken.</summary>
    private static IEnumerable<int> LongLines(string source)
    {
        string[] lines = Literals().Replace(source, literal => new string('\n', literal.Value.Count(unit => unit == '\n')))
            .Split('\n');
        for (int i = 0; i < lines.Length; i++)
            if (lines[i].Length > LongestLine) yield return i + 1;
    }

    [GeneratedRegex(""""(\""".*?\""")|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])+'"""", RegexOptions.Singleline)]
    private static partial Regex Literals();

    [GitFact]
    public void No_file_names_a_place_on_one_machine_or_a_registry_host()
    {
        IEnumerable<string> finds = Checkout.Files.Where(IsText).SelectMany(file =>
        {
            string text = File.ReadAllText(Checkout.PathOf(file));
            return MachinePath().Matches(text).Concat(RegistryHost().Matches(text))
                .Select(match => $"{file}: {match.Value}");
        });
        Assert.Empty(finds);
    }

    [GitFact]
    public void The_root_holds_only_what_a_newcomer_looks_for_there()
    {
        string[] expected =
        [
            ".editorconfig", ".gitattributes", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md",
                "Directory.Build.props",
            "Directory.Packages.props", "GLOSSARY.md", "Hearsay.slnx", "LICENSE", "README.md", "SECURITY.md",
            "global.json", "hearsay", "test",
        ];
        Assert.Equal(expected, Checkout.Files.Where(file => !file.Contains('/')).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> SourcesOf(string folder)
    {
        string path = Checkout.PathOf(folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    private static string Relative(string file) =>
        Path.GetRelativePath(Checkout.Root, file).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsText(string file) =>
        Path.GetExtension(file) is not (".bin" or ".png" or ".gz" or ".xz" or ".ico" or ".snk");
}
