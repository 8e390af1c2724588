namespace Hearsay.Html;

/// <summary>Start tags "in body" (WHATWG HTML, section 13.2.6.4.7).</summary>
internal ref partial struct TreeBuilder
{
    private void StartInBody()
    {
        HtmlTag tag = _tokenizer.Token.Tag;
        HtmlTraits traits = HtmlTags.TraitsOf(tag);
        if ((traits & HtmlTraits.Metadata) != 0) StartMetadata(tag);
        else if (StartTable(tag)) return;
        else if ((traits & HtmlTraits.ClosesP) != 0) StartBlock(tag, traits);
        else if ((traits & HtmlTraits.Formatting) != 0) StartFormatting(tag);
        else StartOther(tag, traits);
    }

    private void StartBlock(HtmlTag tag, HtmlTraits traits)
    {
        if (tag == HtmlTag.Form && _form >= 0 && _open.Of(HtmlTag.Template) < 0) return;
        if (tag is HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt) CloseItem(tag);
        CloseP();
        if ((traits & HtmlTraits.Heading) != 0 && HtmlTags.Has(_open.Top.Tag, HtmlTraits.Heading)) Pop();
        if ((traits & HtmlTraits.Void) != 0)
        {
            AddEmpty(tag);
            return;
        }

        int node = Open();
        if (tag == HtmlTag.Form && _open.Of(HtmlTag.Template) < 0) _form = node;
        _skipsLineFeed = tag is HtmlTag.Pre or HtmlTag.Listing;
        _tokenizer.Model = ContentModels.Of(tag);
    }

    /// <summary>Closes the open list item that an item of this tag follows; a list or another special element between
    /// them keeps it open.</summary>
    private void CloseItem(HtmlTag tag)
    {
        int at = _open.Of(HtmlTraits.ItemBarrier);
        if (at < 0) return;
        HtmlTag open = _open[at].Tag;
        if (tag == HtmlTag.Li ? open == HtmlTag.Li : open is HtmlTag.Dd or HtmlTag.Dt) PopTo(at);
    }

    /// <summary>Closes an open paragraph, as a block or an end of one does.</summary>
    private void CloseP()
    {
        if (HasP()) PopTo(_open.Of(HtmlTag.P));
    }

    private readonly bool HasP() =>
        _open.HasInScope(HtmlTag.P, HtmlTraits.Scope) && _open.Of(HtmlTag.P) >= _open.Of(HtmlTraits.ButtonScope);

    private void StartFormatting(HtmlTag tag)
    {
        if (tag is HtmlTag.A or HtmlTag.Nobr) EndFormatting(tag);
        Open();
    }

    private void StartOther(HtmlTag tag, HtmlTraits traits)
    {
        switch (tag)
        {
            case HtmlTag.Body:
                Merge(_body);
                return;
            case HtmlTag.Head:
                return;
            case HtmlTag.Image:
                AddEmpty(HtmlTag.Img);
                return;
            case HtmlTag.Svg or HtmlTag.Math:
                OpenForeign(tag);
                return;
            case HtmlTag.Button or HtmlTag.Select when _open.HasInScope(tag, tag == HtmlTag.Select
                ? HtmlTraits.TableScope : HtmlTraits.Scope):
                PopTo(_open.Of(tag));
                if (tag == HtmlTag.Select) return;
                break;
            case HtmlTag.Option or HtmlTag.Optgroup:
                if (_open.HasInScope(HtmlTag.Select, HtmlTraits.Scope))
                    CloseImplied(tag == HtmlTag.Option ? HtmlTag.Optgroup : HtmlTag.Other);
                else if (_open.Top.Tag == HtmlTag.Option) Pop();
                break;
            case HtmlTag.Rb or HtmlTag.Rtc or HtmlTag.Rp
                or HtmlTag.Rt when _open.HasInScope(HtmlTag.Ruby, HtmlTraits.Scope):
                CloseImplied(tag is HtmlTag.Rp or HtmlTag.Rt ? HtmlTag.Rtc : HtmlTag.Other);
                break;
        }

        if ((traits & HtmlTraits.Void) != 0)
        {
            AddEmpty(tag);
            return;
        }

        Open();
        _skipsLineFeed = tag == HtmlTag.Textarea;
        _tokenizer.Model = ContentModels.Of(tag);
    }

    /// <summary>Generate implied end tags (13.2.6.3).</summary>
    /// <param name="except">A tag that is left open.</param>
    private void CloseImplied(HtmlTag except)
    {
        while (_open.Top.Tag != except && (_open.Top.Traits & HtmlTraits.ImpliedEnd) != 0) Pop();
    }
}
