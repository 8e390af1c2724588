using Hearsay.Collation;
using Hearsay.Inputs;
using Hearsay.Mentions;
using Hearsay.Tests.Samples;
using Hearsay.Text;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Quality;

/// <summary>How the pipeline reads the sample stories, against their labels. The articles go the whole way, so a line
/// that cleaning sets aside is missed.</summary>
internal sealed class SampleQuality
{
    private const double SameContent = 0.5;

    private readonly Dictionary<string, (double Right, double Of)> _shares = new(StringComparer.Ordinal);
    private readonly Dictionary<ResolvedStatement, Speaker> _speakers = new(ReferenceEqualityComparer.Instance);
    private readonly List<StoryAlignment> _gold = [], _system = [];

    private SampleQuality()
    {
    }

    /// <summary>The files that the scores depend on, below the root of the checkout.</summary>
    public static IEnumerable<string> Files => SampleLabel.Stories.SelectMany(story =>
        Directory.EnumerateFiles(Checkout.PathOf($"samples/{story}"))
            .Select(path => $"samples/{story}/{Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal)
            .Prepend($"specs/samples/{story}.tsv"));

    /// <summary>Scores by line, each between 0 and 1.</summary>
    public static SortedDictionary<string, double> Measure(HearsayPipeline pipeline)
    {
        var quality = new SampleQuality();
        foreach (string story in SampleLabel.Stories) quality.Add(pipeline, story);
        StoryCounts counts = AlignmentScorer.Score(quality._gold, quality._system).Total;
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["collation: pair precision"] = counts.Pairwise.Precision,
            ["collation: pair recall"] = counts.Pairwise.Recall,
            ["collation: passage recall"] = counts.PassageRecall,
        };
        foreach ((string line, (double right, double of)) in quality._shares) scores[line] = right / of;
        return scores;
    }

    private void Add(HearsayPipeline pipeline, string story)
    {
        var pages = new PageReader().Read([Checkout.PathOf($"samples/{story}")]);
        ReadArticle[] witnesses = [.. pages.Select(page => pipeline.Read(pipeline.Clean(page.Page!).Article!))];
        ILookup<string, SampleLabel> labels = SampleLabel.Of(story).ToLookup(label => label.Article);
        CollatedStory collated = pipeline.Collate(witnesses);
        // The labels give the fullest name in the story, which only the collation knows.
        foreach (Utterance utterance in collated.Utterances)
            foreach (Passage passage in utterance.Passages) _speakers[passage.Statement] = utterance.Speaker;
        foreach (ReadArticle witness in witnesses) Add(witness, [.. labels[witness.Article.Id]]);
        _gold.Add(GoldOf(story, witnesses, labels));
        _system.Add(CollationProbe.Of(story, collated));
    }

    private void Add(ReadArticle article, SampleLabel[] labels)
    {
        var tokens = new ScoringTokens(article.Article.Text);
        ScoredAttribution[] system = [.. article.Statements.Select(s => Score(tokens, s.Statement.Content))];
        SampleLabel[] statements = [.. labels.Where(label => label.Verdict != "not")];
        ScoredAttribution[] gold = [.. statements.Select(label => Score(tokens, Locate(article, label)))];
        Dictionary<int, AlignedPair> found = Alignment.Of(gold, system, SameContent).ToDictionary(pair => pair.Gold);
        Count("statements that are wanted", found.Count, system.Length);
        for (int i = 0; i < statements.Length; i++)
        {
            if (statements[i].Verdict != "must") continue;
            bool isFound = found.TryGetValue(i, out AlignedPair pair);
            Count("content found", isFound ? 1 : 0, 1);
            Count("content exact", isFound && gold[i].Content.Equals(system[pair.System].Content) ? 1 : 0, 1);
            if (isFound) CountFound(statements[i], article.Statements[pair.System]);
        }

        foreach (SampleLabel label in labels.Where(label => label.Verdict == "not"))
        {
            TokenSet words = Score(tokens, Locate(article, label)).Content;
            Count("look-alikes left alone", system.Any(s => s.Content.Dice(words) >= SameContent) ? 0 : 1, 1);
        }
    }

    private void CountFound(SampleLabel label, ResolvedStatement statement)
    {
        Count("speaker right, of found",
            SameName(label.Speaker, _speakers.GetValueOrDefault(statement, statement.Speaker)) ? 1 : 0, 1);
        Count("kind right, of found", label.Kind == Lower(statement.Statement.Kind) ? 1 : 0, 1);
        Count("modality right, of found", label.Modality == Lower(statement.Modality) ? 1 : 0, 1);
        Count("chain length right, of found", label.Chain.Length == statement.Statement.Chain.Length ? 1 : 0, 1);
    }

    private void Count(string line, double right, double of)
    {
        (double rightBefore, double ofBefore) = _shares.GetValueOrDefault(line);
        _shares[line] = (rightBefore + right, ofBefore + of);
    }

    private static bool SameName(string expected, Speaker speaker) =>
        Bare(expected).Equals(Bare(speaker.Name), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name)
    {
        foreach (string article in (string[])["the ", "a ", "an "])
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return name[article.Length..];
        return name;
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static ScoredAttribution Score(ScoringTokens tokens, IEnumerable<Span> content) => new(
        new Attribution([], [], [.. content.Select(tokens.Text.ToCodePoints)], "unknown"), tokens, symbols: false);

    /// <summary>The label's pieces in the text that was read; empty where cleaning lost them.</summary>
    private static List<Span> Locate(ReadArticle article, SampleLabel label)
    {
        var spans = new List<Span>();
        string text = article.Article.Text.Value;
        int from = 0;
        foreach (string piece in label.Pieces)
        {
            int at = text.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0) continue;
            spans.Add(new Span(at, at + piece.Length));
            from = at + piece.Length;
        }

        return spans;
    }

    private static StoryAlignment GoldOf(string story, ReadArticle[] witnesses, ILookup<string, SampleLabel> labels)
    {
        var places = witnesses.SelectMany(witness => labels[witness.Article.Id]
            .Where(label => label.Verdict != "not")
            .Select(label => (Label: label, Passage: new AlignedPassage(
                witness.Article.Id,
                [.. Locate(witness, label).Select(witness.Article.Text.ToCodePoints)])))).ToArray();
        var utterances = places
            .SelectMany(place => place.Label.Utterances.Select(name => (name, place.Passage)))
            .GroupBy(entry => entry.name, entry => entry.Passage, StringComparer.Ordinal)
            .Select(group => new AlignedUtterance([.. group], []))
            .ToLookup(utterance => utterance.Passages.Select(passage => passage.Article).Distinct().Count() > 1);
        AlignedPassage[] singles =
        [
            .. utterances[false].SelectMany(utterance => utterance.Passages),
            .. places.Where(place => place.Label.Utterances.Length == 0).Select(place => place.Passage),
        ];
        return new StoryAlignment(story, [.. utterances[true]], singles, []);
    }
}
