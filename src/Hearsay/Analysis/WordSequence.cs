using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Analysis;

/// <summary>A stretch of the words of a text. Indexes outside give an empty mark, so that grammars may look ahead and
/// behind freely.</summary>
internal sealed class WordSequence : IWordKeys
{
    /// <summary>How many units beside the wanted span are read for context (the verb of its clause).</summary>
    private const int Margin = 300;

    private readonly WordList _words;
    private readonly int _first;

    private WordSequence(AnalyzedText text, Span range)
    {
        Analysis = text;
        _words = text.Words;
        _first = _words.IndexAt(range.Start);
        if (_first < _words.Count && _words[_first].Span.Start < range.Start) _first++;
        int end = _words.IndexAt(range.End);
        Count = Math.Max(end - _first, 0);
    }

    public AnalyzedText Analysis { get; }

    /// <summary>Index of its first word among those of the text.</summary>
    public int First => _first;

    public int Count { get; }

    public Word this[int index] =>
        (uint)index < (uint)Count ? _words[_first + index] : new Word(default, WordKind.Mark, PartOfSpeech.X);

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
    public ReadOnlySpan<char> Key(int index) => (uint)index < (uint)Count ? _words.Key(_first + index) : default;

    public bool Is(int index, string word) => Key(index).SequenceEqual(word);

    /// <summary>True where the word is of the class; false outside the sequence.</summary>
    public bool Is(int index, WordClass one) => ClassesOf(index).Has(one);

    /// <summary>True where the word is of one of the classes; false outside the sequence.</summary>
    public bool Is(int index, WordClasses any) => ClassesOf(index).HasAny(any);

    /// <summary>The classes of the word; none outside the sequence.</summary>
    public WordClasses ClassesOf(int index) => (uint)index < (uint)Count
        ? _words.ClassesOf(_first + index) : WordClasses.None;

    public bool IsNumeral(int index) => (uint)index < (uint)Count && _words[_first + index].Kind == WordKind.Numeral;

    public bool IsLetters(int index) => (uint)index < (uint)Count && _words[_first + index].Kind == WordKind.Letters;

    /// <summary>True for a mark, and outside the sequence.</summary>
    public bool IsMark(int index) => this[index].Kind == WordKind.Mark;

    public bool IsDash(int index) => Key(index) is "-" or "–" or "‑" or "‐" or "−";

    public bool IsQuote(int index) =>
        Key(index) is [var mark] && (WordCharacters.IsDoubleQuote(mark) || mark is '\'' or '‘');

    /// <summary>True for a mark that ends a sentence or a clause as strongly; not for the stop of "Mr.", which is a
    /// part of its token.</summary>
    public bool IsStop(int index)
    {
        if (Key(index) is "!" or "?" or ";" or "…") return true;
        if (!Is(index, ".")) return false;
        int start = _words[_first + index].Span.Start;
        int token = Analysis.TokenAt(start);
        return token == Analysis.Tokens.Length || Analysis.Tokens[token].Span.Start >= start;
    }

    /// <summary>True where nothing stands between this word and the one before.</summary>
    public bool IsGlued(int index) =>
        index > 0 && index < Count && _words[_first + index - 1].Span.End == _words[_first + index].Span.Start;

    public bool IsCapitalised(int index) =>
        IsLetters(index) && char.IsUpper(Analysis.Text[_words[_first + index].Span.Start]);

    /// <summary>The number that starts at a word and ends within the sequence.</summary>
    public bool TryReadNumber(int index, out Number number)
    {
        number = default;
        if ((uint)index >= (uint)Count || !Analysis.Numbers.TryFindAt(_first + index, out Number found)) return false;
        number = found with { First = index, End = found.End - _first };
        return number.End <= Count;
    }

    /// <summary>From the start of word <paramref name="first"/> to the end of the word before
    /// <paramref name="end"/>.</summary>
    public Span Cover(int first, int end) => new(_words[_first + first].Span.Start, _words[_first + end - 1].Span.End);

    /// <summary>Index of the first word that ends after <paramref name="offset"/>, or the number of words.</summary>
    public int IndexAt(int offset) => Math.Clamp(_words.IndexAt(offset) - _first, 0, Count);

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
        return token < text.Tokens.Length
            ? Math.Clamp(text.Tokens[token].Span.Start, Math.Min(start, limit), limit) : limit;
    }
}
