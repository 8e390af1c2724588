using System.Runtime.InteropServices;
using Hearsay.Inference;
using Hearsay.Inference.Tagging;

namespace Hearsay.Analysis.Names;

/// <summary>How the words of a text stand elsewhere in it: small, with a capital inside a sentence, and which other mention tells
/// most of a capitalised word ("Ada Lind, the mayor" of a later "Lind").</summary>
internal sealed class WordElsewhere
{
    /// <summary>Number of values of <see cref="EvidenceOf"/>.</summary>
    internal const int EvidenceCount = 6;

    private const int NoOther = 5;

    private readonly AnalyzedText _text;
    private readonly int[] _sentenceOf;
    private readonly SentenceCase[] _cases;
    private readonly Dictionary<ulong, Mentions> _mentions = [];

    internal WordElsewhere(AnalyzedText text)
    {
        _text = text;
        _sentenceOf = new int[text.Tokens.Length];
        _cases = new SentenceCase[text.Sentences.Length];
        var tokens = new List<Text.Span>();
        for (int s = 0; s < text.Sentences.Length; s++) ReadSentence(s, tokens);
    }

    /// <summary>How the words of a sentence are capitalised.</summary>
    internal SentenceCase CaseOf(int sentence) => _cases[sentence];

    /// <summary>0 for what is no word; 1 and up for words by whether the text has them small and with a capital inside a
    /// sentence; a word with a capital that is met only here has a value of its own.</summary>
    internal int EvidenceOf(int token)
    {
        ReadOnlySpan<char> word = _text.Word(token);
        if (!char.IsLetter(word[0])) return 0;
        Mentions mentions = _mentions.GetValueOrDefault(KeyOf(word));
        if (char.IsUpper(word[0]) && mentions.Other(token) < 0) return NoOther;
        return 1 + (mentions.IsSmall ? 1 : 0) + (mentions.IsCapitalInside ? 2 : 0);
    }

    /// <summary>The token of the most telling other mention of a capitalised word, or -1.</summary>
    internal int OtherMention(int token)
    {
        ReadOnlySpan<char> word = _text.Word(token);
        return char.IsUpper(word[0]) ? _mentions.GetValueOrDefault(KeyOf(word)).Other(token) : -1;
    }

    /// <summary>The token before in the same sentence, or -1.</summary>
    internal int Before(int token) => token > _text.Sentences[_sentenceOf[token]].FirstToken ? token - 1 : -1;

    /// <summary>The token after in the same sentence, or -1.</summary>
    internal int After(int token) => token + 1 < _text.Sentences[_sentenceOf[token]].EndToken ? token + 1 : -1;

    /// <summary>One key for a word however it is capitalised.</summary>
    internal static ulong KeyOf(ReadOnlySpan<char> word)
    {
        ulong hash = FeatureHash.Seed;
        foreach (char unit in word) hash = FeatureHash.Append(hash, char.ToLowerInvariant(unit));
        return hash;
    }

    private void ReadSentence(int number, List<Text.Span> tokens)
    {
        Sentence sentence = _text.Sentences[number];
        tokens.Clear();
        for (int t = sentence.FirstToken; t < sentence.EndToken; t++) tokens.Add(_text.Tokens[t].Span);
        _cases[number] = SentenceCases.Of(_text.Text.Value, CollectionsMarshal.AsSpan(tokens));
        bool isOrdinary = _cases[number] == SentenceCase.Ordinary;
        bool isInside = false;
        for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            _sentenceOf[t] = number;
            ReadOnlySpan<char> word = _text.Word(t);
            if (char.IsLetter(word[0])) Add(t, word, isInside && isOrdinary, sentence);
            isInside |= char.IsLetterOrDigit(word[0]);
        }
    }

    private void Add(int token, ReadOnlySpan<char> word, bool isInside, Sentence sentence)
    {
        ulong key = KeyOf(word);
        _mentions.TryGetValue(key, out Mentions known);
        if (char.IsUpper(word[0]))
        {
            bool follows = token > sentence.FirstToken && char.IsUpper(_text.Word(token - 1)[0]);
            bool precedes = token + 1 < sentence.EndToken && char.IsUpper(_text.Word(token + 1)[0]);
            int worth = 1 + (_cases[_sentenceOf[token]] == SentenceCase.Ordinary ? 4 : 0) + (follows ? 2 : 0) + (precedes ? 1 : 0);
            _mentions[key] = known.With(token, worth) with { IsCapitalInside = known.IsCapitalInside || isInside };
        }
        else if (!known.IsSmall)
        {
            _mentions[key] = known with { IsSmall = true };
        }
    }

    /// <summary>The two most telling mentions of a word with a capital, as tokens counted from 1; 0 for none.</summary>
    private readonly record struct Mentions(int Best, int BestWorth, int Second, int SecondWorth, bool IsSmall, bool IsCapitalInside)
    {
        public int Other(int token) => (Best == token + 1 ? Second : Best) - 1;

        public Mentions With(int token, int worth)
        {
            if (worth > BestWorth) return this with { Best = token + 1, BestWorth = worth, Second = Best, SecondWorth = BestWorth };
            return worth > SecondWorth ? this with { Second = token + 1, SecondWorth = worth } : this;
        }
    }
}
