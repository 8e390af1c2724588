namespace Hearsay.Html.Outline;

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
    /// <summary>The role of an element; custom elements (their names hold a hyphen) wrap blocks more often than
    /// words.</summary>
    public static ElementRole Of(HtmlDocument document, int element)
    {
        HtmlTag tag = document.Nodes[element].Tag;
        if (tag == HtmlTag.Other)
            return document.NameOf(element).Contains('-', StringComparison.Ordinal)
                ? ElementRole.Block : ElementRole.Inline;
        HtmlTraits traits = HtmlTags.TraitsOf(tag);
        return (traits & HtmlTraits.Inline) != 0 ? ElementRole.Inline
            : (traits & HtmlTraits.Skipped) != 0 ? ElementRole.Skipped
            : tag == HtmlTag.Br ? ElementRole.Break : ElementRole.Block;
    }
}
