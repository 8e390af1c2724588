namespace Hearsay.Html;

/// <summary>End tags "in body" (WHATWG HTML, section 13.2.6.4.7).</summary>
internal ref partial struct TreeBuilder
{
    /// <summary>Open elements of other names that are looked at for an end tag's.</summary>
    private const int SearchedNames = 64;

    private void EndInBody()
    {
        HtmlTag tag = _tokenizer.Token.Tag;
        HtmlTraits traits = HtmlTags.TraitsOf(tag);
        if (tag is HtmlTag.Body or HtmlTag.Html || EndTable(tag)) return;
        if (tag == HtmlTag.Form) EndForm();
        else if ((traits & HtmlTraits.Formatting) != 0) EndFormatting(tag);
        else if ((traits & HtmlTraits.Heading) != 0) EndHeading();
        else if ((traits & HtmlTraits.Block) != 0 || tag is HtmlTag.Applet or HtmlTag.Marquee or HtmlTag.Object)
            EndBlock(tag);
        else if (tag is HtmlTag.P or HtmlTag.Br) EndP(tag);
        else if (tag is HtmlTag.Li) EndItem();
        else if (tag == HtmlTag.Template) PopToTemplate();
        else if (tag is HtmlTag.Dd or HtmlTag.Dt) EndBlock(tag);
        else EndOther(tag);
    }

    private void EndBlock(HtmlTag tag)
    {
        if (_open.HasInScope(tag, HtmlTraits.Scope)) PopTo(_open.Of(tag));
    }

    private void EndItem()
    {
        if (_open.HasInScope(HtmlTag.Li, HtmlTraits.Scope) && _open.Of(HtmlTag.Li) >= _open.Of(HtmlTraits.ListScope))
            PopTo(_open.Of(HtmlTag.Li));
    }

    /// <summary>The end tag of any heading ends any other.</summary>
    private void EndHeading()
    {
        int innermost = -1;
        for (HtmlTag tag = HtmlTag.H1; tag <= HtmlTag.H6; tag++) innermost = Math.Max(innermost, _open.Of(tag));
        if (innermost >= 0 && innermost >= _open.Of(HtmlTraits.Scope)) PopTo(innermost);
    }

    /// <summary>An end tag without its start tag stands for an empty paragraph, or for a line break.</summary>
    private void EndP(HtmlTag tag)
    {
        if (tag == HtmlTag.P && HasP()) PopTo(_open.Of(HtmlTag.P));
        else Add(HtmlNodeKind.Element, tag, _tokenizer.Token.Start, _tokenizer.Token.Start, TextMode.Plain, false);
    }

    private void EndForm()
    {
        if (_open.Of(HtmlTag.Template) >= 0)
        {
            EndBlock(HtmlTag.Form);
            return;
        }

        int form = _form, at = _open.Of(HtmlTag.Form);
        _form = -1;
        if (at < 0 || _open[at].Node != form || at < _open.Of(HtmlTraits.Scope)) return;
        CloseImplied(HtmlTag.Other);
        if (at == _open.Count - 1) Pop();
        else EndLater(at);
    }

    /// <summary>Where the adoption agency would move what stands between, the element stays open until that is
    /// closed.</summary>
    private void EndFormatting(HtmlTag tag)
    {
        int at = _open.Of(tag);
        if (at < 0 || at < _open.Of(HtmlTraits.Scope)) return;
        if (at > _open.Of(HtmlTraits.Special)) PopTo(at);
        else EndLater(at);
    }

    private void EndLater(int at)
    {
        _open[at].IsEnded = true;
        _ended.TryAdd(_open[at].Node, _count);
    }

    private void PopToTemplate()
    {
        if (_open.Of(HtmlTag.Template) >= 0) PopTo(_open.Of(HtmlTag.Template));
    }

    /// <summary>Any other end tag: ends the innermost element of its name unless a special one stands above
    /// it.</summary>
    private void EndOther(HtmlTag tag)
    {
        int at = tag == HtmlTag.Other ? FindOther() : _open.Of(tag);
        if (at >= 0 && at >= _open.Of(HtmlTraits.Special)) PopTo(at);
    }

    private readonly int FindOther()
    {
        ReadOnlySpan<char> name = _page[_tokenizer.Token.InnerStart.._tokenizer.Token.InnerEnd];
        int at = _open.Of(HtmlTag.Other);
        for (int tried = 0; at >= 0 && tried < SearchedNames; tried++, at = _open[at].SameTag)
        {
            if (IsNamed(_open[at].Node, name)) return at;
        }

        return -1;
    }

    /// <summary>True where the element's start tag, which is written in the page, bears this name.</summary>
    private readonly bool IsNamed(int node, ReadOnlySpan<char> name)
    {
        int start = _nodes[node].SourceStart + 1, end = start + name.Length;
        return end < _nodes[node].SourceEnd
            && _page[start..end].Equals(name, StringComparison.OrdinalIgnoreCase)
            && _page[end] is ' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>';
    }
}
