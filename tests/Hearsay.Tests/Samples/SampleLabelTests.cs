using System.Text.Json;

namespace Hearsay.Tests.Samples;

/// <summary>The labels are only worth something if they are true to the samples.</summary>
public class SampleLabelTests
{
    private static readonly string[] Relations =
    [
        "same-wording", "reworded", "truncated", "expanded", "wording-conflict", "number-conflict", "time-conflict",
        "condition-or-hedge-dropped", "modality-differs", "attribution-differs",
    ];

    public static TheoryData<string> Stories => [.. SampleLabel.Stories];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_labelled_content_stands_in_its_article_piece_after_piece(string story)
    {
        foreach (SampleLabel label in SampleLabel.Of(story))
        {
            string text = SampleLabel.TextOf(story, label.Article);
            int from = 0;
            foreach (string piece in label.Pieces)
            {
                int at = text.IndexOf(piece, from, StringComparison.Ordinal);
                Assert.True(at >= 0, $"{story}/{label.Article} lacks: {piece}");
                from = at + piece.Length;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Quote_marks_agree_with_the_kind(string story)
    {
        foreach (SampleLabel label in SampleLabel.Of(story).Where(label => label.Verdict != "not"))
        {
            string content = string.Join(' ', label.Pieces);
            bool opens = content[0] is '"' or '“' or '‘' or '\'';
            bool marked = content.AsSpan().IndexOfAny("\"“‘") >= 0 || opens;
            Assert.True(label.Kind switch
            {
                "direct" => opens,
                "mixed" => marked,
                "indirect" => !marked,
                _ => false,
            }, $"{label.Kind}: {content}");
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_relation_leads_to_a_passage_of_the_same_utterance(string story)
    {
        SampleLabel[] labels = SampleLabel.Of(story);
        foreach (SampleLabel label in labels)
        {
            foreach ((string relation, string article) in label.Relations)
            {
                Assert.Contains(relation, Relations);
                Assert.Contains(labels, other => other.Article == article && other != label
                    && other.Utterances.Intersect(label.Utterances).Any());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_sample_has_a_sidecar_with_a_date_and_an_example_address(string story)
    {
        string[] articles = [.. SampleLabel.Of(story).Select(label => label.Article).Distinct()];
        Assert.Equal(3, articles.Length);
        foreach (string article in articles)
        {
            using JsonDocument sidecar = JsonDocument.Parse(
                File.ReadAllText(Checkout.PathOf($"samples/{story}/{article}.meta.json")));
            JsonElement root = sidecar.RootElement;
            Assert.False(string.IsNullOrEmpty(root.GetProperty("outlet").GetString()));
            Assert.True(DateOnly.TryParseExact(root.GetProperty("published").GetString(), "yyyy-MM-dd", out _));
            Assert.EndsWith(".example", new Uri(root.GetProperty("url").GetString()!).Host, StringComparison.Ordinal);
            Assert.Contains(root.GetProperty("title").GetString()!, SampleLabel.TextOf(story, article),
                StringComparison.Ordinal);
        }
    }
}
