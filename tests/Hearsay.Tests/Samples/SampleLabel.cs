namespace Hearsay.Tests.Samples;

/// <summary>What a careful reader finds in a sample story: the rows of <c>specs/samples/STORY.tsv</c>, whose head
/// says what each column means.</summary>
/// <param name="Pieces">The content's pieces, exact words of the article, in order.</param>
/// <param name="Utterances">Labels that join this passage to others; empty where it stands alone.</param>
/// <param name="Chain">Intermediaries from the speaker's side to the reader's.</param>
/// <param name="Relations">What this passage is, relative to the passage of the named article.</param>
internal sealed record SampleLabel(
    string Article,
    string Verdict,
    string Speaker,
    string Kind,
    string Modality,
    string[] Pieces,
    string[] Utterances,
    string[] Chain,
    (string Label, string Article)[] Relations)
{
    public static readonly string[] Stories = ["osk-dam", "saltside-fire"];

    public static SampleLabel[] Of(string story) =>
        [.. File.ReadLines(Checkout.PathOf($"specs/samples/{story}.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(Parse)];

    /// <summary>The article's file as it would be read.</summary>
    public static string TextOf(string story, string article) =>
        File.ReadAllText(Checkout.PathOf($"samples/{story}/{article}.txt"));

    private static SampleLabel Parse(string line)
    {
        string[] cells = line.Split('\t');
        if (cells.Length != 9) throw new FormatException($"Nine cells expected: {line}");
        return new SampleLabel(
            cells[0], cells[1], cells[2], cells[3], cells[4],
            List(cells[5], " ¦ "),
            List(cells[6], " "),
            List(cells[7], " > "),
            [.. List(cells[8], " ").Select(relation => (relation.Split('@')[0], relation.Split('@')[1]))]);
    }

    private static string[] List(string cell, string separator) => cell == "-" ? [] : cell.Split(separator);
}
