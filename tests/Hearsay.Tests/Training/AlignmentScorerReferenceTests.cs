using System.Text;
using System.Text.Json;
using Hearsay.Text;
using Hearsay.Training;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Training;

/// <summary>The scorer of utterances agrees with the reference on every number.</summary>
public class AlignmentScorerReferenceTests
{
    private const string Script = "score_alignment.py";
    private const string Open = "stories/alignment.open.jsonl.gz";

    [ReferenceFact(Script, Open)]
    public void Gold_itself() => Agree((_, utterances) => utterances);

    [ReferenceFact(Script, Open)]
    public void Nothing_at_all() => Agree((_, _) => []);

    [ReferenceFact(Script, Open)]
    public void Dropped_passages() => Agree((random, utterances) =>
        utterances.Select(u => new AlignedUtterance([.. u.Passages.Where(_ => !random.Chance(20))], [])));

    [ReferenceFact(Script, Open)]
    public void Moved_ends() => Agree((random, utterances) =>
    {
        var perturbation = new Perturbation((long)random.Next());
        return utterances.Select(u => new AlignedUtterance(
            [.. u.Passages.Select(p =>
            p with { Content = [.. p.Content.Select(r => perturbation.Jitter(r, 100_000))] })], []));
    });

    [ReferenceFact(Script, Open)]
    public void Merged_utterances() => Agree((_, utterances) => utterances.Chunk(2).Select(Merge));

    [ReferenceFact(Script, Open)]
    public void Shuffled_passages() => Agree((random, utterances) =>
    {
        AlignedPassage[] passages = [.. utterances.SelectMany(u => u.Passages)];
        random.Shuffle<AlignedPassage>(passages);
        return passages.Chunk(3).Select(chunk => new AlignedUtterance(chunk, []));
    });

    [ReferenceFact(Script, Open)]
    public void Whole_articles() => Agree((_, utterances) =>
        [Merge(utterances.Select(u => new AlignedUtterance([.. u.Passages.Select(Whole)], [])).ToArray())]);

    private static AlignedUtterance Merge(AlignedUtterance[] several) =>
        new([.. several.SelectMany(u => u.Passages)], []);

    private static AlignedPassage Whole(AlignedPassage passage) =>
        passage with { Content = [new CodePointRange(0, 20_000)] };

    /// <param name="spoil">Makes a story's system utterances of gold's, hard negatives put together among them.</param>
    private static void Agree(Func<SeededRandom, IReadOnlyList<AlignedUtterance>, IEnumerable<AlignedUtterance>> spoil)
    {
        var random = new SeededRandom(5);
        IReadOnlyList<StoryAlignment> gold = StoryAlignment.Read(Reference.Data.PathOf(Open));
        StoryAlignment[] system =
            [.. gold.Select(story => story with { Utterances = [.. spoil(random, [.. Known(story)])] })];
        using JsonDocument reference = JsonDocument.Parse(RunReference(system));
        using var stream = new MemoryStream();
        AlignmentReport.WriteJson(stream, AlignmentScorer.Score(gold, system));
        using JsonDocument actual = JsonDocument.Parse(stream.ToArray());
        AssertSame(reference.RootElement, actual.RootElement, "");
    }

    private static IEnumerable<AlignedUtterance> Known(StoryAlignment story) =>
    [
        .. story.Utterances,
        .. story.Singles.Select(passage => new AlignedUtterance([passage], [])),
        .. story.HardNegatives.Take(2).Select(pair => new AlignedUtterance([pair.A, pair.B], [])),
    ];

    private static string RunReference(IEnumerable<StoryAlignment> system)
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-score").FullName;
        try
        {
            string goldPath = Path.Combine(folder, "gold.jsonl"), systemPath = Path.Combine(folder, "system.jsonl");
            using (StreamReader reader = Hearsay.Training.Corpora.GoldData.OpenText(Reference.Data.PathOf(Open)))
                File.WriteAllText(goldPath, reader.ReadToEnd());
            File.WriteAllLines(systemPath, system.Select(ToJson));
            return Reference.Run(Script, goldPath, systemPath, "--json");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ToJson(StoryAlignment story)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("event", story.Event);
            json.WriteStartArray("utterances");
            foreach (AlignedUtterance utterance in story.Utterances)
            {
                json.WriteStartObject();
                json.WriteStartArray("passages");
                foreach (AlignedPassage passage in utterance.Passages)
                {
                    json.WriteStartObject();
                    json.WriteString("article", passage.Article);
                    Perturbation.WriteRanges(json, "content", passage.Content);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void AssertSame(JsonElement expected, JsonElement actual, string path)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Count(), actual.EnumerateObject().Count());
                foreach (JsonProperty property in expected.EnumerateObject())
                    AssertSame(property.Value, actual.GetProperty(property.Name), $"{path}/{property.Name}");
                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                for (int i = 0; i < expected.GetArrayLength(); i++) AssertSame(expected[i], actual[i], $"{path}/{i}");
                break;
            case JsonValueKind.Number:
                Assert.True(Math.Abs(expected.GetDouble() - actual.GetDouble()) < 0.0005, path);
                break;
            default:
                Assert.Equal(expected.ToString(), actual.ToString());
                break;
        }
    }
}
