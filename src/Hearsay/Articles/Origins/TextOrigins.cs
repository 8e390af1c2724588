using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>Finds marks of origin in scraped text, by the kinds of its blocks.</summary>
internal static class TextOrigins
{
    /// <summary>Paragraphs of text that a dateline may stand in.</summary>
    private const int Head = 3;

    /// <summary>Blocks after the last paragraph that may still say where it comes from.</summary>
    private const int Tail = 8;

    private const int LongestBlock = 2_000;

    /// <summary>The marks in the order of the page; their spans count in the decoded page.</summary>
    /// <param name="page">The decoded page.</param>
    public static ImmutableArray<OriginMark> Read(Sequence<Block> blocks, SourceText page)
    {
        var marks = ImmutableArray.CreateBuilder<OriginMark>();
        int last = LastParagraph(blocks), paragraphs = 0;
        for (int i = 0; i < blocks.Length && i <= last + Tail; i++)
        {
            Block block = blocks[i];
            if (block.Kind == BlockKind.Body) paragraphs++;
            if (block.Page.Length > LongestBlock || PlaceOf(block, i, last, paragraphs) is not { } place) continue;
            foreach (OriginMark mark in OriginScanner.Find(page.Quote(block.Page), place))
                marks.Add(mark with
                {
                    Span = mark.Span?.Shift(block.Page.Start),
                    NameSpan = mark.NameSpan?.Shift(block.Page.Start)
                });
        }

        return marks.ToImmutable();
    }

    /// <summary>Null for blocks that belong to something else: a picture's credit is not the text's.</summary>
    private static OriginPlace? PlaceOf(Block block, int index, int last, int paragraphs) => block.Kind switch
    {
        BlockKind.Byline when index < last => OriginPlace.Byline,
        BlockKind.Dateline => OriginPlace.Byline,
        BlockKind.Body when index == last => OriginPlace.Tail,
        BlockKind.Body => paragraphs <= Head ? OriginPlace.Head : OriginPlace.Body,
        BlockKind.Footer or BlockKind.Byline when index > last => OriginPlace.Tail,
        _ => null,
    };

    private static int LastParagraph(Sequence<Block> blocks)
    {
        int last = blocks.Length - 1;
        while (last >= 0 && blocks[last].Kind != BlockKind.Body) last--;
        return last;
    }
}
