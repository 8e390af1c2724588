namespace Hearsay.Articles.Html;

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
                if (IsBetweenCells()) PopTo(_open.Of(HtmlTag.Table));
                else if (!_isQuirky) CloseP();
                Open();
                return true;
            case HtmlTag.Caption or HtmlTag.Colgroup:
                if (ClearTo(HtmlTag.Table)) Open();
                return true;
            case HtmlTag.Col:
                if (_open.Top.Tag != HtmlTag.Colgroup && ClearTo(HtmlTag.Table)) Imply(HtmlTag.Colgroup);
                if (_open.Top.Tag == HtmlTag.Colgroup) AddEmpty(tag);
                return true;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                if (ClearTo(HtmlTag.Table)) Open();
                return true;
            case HtmlTag.Tr:
                StartRow();
                return true;
            case HtmlTag.Td or HtmlTag.Th:
                StartCell();
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

    private void StartRow()
    {
        if (IsInTemplate() || (ClearTo(HtmlTag.Table, HtmlTraits.RowGroup) && ImplyRowGroup())) Open();
    }

    private void StartCell()
    {
        if (IsInTemplate())
        {
            Open();
            return;
        }

        if (!_open.HasInScope(HtmlTag.Table, HtmlTraits.TableScope)) return;
        if (_open.HasInScope(HtmlTag.Tr, HtmlTraits.TableScope)) PopTo(_open.Of(HtmlTag.Tr) + 1);
        else if (ClearTo(HtmlTag.Table, HtmlTraits.RowGroup) && ImplyRowGroup()) Imply(HtmlTag.Tr);
        Open();
    }

    private bool ImplyRowGroup()
    {
        if (_open.Top.Tag == HtmlTag.Table) Imply(HtmlTag.Tbody);
        return true;
    }

    /// <summary>Clear the stack back to a table context, or to a row group inside it; false where no table is open, or only
    /// outside a template.</summary>
    private bool ClearTo(HtmlTag table, HtmlTraits group = HtmlTraits.None)
    {
        if (!_open.HasInScope(table, HtmlTraits.TableScope)) return false;
        int at = _open.Of(table) + 1;
        if (group != HtmlTraits.None && at < _open.Count && HtmlTags.Has(_open[at].Tag, group)) at++;
        PopTo(at);
        return true;
    }

    /// <summary>True right in a template, where rows and cells need no table.</summary>
    private readonly bool IsInTemplate() => _open[Math.Max(_open.Of(HtmlTraits.TableContext), 0)].Tag == HtmlTag.Template;

    /// <summary>True in a table but in none of its cells or captions.</summary>
    private readonly bool IsBetweenCells()
    {
        int at = _open.Of(HtmlTraits.TableContext);
        return at >= 0 && _open[at].Tag is HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Tr or HtmlTag.Colgroup;
    }

    private bool EndTable(HtmlTag tag)
    {
        switch (tag)
        {
            case HtmlTag.Table or HtmlTag.Caption or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Tr or HtmlTag.Td or HtmlTag.Th:
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
