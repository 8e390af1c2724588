namespace Hearsay.Html;

/// <summary>What an element of HTML does to the tokenizer (WHATWG HTML, section 13.2.6.4; scripting
/// disabled).</summary>
internal static class ContentModels
{
    public static ContentModel Of(HtmlTag tag)
    {
        HtmlTraits traits = HtmlTags.TraitsOf(tag);
        return (traits & (HtmlTraits.Rcdata | HtmlTraits.RawText)) == 0
            ? tag switch
            {
                HtmlTag.Script => ContentModel.ScriptData,
                HtmlTag.Plaintext => ContentModel.PlainText,
                _ => ContentModel.Data
            }
            : (traits & HtmlTraits.Rcdata) != 0 ? ContentModel.Rcdata : ContentModel.RawText;
    }
}
