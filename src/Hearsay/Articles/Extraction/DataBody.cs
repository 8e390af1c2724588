using Hearsay.Articles.JsonLd;
using Hearsay.Text;

namespace Hearsay.Articles.Extraction;

/// <summary>The text of an <c>articleBody</c> in a page's JSON-LD, for pages that a script would fill: it is read where
/// it stands in the page, character by character, like any other text.</summary>
internal static class DataBody
{
    /// <summary>Adds the text to <paramref name="target"/>, a paragraph a line.</summary>
    /// <param name="body">The contents of the JSON string in the page.</param>
    /// <returns>Where each paragraph stands in the page and in the text.</returns>
    public static List<(Span Page, Span Text)> Append(SourceText page, Span body, MappedText target)
    {
        var paragraphs = new List<(Span, Span)>();
        ReadOnlySpan<char> raw = page.Value.AsSpan(0, body.End);
        int at = body.Start, pageStart = -1, textStart = 0;
        while (at < body.End)
        {
            int start = at;
            char unit = LenientJson.ReadUnit(raw, ref at);
            if (unit is '\n' or '\r')
            {
                if (pageStart >= 0) paragraphs.Add((new Span(pageStart, start), new Span(textStart, target.Length)));
                pageStart = -1;
                continue;
            }

            if (pageStart < 0)
            {
                if (char.IsWhiteSpace(unit)) continue;
                if (target.Length > 0) target.AppendGlue('\n');
                (pageStart, textStart) = (start, target.Length);
            }

            if (char.IsWhiteSpace(unit)) unit = ' ';
            if (at == start + 1) target.Append([unit], start);
            else target.AppendFor([unit], new Span(start, at));
        }

        if (pageStart >= 0) paragraphs.Add((new Span(pageStart, at), new Span(textStart, target.Length)));
        return paragraphs;
    }
}
