using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Language;
using Hearsay.Language.Inference;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Tests.Mentions.Speakers;

/// <summary>Holds the resolver to hand-labelled sources of real articles, where these are at hand.</summary>
public class PolnearSpeakersTests
{
    private const double LeastRight = 0.90;
    private const double MostWrong = 0.06;

    [PolnearFact]
    public void Labelled_sources_of_real_articles_find_their_speakers()
    {
        var labels = File.ReadLines(Checkout.PathOf("specs/speakers/polnear-dev.tsv")).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')).ToLookup(row => row[0]);
        int right = 0, wrong = 0, all = 0;
        using StreamReader gold = GoldData.OpenText(PolnearFactAttribute.Gold!);
        while (gold.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            foreach ((Speaker speaker, string kind, string? name) in Judge(article.RootElement, labels))
            {
                all++;
                bool isRight = name is null ? speaker.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)
                    : speaker.Name == name || speaker.Aliases.Contains(name);
                if (isRight) right++;
                else if (speaker.Kind != SpeakerKind.Unresolved) wrong++;
            }
        }

        Assert.True(right >= LeastRight * all, $"{right} of {all} right");
        Assert.True(wrong <= MostWrong * all, $"{wrong} of {all} wrong");
    }

    private static IEnumerable<(Speaker Speaker, string Kind, string? Name)> Judge(JsonElement article, ILookup<string,
        string[]> labels)
    {
        string id = article.GetProperty("id").GetString()!;
        if (!labels.Contains(id)) yield break;
        var text = new SourceText(article.GetProperty("text").GetString()!);
        ImmutableArray<Statement> statements =
        [
            .. article.GetProperty("attributions").EnumerateArray()
                .Select(gold => new Statement(
                    Spans(text, gold, "source"), Spans(text, gold, "cue"), Spans(text, gold, "content"),
                    StatementKind.Indirect, Act.Said, Modality.Asserted, []))
                .OrderBy(statement => statement.Extent),
        ];
        AnalyzedText analysis = new TextAnalyzer(PerceptronTagger.LoadEmbedded()).Analyze(text,
            TextAnalyzer.ParagraphsOf(text));
        ImmutableArray<ResolvedSpeaker> found = new SpeakerResolver().Resolve(analysis, statements);
        foreach (string[] label in labels[id])
        {
            Span source = SpanOf(text, label[1], label[2]);
            int i = Enumerable.Range(0, statements.Length).First(k =>
                statements[k].Source is [var first, ..] && first == source);
            yield return (found[i].Speaker, label[3], label.Length > 5 ? text.Quote(SpanOf(text, label[4], label[5]))
                : null);
        }
    }

    private static ImmutableArray<Span> Spans(SourceText text, JsonElement gold, string name) =>
        [.. gold.GetProperty(name).EnumerateArray().Select(range =>
            text.FromCodePoints(new CodePointRange(range[0].GetInt32(), range[1].GetInt32())))];

    private static Span SpanOf(SourceText text, string start, string end) => text.FromCodePoints(new CodePointRange(
        int.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(end, System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>A test over polnear.dev; skipped, with the reason, where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PolnearFactAttribute : FactAttribute
{
    public PolnearFactAttribute()
    {
        if (Gold is null) Skip = "polnear.dev is not at hand: set HEARSAY_DATA to the folder of gold data";
    }

    /// <summary>The file, or null.</summary>
    public static string? Gold { get; } = GoldData.Find(out _) is { } data
        && data.Has("attribution/polnear.dev.jsonl.gz")
        ? data.PathOf("attribution/polnear.dev.jsonl.gz") : null;
}
