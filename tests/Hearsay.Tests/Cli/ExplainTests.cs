using System.Text.Json;
using Hearsay.Cli;

namespace Hearsay.Tests.Cli;

public sealed class ExplainTests : IDisposable
{
    private const string Story = "Mira Voss vowed to rebuild the bridge.\nThe bridge was built in 1931.\n"
        + "“The guild denied it,” said Odo Lind. The “water hawks” left early.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-explain-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_statement_is_explained_by_its_word_its_source_and_its_marks()
    {
        string told = Run("--find", "rebuild");
        Assert.Contains("“vowed” is a word of saying, here a promise.", told, StringComparison.Ordinal);
        Assert.Contains("“Mira Voss” is the source", told, StringComparison.Ordinal);
        Assert.Contains("What is attributed stands without quote marks.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_without_any_sign_says_so() => Assert.Contains(
        "No word of saying and no quote marks: nothing attributes this sentence to anyone.", Run("--at", "2:5"),
        StringComparison.Ordinal);

    [Fact]
    public void A_word_of_saying_inside_quote_marks_is_the_speakers() => Assert.Contains(
        "“denied” stands inside quote marks", Run("--find", "the guild denied"), StringComparison.Ordinal);

    [Fact]
    public void Scare_quotes_are_given_to_nobody() =>
        Assert.Contains("nothing gives these words to anyone", Run("--find", "\"water hawks\""),
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_passage_every_sentence_is_explained()
    {
        using JsonDocument json = JsonDocument.Parse(Run("--json"));
        Assert.Equal(4, json.RootElement.GetProperty("sentences").GetArrayLength());
    }

    [Fact]
    public void As_json_the_words_stand_beside_their_places()
    {
        using JsonDocument json = JsonDocument.Parse(Run("--find", "vowed", "--json"));
        JsonElement sentence = json.RootElement.GetProperty("sentences")[0];
        JsonElement cue = sentence.GetProperty("cues")[0];
        Assert.Equal(("vow", "vowed", "attributes"),
            (cue.GetProperty("word").GetString(), cue.GetProperty("text").GetString(), cue.GetProperty("outcome")
            .GetString()));
        Assert.Equal("promised", sentence.GetProperty("statements")[0].GetProperty("modality").GetString());
        Assert.NotEqual(0, sentence.GetProperty("reasons").GetArrayLength());
    }

    [Theory]
    [InlineData("expected LINE:COLUMN", "--at", "twelve")]
    [InlineData("expected LINE:COLUMN", "--at", "0:1")]
    [InlineData("there is no such place", "--at", "99:1")]
    [InlineData("there is no “a mountain”", "--find", "a mountain")]
    [InlineData("give one of them", "--at", "1:1", "--find", "bridge")]
    public void A_passage_that_is_not_there_is_wrong_usage(string message, params string[] options)
    {
        using StringWriter output = new(), error = new();
        Assert.Equal(ExitCode.WrongUsage, Program.Run(["explain", Place(), .. options], output, error));
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    private string Run(params string[] options)
    {
        using StringWriter output = new(), error = new();
        int code = Program.Run(["explain", Place(), .. options], output, error);
        Assert.Equal((ExitCode.Done, ""), (code, error.ToString()));
        return string.Join(' ', output.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private string Place()
    {
        string path = Path.Combine(_folder, "story.txt");
        File.WriteAllText(path, Story);
        return path;
    }
}
