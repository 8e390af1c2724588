using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Mentions.Speakers;
using Hearsay.Statements;
using Hearsay.Tests.Training;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Tests.Mentions.Speakers;

/// <summary>Holds the resolver to hand-labelled sources of real articles, where these are at hand.</summary>
public class LabelledSpeakersTests
{
    private const string Dev = "attribution/polnear.dev.jsonl.gz";
    private const string Train = "attribution/polnear.train.jsonl.gz";
    private const string Wikinews = "attribution/gumnews.train.jsonl.gz";

    [GoldDataFact(Dev)]
    public void Labelled_sources_of_political_news_find_their_speakers() => Hold("polnear-dev.tsv", Dev, 0.90, 0.06);

    [GoldDataFact(Train)]
    public void Sources_drawn_from_other_articles_find_their_speakers() => Hold("polnear-train.tsv", Train, 0.85, 0.08);

    [GoldDataFact(Wikinews)]
    public void Sources_of_another_outlet_and_genre_find_their_speakers() =>
        Hold("gumnews-train.tsv", Wikinews, 0.80, 0.08);

    private static void Hold(string labelFile, string goldFile, double leastRight, double mostWrong)
    {
        var labels = File.ReadLines(Checkout.PathOf($"specs/speakers/{labelFile}")).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')).ToLookup(row => row[0]);
        int right = 0, wrong = 0, all = 0;
        using StreamReader gold = GoldData.OpenText(Reference.Data.PathOf(goldFile));
        while (gold.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            foreach ((Speaker speaker, string kind, string? name) in Judge(article.RootElement, labels))
            {
                all++;
                bool isRight = name is null ? speaker.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)
                    : speaker.Kind != SpeakerKind.Unresolved
                    && (speaker.Name == name || speaker.Aliases.Contains(name));
                if (isRight) right++;
                else if (speaker.Kind != SpeakerKind.Unresolved) wrong++;
            }
        }

        Assert.True(right >= leastRight * all, $"{right} of {all} right");
        Assert.True(wrong <= mostWrong * all, $"{wrong} of {all} wrong");
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
        AnalyzedText analysis = new TextAnalyzer(LanguagePack.English, PerceptronTagger.LoadEmbedded()).Analyze(text,
            TextAnalyzer.ParagraphsOf(text));
        ImmutableArray<ResolvedSpeaker> found = new SpeakerResolver().Resolve(analysis, statements);
        foreach (string[] label in labels[id])
        {
            Span source = SpanOf(text, label[1], label[2]);
            int i = Enumerable.Range(0, statements.Length).First(k =>
                statements[k].Source is [var first, .., var last] && first.Start == source.Start
                && last.End == source.End
                || statements[k].Source is [var only] && only == source);
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
