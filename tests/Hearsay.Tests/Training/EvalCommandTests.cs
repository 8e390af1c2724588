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
        Assert.Contains(">Missed <span class=\"count\">1</span>", File.ReadAllText(PathOf("errors.html")),
            StringComparison.Ordinal);
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
            """{"id":"a","outlet":"A","published":"2025-01-01","text":"\"We will not sell it,\" said Orla Finch."}"""
            + "\n"
            + """{"id":"b","outlet":"B","published":null,"text":"Orla Finch said: \"We will not sell it.\""}""");
        Assert.Equal(0, Run("collation", "--gold", gold, "--json", PathOf("out.json")));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(PathOf("out.json")));
        Assert.Equal(1, json.RootElement.GetProperty("pairwise").GetProperty("F1").GetDouble());
    }

    [Fact]
    public void A_folder_of_brat_files_is_a_system_like_any_other()
    {
        string texts = Write("texts.jsonl", Gold);
        using (StringWriter output = new(), error = new())
        {
            Assert.Equal(0,
                Program.Run(["read", texts, "--raw", "--format", "brat", "--out", PathOf("brat")], output, error));
            Assert.Equal("", error.ToString());
        }

        Assert.Equal(0, Run("statements", "--gold", texts, "--system", PathOf("brat"), "--json", PathOf("out.json")));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(PathOf("out.json")));
        Assert.Equal(1, json.RootElement.GetProperty("prf").GetProperty("triple strict")[2].GetDouble());
    }

    [Theory]
    [InlineData("outlet", "a  ")]
    [InlineData("kind", "direct  ")]
    [InlineData("act", "said  ")]
    [InlineData("length", "1 to 5 tokens  ")]
    public void A_second_table_goes_by_what_was_asked_for(string by, string row) =>
        Assert.Contains(row, Output("statements", "--gold", Write("gold.jsonl", Gold), "--by", by),
        StringComparison.Ordinal);

    [Fact]
    public void Json_alone_goes_to_standard_output_with_intervals_where_samples_are_asked_for()
    {
        using JsonDocument json = JsonDocument.Parse(
            Output("statements", "--gold", Write("gold.jsonl", Gold), "--json", "-", "--boot", "10"));
        Assert.Equal([1, 1], json.RootElement.GetProperty("intervals").GetProperty("content strict").EnumerateArray()
            .Select(end => end.GetDouble()));
    }

    [Fact]
    public void Confidences_of_a_system_are_held_against_gold()
    {
        string system = Write("system.jsonl",
            Gold.Replace("\"kind\"", "\"confidence\":0.8,\"kind\"", StringComparison.Ordinal));
        Assert.Equal(0,
            Run("calibration", "--gold", Write("gold.jsonl", Gold), "--system", system, "--json", PathOf("out.json")));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(PathOf("out.json")));
        Assert.Equal(0.2, json.RootElement.GetProperty("expectedCalibrationError").GetDouble(), 9);
        Assert.Equal(0.04, json.RootElement.GetProperty("brier").GetDouble(), 9);
    }

    [Fact]
    public void Chains_are_scored_on_the_texts_beside_their_labels()
    {
        const string Text = "The bridge is shut, Mira Voss told Radio Sund.";
        Write("bridge.jsonl",
            JsonSerializer.Serialize(new { id = "a", text = Text, attributions = Array.Empty<int>() }));
        string gold = Write("chains.jsonl",
            """{"gid":"C1","label":"chain","set":"bridge","id":"a","split":"open","speaker":{"span":[20,29]},"cue":{"span":[30,34]},"content":[{"span":[0,18]}],"hops":[{"span":[35,45],"kind":"broadcaster"}],"pattern":"X told OUTLET"}""" + "\n"
            + """{"gid":"N1","label":"negative","set":"bridge","id":"a","split":"open","sentence":[0,46],"trigger":{"span":[35,45]},"reason":"outlet is the source"}""");
        Assert.Equal(0, Run("chains", "--gold", gold, "--json", PathOf("out.json")));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(PathOf("out.json")));
        Assert.Equal(1, json.RootElement.GetProperty("total").GetProperty("matched").GetInt32());
    }

    [Fact]
    public void Speakers_are_scored_by_the_form_of_their_mention()
    {
        const string Text = "Mira Voss opened the bridge. She said it is safe.";
        string gold = Write("gold.jsonl", JsonSerializer.Serialize(new
        {
            id = "a",
            text = Text,
            attributions = new[]
            { new { source = new[] { new[] { 29, 32 } }, cue = new[] { new[] { 33, 37 } },
            content = new[] { new[] { 38, 48 } } } },
        }));
        string labels = Write("labels.tsv", "# article\na\t29\t32\tperson\t0\t9\n");
        string output = Output("speakers", "--gold", gold, "--labels", labels, "--misses");
        Assert.Contains("mention by pronoun             1       1       0       0     1.000", output,
            StringComparison.Ordinal);
        Refused("labels.tsv: line 1: expected article", "eval", "speakers", "--gold", gold, "--labels",
            Write("labels.tsv", "a\tx\t2\tperson"));
    }

    [Fact]
    public void Speed_is_told_by_stage()
    {
        using JsonDocument json = JsonDocument.Parse(
            Output("speed", Write("a.txt", "“It will open,” Mira Voss said."), "--rounds", "2", "--warm", "1", "--json",
            "-"));
        Assert.Equal(1, json.RootElement.GetProperty("texts").GetInt32());
        Assert.Equal(10, json.RootElement.GetProperty("tokens").GetInt32());
        Assert.Equal(
            ["articles", "analysis", "statements", "mentions"],
            json.RootElement.GetProperty("stages").EnumerateObject().Select(stage => stage.Name));
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
        Assert.NotEqual("", Output(arguments));
        return ExitCode.Done;
    }

    private static string Output(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        Assert.Equal(ExitCode.Done, Program.Run(["eval", .. arguments], output, error));
        Assert.Equal("", error.ToString());
        return output.ToString();
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }
}
