namespace Hearsay.Html;

/// <summary>The elements that the parser or its readers tell apart; <c>Data/html-elements.tsv</c> says what the parser
/// knows of each. Elements of SVG and MathML are <see cref="Other"/>, whatever their names, but for
/// their roots, scripts and styles.</summary>
internal enum HtmlTag : byte
{
    /// <summary>Any other element: custom, unknown or foreign; <see cref="HtmlDocument.NameOf"/> tells its
    /// name.</summary>
    Other,
    A, Abbr, Acronym, Address, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bdi, Bdo, Bgsound, Big, Blink,
    Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup, Data, Datalist, Dd, Del,
    Details, Dfn, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame,
    Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Image, Img, Input, Ins, Kbd, Keygen,
    Label, Legend, Li, Link, Listing, Main, Map, Mark, Marquee, Math, Menu, Meta, Meter, Nav, Nobr, Noembed, Noframes,
    Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Picture, Plaintext, Pre, Progress, Q, Rb, Rp, Rt, Rtc,
    Ruby, S, Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary,
    Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video,
    Wbr, Xmp,
}
