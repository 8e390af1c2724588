using System.Text.Json;
using Hearsay.Cli;

namespace Hearsay.Tests.Cli;

public sealed class SpeechTests : IDisposable
{
    private const string Story = "Mira Voss vowed to rebuild the bridge. Fishers believe that the bridge is cursed. "
        + "A poll shows that most residents agree. The guild urged the council to keep the ferry.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-speech-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_the_option_beliefs_and_polls_are_given_too() =>
        Assert.Equal(["said", "believes", "shows", "asked"], ActsOf(Run("read", Place())));

    [Fact]
    public void With_it_only_what_was_said_written_or_asked_is() =>
        Assert.Equal(["said", "asked"], ActsOf(Run("read", Place(), "--speech")));

    [Fact]
    public void A_comparison_leaves_them_out_as_well()
    {
        using JsonDocument story = JsonDocument.Parse(Run("compare", Place(), "--speech", "--json", "-"));
        Assert.Equal(2, story.RootElement.GetProperty("utterances").GetArrayLength());
    }

    [Fact]
    public void What_is_set_aside_is_no_speech_unless_everything_is_asked_for()
    {
        string path = Place("Mira Voss said the dam would hold. Odo Lind declined to comment on the report.\n");
        Assert.Equal(2, ActsOf(Run("read", path)).Count());
        Assert.Single(ActsOf(Run("read", path, "--speech")));
        Assert.Equal(2, ActsOf(Run("read", path, "--speech", "--min-confidence", "0")).Count());
    }

    [Fact]
    public void A_document_that_says_something_speaks_and_one_that_shows_it_does_not()
    {
        string path = Place("The report said the dam was unsafe. The report shows that the ferry is late.\n");
        Assert.Equal(["shows", "shows"], ActsOf(Run("read", path)));
        Assert.Equal(["shows"], ActsOf(Run("read", path, "--speech")));
        Assert.Contains("the dam was unsafe", Run("read", path, "--speech"), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> ActsOf(string line)
    {
        using JsonDocument record = JsonDocument.Parse(line);
        return [.. record.RootElement.GetProperty("attributions").EnumerateArray()
            .Select(attribution => attribution.GetProperty("act").GetString())];
    }

    private static string Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        Assert.Equal(ExitCode.Done, Program.Run(arguments, output, error));
        return output.ToString();
    }

    private string Place(string story = Story)
    {
        string path = Path.Combine(_folder, "story.txt");
        File.WriteAllText(path, story);
        return path;
    }
}
