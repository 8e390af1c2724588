using System.Collections.Immutable;
using Hearsay.Articles.Lines;
using Hearsay.Articles.Metadata;
using Hearsay.Html;
using Hearsay.Html.Outline;
using Hearsay.Pages;
using Hearsay.Text;

namespace Hearsay.Articles.Extraction;

/// <summary>Puts an article together from leaves with kinds: the text that is read, mapped to the page character by
/// character, and all blocks in the order of the page.</summary>
internal sealed class HtmlArticleAssembler(
    PageRecord page, PageOutline outline, CreditScanner credits, DatelineScanner datelines)
{
    /// <summary>Paragraphs of the body that a dateline may begin.</summary>
    private const int Head = 3;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly MappedText _text = new(8192);
    private int _paragraphs;

    private HtmlDocument Document => outline.Document;

    /// <summary>All visible text as body; null where there is none.</summary>
    public Article? AssembleRaw()
    {
        foreach (ref readonly LeafBlock leaf in outline.Leaves)
        {
            if ((outline.Elements[leaf.Element].Surroundings & Surrounding.Hidden) == 0) AddRead(BlockKind.Body, leaf);
        }

        return ToArticle();
    }

    /// <summary>Adds all leaves; those without a judgement are set aside.</summary>
    /// <param name="repeats">For each leaf, the one that it is a copy of, or -1.</param>
    public void Add(bool[] kept, LeafKinds kinds, int[] repeats)
    {
        var blockOf = new int[kept.Length];
        for (int i = 0; i < kept.Length; i++)
        {
            ref readonly LeafBlock leaf = ref outline.Leaves[i];
            BlockKind kind = repeats[i] >= 0 ? BlockKind.Repeat : kinds.Of(i);
            blockOf[i] = _blocks.Count;
            if (kind == BlockKind.Repeat) AddLeft(kind, leaf);
            else if (kind == BlockKind.Table && IsSameRow(i, kept, repeats)) blockOf[i] = ExtendRow(leaf);
            else if (kind == BlockKind.Body && _paragraphs++ < Head) blockOf[i] = AddBodyAfterDateline(leaf);
            else if (Block.IsRead(kind)) AddRead(kind, leaf);
            else AddAside(kind, leaf);
        }

        // What a block repeats may stand after it.
        for (int i = 0; i < kept.Length; i++)
        {
            if (repeats[i] >= 0) _blocks[blockOf[i]] = _blocks[blockOf[i]] with { RepeatOf = blockOf[repeats[i]] };
        }

        foreach (ref readonly LeafBlock leaf in outline.Leaves[kept.Length..])
            AddLeft(BlockKind.Footer, leaf);
    }

    /// <summary>Adds the body that stands in JSON-LD.</summary>
    /// <param name="body">Contents of the string.</param>
    public void AddDataBody(Span body)
    {
        foreach ((Span place, Span text) in DataBody.Append(Document.Page, body, _text))
            _blocks.Add(new Block(BlockKind.Body, place, text));
    }

    /// <summary>The article so far; null where it has no block.</summary>
    public Article? ToArticle() => _blocks.Count == 0
        ? null
        : new Article(page, ArticleMetadata.Empty, _blocks.ToImmutable(), _text.ToSourceText(), _text.ToMap());

    /// <summary>Adds a block that is read, on a line of its own.</summary>
    private void AddRead(BlockKind kind, in LeafBlock leaf)
    {
        if (_text.Length > 0) _text.AppendGlue('\n');
        int start = _text.Length;
        CollapsedText.Append(Document, leaf, _text);
        _blocks.Add(new Block(kind, PlaceOf(leaf), new Span(start, _text.Length)));
    }

    /// <summary>A paragraph of the body; a dateline in front of it is a block of its own.</summary>
    /// <returns>The index of the body's block.</returns>
    private int AddBodyAfterDateline(in LeafBlock leaf)
    {
        MappedText whole = CollapsedText.Of(Document, leaf);
        int dateline = datelines.LengthIn(whole.Text[..Math.Min(whole.Length, DatelineScanner.Enough)].ToString());
        if (dateline == 0)
        {
            AddRead(BlockKind.Body, leaf);
            return _blocks.Count - 1;
        }

        OffsetMap map = whole.ToMap();
        ReadOnlySpan<char> day = whole.Text[..dateline].TrimEnd();
        _blocks.Add(new Block(BlockKind.Dateline, Cover(map, new Span(0, day.Length)),
            Text: null)
        { Aside = day.ToString() });
        if (_text.Length > 0) _text.AppendGlue('\n');
        int start = _text.Length;
        CollapsedText.Append(Document, leaf, _text, skip: dateline);
        _blocks.Add(new Block(BlockKind.Body, Cover(map, new Span(dateline, whole.Length)),
            new Span(start, _text.Length)));
        return _blocks.Count - 1;
    }

    private static Span Cover(OffsetMap map, Span span)
    {
        ImmutableArray<Span> places = map.ToOrigin(span);
        return Span.Cover(places[0], places[^1]);
    }

    /// <summary>True where the block before is a cell of the same row.</summary>
    private bool IsSameRow(int index, bool[] kept, int[] repeats)
    {
        if (index == 0 || !kept[index - 1] || repeats[index - 1] >= 0 || _blocks[^1].Kind != BlockKind.Table)
            return false;
        int row = RowOf(outline.Leaves[index]);
        return row >= 0 && row == RowOf(outline.Leaves[index - 1]);
    }

    private int RowOf(in LeafBlock leaf) =>
        Document.Ancestor(outline.Elements[outline.Elements[leaf.Element].Block].Node, HtmlTag.Tr);

    private int ExtendRow(in LeafBlock leaf)
    {
        Block row = _blocks[^1];
        _text.AppendGlue(' ');
        CollapsedText.Append(Document, leaf, _text);
        _blocks[^1] = row with
        { Page = Span.Cover(row.Page, PlaceOf(leaf)), Text = new Span(row.Text!.Value.Start, _text.Length) };
        return _blocks.Count - 1;
    }

    /// <summary>A block that is not read; a caption's credit is a block of its own inside it.</summary>
    private void AddAside(BlockKind kind, in LeafBlock leaf)
    {
        AddLeft(kind, leaf);
        if (kind != BlockKind.Caption || leaf.Counts.Words > TextCues.MostWords) return;
        MappedText text = CollapsedText.Of(Document, leaf);
        if (credits.Find(text.ToString(), out Span credit) == CreditStrength.None
            || credit.Length == text.Length) return;
        string words = text.Text[credit.Start..credit.End].ToString();
        _blocks.Add(new Block(BlockKind.Credit, Cover(text.ToMap(), credit), Text: null) { Aside = words });
    }

    private void AddLeft(BlockKind kind, in LeafBlock leaf) => _blocks.Add(new Block(kind, PlaceOf(leaf), Text: null)
    {
        Aside = Document.TextOf(leaf.FirstNode, leaf.EndNode).Trim(),
    });

    /// <summary>From the leaf's first to its last character that is no white space, markup in between
    /// included.</summary>
    private Span PlaceOf(in LeafBlock leaf)
    {
        ReadOnlySpan<HtmlNode> nodes = Document.Nodes;
        int start = nodes[leaf.FirstNode].SourceStart, end = nodes[leaf.EndNode - 1].SourceEnd;
        string text = Document.Page.Value;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Span(start, end);
    }
}
