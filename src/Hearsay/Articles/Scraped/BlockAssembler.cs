using System.Collections.Immutable;
using System.Text;
using Hearsay.Articles.Metadata;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Settled paragraphs to blocks, the text that is read and the map back to the page.</summary>
internal sealed class BlockAssembler
{
    private readonly SourceText _page;
    private readonly BlockDraft _draft;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly StringBuilder _text = new();
    private readonly OffsetMap.Builder _map = new();

    /// <summary>Index of each paragraph's own block.</summary>
    private readonly int[] _blockOf;

    private BlockAssembler(SourceText page, BlockDraft draft)
    {
        _page = page;
        _draft = draft;
        _blockOf = new int[draft.Count];
        for (int i = 0, next = 0; i < draft.Count; i++)
        {
            bool partComesFirst = draft.PartOf(i) is { IsInside: false, Within.Start: 0 };
            _blockOf[i] = partComesFirst ? next + 1 : next;
            next += draft.PartOf(i) is null ? 1 : 2;
        }
    }

    /// <param name="text">The decoded page.</param>
    public static Article Assemble(PageRecord page, SourceText text, BlockDraft draft)
    {
        var assembler = new BlockAssembler(text, draft);
        for (int i = 0; i < draft.Count; i++) assembler.Add(i);
        return new Article(
            page, ArticleMetadata.Empty, assembler._blocks.ToImmutable(), new SourceText(assembler._text.ToString()),
                assembler._map.Build());
    }

    private void Add(int index)
    {
        Paragraph paragraph = _draft[index];
        var whole = new Span(0, paragraph.Text.Length);
        if (_draft.PartOf(index) is not { } part)
        {
            AddOwn(index, whole);
        }
        else if (part.IsInside)
        {
            AddOwn(index, whole);
            AddPart(paragraph, part);
        }
        else if (part.Within.Start == 0)
        {
            AddPart(paragraph, part);
            AddOwn(index, new Span(part.Within.End, whole.End));
        }
        else
        {
            AddOwn(index, new Span(0, paragraph.Text.AsSpan(0, part.Within.Start).TrimEnd().Length));
            AddPart(paragraph, part);
        }
    }

    private void AddPart(Paragraph paragraph, BlockPart part)
    {
        int end = paragraph.Text.AsSpan(0, part.Within.End).TrimEnd().Length;
        AddAside(part.Kind, paragraph.ToPage(new Span(part.Within.Start, end)), repeatOf: null);
    }

    private void AddOwn(int index, Span within)
    {
        BlockKind kind = _draft.KindOf(index) ?? BlockKind.Footer;
        int? repeatOf = _draft.RepeatOf(index) is { } first ? _blockOf[first] : null;
        Span place = _draft[index].ToPage(within);
        if (Block.IsRead(kind)) _blocks.Add(new Block(kind, place, Copy(_draft[index], within), repeatOf));
        else AddAside(kind, place, repeatOf);
    }

    private void AddAside(BlockKind kind, Span place, int? repeatOf) =>
        _blocks.Add(new Block(kind, place, Text: null, repeatOf) { Aside = _page.Quote(place) });

    private Span Copy(Paragraph paragraph, Span within)
    {
        if (_text.Length > 0) _text.Append('\n');
        int start = _text.Length;
        foreach ((int offset, Span page) in paragraph.Pieces(within)) _map.Add(start + offset - within.Start, page);
        _text.Append(paragraph.Text, within.Start, within.Length);
        return new Span(start, _text.Length);
    }
}
