using Hearsay.Inference.Tagging;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>What a <see cref="Word"/> is made of.</summary>
internal enum WordKind : byte
{
    /// <summary>Letters; also a clitic with its apostrophe ("'s", "'ll"), a negated auxiliary ("won't") and an
    /// acronym with its stops ("U.S.", "a.m.").</summary>
    Letters,

    /// <summary>Digits with thousands separators and one decimal point: "28,500", "4.3".</summary>
    Numeral,

    /// <summary>One mark.</summary>
    Mark,
}

/// <summary>The smallest unit that times, quantities, conditions and hedges are read from.</summary>
/// <param name="Tag">The tag of the token that it belongs to.</param>
internal readonly record struct Word(Span Span, WordKind Kind, PartOfSpeech Tag);

/// <summary>A stretch of a text as words, cut finer than its tokens: "twenty-six" is three words, "4.3bn" two. What the
/// grammars see thus does not hang on how a tokenizer treats hyphens. Indexes outside give an empty mark, so that
/// grammars may look ahead and behind freely.</summary>
internal sealed class WordSequence
{
    /// <summary>How many units beside the wanted span are read for context (the verb of its clause).</summary>
    private const int Margin = 300;

    private readonly List<Word> _words = [];
    private readonly char[] _folded;
    private readonly int _offset;

    private WordSequence(AnalyzedText text, Span range)
    {
        Analysis = text;
        _offset = range.Start;
        _folded = Fold(text.Text.Slice(range));
        Scan();
    }

    public AnalyzedText Analysis { get; }

    public int Count => _words.Count;

    public Word this[int index] =>
        (uint)index < (uint)_words.Count ? _words[index] : new Word(default, WordKind.Mark, PartOfSpeech.X);

    /// <summary>The words of <paramref name="span"/> alone.</summary>
    public static WordSequence In(AnalyzedText text, Span span)
    {
        int end = Math.Min(span.End, text.Text.Length);
        return new WordSequence(text, new Span(Math.Min(span.Start, end), end));
    }

    /// <summary>The words of <paramref name="span"/> and of the sentences it stands in, as far as
    /// <see cref="Margin"/>.</summary>
    public static WordSequence Around(AnalyzedText text, Span span) => In(text, Widen(text, span));

    /// <summary>The word in lower case, with straight apostrophes; empty outside the sequence.</summary>
    public ReadOnlySpan<char> Key(int index)
    {
        if ((uint)index >= (uint)_words.Count) return default;
        Span span = _words[index].Span;
        return _folded.AsSpan(span.Start - _offset, span.Length);
    }

    public bool Is(int index, string word) => Key(index).SequenceEqual(word);

    public bool IsNumeral(int index) => (uint)index < (uint)Count && _words[index].Kind == WordKind.Numeral;

    public bool IsLetters(int index) => (uint)index < (uint)Count && _words[index].Kind == WordKind.Letters;

    /// <summary>True for a mark, and outside the sequence.</summary>
    public bool IsMark(int index) => this[index].Kind == WordKind.Mark;

    public bool IsDash(int index) => Key(index) is "-" or "–" or "‑" or "‐" or "−";

    public bool IsQuote(int index) =>
        Key(index) is [var mark] && (WordCharacters.IsDoubleQuote(mark) || mark is '\'' or '‘');

    /// <summary>True for a mark that ends a sentence or a clause as strongly; not for the stop of "Mr.", which is a part
    /// of its token.</summary>
    public bool IsStop(int index)
    {
        if (Key(index) is "!" or "?" or ";" or "…") return true;
        if (!Is(index, ".")) return false;
        int start = _words[index].Span.Start;
        int token = Analysis.TokenAt(start);
        return token == Analysis.Tokens.Length || Analysis.Tokens[token].Span.Start >= start;
    }

    /// <summary>True where nothing stands between this word and the one before.</summary>
    public bool IsGlued(int index) =>
        index > 0 && index < Count && _words[index - 1].Span.End == _words[index].Span.Start;

    public bool IsCapitalised(int index) =>
        IsLetters(index) && char.IsUpper(Analysis.Text[_words[index].Span.Start]);

    /// <summary>From the start of word <paramref name="first"/> to the end of the word before <paramref name="end"/>.</summary>
    public Span Cover(int first, int end) => new(_words[first].Span.Start, _words[end - 1].Span.End);

