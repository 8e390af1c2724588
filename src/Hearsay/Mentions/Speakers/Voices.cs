using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Articles.Turns;

namespace Hearsay.Mentions.Speakers;

/// <summary>Who speaks in an article besides those that its sentences name: the speakers of its turns, its authors, the
/// paper.</summary>
/// <param name="Turns">Those of one speaker each, in text order.</param>
/// <param name="Authors">Names, as the page or its metadata give them.</param>
/// <param name="Outlet">Null where it is not known.</param>
internal sealed record Voices(ImmutableArray<Turn> Turns, ImmutableArray<string> Authors, string? Outlet)
{
    public Voices(Article article, ImmutableArray<Turn> turns)
        : this([.. turns.Where(turn => turn.IsSpoken)], [.. article.Authors], article.Outlet)
    {
    }

    public static Voices None { get; } = new([], [], null);
}
