using Hearsay.Reports.View;

namespace Hearsay.Reports.Compare.Terminal;

/// <summary>How much of a large story is listed, so that it stays readable.</summary>
/// <param name="Shared">Utterances that several witnesses carry.</param>
/// <param name="Alone">Utterances of each witness that it alone carries.</param>
/// <param name="Wordings">Wordings of each utterance.</param>
internal readonly record struct Limits(int Shared, int Alone, int Wordings)
{
    /// <summary>A story of so many utterances is listed whole.</summary>
    private const int WholeUpTo = 150;

    private static Limits None => new(int.MaxValue, int.MaxValue, int.MaxValue);

    public static Limits For(StoryView view, bool all) =>
        all || view.Story.Utterances.Length <= WholeUpTo
        ? None with { Wordings = all ? int.MaxValue : 6 } : new(50, 3, 6);
}
