using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>Finds what stands in quote marks: curly, straight, angled or single, across sentences, with a closing mark
/// of another style or none. Only outermost quotations; what is quoted inside one belongs to it.</summary>
internal static class QuotationFinder
{
    /// <summary>How far a single quote mark looks for its partner, in UTF-16 units: headlines and British style quote
    /// short passages in single marks; farther off it is an apostrophe.</summary>
    private const int SingleReach = 1500;

    /// <summary>The quotations of every paragraph, in order.</summary>
    /// <param name="endings">Tell the apostrophe of a plural from a closing mark.</param>
    public static List<Quotation> Find(SourceText text, IReadOnlyList<Span> paragraphs, Endings endings)
    {
        var found = new List<Quotation>();
        for (int i = 0; i < paragraphs.Count; i++)
        {
            bool runsOn = found.Count > 0 && i > 0 && found[^1].End == QuotationEnd.Continued
                && found[^1].Span.End == TrimEnd(text, paragraphs[i - 1]);
            bool nextOpens = i + 1 < paragraphs.Count && OpensWithMark(text, paragraphs[i + 1]);
            bool nextOpensSingle = i + 1 < paragraphs.Count && text[paragraphs[i + 1].Start] == '‘';
            FindIn(text, endings, paragraphs[i], runsOn, nextOpens, nextOpensSingle, found);
        }

        return found;
    }

    private static void FindIn(
        SourceText text, Endings endings, Span paragraph, bool runsOn, bool nextOpens, bool nextOpensSingle,
        List<Quotation> found)
    {
        int position = paragraph.Start;
        int end = TrimEnd(text, paragraph);
        bool isFirst = true;
        while (position < end)
        {
            char c = text[position];
            bool continues = isFirst && runsOn;
            Quotation? quotation = null;
            if (IsDoubleOpening(text, position, paragraph))
                quotation = ReadDouble(text, position, end, nextOpens, continues);
            else if (WordCharacters.IsSingleQuote(c) && IsSingleOpening(text, endings, position, paragraph))
                quotation = ReadSingle(text, endings, position, end, nextOpensSingle, continues);
            if (quotation is { } q)
            {
                found.Add(q);
                position = q.Span.End;
            }
            else
            {
                position++;
            }

            if (!WordCharacters.IsSpace(c)) isFirst = false;
        }
    }

    private static bool OpensWithMark(SourceText text, Span paragraph)
    {
        int start = paragraph.Start;
        while (start < paragraph.End && WordCharacters.IsSpace(text[start])) start++;
        return start < paragraph.End && IsDoubleOpening(text, start, paragraph);
    }

    /// <summary>Two single marks in a row are a double one in old wire style.</summary>
    private static int DoubleLength(SourceText text, int at, int end)
    {
        if (at >= end) return 0;
        if (WordCharacters.IsDoubleQuote(text[at])) return 1;
        return text[at] is '\'' or '`' or '’' or '‘' && at + 1 < end && text[at + 1] == text[at] ? 2 : 0;
    }

    private static bool IsDoubleOpening(SourceText text, int at, Span paragraph)
    {
        int length = DoubleLength(text, at, paragraph.End);
        if (length == 0 || at + length >= paragraph.End) return false;
        if (WordCharacters.IsSpace(text[at + length])) return false;
        if (text[at] is '“' or '„' or '«') return true;
        bool afterGap = at == paragraph.Start || !WordCharacters.IsWord(text[at - 1])
            && text[at - 1] is not (',' or '.' or '!' or '?' or '%');
        // A closing curly mark opens where a careless typist set it so: after a gap, before a word.
        return afterGap && (text[at] != '”' || WordCharacters.IsWord(text[at + length]));
    }

    private static Quotation ReadDouble(SourceText text, int open, int end, bool nextOpens, bool continues)
    {
        int inner = open + DoubleLength(text, open, end);
        for (int i = inner; i < end; i++)
        {
            int length = DoubleLength(text, i, end);
            if (length == 0) continue;
            bool isClosing = text[i] is '”' or '»' || !WordCharacters.IsSpace(text[i - 1]);
            if (isClosing && text[i] is not ('“' or '„' or '«'))
                return new Quotation(new Span(open, i + length), new Span(inner, i), QuotationEnd.Closed, continues);
            if (text[i] is '“' or '„' && i > inner)
            {
                // A new opening mark: the one before was never closed, or this one is set wrongly for a closing one.
                bool standsForClosing = !WordCharacters.IsSpace(text[i - 1])
                    && (i + 1 >= end || !WordCharacters.IsWord(text[i + 1]));
                return standsForClosing
                    ? new Quotation(new Span(open, i + 1), new Span(inner, i), QuotationEnd.Closed, continues)
                    : Missing(text, open, inner, i, continues);
            }
        }

        return nextOpens
            ? new Quotation(new Span(open, end), new Span(inner, end), QuotationEnd.Continued, continues)
            : Missing(text, open, inner, end, continues);
    }

    private static Quotation Missing(SourceText text, int open, int inner, int limit, bool continues)
    {
        int end = TrimEnd(text, new Span(inner, limit));
        return new Quotation(new Span(open, end), new Span(inner, end), QuotationEnd.Missing, continues);
    }

    private static bool IsSingleOpening(SourceText text, Endings endings, int at, Span paragraph)
    {
        if (at + 1 >= paragraph.End) return false;
        bool beforeWord = WordCharacters.IsWord(text[at + 1]) || text[at + 1] is '$' or '£' or '[' or '…' or '.';
        bool afterGap = at == paragraph.Start || WordCharacters.IsSpace(text[at - 1])
            || text[at - 1] is '(' or '[' or '—' or '–' or ':' or '/' or '-';
        return beforeWord && afterGap && !IsDecade(text, endings, at, paragraph.End);
    }

    private static bool IsDecade(SourceText text, Endings endings, int at, int end) =>
        at + 3 < end && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && endings.Has(text.Slice(new Span(at + 3, at + 4)), Ending.Plural);

    private static Quotation? ReadSingle(
        SourceText text, Endings endings, int open, int end, bool nextOpens, bool continues)
    {
        int limit = Math.Min(end, open + SingleReach);
        int possessive = -1;
        for (int i = open + 2; i < limit; i++)
        {
            if (!WordCharacters.IsApostrophe(text[i]) || WordCharacters.IsSpace(text[i - 1])) continue;
            if (text[i] is '‘' || (i + 1 < end && WordCharacters.IsWord(text[i + 1]))) continue;
            // "the allies' plan": a plural's apostrophe looks the same; it closes only where no other mark does.
            if (i + 2 < end && text[i + 1] == ' ' && char.IsLower(text[i + 2])
                && endings.Has(text.Slice(new Span(open + 1, i)), Ending.Plural))
            {
                if (possessive < 0) possessive = i;
                continue;
            }

            return Closed(open, i, continues);
        }

        if (possessive > 0 && text[open] is '‘' or '`') return Closed(open, possessive, continues);
        // Only a curly opening mark is sure enough to run on into the next paragraph.
        return nextOpens && text[open] == '‘' && limit == end
            ? new Quotation(new Span(open, end), new Span(open + 1, end), QuotationEnd.Continued, continues)
            : null;
    }

    private static Quotation Closed(int open, int close, bool continues) =>
        new(new Span(open, close + 1), new Span(open + 1, close), QuotationEnd.Closed, continues);

    private static int TrimEnd(SourceText text, Span span)
    {
        int end = span.End;
        while (end > span.Start && WordCharacters.IsSpace(text[end - 1])) end--;
        return end;
    }
}
