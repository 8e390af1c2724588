using System.Text.Json;
using Hearsay.Cli;
using Hearsay.Inputs.Brat;

namespace Hearsay.Tests.Cli;

public sealed class ReadFormatTests : IDisposable
{
    private const string Said = "“It will open in spring,” Mira Voss said on Friday.";

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Annotations_of_one_article_go_to_standard_output()
    {
        (int code, string output, _) = Run("read", Lines("a"), "--format", "brat");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("\tSource 26 35\tMira Voss\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_of_several_articles_need_a_folder_and_nothing_is_written()
    {
        (int code, string output, string error) = Run("read", Lines("a", "b"), "--format", "brat");
        Assert.Equal((ExitCode.WrongUsage, ""), (code, output));
        Assert.Contains("--out DIR", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_annotations_is_read_back_under_the_ids_that_strangers_chose()
    {
        string[] ids = ["../../up", "/etc/passwd", "a", "A", "nul.txt", "..", "x\ty\n", new string('é', 400)];
        string folder = Path.Combine(_folder, "new", "brat");
        Assert.Equal(ExitCode.Done, Run("read", Lines(ids), "--format", "brat", "--out", folder).Code);
        Assert.Equal(ids.Order(StringComparer.Ordinal), BratFolder.Read(folder).Select(result => result.Document!.Id)
            .Order(StringComparer.Ordinal));
        Assert.All(BratFolder.Read(folder), result => Assert.Equal(Said, result.Document!.Text.Value));
        string[] names = [.. Directory.EnumerateFiles(folder, "*.ann")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)];
        Assert.Equal(ids.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(names, name => name.StartsWith('.')
            || name.StartsWith("nul.", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["all.jsonl", "new"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName)
            .Order());
        Assert.Empty(Directory.EnumerateFiles(folder, "*.tmp"));
    }

    [Fact]
    public void Pages_go_one_an_article_into_a_folder_or_all_together_to_standard_output()
    {
        string folder = Path.Combine(_folder, "pages");
        Assert.Equal(ExitCode.Done, Run("read", Lines("a", "b"), "--format", "html", "--out", folder).Code);
        Assert.Equal(["a.html", "b.html"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
        string both = Run("read", Lines("a", "b"), "--format", "html").Output;
        Assert.Equal(2, both.Split("<article ").Length - 1);
        Assert.EndsWith("</html>\n", both, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_wrong_usage()
    {
        string lines = Lines("a");
        (int code, _, string error) = Run("read", lines, "--format", "brat", "--out", lines);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.StartsWith("hearsay: --out: ", error, StringComparison.Ordinal);
    }

    private string Lines(params string[] ids)
    {
        string path = Path.Combine(_folder, "all.jsonl");
        File.WriteAllLines(path, ids.Select(id => JsonSerializer.Serialize(new { id, text = Said })));
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        StringWriter output = new(), error = new();
        return (Program.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}
