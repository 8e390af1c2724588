using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Finds where sentences end among a paragraph's tokens. A sentence ends after terminal marks and the closing
/// quotes and brackets behind them, where what follows can start one; abbreviations and initials are asked first.</summary>
internal sealed class SentenceSplitter(Abbreviations abbreviations)
{
    /// <summary>A longer run of tokens without an end is cut here: no writer made it, and every later step may then take
    /// time quadratic in a sentence.</summary>
    private const int MaximumTokens = 1000;

    /// <summary>Appends the index after each sentence's last token to <paramref name="ends"/>.</summary>
    /// <param name="tokens">All tokens of the text.</param>
    /// <param name="first">The paragraph's first token.</param>
    /// <param name="end">The token after its last.</param>
    public void Split(SourceText text, List<Span> tokens, int first, int end, List<int> ends)
    {
        int start = first;
        for (int i = first; i < end - 1; i++)
        {
            int next = EndAfter(text, tokens, i, end);
            if (next < 0 && i - start + 1 >= MaximumTokens) next = i + 1;
            if (next < 0) continue;
            ends.Add(next);
            start = next;
            i = next - 1;
        }

        if (end > first) ends.Add(end);
    }

    /// <summary>American style puts a comma before the closing mark of a quotation that its sentence goes on from; a full
    /// stop there ends the sentence, even where a slip writes the next word small.</summary>
    private static bool IsStopInQuotes(SourceText text, List<Span> tokens, int next, Span terminal, bool hasSpace) =>
        hasSpace && terminal.Length == 1 && text[terminal.Start] == '.' && tokens[next - 1].Start >= terminal.End
        && WordCharacters.IsDoubleQuote(text[tokens[next - 1].Start]);

    /// <summary>The token after the sentence that token <paramref name="i"/> ends, or -1 where it ends none.</summary>
    private int EndAfter(SourceText text, List<Span> tokens, int i, int end)
    {
        if (!IsTerminal(text, tokens[i])) return -1;
        int next = SkipClosing(text, tokens, i + 1, end);
        return next < end && StartsSentence(text, tokens, next, end, tokens[i]) ? next : -1;
    }

    private static bool IsTerminal(SourceText text, Span token) => WordCharacters.IsTerminal(text[token.End - 1]);

    private static int SkipClosing(SourceText text, List<Span> tokens, int i, int end)
    {
        // A mark closes only where it touches what stands before it; one after a space opens the next sentence.
        while (i < end && tokens[i].Length <= 2 && IsClosingMark(text, tokens[i]) && tokens[i].Start == tokens[i - 1].End) i++;
        return i;
    }

    private static bool IsClosingMark(SourceText text, Span token) =>
        WordCharacters.IsClosing(text[token.Start]) && !WordCharacters.IsWord(text[token.End - 1]);

    private bool StartsSentence(SourceText text, List<Span> tokens, int next, int end, Span terminal)
    {
        int word = next;
        while (word < end && WordCharacters.IsOpening(text[tokens[word].Start]) && tokens[word].Length <= 2) word++;
        if (word >= end) return true;
        ReadOnlySpan<char> following = text.Slice(tokens[word]);
        ReadOnlySpan<char> before = text.Slice(terminal);
        bool hasSpace = tokens[next].Start > tokens[next - 1].End;
        char c = following[0];
        if (char.IsLower(c)) return IsStopInQuotes(text, tokens, next, terminal, hasSpace);
        if (before[^1] == '.' && before.Length > 1 && !before.StartsWith(".")) return hasSpace && abbreviations.MayEndSentence(before, following);
        if (before is "…" or "..." or "....") return hasSpace && char.IsUpper(c);
        return hasSpace ? WordCharacters.IsWord(c) || c is '$' or '£' or '€' or '@' or '#' or '-' or '–' or '—' or '•'
            : char.IsUpper(c) || word > next;
    }
}
