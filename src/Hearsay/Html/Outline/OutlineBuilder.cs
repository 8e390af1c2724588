using System.Runtime.InteropServices;
using Hearsay.Text;

namespace Hearsay.Html.Outline;

/// <summary>Cuts a document in one pass into lines, at the edges of block-level elements, at line breaks and at rules,
/// and into leaf blocks: lines with single line breaks between them.</summary>
internal sealed class OutlineBuilder
{
    private readonly HtmlDocument _document;
    private readonly TextScanner _scanner = new(4096);
    private readonly ElementTable _elements;
    private readonly List<LeafBlock> _leaves = new(512);
    private readonly List<OutlineText> _texts = new(1024);
    private readonly Stack<int> _openBlocks = new();

    private int _first = -1, _end, _firstWord, _breaks, _breaksInRow, _linkEnd, _strongEnd, _line;

    private OutlineBuilder(HtmlDocument document, WordMap<uint> names)
    {
        _document = document;
        _elements = new ElementTable(document, names);
    }

    public static PageOutline Build(HtmlDocument document, WordMap<uint> names)
    {
        var builder = new OutlineBuilder(document, names);
        builder.Walk();
        OutlineElement[] elements = builder._elements.Sum(CollectionsMarshal.AsSpan(builder._leaves));
        return new PageOutline(
            document, [.. builder._leaves], elements, builder._scanner.Words, [.. builder._texts]);
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
                _line++;
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
        _line++;
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
        _texts.Add(new OutlineText(index, _line));
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
        _line++;
        _breaks = 0;
        _firstWord = _scanner.Words.Count;
    }
}
