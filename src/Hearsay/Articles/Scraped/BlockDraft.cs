using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>A stretch of a paragraph that is a block of another kind.</summary>
/// <param name="Within">Span of the paragraph's text.</param>
/// <param name="IsInside">True where the paragraph's own block goes on around it (a credit in its caption); false
/// where it is cut out (a dateline before the body).</param>
internal readonly record struct BlockPart(BlockKind Kind, Span Within, bool IsInside);

/// <summary>The paragraphs of a page while their kinds are being found. Each pass settles those that it is sure of
/// and leaves the others to the passes after it.</summary>
internal sealed class BlockDraft(Paragraph[] paragraphs, string? title)
{
    private readonly BlockKind?[] _kinds = new BlockKind?[paragraphs.Length];
    private readonly int?[] _repeatOf = new int?[paragraphs.Length];
    private readonly BlockPart?[] _parts = new BlockPart?[paragraphs.Length];

    public int Count => paragraphs.Length;

    /// <summary>Title that the page's metadata gives, as a key; null where it gives none.</summary>
    public string? TitleKey { get; } = title is null ? null : WordKey.OfLetters(title);

    public Paragraph this[int index] => paragraphs[index];

    public BlockKind? KindOf(int index) => _kinds[index];

    public bool IsOpen(int index) => _kinds[index] is null;

    public bool Is(int index, params ReadOnlySpan<BlockKind> kinds) =>
        _kinds[index] is { } kind && kinds.Contains(kind);

    public int? RepeatOf(int index) => _repeatOf[index];

    public BlockPart? PartOf(int index) => _parts[index];

    public void Settle(int index, BlockKind kind)
    {
        _kinds[index] = kind;
        _repeatOf[index] = null;
    }

    /// <summary>Settles all open paragraphs in [start, end).</summary>
    public void SettleOpen(int start, int end, BlockKind kind)
    {
        for (int i = start; i < end; i++) _kinds[i] ??= kind;
    }

    public void SettleRepeat(int index, int of)
    {
        _kinds[index] = BlockKind.Repeat;
        _repeatOf[index] = of;
    }

    public void AddPart(int index, BlockPart part) => _parts[index] = part;
}
