using Hearsay.Articles;

namespace Hearsay.Reports.Html;

/// <summary>The elements that blocks of a text are.</summary>
internal static class BlockElements
{
    public static string TagFor(BlockKind kind) => kind switch
    {
        BlockKind.Headline => "h4",
        BlockKind.Subhead => "h5",
        _ => "p",
    };
}
