using System.Runtime.InteropServices;
using Hearsay.Html;

namespace Hearsay.Articles.Extraction;

/// <summary>Cuts a document into leaf blocks in one pass: at the edges of block-level elements, at two line breaks in a
/// row and at rules.</summary>
internal sealed class BlockCutter
{
    private readonly HtmlDocument _document;
    private readonly TextScanner _scanner = new();
    private readonly ElementTable _elements;
    private readonly List<LeafBlock> _leaves = new(512);
    private readonly Stack<int> _openBlocks = new();

    private int _first = -1, _end, _firstWord, _breaks, _breaksInRow, _linkEnd, _strongEnd;

    private BlockCutter(HtmlDocument document)
    {
        _document = document;
        _elements = new ElementTable(document);
    }

    public static PageOutline Cut(HtmlDocument document)
    {
        var cutter = new BlockCutter(document);
        cutter.Walk();
        OutlineElement[] elements = cutter._elements.Sum(CollectionsMarshal.AsSpan(cutter._leaves));
        return new PageOutline(document, [.. cutter._leaves], elements, cutter._scanner.Words);
    }

    private void Walk()
    {
        ReadOnlySpan<HtmlNode> nodes = _document.Nodes;
        for (int i = 0; i < nodes.Length; i++)
        {
            while (_openBlocks.TryPeek(out int open) && nodes[open].End <= i)
            {
                _openBlocks.Pop();
                Finish();
            }

            ref readonly HtmlNode node = ref nodes[i];
            if (node.IsText) AddText(node, i);
            else if (node.IsElement) i = Enter(node, i);
        }

        Finish();
    }

    /// <returns>The last node that is done with.</returns>
    private int Enter(in HtmlNode node, int index)
    {
        switch (ElementRoles.Of(_document, index))
        {
            case ElementRole.Skipped:
                return node.End - 1;
            case ElementRole.Block:
                Finish();
                if (node.End > index + 1) _openBlocks.Push(index);
                break;
            case ElementRole.Break:
                AddBreak();
                break;
            default:
                if (node.Tag == HtmlTag.A && node.End > _linkEnd) EnterLink(node);
                else if (node.Tag is HtmlTag.B or HtmlTag.Strong) _strongEnd = Math.Max(_strongEnd, node.End);
                break;
        }

        return index;
    }

    private void EnterLink(in HtmlNode node)
    {
        _linkEnd = node.End;
        _scanner.AddLink();
    }

    private void AddBreak()
    {
        _breaksInRow++;
        if (_breaksInRow == 2) Finish();
        else if (_first >= 0) _breaks++;
        _scanner.AddBreak();
    }

    private void AddText(in HtmlNode node, int index)
    {
        if (_document.Page.Slice(node.Source).IsWhiteSpace())
        {
            _scanner.AddBreak();
            return;
        }

        _breaksInRow = 0;
        if (_first < 0) _first = index;
        _end = index + 1;
        _scanner.Add(_document, node, isLink: index < _linkEnd, isStrong: index < _strongEnd);
    }

    private void Finish()
    {
        if (_first >= 0)
        {
            TextCounts counts = _scanner.Finish();
            if (counts.Words > 0)
                _leaves.Add(new LeafBlock(_first, _end, _elements.Around(_first, _end), _firstWord, counts, _breaks));
        }

        _first = -1;
        _breaks = 0;
        _firstWord = _scanner.Words.Count;
    }
}
