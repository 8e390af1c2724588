namespace Hearsay.Html;

/// <summary>Tables (WHATWG HTML, sections 13.2.6.4.9 to 13.2.6.4.15). The innermost of the elements with the trait
/// <see cref="HtmlTraits.TableContext"/> tells the insertion mode.</summary>
internal ref partial struct TreeBuilder
{
    /// <summary>Takes the start tags that belong to tables, or have a meaning of their own there.</summary>
    private bool StartTable(HtmlTag tag)
    {
        switch (tag)
        {
            case HtmlTag.Table:
                StartNewTable();
                return true;
            case HtmlTag.Caption or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                if (ClearToTable()) Open();
                return true;
            case HtmlTag.Col:
                if (_open.Top.Tag != HtmlTag.Colgroup && ClearToTable()) Imply(HtmlTag.Colgroup);
                if (_open.Top.Tag == HtmlTag.Colgroup) AddEmpty(tag);
                return true;
            case HtmlTag.Tr:
                if (ClearToRowGroup()) Open();
                return true;
            case HtmlTag.Td or HtmlTag.Th:
                if (ClearToRow()) Open();
                return true;
            case HtmlTag.Form when IsBetweenCells():
                if (_form >= 0) return true;
                _form = Open();
                _open.Pop();
                return true;
            default:
                return false;
        }
    }

    private void StartNewTable()
    {
        if (!IsBetweenCells())
        {
            if (!_isQuirky) CloseP();
            Open();
        }
        else if (_open.HasInScope(HtmlTag.Table, HtmlTraits.TableScope))
        {
            PopTo(_open.Of(HtmlTag.Table));
            Open();
        }
    }

    /// <summary>Clear the stack back to a table context; false where no table is open, and no template that stands for
    /// one.</summary>
    private bool ClearToTable()
    {
        int at = _open.Of(HtmlTraits.TableScope);
        if (_open[at].Tag == HtmlTag.Html) return false;
        // A template with other content than rows and cells is no table.
        bool isOther = _open[at].Tag == HtmlTag.Template && _open.Of(HtmlTraits.TableContext) == at
            && at < _open.Count - 1;
        if (!isOther) PopTo(at + 1);
        return !isOther;
    }

    /// <summary>Clear the stack back to a row group, and begin one where the table has none.</summary>
    private bool ClearToRowGroup()
    {
        int group = _open.Of(HtmlTraits.TableScope) + 1;
        if (group < _open.Count && HtmlTags.Has(_open[group].Tag, HtmlTraits.RowGroup)) PopTo(group + 1);
        else if (!ClearToTable()) return false;
        if (_open.Top.Tag == HtmlTag.Table) Imply(HtmlTag.Tbody);
        return true;
    }

    /// <summary>Clear the stack back to a row, and begin one where there is none.</summary>
    private bool ClearToRow()
    {
        if (_open.HasInScope(HtmlTag.Tr, HtmlTraits.TableScope)) PopTo(_open.Of(HtmlTag.Tr) + 1);
        else if (!ClearToRowGroup()) return false;
        else if (_open.Top.Tag != HtmlTag.Template) Imply(HtmlTag.Tr);
        return true;
    }

    /// <summary>True in a table but in none of its cells or captions.</summary>
    private readonly bool IsBetweenCells()
    {
        int at = _open.Of(HtmlTraits.TableContext);
        return at >= 0 && _open[at].Tag is HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot
            or HtmlTag.Tr or HtmlTag.Colgroup;
    }

    private bool EndTable(HtmlTag tag)
    {
        switch (tag)
        {
            case HtmlTag.Table or HtmlTag.Caption or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Tr
                or HtmlTag.Td or HtmlTag.Th:
                if (_open.HasInScope(tag, HtmlTraits.TableScope)) PopTo(_open.Of(tag));
                return true;
            case HtmlTag.Colgroup:
                if (_open.Top.Tag == tag) Pop();
                return true;
            case HtmlTag.Col:
                return true;
            default:
                return false;
        }
    }
}
