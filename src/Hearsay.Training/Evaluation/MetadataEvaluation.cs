using System.Collections.Concurrent;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Records;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation;

/// <summary>Scores title, authors and publication day on the gold pages.</summary>
internal sealed class MetadataEvaluation
{
    private readonly List<(string Set, MetadataScore Score)> _scores = [];

    /// <summary>What has been scored so far.</summary>
    internal IReadOnlyList<(string Set, MetadataScore Score)> Scores => _scores;

    /// <summary>Scores each set whole.</summary>
    /// <param name="pages">Where archives of HTML pages lie unpacked, or are unpacked to.</param>
    /// <exception cref="FileNotFoundException">A set is not at hand.</exception>
    public void Run(GoldData? data, string pages)
    {
        var reader = new ArticleReader();
        foreach (PageArchive archive in (ReadOnlySpan<PageArchive>)[PageArchive.Trafilatura, PageArchive.Wcxb])
        {
            var scorer = new MetadataScorer();
            foreach ((MetadataGold gold, ArticleMetadata said) in Read(reader,
                GoldHtml.ReadFolder(archive.Locate(data, pages)))) scorer.Add(gold, said);
            _scores.Add((archive.Set, scorer.Score));
        }
    }

    /// <summary>A table for people.</summary>
    public void WriteText(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(
            $"{"",-18}{"field",-8}{"gold",6}{"exact",8}{"missing",9}{"wrong",7}   found and right, by source");
        foreach ((string set, string field, FieldScore score) in Fields())
        {
            string sources = string.Join(", ",
                score.BySource.Select(one => $"{SchemaWords.Of(one.Key)} {one.Value.Right}/{one.Value.Found}"));
            output.WriteLine(
                $"{set,-18}{field,-8}{score.Pages,6}{score.Exact,8:F3}{score.Missing,9}{score.Wrong,7}   {sources}");
        }
    }

    public void WriteJson(Stream output)
    {
        using Utf8JsonWriter json = JsonFigures.Open(output);
        json.WriteStartArray();
        foreach ((string set, string field, FieldScore score) in Fields())
        {
            json.WriteStartObject();
            json.WriteString("set", set);
            json.WriteString("field", field);
            json.WriteNumber("gold", score.Pages);
            json.WriteNumber("exact", score.Exact);
            json.WriteNumber("missing", score.Missing);
            json.WriteNumber("wrong", score.Wrong);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Gold beside what was read, in the order of the gold.</summary>
    private static IEnumerable<(MetadataGold Gold, ArticleMetadata Said)> Read(ArticleReader reader,
        IReadOnlyList<GoldHtml> gold)
    {
        var said = new ConcurrentDictionary<string, ArticleMetadata>();
        Parallel.ForEach(gold, page =>
            said[page.Id] = reader.Read(page.Open()).Article?.Metadata ?? ArticleMetadata.Empty);
        return gold.Select(page => (page.Metadata, said[page.Id]));
    }

    private IEnumerable<(string Set, string Field, FieldScore Score)> Fields() => _scores.SelectMany(set => new[]
    {
        (set.Set, "title", set.Score.Title), (set.Set, "author", set.Score.Author), (set.Set, "date", set.Score.Date),
    });
}
