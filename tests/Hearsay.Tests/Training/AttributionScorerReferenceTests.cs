using System.Text.Json;
using Hearsay.Text;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Training;

/// <summary>The scorer agrees with the reference on every number.</summary>
public class AttributionScorerReferenceTests
{
    private const string Script = "score_attribution.py";
    private const string Dev = "attribution/polnear.dev.jsonl.gz";

    private static readonly AttributionOptions Everything = new(Speech: true, GenderGapTracker: true);

    [ReferenceFact(Script, Dev)]
    public void Plain() => Agree(Gold(), Perturbation.Names, Everything, "--speech", "--ggt");

    [ReferenceFact(Script, Dev)]
    public void Outermost() =>
        Agree(Gold(), ["all"], Everything with { Outermost = true }, "--speech", "--ggt", "--outermost");

    [ReferenceFact(Script, Dev)]
    public void Fragments_with_symbols() =>
        Agree(Gold(), ["split", "all"], Everything with { Fragments = true, AllTokens = true }, "--speech", "--ggt",
        "--frag", "--tok", "all");

    [ReferenceFact(Script, Dev)]
    public void Fragments_of_words() =>
        Agree(Gold(), ["split", "all"], Everything with { Fragments = true }, "--speech", "--ggt", "--frag");

    [ReferenceFact(Script, Dev)]
    public void Whole_spans_with_symbols() =>
        Agree(Gold(), ["jitter", "all"], Everything with { AllTokens = true }, "--speech", "--ggt", "--tok", "all");

    [ReferenceFact(Script, Dev)]
    public void Neither_speech_nor_gender_gap() => Agree(Gold(), ["all"], default);

    [ReferenceFact(Script, Dev)]
    public void All_options_together() => Agree(
        Gold(), ["jitter", "all"], Everything with { Outermost = true, Fragments = true, AllTokens = true },
        "--speech", "--ggt", "--outermost", "--frag", "--tok", "all");

    [ReferenceFact(Script, Dev)]
    public void The_printed_table_is_the_same_line_by_line() => PrintsTheSame(Everything, "--speech", "--ggt");

    [ReferenceFact(Script, Dev)]
    public void The_printed_table_of_fragments_is_the_same_line_by_line() => PrintsTheSame(
        new AttributionOptions(Outermost: true, Fragments: true, AllTokens: true), "--outermost", "--frag", "--tok",
        "all");

    [ReferenceFact(Script)]
    public void Characters_that_languages_class_differently() => Agree(
        [OddCharacters()], Perturbation.Names, Everything with { AllTokens = true, Fragments = true },
        "--speech", "--ggt", "--tok", "all", "--frag");

    private static void PrintsTheSame(AttributionOptions options, params string[] arguments)
    {
        IReadOnlyList<AttributedDocument> gold = Gold();
        List<AttributedDocument> system = Spoil(gold, "all");
        string[] expected = Lines(RunReference(gold, system, arguments));
        using var output = new StringWriter();
        AttributionScore score = AttributionScorer.Score(gold, system, options);
        AttributionReport.WriteText(output, score, options, new Dictionary<string, double>(), "");
        Assert.Equal(expected, Lines(output.ToString()));
    }

    private static void Agree(
        IReadOnlyList<AttributedDocument> gold,
        IReadOnlyList<string> perturbations,
        AttributionOptions options,
        params string[] arguments)
    {
        foreach (string name in perturbations)
        {
            List<AttributedDocument> system = Spoil(gold, name);
            using JsonDocument reference = JsonDocument.Parse(RunReference(gold, system, [.. arguments, "--json"]));
            AttributionScore score = AttributionScorer.Score(gold, system, options);
            foreach ((string line, Measure m) in score.Lines)
            {
                JsonElement expected = reference.RootElement.GetProperty("prf").GetProperty(line);
                Assert.Equal(expected[0].GetDouble(), m.Precision, 0.0005);
                Assert.Equal(expected[1].GetDouble(), m.Recall, 0.0005);
                Assert.Equal(expected[2].GetDouble(), m.F1, 0.0005);
            }

            foreach (JsonProperty count in reference.RootElement.GetProperty("counts").EnumerateObject())
                Assert.True(Math.Abs(count.Value.GetDouble() - score.Total[count.Name]) < 0.001,
                    $"{name} {count.Name}");
            Assert.Equal(reference.RootElement.GetProperty("missing").GetArrayLength(), score.Missing.Count);
        }
    }

    private static IReadOnlyList<AttributedDocument> Gold() => AttributionFile.Read(Reference.Data.PathOf(Dev));

    /// <summary>Combining marks, connectors, number forms, characters outside the first plane, separators.</summary>
    private static AttributedDocument OddCharacters()
    {
        const string Text =
            "Zoe\u0301 said: \u201C\U0001F600 a\u203Fb_c \u00BD \u2167 x\u00B2 \U0001D518nit\u201D\n\u0663\u0664 "
                + "n\u0303o\u001Cend"
            + "\u00A0\u0915\u094D\u0937 \u00AD. \u2014 Orla \U0001F9E8\U0001F9E8 told \u00E9t\u00E9\u200B";
        var text = new SourceText(Text);
        int length = text.ToCodePoint(text.Length);
        var attributions = new List<Attribution>();
        for (int start = 0; start + 9 < length; start += 4)
        {
            attributions.Add(new Attribution(
                [new CodePointRange(start, start + 2)], [new CodePointRange(start + 2, start + 4)],
                [new CodePointRange(start + 4, start + 9)], start % 3 == 0 ? "direct" : "mixed"));
        }

        return new AttributedDocument("odd", text, attributions);
    }

    /// <summary>Some documents are left out altogether.</summary>
    private static List<AttributedDocument> Spoil(IReadOnlyList<AttributedDocument> gold, string name)
    {
        var perturbation = new Perturbation(11);
        return [.. gold.Where((_, i) => i % 9 != 4).Select(document => perturbation.Apply(name, document))];
    }

    private static string RunReference(
        IReadOnlyList<AttributedDocument> gold, IEnumerable<AttributedDocument> system, params string[] arguments)
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-score").FullName;
        try
        {
            string goldPath = Path.Combine(folder, "gold.jsonl"), systemPath = Path.Combine(folder, "system.jsonl");
            File.WriteAllLines(goldPath, gold.Select(Perturbation.ToJson));
            File.WriteAllLines(systemPath, system.Select(Perturbation.ToJson));
            return Reference.Run(Script, [goldPath, systemPath, .. arguments]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
