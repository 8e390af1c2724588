using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>Cuts a paragraph into tokens: words with their inner hyphens, full stops and apostrophes, numbers with
/// their separators, addresses, pictures, single marks. Clitics are split as in the English UD treebanks
/// ("do|n't", "Macron|'s"); hyphenated compounds stay whole. One pass; what looks ahead looks no farther than a
/// bound.</summary>
internal sealed class Tokenizer(LanguagePack language)
{
    /// <summary>A longer run without a break is cut here, in UTF-16 units: no language has such words, and later steps
    /// may then take time quadratic in a word.</summary>
    private const int LongestWord = 1000;

    /// <summary>"10:30".</summary>
    private const int LongestHour = 5;

    private readonly Abbreviations _abbreviations = language.Orthography.Abbreviations;
    private readonly Clitics _clitics = language.Orthography.Clitics;
    private readonly WordMap<bool> _hourSuffixes = language.Orthography.HourSuffixes;
    private readonly Endings _endings = language.Endings;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _emoticons =
        new HashSet<string>(WordTable.Rows("Languages/Shared/emoticons.tsv").Select(row => row[0]),
            StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the tokens of <paramref name="within"/> to <paramref name="tokens"/>.</summary>
    public void Tokenize(ReadOnlySpan<char> text, Span within, List<Span> tokens)
    {
        int position = within.Start, end = within.End;
        while (position < end)
        {
            char c = text[position];
            if (WordCharacters.IsSpace(c)) position++;
            else if (WordCharacters.IsWord(c) && !PictureScanner.IsPicture(text, position, end))
                position = ReadWord(text, position, end, tokens);
            else if (StartsWordLike(text, position, end)) position = ReadWord(text, position, end, tokens);
            else position = Add(tokens, position, MarkEnd(text, position, within));
        }
    }

    private static int Add(List<Span> tokens, int start, int end)
    {
        tokens.Add(new Span(start, end));
        return end;
    }

    /// <summary>"@name", "#tag", ".5", and an apostrophe that stands for digits left out ("'90s").</summary>
    private bool StartsWordLike(ReadOnlySpan<char> text, int position, int end)
    {
        if (position + 1 >= end || !WordCharacters.IsWord(text[position + 1])) return false;
        return text[position] switch
        {
            '@' => true,
            '#' => !char.IsAsciiDigit(text[position + 1]),
            '.' => char.IsAsciiDigit(text[position + 1]),
            '\'' or '’' => char.IsAsciiDigit(text[position + 1]) && IsDecade(text, position + 1, end),
            _ => false,
        };
    }

    private bool IsDecade(ReadOnlySpan<char> text, int start, int end) =>
        start + 3 <= end && char.IsAsciiDigit(text[start + 1])
        && _endings.Has([WordKey.Fold(text[start + 2])], Ending.Plural);

    private int MarkEnd(ReadOnlySpan<char> text, int start, Span within)
    {
        char c = text[start];
        int end = within.End, next = start + 1;
        if (c >= 0x80 && c is not ('’' or '‘')) return PictureScanner.End(text, start, end);
        if (EmoticonEnd(text, start, within) is var face && face > start) return face;
        // Runs of one mark are one token: "...", "--", "``", "''", "!!"; so are "?!" and its like.
        if (c is '!' or '?')
            while (next < end && text[next] is '!' or '?') next++;
        else if (c is '.' or '-' or '`' or '*' or '_' or '=' or '<' or '>' or '~' or '+' or '|')
            while (next < end && text[next] == c) next++;
        else if (c is '\'' or '’' or '‘' && next < end && text[next] == c) next++;
        return next;
    }

    /// <summary>The end of the face that stands alone at <paramref name="start"/>, or that place where none
    /// does.</summary>
    private int EmoticonEnd(ReadOnlySpan<char> text, int start, Span within)
    {
        if (text[start] is not (':' or ';' or '=' or '(' or '^' or '<')) return start;
        if (start > within.Start && !WordCharacters.IsSpace(text[start - 1])) return start;
        int limit = Math.Min(within.End, start + 4), end = start;
        while (end < limit && !WordCharacters.IsSpace(text[end])) end++;
        bool isWhole = end == within.End || WordCharacters.IsSpace(text[end]);
        return isWhole && _emoticons.Contains(text[start..end]) ? end : start;
    }

    private int ReadWord(ReadOnlySpan<char> text, int start, int end, List<Span> tokens)
    {
        int address = (text[start] | 0x20) is 'h' or 'w' or 'f' ? AddressScanner.WebEnd(text, start, end) : start;
        if (address > start) return Add(tokens, start, address);
        int wordEnd = WordEnd(text, start, Math.Min(end, start + LongestWord), out bool hasApostrophe);
        int path = AddressScanner.BarePathEnd(text, start, wordEnd, end);
        if (path > wordEnd) return Add(tokens, start, path);
        wordEnd = IncludeStop(text, start, wordEnd, end);
        ReadOnlySpan<char> word = text[start..wordEnd];
        int cut = char.IsAsciiDigit(word[0]) ? HourLength(word) : _clitics.Cut(word, hasApostrophe);
        if (cut > 0) Add(tokens, start, start + cut);
        return Add(tokens, start + cut, wordEnd);
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start, int end, out bool hasApostrophe)
    {
        int at = start + 1;
        hasApostrophe = false;
        while (at < end)
        {
            char c = text[at];
            if (WordCharacters.IsWord(c))
            {
                if (char.IsHighSurrogate(c) && PictureScanner.IsPicture(text, at, end)) break;
                at++;
            }
            else if (WordCharacters.IsInvisible(c))
            {
                int next = at + 1;
                while (next < end && WordCharacters.IsInvisible(text[next])) next++;
                if (next == end || !WordCharacters.IsWord(text[next]) || PictureScanner.IsPicture(text, next, end))
                    break;
                at = next;
            }
            else if (IsInner(text, start, at, end))
            {
                hasApostrophe |= WordCharacters.IsApostrophe(c);
                at++;
            }
            else
            {
                break;
            }
        }

        return at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;
    }

    /// <summary>A mark between two word characters that does not end the word.</summary>
    private static bool IsInner(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (at + 1 >= end || !WordCharacters.IsWord(text[at + 1]) || !WordCharacters.IsWord(text[at - 1])) return false;
        char before = text[at - 1], after = text[at + 1];
        return text[at] switch
        {
            '-' or '‐' or '‑' or '_' or '@' or '&' => true,
            '\'' or '’' or '´' or '`' => true,
            '.' => char.IsAsciiDigit(before) == char.IsAsciiDigit(after) && !EndsSentenceInside(text, start, at, end),
            ',' => char.IsAsciiDigit(before) && IsThousandsGroup(text, at, end),
            ':' or '/' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            _ => false,
        };
    }

    /// <summary>Scraped text loses spaces: in "over.The" the stop ends a sentence; in "U.S", "example.org" or
    /// "Ada.Wren@example.org" it does not.</summary>
    private static bool EndsSentenceInside(ReadOnlySpan<char> text, int start, int stop, int end) =>
        stop - start > 2 && char.IsLower(text[stop - 1]) && char.IsUpper(text[stop + 1])
        && !AddressScanner.IsInLocalPart(text, stop, end);

    private static bool IsThousandsGroup(ReadOnlySpan<char> text, int comma, int end)
    {
        for (int i = 1; i <= 3; i++)
            if (comma + i >= end || !char.IsAsciiDigit(text[comma + i])) return false;
        return comma + 4 >= end || !char.IsAsciiDigit(text[comma + 4]);
    }

    /// <summary>Length of the figures of "7pm" and "10:30a.m.", which are two words; 0 for everything else.</summary>
    private int HourLength(ReadOnlySpan<char> word)
    {
        int figures = word.LastIndexOfAnyInRange('0', '9') + 1;
        return figures <= LongestHour && _hourSuffixes.Contains(word[figures..]) ? figures : 0;
    }

    /// <summary>Takes the full stop into the word where it belongs to an abbreviation or an initial.</summary>
    private int IncludeStop(ReadOnlySpan<char> text, int start, int wordEnd, int end)
    {
        if (wordEnd >= end || text[wordEnd] != '.' || (wordEnd + 1 < end && text[wordEnd + 1] == '.')) return wordEnd;
        ReadOnlySpan<char> word = text[start..wordEnd];
        bool isAcronym = word.Length > 1 && word[^2] == '.' && !word.ContainsAnyExceptInRange('.', 'z');
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        return isAcronym || isInitial || _abbreviations.Contains(word, text[(wordEnd + 1)..end])
            ? wordEnd + 1 : wordEnd;
    }
}
