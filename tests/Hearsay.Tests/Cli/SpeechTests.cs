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

    private string Place()
    {
        string path = Path.Combine(_folder, "story.txt");
        File.WriteAllText(path, Story);
        return path;
    }
}
