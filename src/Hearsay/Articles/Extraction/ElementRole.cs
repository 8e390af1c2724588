using Hearsay.Html;

namespace Hearsay.Articles.Extraction;

/// <summary>What an element does to the text in it, as browsers lay it out by default (WHATWG HTML, section
/// 15.3).</summary>
internal enum ElementRole : byte
{
    /// <summary>Runs on with the text around it.</summary>
    Inline,

    /// <summary>Stands on lines of its own.</summary>
    Block,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>Not shown as text: scripts, styles, media, fields of forms.</summary>
    Skipped,
}

/// <summary>Elements to roles.</summary>
internal static class ElementRoles
{
    private static readonly ElementRole[] Roles = new ElementRole[256];

    static ElementRoles()
    {
        Array.Fill(Roles, ElementRole.Block);
        foreach (HtmlTag tag in Inline) Roles[(int)tag] = ElementRole.Inline;
        foreach (HtmlTag tag in Skipped) Roles[(int)tag] = ElementRole.Skipped;
        Roles[(int)HtmlTag.Br] = ElementRole.Break;
    }

    private static ReadOnlySpan<HtmlTag> Inline =>
    [
        HtmlTag.A, HtmlTag.Abbr, HtmlTag.Acronym, HtmlTag.Area, HtmlTag.B, HtmlTag.Basefont, HtmlTag.Bdi, HtmlTag.Bdo,
            HtmlTag.Big,
        HtmlTag.Blink, HtmlTag.Cite, HtmlTag.Code, HtmlTag.Data, HtmlTag.Del, HtmlTag.Dfn, HtmlTag.Em, HtmlTag.Font,
        HtmlTag.I,
        HtmlTag.Image, HtmlTag.Img, HtmlTag.Ins, HtmlTag.Kbd, HtmlTag.Mark, HtmlTag.Meter, HtmlTag.Nobr, HtmlTag.Output,
        HtmlTag.Picture, HtmlTag.Q, HtmlTag.Rb, HtmlTag.Rp, HtmlTag.Rt, HtmlTag.Rtc, HtmlTag.Ruby, HtmlTag.S,
        HtmlTag.Samp,
        HtmlTag.Slot, HtmlTag.Small, HtmlTag.Source, HtmlTag.Span, HtmlTag.Strike, HtmlTag.Strong, HtmlTag.Sub,
        HtmlTag.Sup,
        HtmlTag.Time, HtmlTag.Tt, HtmlTag.U, HtmlTag.Var, HtmlTag.Wbr, HtmlTag.Math,
    ];

    private static ReadOnlySpan<HtmlTag> Skipped =>
    [
        HtmlTag.Applet, HtmlTag.Audio, HtmlTag.Base, HtmlTag.Canvas, HtmlTag.Datalist, HtmlTag.Embed, HtmlTag.Head,
            HtmlTag.Iframe,
        HtmlTag.Input, HtmlTag.Link, HtmlTag.Map, HtmlTag.Meta, HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Noscript,
        HtmlTag.Object,
        HtmlTag.Param, HtmlTag.Progress, HtmlTag.Script, HtmlTag.Select, HtmlTag.Style, HtmlTag.Svg, HtmlTag.Template,
        HtmlTag.Textarea, HtmlTag.Title, HtmlTag.Track, HtmlTag.Video,
    ];

    /// <summary>The role of an element; custom elements (their names hold a hyphen) wrap blocks more often than
    /// words.</summary>
    public static ElementRole Of(HtmlDocument document, int element)
    {
        HtmlTag tag = document.Nodes[element].Tag;
        if (tag != HtmlTag.Other) return Roles[(int)tag];
        return document.NameOf(element).Contains('-', StringComparison.Ordinal)
            ? ElementRole.Block : ElementRole.Inline;
    }
}
