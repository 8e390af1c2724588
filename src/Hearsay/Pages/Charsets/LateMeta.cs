using System.Text;
using Hearsay.Html;

namespace Hearsay.Pages.Charsets;

/// <summary>Finds the encoding that a <c>meta</c> beyond the prescanned bytes declares: browsers begin again when they
/// meet one (WHATWG HTML, section 13.2.3.4, "changing the encoding while parsing").</summary>
internal static class LateMeta
{
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        // Declarations are in ASCII, which all these encodings contain.
        string page = Encoding.Latin1.GetString(bytes);
        var attributes = new AttributeBuffer();
        var tokenizer = new HtmlTokenizer(page, attributes);
        while (tokenizer.Read())
        {
            HtmlToken token = tokenizer.Token;
            if (token.Kind == HtmlTokenKind.StartTag)
            {
                if (token.Tag == HtmlTag.Meta && NameIn(page, attributes.Items) is { } name) return name;
                tokenizer.Model = ContentModels.Of(token.Tag);
            }

            attributes.Count = 0;
        }

        return null;
    }

    private static string? NameIn(string page, ReadOnlySpan<HtmlAttribute> attributes)
    {
        if (ValueOf(page, attributes, "charset") is { } charset) return CharsetLabels.NameInMeta(charset);
        return string.Equals(ValueOf(page, attributes, "http-equiv"), "content-type",
            StringComparison.OrdinalIgnoreCase)
            ? CharsetLabels.NameInMeta(CharsetLabels.LabelIn(ValueOf(page, attributes, "content")))
            : null;
    }

    private static string? ValueOf(string page, ReadOnlySpan<HtmlAttribute> attributes, string name)
    {
        foreach (HtmlAttribute attribute in attributes)
        {
            if (page.AsSpan(attribute.NameStart..attribute.NameEnd).Equals(name, StringComparison.OrdinalIgnoreCase))
                return TextDecoder.ToString(page, attribute.ValueStart, attribute.ValueEnd, TextMode.References,
                    inAttribute: true);
        }

        return null;
    }
}
