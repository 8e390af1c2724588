using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Reads lines that begin with a handle, or with a name and a handle: "@ada: …", "Ada Wren (@ada): …", "Posted
/// by u/ada 3 hours ago", "Ada Wren @ada · 2 May".</summary>
internal static class HandleScanner
{
    private const int MostNameWords = 4;

    /// <summary>After the handle in a line over a post: "· 3 hours ago", "2 May 2031 at 14:02".</summary>
    private const int MostWordsAfter = 7;

    /// <summary>The label of a line without bullet; null where it begins otherwise.</summary>
    public static TurnLabel? Read(SourceText text, Span line, PhraseClasses<TurnWord> words)
    {
        ReadOnlySpan<char> units = text.Slice(line);
        int lead = LeadLength(units, words);
        // "@media screen {" of a style sheet.
        if (units.ContainsAny('{', '}')) return null;
        if ((Find(units, lead) ?? Bare(units, lead)) is not { } handle) return null;
        ReadOnlySpan<char> name = units[lead..handle.Start].TrimEnd(" (");
        if (!IsName(name)) return null;
        int after = handle.End;
        while (after < units.Length && units[after] is ')' or ' ') after++;
        Span named = name.IsEmpty ? handle : new Span(lead, lead + name.Length);
        named = named.Shift(line.Start);
        if (after < units.Length && units[after] == ':')
        {
            int start = after + 1;
            while (start < units.Length && char.IsWhiteSpace(units[start])) start++;
            return new TurnLabel(LabelForm.Handle, new Span(line.Start, line.Start + after + 1), named,
                new Span(line.Start + start, line.End));
        }

        if (!IsHeaderEnd(units[handle.End..])) return null;
        return new TurnLabel(LabelForm.Header, line, named, new Span(line.End, line.End))
        {
            Time = TimeIn(units, handle.End) is { } time ? time.Shift(line.Start) : null,
        };
    }

    /// <summary>"Posted by ", "RT ".</summary>
    private static int LeadLength(ReadOnlySpan<char> units, PhraseClasses<TurnWord> words)
    {
        int length = Math.Max(words.LengthAt(units, 0, TurnWord.Posted), words.LengthAt(units, 0, TurnWord.Repost));
        while (length > 0 && length < units.Length && units[length] == ' ') length++;
        return length;
    }

    /// <summary>The first handle of the line: "@ada", "u/ada".</summary>
    private static Span? Find(ReadOnlySpan<char> units, int from)
    {
        for (int i = from; i + 2 < units.Length; i++)
        {
            if (i > from && units[i - 1] is not (' ' or '(')) continue;
            int start = units[i] == '@' ? i + 1 : units[i] is 'u' && units[i + 1] == '/' ? i + 2 : -1;
            if (start < 0) continue;
            int end = start;
            while (end < units.Length && IsOfHandle(units[end])) end++;
            while (end > start && units[end - 1] is '.' or '-') end--;
            if (end > start) return new Span(i, end);
        }

        return null;
    }

    private static bool IsOfHandle(char unit) => char.IsLetterOrDigit(unit) || unit is '_' or '-' or '.' or '@';

    /// <summary>"Posted by seaweed_sam": a word in small letters, which no name of a person is.</summary>
    private static Span? Bare(ReadOnlySpan<char> units, int lead)
    {
        if (lead == 0 || lead >= units.Length || !char.IsLower(units[lead])) return null;
        int end = units[lead..].IndexOf(' ');
        return new Span(lead, end < 0 ? units.Length : lead + end);
    }

    /// <summary>Up to four words, each with a capital; or none.</summary>
    private static bool IsName(ReadOnlySpan<char> name)
    {
        int count = 0;
        foreach (Range range in name.Split(' '))
        {
            if (name[range].IsEmpty) continue;
            if (!char.IsUpper(name[range][0]) || name[range][^1] == ':' || ++count > MostNameWords) return false;
        }

        return name.IsEmpty || count > 0;
    }

    /// <summary>Nothing, or a few words with a number or a mark before them, and no end of a sentence.</summary>
    private static bool IsHeaderEnd(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim(" )");
        if (rest.IsEmpty) return true;
        int count = 0;
        foreach (Range range in rest.Split(' ')) if (!rest[range].IsEmpty) count++;
        bool isMarked = rest[0] is '·' or '•' or '|' or '-' or '–' or '—' || rest.ContainsAnyInRange('0', '9');
        return count <= MostWordsAfter && isMarked && rest[^1] is not ('.' or '!' or '?' or ':');
    }

    private static Span? TimeIn(ReadOnlySpan<char> units, int from)
    {
        int start = from, end = units.Length;
        while (start < end && units[start] is ')' or ' ' or '·' or '•' or '|' or '-' or '–' or '—') start++;
        while (end > start && units[end - 1] is ' ') end--;
        return start < end ? new Span(start, end) : null;
    }
}
