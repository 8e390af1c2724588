namespace Hearsay.Tests.Collation;

/// <summary>One case of a file below specs/collation: its title and its lines.</summary>
public sealed record CollationSpec(string Title, string[] Lines)
{
    /// <summary>For xunit: the titles of the cases of a file.</summary>
    public static TheoryData<string> Titles(string file) => [.. Read(file).Select(spec => spec.Title)];

    public static CollationSpec Of(string file, string title) => Read(file).Single(spec => spec.Title == title);

    /// <summary>The rest of every line that begins with <paramref name="mark"/>.</summary>
    public IEnumerable<string> After(string mark) => Lines
        .Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..].Trim());

    private static IEnumerable<CollationSpec> Read(string file) =>
        File.ReadAllText(Checkout.PathOf($"specs/collation/{file}")).Split("\n## ").Skip(1)
            .Select(block => block.Split('\n'))
            .Select(lines => new CollationSpec(lines[0], [.. lines.Skip(1).Where(line => line.Length > 0)]));
}
