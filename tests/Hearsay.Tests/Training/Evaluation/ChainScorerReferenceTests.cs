using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Text;
using Hearsay.Training;
using Hearsay.Training.Corpora;
using Hearsay.Training.Evaluation.Chains;

namespace Hearsay.Tests.Training.Evaluation;

/// <summary>The scorer of chains agrees with the reference on every number that it prints.</summary>
public partial class ChainScorerReferenceTests
{
    private const string Script = "score_chains.py";
    private const string Open = "attribution/chains.open.jsonl.gz";

    [ReferenceFact(Script, Open)]
    public void Gold_itself() => Agree((_, chain) => Of(chain));

    [ReferenceFact(Script, Open)]
    public void Nothing_at_all() => Agree((_, _) => null);

    [ReferenceFact(Script, Open)]
    public void Links_left_out_put_in_and_turned_round() => Agree((random, chain) =>
    {
        ChainedStatement one = Of(chain);
        List<CodePointRange> hops = [.. one.Hops.Where(_ => !random.Chance(25))];
        if (random.Chance(30)) hops.Add(new CodePointRange(chain.Content[0].Start, chain.Content[0].Start + 9));
        if (random.Chance(30)) hops.Reverse();
        return random.Chance(15) ? null : one with { Hops = hops };
    });

    [ReferenceFact(Script, Open)]
    public void Moved_ends_and_missing_roles() => Agree((random, chain) =>
    {
        var perturbation = new Perturbation((long)random.Next());
        CodePointRange Moved(CodePointRange range) => perturbation.Jitter(range, 1_000_000);
        ChainedStatement one = Of(chain);
        return new ChainedStatement(
            random.Chance(30) ? [] : [.. one.Source.Select(Moved)], random.Chance(30) ? [] : [.. one.Cue.Select(Moved)],
            [.. one.Content.Select(Moved)], [.. one.Hops.Select(Moved)]);
    });

    [ReferenceFact(Script, Open)]
    public void Links_as_long_as_an_article() =>
        Agree((_, chain) => Of(chain) with { Hops = [new CodePointRange(0, 100_000)] });

    /// <param name="spoil">Makes the system's statement of a gold chain, or none.</param>
    private static void Agree(Func<SeededRandom, GoldChain, ChainedStatement?> spoil)
    {
        var random = new SeededRandom(7);
        ChainGold gold = ChainGold.Read(Reference.Data.PathOf(Open));
        var given = gold.Chains.Select(chain => (chain.Document, Statement: spoil(random, chain)))
            .Concat(
            gold.LookAlikes.Select(one => (one.Document, Statement: random.Chance(50) ? FalseChain(one) : null)))
            .Where(pair => pair.Statement is not null)
            .GroupBy(pair => pair.Document, pair => pair.Statement!)
            .Select(group => new ChainedDocument(group.Key, [.. group]));
        string folder = Directory.CreateTempSubdirectory("hearsay-score").FullName;
        try
        {
            string goldPath = Path.Combine(folder, "gold.jsonl"), systemPath = Path.Combine(folder, "system.jsonl");
            using (StreamReader reader = GoldData.OpenText(Reference.Data.PathOf(Open)))
                File.WriteAllText(goldPath, reader.ReadToEnd());
            File.WriteAllLines(systemPath, given.Select(ToJson));
            using var output = new StringWriter();
            ChainReport.WriteText(output, ChainScorer.Score(gold, ChainedDocument.Read(systemPath)), resamples: 0);
            AssertSame(Reference.Run(Script, goldPath, systemPath), output.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same lines, word by word, and the same figures but for the last digit.</summary>
    private static void AssertSame(string expected, string actual)
    {
        string[] wanted = Lines(expected), given = Lines(actual);
        Assert.Equal(wanted.Select(line => Number().Replace(line, "#")),
            given.Select(line => Number().Replace(line, "#")));
        foreach ((string one, string other) in wanted.Zip(given))
        {
            foreach ((Match a, Match b) in Number().Matches(one).Zip(Number().Matches(other)))
                Assert.True(Math.Abs(Parse(a) - Parse(b)) < 0.0011, $"{one} / {other}");
        }
    }

    private static double Parse(Match number) => double.Parse(number.Value, CultureInfo.InvariantCulture);

    private static string[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Spaces().Replace(line, " ").Trim())];

    private static ChainedStatement Of(GoldChain chain) =>
        new([chain.Speaker], [chain.Cue], chain.Content, [.. chain.Hops.Select(hop => hop.Places[0])]);

    private static ChainedStatement FalseChain(LookAlike one) => new([], [], [one.Sentence], [one.Sentence]);

    private static string ToJson(ChainedDocument document) => JsonSerializer.Serialize(new
    {
        id = document.Id,
        attributions = document.Statements.Select(one => new
        {
            source = Pairs(one.Source),
            cue = Pairs(one.Cue),
            content = Pairs(one.Content),
            chain = one.Hops.Select(hop => new { span = new[] { hop.Start, hop.End } }),
        }),
    });

    private static IEnumerable<int[]> Pairs(IEnumerable<CodePointRange> ranges) =>
        ranges.Select(range => new[] { range.Start, range.End });

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
