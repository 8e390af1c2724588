using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>Finds where sentences end among a paragraph's tokens. A sentence ends after terminal marks and the closing
/// quotes, brackets and note numbers behind them, where what follows can start one; abbreviations and initials are
/// asked first. Where a scraped line lacks its stop, labels and date lines still part sentences.</summary>
internal sealed class SentenceSplitter(Orthography orthography)
{
    /// <summary>A longer run of tokens without an end is cut here: no writer made it, and every later step may then
    /// take time quadratic in a sentence.</summary>
    private const int MaximumTokens = 1000;

    /// <summary>The longest word, in letters, that an unlisted abbreviation is taken to have: a small letter after a
    /// longer one and a stop starts a sentence that its writer did not capitalise.</summary>
    private const int LongestAbbreviation = 3;

    private readonly Abbreviations _abbreviations = orthography.Abbreviations;
    private readonly UnstoppedEnds _unstopped = orthography.UnstoppedEnds;

    /// <summary>Appends the index after each sentence's last token to <paramref name="ends"/>.</summary>
    /// <param name="tokens">All tokens of the text.</param>
    /// <param name="first">The paragraph's first token.</param>
    /// <param name="end">The token after its last.</param>
    public void Split(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int first, int end, List<int> ends)
    {
        int start = first;
        for (int i = first; i < end - 1; i++)
        {
            int next = EndAfter(text, tokens[..end], start, i);
            if (next < 0 && i - start + 1 >= MaximumTokens) next = i + 1;
            if (next < 0) continue;
            ends.Add(next);
            start = next;
            i = next - 1;
        }

        if (end > first) ends.Add(end);
    }

    /// <summary>The token after the sentence that token <paramref name="i"/> ends, or -1 where it ends none.</summary>
    private int EndAfter(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int start, int i)
    {
        if (!WordCharacters.IsTerminal(text[tokens[i].End - 1]))
            return _unstopped.IsEnd(text, tokens, start, i) ? i + 1 : -1;
        int next = SkipNotes(text, tokens, SkipClosing(text, tokens, i + 1));
        if (next >= tokens.Length || IsItemNumber(text, tokens, start, i)) return -1;
        return StartsSentence(text, tokens, next, i) ? next : -1;
    }

    private static int SkipClosing(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int i)
    {
        // A mark closes only where it touches what stands before it; one after a space opens the next sentence.
        while (i < tokens.Length && tokens[i].Length <= 2 && IsClosingMark(text, tokens, i)
            && tokens[i].Start == tokens[i - 1].End) i++;
        return i;
    }

    /// <summary>An opening curly mark closes only where German style or a slip has it before a gap.</summary>
    private static bool IsClosingMark(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int i)
    {
        char c = text[tokens[i].Start];
        bool touchesNext = i + 1 < tokens.Length && tokens[i + 1].Start == tokens[i].End;
        return WordCharacters.IsClosing(c) && !WordCharacters.IsWord(text[tokens[i].End - 1])
            && !(touchesNext && c is '“' or '‘' or '„' or '«' && WordCharacters.IsWord(text[tokens[i].End]));
    }

    /// <summary>The numbers of notes, "[12]", belong to the sentence that they follow.</summary>
    private static int SkipNotes(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int i)
    {
        while (i + 2 < tokens.Length && text[tokens[i].Start] == '[' && char.IsAsciiDigit(text[tokens[i + 1].Start])
            && text[tokens[i + 2].Start] == ']')
            i += 3;
        return i;
    }

    /// <summary>"1." and "B." at the head of a list's item do not end a sentence.</summary>
    private static bool IsItemNumber(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int start, int i)
    {
        if (text[tokens[i].End - 1] != '.' || i - start > 1) return false;
        Span label = tokens[start];
        bool isNumber = char.IsAsciiDigit(text[label.Start]) && label.Length <= 3 && i == start + 1;
        return isNumber || (i == start && label.Length == 2 && char.IsUpper(text[label.Start]));
    }

    private bool StartsSentence(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int next, int i)
    {
        int word = next;
        while (word < tokens.Length && WordCharacters.IsOpening(text[tokens[word].Start]) && tokens[word].Length <= 2)
            word++;
        if (word >= tokens.Length) return true;
        ReadOnlySpan<char> following = Slice(text, tokens[word]), before = Slice(text, tokens[i]);
        bool hasSpace = tokens[next].Start > tokens[next - 1].End;
        if (char.IsLower(following[0]) && !IsCapitalInside(following))
            return hasSpace && MayStartSmall(text, tokens, next, i, following);
        if (before[^1] == '.' && before.Length > 1 && before[0] != '.')
            return hasSpace && _abbreviations.MayEndSentence(before, following);
        if (before.Length > 1 && before[0] == '.' || before[0] == '…') return hasSpace && char.IsUpper(following[0]);
        if (before[0] is '。' or '！' or '？') return true;
        return hasSpace ? StartsAfterSpace(following, word > next, next > i + 1) : char.IsUpper(following[0])
            || word > next;
    }

    /// <summary>A dash after a quotation leads to who is quoted ("… a long game.” – Ada Wren).</summary>
    private static bool StartsAfterSpace(ReadOnlySpan<char> following, bool isOpened, bool isAfterQuotation) =>
        WordCharacters.IsWord(following[0]) || following[0] is '$' or '£' or '€' or '@' or '#' or '•'
        || (!isAfterQuotation && following[0] is '-' or '–' or '—') || (isOpened && following[0] is '…' or '.');

    /// <summary>"iPhone", "eBay": names that keep a small letter at the head of a sentence.</summary>
    private static bool IsCapitalInside(ReadOnlySpan<char> word) =>
        word.Length > 2 && (char.IsUpper(word[1]) || char.IsUpper(word[2])) && !word.Contains('.');

    /// <summary>A sentence whose writer left its first letter small. After a full stop only, and not after what may be
    /// an abbreviation. American style puts a comma before the closing mark of a quotation that its sentence goes on
    /// from, so that a full stop there ends the sentence as well.</summary>
    private bool MayStartSmall(
        ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int next, int i, ReadOnlySpan<char> following)
    {
        if (tokens[i].Length > 1 || text[tokens[i].Start] != '.'
            || (following.Length == 1 && !_abbreviations.IsWord(following[0]))) return false;
        if (next > i + 1)
            return WordCharacters.IsDoubleQuote(text[tokens[next - 1].Start]) || following.StartsWith("http");
        ReadOnlySpan<char> last = i > 0 ? Slice(text, tokens[i - 1]) : default;
        return last.Length > LongestAbbreviation && char.IsLower(last[^1]) && tokens[i - 1].End == tokens[i].Start;
    }

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, Span token) => text[token.Start..token.End];
}
