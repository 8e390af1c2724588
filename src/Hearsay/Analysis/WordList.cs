using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
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

/// <summary>The smallest unit that times, quantities, conditions, hedges and wordings are read from.</summary>
/// <param name="Tag">The tag of the token that it belongs to.</param>
internal readonly record struct Word(Span Span, WordKind Kind, PartOfSpeech Tag) : ISpanned;

/// <summary>A whole text as words, cut once and finer than its tokens: "twenty-six" is three words, "4.3bn" two. What
/// the grammars see thus does not hang on how a tokenizer treats hyphens. Immutable.</summary>
internal sealed class WordList
{
    private readonly List<Word> _words = [];
    private readonly char[] _folded;
    private readonly Clitics _clitics;
    private readonly Lexicon _lexicon;
    private readonly List<ushort> _classes = [];

    private WordList(AnalyzedText text)
    {
        _clitics = text.Language.Orthography.Clitics;
        _lexicon = text.Language.Lexicon;
        _folded = new char[text.Text.Length];
        WordKey.Fold(text.Text.Value, _folded);
        Scan(text.Tokens);
    }

    public int Count => _words.Count;

    public Word this[int index] => _words[index];

    public static WordList Of(AnalyzedText text) => new(text);

    /// <summary>The word in lower case, with straight apostrophes.</summary>
    public ReadOnlySpan<char> Key(int index) => _folded.AsSpan(_words[index].Span.Start, _words[index].Span.Length);

    /// <summary>The closed classes that the word belongs to, looked up once.</summary>
    public WordClasses ClassesOf(int index) => _lexicon.SetOf(_classes[index]);

    /// <summary>Index of the first word that ends after <paramref name="offset"/>, or the number of words.</summary>
    public int IndexAt(int offset) => SpanIndex.At<Word>(CollectionsMarshal.AsSpan(_words), offset);

    private void Scan(ImmutableArray<Token> tokens)
    {
        int token = 0, at = 0;
        while (at < _folded.Length)
        {
            char c = _folded[at];
            int end = at + 1;
            WordKind kind = WordKind.Mark;
            if (char.IsAsciiDigit(c)) (end, kind) = (EndOfNumeral(at), WordKind.Numeral);
            else if (WordCharacters.IsWord(c)) (end, kind) = (EndOfLetters(at), WordKind.Letters);
            else if (IsClitic(at)) (end, kind) = (EndOfRun(at + 1), WordKind.Letters);
            if (kind != WordKind.Mark || !WordCharacters.IsSpace(c)) Add(new Span(at, end), kind, tokens, ref token);
            at = end;
        }
    }

    private void Add(Span span, WordKind kind, ImmutableArray<Token> tokens, ref int token)
    {
        while (token < tokens.Length && tokens[token].Span.End <= span.Start) token++;
        PartOfSpeech tag = token < tokens.Length && tokens[token].Span.Start < span.End
            ? tokens[token].Tag : PartOfSpeech.X;
        _words.Add(new Word(span, kind, tag));
        _classes.Add(_lexicon.NumberOf(_folded.AsSpan(span.Start, span.Length)));
    }

    private int EndOfRun(int at)
    {
        while (at < _folded.Length && WordCharacters.IsWord(_folded[at]) && !char.IsAsciiDigit(_folded[at])) at++;
        return at;
    }

    private int EndOfLetters(int start)
    {
        int end = EndOfRun(start);
        if (EndOfOverlap(start, end) is var whole && whole > end) return whole;
        // "U.S.", "a.m.": single letters with their stops.
        while (end - start is 1 or 3 or 5 && end + 1 < _folded.Length && _folded[end] == '.'
            && EndOfRun(end + 1) == end + 2) end += 2;
        return end - start > 1 && _folded[start + 1] == '.' && end < _folded.Length && _folded[end] == '.'
            ? end + 1 : end;
    }

    /// <summary>The end of what is written onto the word before the apostrophe at <paramref name="at"/> and shares its
    /// letters ("don't"); <paramref name="at"/> itself where nothing is.</summary>
    private int EndOfOverlap(int start, int at)
    {
        if (at >= _folded.Length || _folded[at] != '\'') return at;
        int end = EndOfRun(at + 1);
        return _clitics.Overlaps(_folded.AsSpan(start, at - start), _folded.AsSpan(at + 1, end - at - 1)) ? end : at;
    }

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
