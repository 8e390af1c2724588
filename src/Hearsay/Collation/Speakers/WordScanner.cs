using Hearsay.Text;

namespace Hearsay.Collation.Speakers;

/// <summary>Finds the words of a name or description, which is no part of a text that was read: runs of letters and
/// digits, with an apostrophe between letters ("don't"), a stop or comma between digits ("28,500") and the stops of an
/// abbreviation ("U.S."). Hyphens part words, so that "Jong-un" and "Jong Un" are the same. Linear.</summary>
internal static class WordScanner
{
    public static IEnumerable<Span> Scan(SourceText text, Span within)
    {
        int at = within.Start;
        while (at < within.End)
        {
            if (!char.IsLetterOrDigit(text[at]) && !IsPaired(text, at))
            {
                at++;
                continue;
            }

            int end = EndOfWord(text, at, within.End);
            yield return new Span(at, end);
            at = end;
        }
    }

    private static int EndOfWord(SourceText text, int start, int limit)
    {
        int at = start;
        while (at < limit)
        {
            if (char.IsLetterOrDigit(text[at]) || IsPaired(text, at)) at++;
            else if (JoinsWord(text, start, at, limit)) at++;
            else break;
        }

        return at;
    }

    /// <summary>True where the mark at <paramref name="at"/> belongs to the word around it.</summary>
    private static bool JoinsWord(SourceText text, int start, int at, int limit)
    {
        bool followed = at + 1 < limit && at > start;
        return text[at] switch
        {
            '\'' or '’' => followed && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
            ',' => followed && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '.' when followed && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]) => true,
            '.' => IsInitialStop(text, start, at, limit),
            _ => false,
        };
    }

    /// <summary>True for the stops of "U.S.": each after a single letter, and at least two of them.</summary>
    private static bool IsInitialStop(SourceText text, int start, int at, int limit)
    {
        if (at == start || !char.IsLetter(text[at - 1])) return false;
        bool single = at - 1 == start || text[at - 2] == '.';
        bool nextIsInitial = at + 2 < limit && char.IsLetter(text[at + 1]) && text[at + 2] == '.';
        return single && (nextIsInitial || at - 1 > start);
    }

    private static bool IsPaired(SourceText text, int at) => char.IsSurrogate(text[at]);
}