    /// <summary>Index of the first word that ends after <paramref name="offset"/>, or the number of words.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_words[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>What <see cref="Around"/> reads for a span.</summary>
    internal static Span Widen(AnalyzedText text, Span span)
    {
        if (text.Sentences.IsEmpty) return span;
        int first = Math.Min(text.SentenceAt(span.Start), text.Sentences.Length - 1);
        int last = Math.Min(text.SentenceAt(Math.Max(span.Start, span.End - 1)), text.Sentences.Length - 1);
        int start = Math.Max(text.Sentences[first].Span.Start, span.Start - Margin);
        int end = Math.Min(text.Sentences[last].Span.End, (int)Math.Min(int.MaxValue, (long)span.End + Margin));
        return Span.Cover(span, new Span(SnapToToken(text, start, span.Start), Math.Max(end, span.End)));
    }

    /// <summary>The start of the first whole token from <paramref name="start"/> on.</summary>
    private static int SnapToToken(AnalyzedText text, int start, int limit)
    {
        int token = text.TokenAt(start);
        if (token < text.Tokens.Length && text.Tokens[token].Span.Start < start) token++;
        return token < text.Tokens.Length ? Math.Clamp(text.Tokens[token].Span.Start, Math.Min(start, limit), limit) : limit;
    }

    private static char[] Fold(ReadOnlySpan<char> units)
    {
        var folded = new char[units.Length];
        for (int i = 0; i < units.Length; i++)
            folded[i] = units[i] is '’' or '´' ? '\'' : char.ToLowerInvariant(units[i]);
        return folded;
    }

    private void Scan()
    {
        int token = Analysis.TokenAt(_offset);
        int at = 0;
        while (at < _folded.Length)
        {
            char c = _folded[at];
            int end = at + 1;
            WordKind kind = WordKind.Mark;
            if (char.IsAsciiDigit(c)) (end, kind) = (EndOfNumeral(at), WordKind.Numeral);
            else if (WordCharacters.IsWord(c)) (end, kind) = (EndOfLetters(at), WordKind.Letters);
            else if (IsClitic(at)) (end, kind) = (EndOfRun(at + 1), WordKind.Letters);
            if (kind != WordKind.Mark || !WordCharacters.IsSpace(c)) Add(new Span(at, end), kind, ref token);
            at = end;
        }
    }

    private void Add(Span local, WordKind kind, ref int token)
    {
        Span span = local.Shift(_offset);
        while (token < Analysis.Tokens.Length && Analysis.Tokens[token].Span.End <= span.Start) token++;
        PartOfSpeech tag = token < Analysis.Tokens.Length && Analysis.Tokens[token].Span.Start < span.End
            ? Analysis.Tokens[token].Tag
            : PartOfSpeech.X;
        _words.Add(new Word(span, kind, tag));
    }

    private int EndOfRun(int at)
    {
        while (at < _folded.Length && WordCharacters.IsWord(_folded[at]) && !char.IsAsciiDigit(_folded[at])) at++;
        return at;
    }

    private int EndOfLetters(int start)
    {
        int end = EndOfRun(start);
        if (IsNegation(end)) return end + 2;
        // "U.S.", "a.m.": single letters with their stops.
        while (end - start is 1 or 3 or 5 && end + 1 < _folded.Length && _folded[end] == '.'
            && EndOfRun(end + 1) == end + 2) end += 2;
        return end - start > 1 && _folded[start + 1] == '.' && end < _folded.Length && _folded[end] == '.' ? end + 1 : end;
    }

    /// <summary>"n't": the apostrophe at <paramref name="at"/> between an n and a t that ends the word.</summary>
    private bool IsNegation(int at) =>
        at > 0 && at + 1 < _folded.Length && _folded[at] == '\'' && _folded[at - 1] == 'n' && _folded[at + 1] == 't'
        && EndOfRun(at + 1) == at + 2;

    private bool IsClitic(int at) =>
        _folded[at] == '\'' && at > 0 && WordCharacters.IsWord(_folded[at - 1]) && at + 1 < _folded.Length
        && EndOfRun(at + 1) is var end && end > at + 1 && end <= at + 3;

    private int EndOfNumeral(int start)
    {
        int end = EndOfDigits(start);
        if (end - start <= 3)
            while (end < _folded.Length && _folded[end] == ',' && EndOfDigits(end + 1) == end + 4) end += 4;
        if (end + 1 < _folded.Length && _folded[end] == '.' && char.IsAsciiDigit(_folded[end + 1]))
        {
            int fraction = EndOfDigits(end + 1);
            // "22.04.2016" is no decimal.
            if (fraction + 1 >= _folded.Length || _folded[fraction] != '.' || !char.IsAsciiDigit(_folded[fraction + 1]))
                return fraction;
        }

        return end;
    }

    private int EndOfDigits(int at)
    {
        while (at < _folded.Length && char.IsAsciiDigit(_folded[at])) at++;
        return at;
    }
}
