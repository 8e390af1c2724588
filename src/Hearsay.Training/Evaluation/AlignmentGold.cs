using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>A passage of the gold data: where it stands in which article, and who speaks where the gold says
/// so.</summary>
internal sealed record GoldPassage(
    string Article,
    ImmutableArray<Span> Content,
    ImmutableArray<Span> Source,
    ImmutableArray<Span> Cue,
    string? Speaker);

/// <summary>The labels of one pair of witnesses.</summary>
internal sealed record GoldRelation(string A, string B, ImmutableArray<string> Labels);

/// <summary>One thing said, as labelled by hand.</summary>
internal sealed record GoldUtterance(
    string Speaker, ImmutableArray<GoldPassage> Passages, ImmutableArray<GoldRelation> Relations);

/// <summary>Two passages that are easily, and wrongly, put together.</summary>
internal sealed record HardNegative(GoldPassage A, GoldPassage B);

/// <summary>An article of the gold data.</summary>
internal sealed record GoldArticle(string Id, string Outlet, DateOnly? Published, SourceText Text);

/// <summary>A story labelled by hand: data/stories/alignment.*.jsonl.</summary>
internal sealed record GoldStory(
    string Event,
    ImmutableArray<GoldArticle> Articles,
    ImmutableArray<GoldUtterance> Utterances,
    ImmutableArray<GoldPassage> Singles,
    ImmutableArray<HardNegative> HardNegatives)
{
    /// <summary>Reads the labels and the articles that they point into; both are JSON lines with code point
    /// offsets.</summary>
    public static ImmutableArray<GoldStory> Read(TextReader labels, TextReader articles)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(articles);
        Dictionary<string, GoldArticle> texts = Lines(articles).Select(ReadArticle).ToDictionary(article => article.Id);
        return [.. Lines(labels).Select(line => new Reader(texts).ReadStory(line))];
    }

    private static IEnumerable<JsonElement> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return JsonElement.Parse(line);
        }
    }

    private static GoldArticle ReadArticle(JsonElement line) => new(
        line.GetProperty("id").GetString()!,
        line.GetProperty("outlet").GetString()!,
        DateOnly.TryParse(line.GetProperty("published").GetString(), out DateOnly day) ? day : null,
        new SourceText(line.GetProperty("text").GetString()!));

    private sealed class Reader(Dictionary<string, GoldArticle> texts)
    {
        public GoldStory ReadStory(JsonElement line) => new(
            line.GetProperty("event").GetString()!,
            [.. line.GetProperty("articles").EnumerateArray().Select(id => texts[id.GetString()!])],
            [.. line.GetProperty("utterances").EnumerateArray().Select(ReadUtterance)],
            [.. line.GetProperty("single").EnumerateArray().Select(single => ReadPassage(single, null))],
            [.. line.GetProperty("hard_negatives").EnumerateArray().Select(ReadHardNegative)]);

        private GoldUtterance ReadUtterance(JsonElement utterance)
        {
            string speaker = utterance.GetProperty("speaker").GetString()!;
            return new GoldUtterance(
                speaker,
                [.. utterance.GetProperty("passages").EnumerateArray()
                .Select(passage => ReadPassage(passage, speaker))],
                [.. utterance.GetProperty("relations").EnumerateArray().Select(ReadRelation)]);
        }

        private static GoldRelation ReadRelation(JsonElement relation) => new(
            relation.GetProperty("a").GetString()!,
            relation.GetProperty("b").GetString()!,
            [.. relation.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!)]);

        private HardNegative ReadHardNegative(JsonElement pair) =>
            new(ReadPassage(pair.GetProperty("a"), null), ReadPassage(pair.GetProperty("b"), null));

        private GoldPassage ReadPassage(JsonElement passage, string? speaker)
        {
            string article = passage.GetProperty("article").GetString()!;
            string? own = passage.TryGetProperty("speaker", out JsonElement name) ? name.GetString() : null;
            return new GoldPassage(
                article,
                ReadSpans(passage, "content", article),
                ReadSpans(passage, "source", article),
                ReadSpans(passage, "cue", article),
                own ?? speaker);
        }

        private ImmutableArray<Span> ReadSpans(JsonElement passage, string field, string article)
        {
            if (!passage.TryGetProperty(field, out JsonElement spans)) return [];
            SourceText text = texts[article].Text;
            return
            [
                .. spans.EnumerateArray().Select(span =>
                    text.FromCodePoints(new CodePointRange(span[0].GetInt32(), span[1].GetInt32()))),
            ];
        }
    }
}
