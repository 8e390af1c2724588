using System.Text;
using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Tests.Articles.Html;

/// <summary>A document as one readable line: <c>body(p("One") p("Two" b("three")))</c>.</summary>
internal static class Outline
{
    public static HtmlDocument Parse(string page, HtmlLimits? limits = null) =>
        HtmlDocument.Parse(new SourceText(page), limits);

    /// <summary>The outline of the whole document, without the <c>html</c> around it.</summary>
    public static string Of(HtmlDocument document)
    {
        var text = new StringBuilder();
        AddChildren(document, 0, text);
        return text.ToString();
    }

    private static void AddChildren(HtmlDocument document, int parent, StringBuilder text)
    {
        string gap = "";
        for (int i = parent + 1; i < document.Nodes[parent].End; i = document.Nodes[i].End)
        {
            text.Append(gap);
            gap = " ";
            switch (document.Nodes[i].Kind)
            {
                case HtmlNodeKind.Text:
                    text.Append('"').Append(document.TextOf(i).Replace("\n", "\\n", StringComparison.Ordinal))
                        .Append('"');
                    break;
                case HtmlNodeKind.Comment:
                    text.Append("<!>");
                    break;
                default:
                    AddElement(document, i, text);
                    break;
            }
        }
    }

    private static void AddElement(HtmlDocument document, int element, StringBuilder text)
    {
        text.Append(document.NameOf(element));
        if (document.Nodes[element].End == element + 1) return;
        text.Append('(');
        AddChildren(document, element, text);
        text.Append(')');
    }
}
