using Hearsay.Languages;

namespace Hearsay.Mentions;

/// <summary>Classes that together open a noun phrase.</summary>
internal static class Determiners
{
    public static readonly WordClasses Articles =
        WordClasses.Of(WordClass.DefiniteArticle, WordClass.IndefiniteArticle);

    /// <summary>"the", "a", "her": what follows is a noun or its attribute.</summary>
    public static readonly WordClasses ArticlesAndPossessives = Articles.With(WordClass.PossessiveDeterminer);

    /// <summary>"the", "a", "her", "the town's".</summary>
    public static readonly WordClasses All = ArticlesAndPossessives.With(WordClass.PossessiveClitic);
}
