namespace Hearsay.Articles.Extraction;

/// <summary>What the names that a site gives to a part of its page hint at; <c>Data/markup-words.tsv</c> has the
/// words.</summary>
internal enum MarkupSign : byte
{
    Body,
    Title,
    Standfirst,
    Byline,
    Date,
    Caption,
    Credit,
    Picture,
    Related,
    Navigation,
    Share,
    Comment,
    Newsletter,
    Advertisement,
    Footer,
    Header,
    Sidebar,
    Notice,
    Author,
    Tags,
    Tool,
    Meta,
    Quote,
    Hidden,
    Live,
    List,
}
