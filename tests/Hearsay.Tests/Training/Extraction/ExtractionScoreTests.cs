using System.Text.Json;
using Hearsay.Training.Evaluation;
using Hearsay.Training.Evaluation.Extraction;

namespace Hearsay.Tests.Training.Extraction;

/// <summary>The scores of extraction, by hand and against the reference scorer.</summary>
public class ExtractionScoreTests
{
    private const string Script = "score_extraction.py";

    private static readonly (string Text, string[] With, string[] Without, string Given)[] Pages =
    [
        ("Zoe\u0301 paid £3,000 — “a lot”, she said. x\u00B2 \u2167 a\u203Fb_c", ["a lot”, she", "\u00A0paid  £3,000"],
            ["subscribe now", "x\u00B2"],
            "Zoe\u0301 paid £3,000\n— “a lot”, she said. Subscribe  now"),
        ("One two two three three three.", ["two two", "three."], ["four"], "three two one four two three two"),
        ("Nothing of this is kept.", ["Nothing"], ["this"], ""),
        ("\u0130STANBUL ÄÖÜ ß \U0001D518nit \u0915\u094D\u0937", ["\u0130STANBUL"], ["nit"],
        "\u0130stanbul äöü ß \U0001D518nit \u0915\u094D\u0937"),
        ("", [], ["cookie"], ""),
    ];

    [Fact]
    public void Words_that_were_kept_are_held_against_those_that_were_wanted()
    {
        Measure words = WordBag.Compare(new WordBag("The mayor said that the mayor’s car"),
            new WordBag("The the THE mayor, she said"));
        Assert.Equal(4 / 6.0, words.Precision, 6); // the, the, mayor, said
        Assert.Equal(4 / 8.0, words.Recall, 6); // "s" is a word to Python
    }

    [Fact]
    public void An_empty_text_has_no_chunk_not_even_an_empty_one() =>
        Assert.Equal(new ChunkCounts(0, 0, 2), ChunkCounts.Of(["", "a"], [""], " \n"));

    [ReferenceFact(Script)]
    public void The_scores_are_those_of_the_reference()
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-score").FullName;
        try
        {
            string gold = Path.Combine(folder, "gold.jsonl"), system = Path.Combine(folder, "system.jsonl");
            File.WriteAllLines(gold, Pages.Select((page, i) => JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["id"] = $"{i}",
                ["text"] = page.Text,
                ["with"] = page.With,
                ["without"] = page.Without,
            })));
            File.WriteAllLines(system,
                Pages.Select((page, i) => JsonSerializer.Serialize(new { id = $"{i}", text = page.Given })));
            PageScore[] scored = [.. Pages.Select((page, i) => PageScore.Of(
                new GoldPage($"{i}", $"{i}", page.Text, page.With, page.Without,
                () => throw new InvalidOperationException()), page.Given))];
            foreach (ExtractionScore score in ExtractionScore.Of("set", scored, resamples: 0))
                Agree(score, gold, system);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Agree(ExtractionScore score, string gold, string system)
    {
        using JsonDocument reference = JsonDocument.Parse(
            Reference.Run(Script, "--gold", gold, "--pred", system, "--metric", score.Unit, "--json"));
        Assert.Equal(reference.RootElement.GetProperty("n").GetInt32(), score.Pages);
        Assert.Equal(reference.RootElement.GetProperty("f1").GetDouble(), score.Measure.F1, 4);
        Assert.Equal(reference.RootElement.GetProperty("precision").GetDouble(), score.Measure.Precision, 4);
        Assert.Equal(reference.RootElement.GetProperty("recall").GetDouble(), score.Measure.Recall, 4);
    }
}
