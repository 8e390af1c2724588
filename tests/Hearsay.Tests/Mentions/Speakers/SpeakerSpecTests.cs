namespace Hearsay.Tests.Mentions.Speakers;

public class SpeakerSpecTests
{
    public static TheoryData<string> Cases() => [.. SpeakerSpec.Read("english.md").Select(spec => spec.Title)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_resolver_finds_whom_the_spec_says(string title)
    {
        SpeakerSpec spec = SpeakerSpec.Read("english.md").Single(candidate => candidate.Title == title);
        string[] wanted = spec.Wanted(), found = spec.Found();
        Assert.Equal(wanted, found.Select((line, i) => SpeakerSpec.Mask(line, wanted[i])));
    }
}
