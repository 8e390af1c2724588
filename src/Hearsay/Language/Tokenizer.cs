using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Cuts a paragraph into tokens: words with their inner hyphens, full stops and apostrophes, numbers with
/// their separators, single marks. Clitics are split as in the English UD treebanks ("do|n't", "Macron|'s"); hyphenated
/// compounds stay whole. One pass, no backtracking.</summary>
internal sealed class Tokenizer(Abbreviations abbreviations)
{
    private static readonly string[] Clitics = ["s", "re", "ve", "ll", "d", "m"];

    /// <summary>Appends the tokens of <paramref name="within"/> to <paramref name="tokens"/>.</summary>
    public void Tokenize(SourceText text, Span within, List<Span> tokens)
    {
        int position = within.Start;
        while (position < within.End)
        {
            char c = text[position];
            if (WordCharacters.IsSpace(c))
            {
                position++;
                continue;
            }

            int end = WordCharacters.IsWord(c) || StartsWordLike(text, position, within.End)
                ? ReadWord(text, position, within.End, tokens)
                : ReadMark(text, position, within.End, tokens);
            position = end;
        }
    }

    /// <summary>"@name", "#tag", ".5", and an apostrophe that stands for letters left out ("'90s", "’em").</summary>
    private static bool StartsWordLike(SourceText text, int position, int end)
    {
        if (position + 1 >= end || !WordCharacters.IsWord(text[position + 1])) return false;
        return text[position] switch
        {
            '@' or '#' => true,
            '.' => char.IsAsciiDigit(text[position + 1]),
            '\'' or '’' => char.IsAsciiDigit(text[position + 1]) && IsDecade(text, position + 1, end),
            _ => false,
        };
    }

    private static bool IsDecade(SourceText text, int start, int end) =>
        start + 3 <= end && char.IsAsciiDigit(text[start + 1]) && text[start + 2] is 's' or 'S';

    private static int ReadMark(SourceText text, int start, int end, List<Span> tokens)
    {
        char c = text[start];
        int next = start + 1;
        // Runs of one mark are one token: "...", "--", "``", "''", "!!".
        if (c is '.' or '-' or '`' or '!' or '?' or '*' or '_' or '=' || (c is '\'' && next < end && text[next] == '\''))
            while (next < end && text[next] == c) next++;
        tokens.Add(new Span(start, next));
        return next;
    }

    private int ReadWord(SourceText text, int start, int end, List<Span> tokens)
    {
        int wordEnd = start + 1;
        while (wordEnd < end && (WordCharacters.IsWord(text[wordEnd]) || IsInner(text, start, wordEnd, end))) wordEnd++;
        wordEnd = IncludeStop(text, start, wordEnd, end);
        SplitClitics(text, start, wordEnd, tokens);
        return wordEnd;
    }

    /// <summary>A mark between two word characters that does not end the word.</summary>
    private static bool IsInner(SourceText text, int start, int at, int end)
    {
        if (at + 1 >= end || !WordCharacters.IsWord(text[at + 1]) || !WordCharacters.IsWord(text[at - 1])) return false;
        char before = text[at - 1], after = text[at + 1];
        return text[at] switch
        {
            '-' or '‐' or '‑' or '_' or '@' or '&' => true,
            '\'' or '’' or '´' or '`' => true,
            '.' => char.IsAsciiDigit(before) == char.IsAsciiDigit(after) && !EndsSentenceInside(text, start, at),
            ',' => char.IsAsciiDigit(before) && IsThousandsGroup(text, at, end),
            ':' or '/' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            _ => WordCharacters.IsInvisible(text[at]),
        };
    }

    /// <summary>Scraped text loses spaces: in "over.The" the stop ends a sentence; in "U.S" or "example.org" it does
    /// not.</summary>
    private static bool EndsSentenceInside(SourceText text, int start, int stop) =>
        stop - start > 2 && char.IsLower(text[stop - 1]) && char.IsUpper(text[stop + 1]);

    private static bool IsThousandsGroup(SourceText text, int comma, int end)
    {
        for (int i = 1; i <= 3; i++)
            if (comma + i >= end || !char.IsAsciiDigit(text[comma + i])) return false;
        return comma + 4 >= end || !char.IsAsciiDigit(text[comma + 4]);
    }

    /// <summary>Takes the full stop into the word where it belongs to an abbreviation or an initial.</summary>
    private int IncludeStop(SourceText text, int start, int wordEnd, int end)
    {
        if (wordEnd >= end || text[wordEnd] != '.' || (wordEnd + 1 < end && text[wordEnd + 1] == '.')) return wordEnd;
        ReadOnlySpan<char> word = text.Slice(new Span(start, wordEnd));
        bool isAcronym = word.Length > 1 && word.Contains('.') && !word.ContainsAnyExceptInRange('.', 'z')
            && word[^2] == '.';
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        return isAcronym || isInitial || abbreviations.Contains(word) ? wordEnd + 1 : wordEnd;
    }

    private static void SplitClitics(SourceText text, int start, int end, List<Span> tokens)
    {
        ReadOnlySpan<char> word = text.Slice(new Span(start, end));
        int cut = CliticStart(word);
        if (cut > 0)
        {
            tokens.Add(new Span(start, start + cut));
            tokens.Add(new Span(start + cut, end));
        }
        else
        {
            tokens.Add(new Span(start, end));
        }
    }

    private static int CliticStart(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] is 't' or 'T' && WordCharacters.IsApostrophe(word[^2]) && word[^3] is 'n' or 'N')
            return word.Length - 3;
        int apostrophe = word.LastIndexOfAny("'’´`");
        if (apostrophe <= 0) return 0;
        ReadOnlySpan<char> tail = word[(apostrophe + 1)..];
        foreach (string clitic in Clitics)
            if (tail.Equals(clitic, StringComparison.OrdinalIgnoreCase)) return apostrophe;
        return 0;
    }
}
