namespace Hearsay.Html;

/// <summary>What stands before the body (WHATWG HTML, sections 13.2.6.4.1 to 13.2.6.4.6). Metadata after the head's end
/// go to the root, between head and body, since the head cannot be opened again.</summary>
internal ref partial struct TreeBuilder
{
    /// <summary>True where the start tag was taken; else the body is open, and it is for the body.</summary>
    private bool StartBeforeBody()
    {
        HtmlTag tag = _tokenizer.Token.Tag;
        if (tag == HtmlTag.Head)
        {
            if (_mode == Mode.BeforeHead) OpenHead(_tokenizer.Token.Start, _tokenizer.Token.End);
            return true;
        }

        if (_mode == Mode.InHeadNoscript
            && tag is not (HtmlTag.Basefont or HtmlTag.Bgsound or HtmlTag.Link or HtmlTag.Meta or HtmlTag.Noframes
            or HtmlTag.Style))
        {
            if (tag == HtmlTag.Noscript) return true;
            EndNoscript();
        }

        if (_mode == Mode.BeforeHead) OpenHead(_tokenizer.Token.Start, _tokenizer.Token.Start);
        if (HtmlTags.Has(tag, HtmlTraits.Metadata))
        {
            StartMetadata(tag);
            return true;
        }

        if (_open.Of(HtmlTag.Template) >= 0) return false;
        if (tag == HtmlTag.Noscript && _mode == Mode.InHead)
        {
            Open();
            _mode = Mode.InHeadNoscript;
            return true;
        }

        EndHead();
        if (tag != HtmlTag.Body) EnsureBody(_tokenizer.Token.Start);
        else OpenBody(_tokenizer.Token.Start, _tokenizer.Token.End);
        return tag == HtmlTag.Body;
    }

    /// <summary>True where the end tag was taken or is to be ignored.</summary>
    private bool EndBeforeBody()
    {
        HtmlTag tag = _tokenizer.Token.Tag;
        if (_open.Top.Tag == tag && IsRawText())
        {
            Pop();
            return true;
        }

        if (tag == HtmlTag.Template || _open.Of(HtmlTag.Template) >= 0) return false;
        if (_mode == Mode.InHeadNoscript && tag is HtmlTag.Noscript or HtmlTag.Br) EndNoscript();
        if (_mode is Mode.BeforeHead or Mode.InHead && tag == HtmlTag.Head)
        {
            if (_mode == Mode.BeforeHead) OpenHead(_tokenizer.Token.Start, _tokenizer.Token.Start);
            EndHead();
            return true;
        }

        if (_mode == Mode.InHeadNoscript || tag is not (HtmlTag.Body or HtmlTag.Html or HtmlTag.Br)) return true;
        EnsureBody(_tokenizer.Token.Start);
        return false;
    }

    /// <summary>Takes white space before the body, and opens the body at the first other character; gives the start of
    /// the text that is for the body.</summary>
    private int TextBeforeBody(int start, int end)
    {
        if (_open.Of(HtmlTag.Template) >= 0) return start;
        int at = start;
        while (at < end && _page[at] is ' ' or '\t' or '\n' or '\f' or '\r') at++;
        if (at > start && _mode != Mode.BeforeHead) AddText(start, at);
        if (at < end) EnsureBody(at);
        return at;
    }

    /// <summary>Elements of the head, wherever they are met.</summary>
    private void StartMetadata(HtmlTag tag)
    {
        if (HtmlTags.Has(tag, HtmlTraits.Void))
        {
            AddEmpty(tag);
            return;
        }

        Open();
        _tokenizer.Model = ContentModels.Of(tag);
    }

    private void OpenHead(int start, int end)
    {
        Open(HtmlTag.Head, start, end);
        _mode = Mode.InHead;
    }

    private void EndNoscript()
    {
        if (_mode != Mode.InHeadNoscript) return;
        PopTo(_open.Of(HtmlTag.Noscript));
        _mode = Mode.InHead;
    }

    private void EndHead()
    {
        EndNoscript();
        if (_mode != Mode.InHead) return;
        PopTo(_open.Of(HtmlTag.Head));
        _mode = Mode.AfterHead;
    }

    /// <summary>Makes sure that head and body exist and that the body is open, or was.</summary>
    /// <param name="at">Where in the page implied ones begin.</param>
    private void EnsureBody(int at)
    {
        if (_mode == Mode.BeforeHead) OpenHead(at, at);
        if (_mode == Mode.InBody) return;
        EndHead();
        OpenBody(at, at);
    }

    private void OpenBody(int start, int end)
    {
        _body = Open(HtmlTag.Body, start, end);
        _mode = Mode.InBody;
    }
}
