using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

public class StatementSpecTests
{
    /// <summary>Of the cases of the rules, this share at least must be read to the letter by the reader that ships: its
    /// network cuts some contents elsewhere, and gives what its annotators gave ("did not say").</summary>
    private const double LeastShareWithNetwork = 0.75;

    private static readonly StatementReader Rules = StatementReader.ByRules();
    private static readonly StatementReader Shipped = new();

    public static TheoryData<string, string> CasesOfRules() => CasesOf("english.md", "headlines.md", "pieces.md");

    public static TheoryData<string, string> CasesOfAll() => CasesOf("pieces.md", "chains.md");

    [Theory]
    [MemberData(nameof(CasesOfRules))]
    public void The_rules_find_what_the_spec_says(string file, string title) => AssertFound(file, title, Rules);

    [Theory]
    [MemberData(nameof(CasesOfAll))]
    public void The_reader_that_ships_finds_what_the_spec_says(string file, string title) =>
        AssertFound(file, title, Shipped);

    [Fact]
    public void The_reader_that_ships_reads_most_cases_of_the_rules_to_the_letter()
    {
        (string File, StatementSpec Spec)[] all =
            [.. new[] { "english.md", "headlines.md" }.SelectMany(file => StatementSpec.Read(file)
                .Select(spec => (file, spec)))];
        string[] apart =
            [.. all.Where(one =>
            !one.Spec.Expected.SequenceEqual(one.Spec.Found(Shipped, one.File == "headlines.md")))
            .Select(one => one.Spec.Title)];
        Assert.True(apart.Length <= (1 - LeastShareWithNetwork) * all.Length,
            $"{apart.Length} of {all.Length} apart: {string.Join("; ", apart)}");
    }

    private static void AssertFound(string file, string title, StatementReader reader)
    {
        StatementSpec spec = StatementSpec.Read(file).Single(candidate => candidate.Title == title);
        Assert.Equal(spec.Expected, spec.Found(reader, firstIsHeadline: file == "headlines.md"));
    }

    private static TheoryData<string, string> CasesOf(params string[] files)
    {
        var cases = new TheoryData<string, string>();
        foreach (string file in files)
            foreach (StatementSpec spec in StatementSpec.Read(file)) cases.Add(file, spec.Title);
        return cases;
    }
}
