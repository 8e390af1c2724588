namespace Hearsay.Tests.Statements;

public class StatementSpecTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string file in new[] { "english.md", "headlines.md", "pieces.md" })
            foreach (StatementSpec spec in StatementSpec.Read(file)) cases.Add(file, spec.Title);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_reader_finds_what_the_spec_says(string file, string title)
    {
        StatementSpec spec = StatementSpec.Read(file).Single(candidate => candidate.Title == title);
        Assert.Equal(spec.Expected, spec.Found(firstIsHeadline: file == "headlines.md"));
    }
}
