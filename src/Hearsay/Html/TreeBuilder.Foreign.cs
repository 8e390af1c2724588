namespace Hearsay.Html;

/// <summary>SVG and MathML (WHATWG HTML, section 13.2.6.5).</summary>
internal ref partial struct TreeBuilder
{
    /// <summary>Open foreign elements that are looked at for an end tag's name.</summary>
    private const int SearchedForeign = 512;

    /// <summary>True where the start tag was taken as foreign.</summary>
    private bool StartForeign()
    {
        HtmlTag tag = _tokenizer.Token.Tag;
        ReadOnlySpan<char> name = _page[_tokenizer.Token.InnerStart.._tokenizer.Token.InnerEnd];
        switch (_open.Top.Foreign)
        {
            case ForeignKind.HtmlPoint or ForeignKind.MathMlHtmlPoint:
            case ForeignKind.MathMlTextPoint when !Is(name, "mglyph") && !Is(name, "malignmark"):
            case ForeignKind.AnnotationXml when tag == HtmlTag.Svg:
                return false;
        }

        if (HtmlTags.Has(tag, HtmlTraits.Breakout) || (tag == HtmlTag.Font && HasFontAttribute()))
        {
            LeaveForeign();
            return false;
        }

        OpenForeign(tag is HtmlTag.Script or HtmlTag.Style ? tag : HtmlTag.Other);
        return true;
    }

    private void OpenForeign(HtmlTag tag)
    {
        HtmlToken token = _tokenizer.Token;
        bool isSvg = tag == HtmlTag.Svg || (tag != HtmlTag.Math && _open.Top.Foreign == ForeignKind.Svg);
        ForeignKind kind = KindOf(_page[token.InnerStart..token.InnerEnd], isSvg);
        int node = Add(HtmlNodeKind.Element, tag, token.Start, token.End, TextMode.Plain, isForeign: true);
        if (token.SelfClosing) return;
        bool isBoundary = kind is not (ForeignKind.Svg or ForeignKind.MathMl);
        _open.Push(node, tag, isBoundary
            ? HtmlTraits.Scope | HtmlTraits.Special | HtmlTraits.ItemBarrier : HtmlTraits.None, kind);
    }

    private readonly ForeignKind KindOf(ReadOnlySpan<char> name, bool isSvg)
    {
        if (isSvg) return Is(name, "foreignobject") || Is(name, "desc") || Is(name, "title")
            ? ForeignKind.HtmlPoint : ForeignKind.Svg;
        if (Is(name, "mi") || Is(name, "mo") || Is(name, "mn") || Is(name, "ms") || Is(name, "mtext"))
            return ForeignKind.MathMlTextPoint;
        if (!Is(name, "annotation-xml")) return ForeignKind.MathMl;
        foreach (HtmlAttribute attribute in _attributes.Items[_firstAttribute..])
        {
            if (!Is(_page[attribute.NameStart..attribute.NameEnd], "encoding")) continue;
            ReadOnlySpan<char> value = _page[attribute.ValueStart..attribute.ValueEnd];
            return Is(value, "text/html") || Is(value, "application/xhtml+xml")
                ? ForeignKind.MathMlHtmlPoint : ForeignKind.AnnotationXml;
        }

        return ForeignKind.AnnotationXml;
    }

    /// <summary>True where the end tag ended a foreign element; false where it is one of HTML's.</summary>
    private bool EndForeign()
    {
        HtmlTag tag = _tokenizer.Token.Tag;
        if (tag is HtmlTag.Br or HtmlTag.P)
        {
            LeaveForeign();
            return false;
        }

        ReadOnlySpan<char> name = _page[_tokenizer.Token.InnerStart.._tokenizer.Token.InnerEnd];
        for (int at = _open.Count - 1, tried = 0; _open[at].Foreign != ForeignKind.Html; at--)
        {
            if (IsNamed(_open[at].Node, name))
            {
                PopTo(at);
                return true;
            }

            if (++tried == SearchedForeign) return true;
        }

        return false;
    }

    /// <summary>Closes foreign elements up to one of HTML, or to one that may hold HTML.</summary>
    private void LeaveForeign()
    {
        while (_open.Top.Foreign is ForeignKind.Svg or ForeignKind.MathMl or ForeignKind.AnnotationXml) Pop();
    }

    private readonly bool HasFontAttribute()
    {
        foreach (HtmlAttribute attribute in _attributes.Items[_firstAttribute..])
        {
            ReadOnlySpan<char> name = _page[attribute.NameStart..attribute.NameEnd];
            if (Is(name, "color") || Is(name, "face") || Is(name, "size")) return true;
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) =>
        name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
