using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>Knows the places where an agency signs its copy by name alone.</summary>
internal static class WireCredits
{
    private const int LongestDateline = 90;
    private const int LongestLine = 120;
    private const int LongestInitials = 4;

    /// <summary>Two letters alone on a line may be anything: "PA", "AA".</summary>
    private const int ShortestBare = 3;

    /// <summary>At the head of a paragraph: "(Reuters) -", "BERLIN (dpa/lno) –", "New Delhi, May 5 (PTI)", "PARIS, AFP
    /// —", "/PRNewswire/ --".</summary>
    public static OriginMark? InDateline(string text)
    {
        int head = Math.Min(text.Length, LongestDateline);
        for (int at = 0; at < head; at++)
        {
            char unit = text[at];
            if (unit is '.' or '!' or '?' && EndsSentence(text, at)) return null;
            if (unit is not ('(' or '[' or '/')) continue;
            int close = text.IndexOf(unit switch { '(' => ')', '[' => ']', _ => '/' }, at + 1);
            if (close < 0 || close > head) continue;
            if (TryReadNames(text, at + 1, close, out string? name) && (unit != '/' || IsDash(text, close + 1)))
                return MarkOf(name, at, close + 1, at + 1, close);
        }

        return BeforeDash(text, head);
    }

    /// <summary>"AFP - ", "PARIS, AFP —", "Reuters:".</summary>
    private static OriginMark? BeforeDash(string text, int head)
    {
        for (int at = 1; at < head; at++)
        {
            bool divides = text[at] is '—' or '–' || (text[at] is '-' && char.IsWhiteSpace(text[at - 1]))
                || text[at] == ':';
            if (!divides) continue;
            int end = text.AsSpan(0, at).TrimEnd().Length;
            int start = text.AsSpan(0, end).LastIndexOfAny(",.•|") + 1;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            return Agencies.Known.TryFind(text.AsSpan(start, end - start), out string name)
                ? MarkOf(name, start, end, start, end) : null;
        }

        return null;
    }

    /// <summary>True for a full stop with a small-lettered word of some length before it: "Sept." and "N.Y." end no
    /// sentence.</summary>
    private static bool EndsSentence(string text, int stop)
    {
        int start = stop;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return stop - start > LongestInitials && stop + 1 < text.Length && char.IsWhiteSpace(text[stop + 1]);
    }

    private static bool IsDash(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length && text[at] is '-' or '–' or '—';
    }

    /// <summary>A line that is nothing but the credit: "AFP", "(dpa)", "dpa/lno", "APA/Reuters", "Ada Nilsen,
    /// Associated Press", "By The Associated Press".</summary>
    public static OriginMark? AsLine(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim(" \t\n\r().[]—–-*\u00A0");
        if (trimmed.Length is < 2 or > LongestLine) return null;
        int start = text.IndexOf(trimmed[0]), end = start + trimmed.Length;
        int lead = LengthAt(text, start, OriginPhrase.Credit);
        int names = lead > 0 ? SkipBlanks(text, start + lead) : start;
        if (names >= end) return null;
        bool isBare = lead == 0 && end - names < ShortestBare && trimmed.Length == text.AsSpan().Trim().Length;
        if (!isBare && TryReadNames(text, names, end, out string? name))
            return MarkOf(name, start, end, names, end);
        return AfterNames(text, start, names, end) ?? BeforeNames(text, start, end);
    }

    /// <summary>"By Ada Nilsen and Jo Bloom, Associated Press": all that stands before the agency names
    /// persons.</summary>
    private static OriginMark? AfterNames(string text, int start, int names, int end)
    {
        int divider = text.AsSpan(names, end - names).LastIndexOfAny(",|\n");
        if (divider <= 0) return null;
        int own = SkipBlanks(text, names + divider + 1);
        if (own >= end || !Agencies.Known.TryFind(text.AsSpan(own, end - own), out string agency)) return null;
        List<Metadata.NamePiece> persons = Metadata.AuthorNames.Read(text.Substring(names, divider), isVisible: true);
        return persons.Count > 0 && persons.TrueForAll(person => Metadata.AuthorNames.IsPersonLike(person.Name))
            ? MarkOf(agency, start, end, own, end)
            : null;
    }

    /// <summary>"AFP | Posted by Ada Nilsen": the agency first, set apart from a line that begins as bylines
    /// do.</summary>
    private static OriginMark? BeforeNames(string text, int start, int end)
    {
        int divider = text.AsSpan(start, end - start).IndexOfAny("|\n•");
        if (divider <= 0 || !Agencies.Known.TryFind(text.AsSpan(start, divider), out string agency)) return null;
        int close = start + text.AsSpan(start, divider).TrimEnd().Length, rest = start + divider + 1;
        return Metadata.AuthorNames.Read(text[rest..end], isVisible: true) is [{ } first, ..]
            && Metadata.AuthorNames.IsPersonLike(first.Name)
            ? MarkOf(agency, start, close, start, close) : null;
    }

    /// <summary>In brackets after the last sentence: "… sagte er. (dpa)", "… he said. (AFP/Reuters)".</summary>
    public static OriginMark? AtEnd(string text)
    {
        int end = text.AsSpan().TrimEnd(" .\n\t\r\u00A0").Length;
        if (end < 3 || text[end - 1] is not (')' or ']' or '/')) return null;
        int open = text.LastIndexOfAny(['(', '['], end - 1);
        if (open < 0 || end - open > LongestLine || !IsAfterSentence(text, open)
            || !TryReadNames(text, open + 1, end - 1, out string? name)) return null;
        return MarkOf(name, open, end, open + 1, end - 1);
    }

    private static bool IsAfterSentence(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at).TrimEnd();
        return before.IsEmpty || AreInitials(before) || before[^1] is '.' or '!' or '?' or '"' or '“' or '”' or '»'
            or '«' or '\'' or '’' or ')' or '–' or '—' or '-';
    }

    /// <summary>Names divided by slashes, commas, blanks or "and"; at least one is an agency's, and the rest are
    /// agencies' too or the initials of those who wrote. The first agency counts.</summary>
    private static bool TryReadNames(string text, int start, int end, out string? name)
    {
        name = null;
        if (Agencies.Known.TryFind(text.AsSpan(start, end - start), out string whole))
        {
            name = whole;
            return true;
        }

        foreach (string part in text[start..end].Split(['/', ',', '&', '|', ' ', '+'],
            StringSplitOptions.RemoveEmptyEntries))
        {
            if (Agencies.Known.TryFind(part, out string agency)) name ??= agency;
            else if (LengthAt(part, 0, OriginPhrase.Between) != part.Length && !IsInitials(part)) return false;
        }

        return name is not null;
    }

    /// <summary>The desk's initials before its agencies: "jd/rs (AFP, dpa)".</summary>
    private static bool AreInitials(ReadOnlySpan<char> text) =>
        text.Contains('/') && text.Length <= 4 * LongestInitials
        && Array.TrueForAll(text.ToString().Split('/', ','), part => IsInitials(part.Trim()));

    private static bool IsInitials(string part) =>
        part.Length <= LongestInitials && part.All(char.IsLetter) && (part.All(char.IsLower) || part.All(char.IsUpper));

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or ',')) at++;
        return at;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int at, OriginPhrase phrase) =>
        PressWords.Origins.LengthAt(text, at, phrase);

    private static OriginMark MarkOf(string? agency, int start, int end, int nameStart, int nameEnd) => new(
        OriginKind.WireCredit, agency, IsAgency: true, new Span(start, end), new Span(nameStart, nameEnd));
}
