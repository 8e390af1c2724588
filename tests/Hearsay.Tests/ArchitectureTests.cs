using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hearsay.Tests;

/// <summary>Holds the sources to the arrows of ARCHITECTURE.md and the repository to its habits.</summary>
public partial class ArchitectureTests
{
    private const int LongestFile = 299;

    /// <summary>The folders of the core in story order: each may use those before it.</summary>
    private static readonly string[] s_story =
        ["Text", "Html", "Pages", "Languages", "Inference", "Articles", "Analysis", "Statements", "Mentions", "Collation", "Records"];

    /// <summary>Arrows that story order would allow and that must not be: Analysis takes any text.</summary>
    private static readonly (string From, string To)[] s_forbidden = [("Analysis", "Articles")];

    /// <summary>Kernels and tables, which may be longer.</summary>
    private static readonly string[] s_longFiles = [];

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\"\"\".*?\"\"\"|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])+'""",
        RegexOptions.Singleline)]
    private static partial Regex CommentsAndLiterals();

    [GeneratedRegex("""(?<![\w.])(?:global::)?(?:Hearsay\.)?(Text|Html|Pages|Languages|Inference|Articles|Analysis|Statements|Mentions|Collation|Records)(?=\.[A-Z]\w*|\s*;)""")]
    private static partial Regex FolderUse();

    [GeneratedRegex("""(?<![\w.~-])/(work|home|root)/|\b[A-Z]:\\Users\\""")]
    private static partial Regex MachinePath();

    [GeneratedRegex("""\b(api\.nuget|registry\.npmjs|deb\.debian|files\.pythonhosted|proxy\.golang|crates)\.(org|io)\b""")]
    private static partial Regex RegistryHost();

    public static TheoryData<string> Folders => [.. s_story];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_those_before_it_in_the_story(string folder)
    {
        HashSet<string> allowed = [.. s_story.Take(Array.IndexOf(s_story, folder) + 1)];
        allowed.ExceptWith(s_forbidden.Where(arrow => arrow.From == folder).Select(arrow => arrow.To));
        Assert.Empty(SourcesOf($"src/Hearsay/{folder}").SelectMany(file => UsesIn(file)
            .Where(used => !allowed.Contains(used))
            .Select(used => $"{Relative(file)} uses {used}")));
    }

    [Theory]
    [InlineData("using Hearsay.Articles;", "Articles")]
    [InlineData("var x = new Hearsay.Records.Json();", "Records")]
    [InlineData("using Kind = Collation.Kind;", "Collation")]
    [InlineData("// uses Hearsay.Articles.Page", null)]
    [InlineData("string s = \"Hearsay.Articles.Page\";", null)]
    [InlineData("int n = read.Statements.Length;", null)]
    public void A_use_is_seen_in_code_and_only_there(string code, string? used) =>
        Assert.Equal(used is null ? [] : [used], UsesInCode(code));

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
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Split('/')[^1]));
        Assert.Equal(expected, string.Join(' ', references.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold()
    {
        IEnumerable<string> tooLong = SourcesOf("src").Concat(SourcesOf("tests"))
            .Select(file => (Name: Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile && !s_longFiles.Contains(file.Name))
            .Select(file => $"{file.Name}: {file.Lines} lines");
        Assert.Empty(tooLong);
    }

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
            ".editorconfig", ".gitattributes", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md", "Directory.Build.props",
            "Directory.Packages.props", "GLOSSARY.md", "Hearsay.slnx", "LICENSE", "README.md", "global.json", "hearsay", "test",
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

    private static IEnumerable<string> UsesIn(string file) => UsesInCode(File.ReadAllText(file));

    private static IEnumerable<string> UsesInCode(string code) =>
        FolderUse().Matches(CommentsAndLiterals().Replace(code, " ")).Select(match => match.Groups[1].Value).Distinct();

    private static string Relative(string file) =>
        Path.GetRelativePath(Checkout.Root, file).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsText(string file) =>
        Path.GetExtension(file) is not (".bin" or ".png" or ".gz" or ".xz" or ".ico" or ".snk");
}
