using System.Text.Json;
using Hearsay.Cli;

namespace Hearsay.Tests.Training;

public sealed class EvalCommandTests : IDisposable
{
    private const string Gold =
        """{"id":"a","text":"\"No,\" said Orla Finch.","attributions":[{"source":[[11,21]],"cue":[[6,10]],"content":[[0,5]],"kind":"direct"}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-eval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_system_file_is_scored_and_its_errors_are_shown()
    {
        string system = Write("system.jsonl", """{"id":"a","attributions":[]}""");
        Assert.Equal(0, Run("statements", "--gold", Write("gold.jsonl", Gold), "--system", system,
            "--json", PathOf("out.json"), "--errors", PathOf("errors.html"), "--by", "kind"));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(PathOf("out.json")));
        Assert.Equal(0, json.RootElement.GetProperty("prf").GetProperty("content strict")[2].GetDouble());
        Assert.Contains("missed (direct)", File.ReadAllText(PathOf("errors.html")), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_system_file_the_pipeline_reads_the_gold_texts()
    {
        Assert.Equal(0, Run("statements", "--gold", Write("gold.jsonl", Gold), "--json", PathOf("out.json")));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(PathOf("out.json")));
        Assert.Equal(1, json.RootElement.GetProperty("prf").GetProperty("triple strict")[2].GetDouble());
    }

    [Fact]
    public void Stories_are_scored_from_their_articles()
    {
        string gold = Write("story.jsonl",
            """{"event":"e","articles":["a","b"],"utterances":[{"speaker":"Orla Finch","passages":[{"article":"a","content":[[0,22]]},{"article":"b","content":[[17,39]]}],"relations":[{"a":"a","b":"b","labels":["same-wording"]}]}],"single":[],"hard_negatives":[]}""");
        Write("story.articles.jsonl",
            """{"id":"a","outlet":"A","published":"2025-01-01","text":"\"We will not sell it,\" said Orla Finch."}""" + "\n"
            + """{"id":"b","outlet":"B","published":null,"text":"Orla Finch said: \"We will not sell it.\""}""");
        Assert.Equal(0, Run("collation", "--gold", gold, "--json", PathOf("out.json")));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(PathOf("out.json")));
        Assert.Equal(1, json.RootElement.GetProperty("pairwise").GetProperty("F1").GetDouble());
    }

    [Theory]
    [InlineData("not json", "system.jsonl: line 1: ")]
    [InlineData("""{"id":"other","attributions":[]}""", "1 documents that gold lacks, other for one")]
    [InlineData("""{"id":"a","attributions":[{"content":[[0,999]]}]}""", "[0, 999] lies outside the text")]
    public void Data_that_cannot_be_scored_is_wrong_usage(string system, string message) => Refused(
        message, "eval", "statements", "--gold", Write("gold.jsonl", Gold), "--system", Write("system.jsonl", system));

    [Fact]
    public void A_missing_file_is_wrong_usage() =>
        Refused("nowhere.jsonl", "eval", "statements", "--gold", PathOf("nowhere.jsonl"));

    [Fact]
    public void Training_without_corpora_is_wrong_usage() =>
        Refused("there is no file", "train", "tagger", "--data", _folder, "--out", PathOf("models"));

    private static void Refused(string message, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        Assert.Equal(ExitCode.WrongUsage, Program.Run(arguments, output, error));
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    private static int Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Program.Run(["eval", .. arguments], output, error);
        Assert.Equal("", error.ToString());
        Assert.NotEqual("", output.ToString());
        return code;
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }
}
