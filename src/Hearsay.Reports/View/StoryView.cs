using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Mentions;

namespace Hearsay.Reports.View;

/// <summary>A collated story as reports set it: what several witnesses carry first, then what each carries alone, all
/// numbered in that order.</summary>
internal sealed class StoryView
{
    public StoryView(CollatedStory story)
    {
        Story = story;
        var shared = ImmutableArray.CreateBuilder<UtteranceView>();
        var alone = new List<UtteranceView>[story.Witnesses.Length];
        for (int i = 0; i < alone.Length; i++) alone[i] = [];
        int number = 0;
        foreach (Utterance utterance in InOrder(story))
        {
            var view = UtteranceView.Of(++number, utterance, story.Witnesses);
            if (utterance.Witnesses.Length > 1) shared.Add(view);
            else alone[utterance.Witnesses[0]].Add(view);
        }

        Shared = shared.ToImmutable();
        Alone = [.. alone.Select(list => list.ToImmutableArray())];
    }

    public CollatedStory Story { get; }

    /// <summary>Utterances that two witnesses or more carry, those carried by most first.</summary>
    public ImmutableArray<UtteranceView> Shared { get; }

    /// <summary>For each witness the utterances that it alone carries, in the order of its text.</summary>
    public ImmutableArray<ImmutableArray<UtteranceView>> Alone { get; }

    public ImmutableArray<ReadArticle> Witnesses => Story.Witnesses;

    public Article ArticleOf(Passage passage) => Witnesses[passage.Witness].Article;

    /// <summary>The sigla of some witnesses: "A", "A and B", "A, B and C".</summary>
    public static string SiglaOf(IReadOnlyList<int> witnesses) => Join([.. witnesses.Select(Sigla.Of)]);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1];

    private static IEnumerable<Utterance> InOrder(CollatedStory story) => story.Utterances
        .OrderByDescending(utterance => utterance.Witnesses.Length)
        .ThenBy(utterance => utterance.Witnesses.Length > 1 ? 0 : utterance.Witnesses[0])
        .ThenBy(utterance => utterance.Witnesses.Length > 1
        ? 0 : utterance.Passages[0].Statement.Statement.Extent.Start);
}
