using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>Tells which language a text is mostly in: by its script where one language alone writes it, else by the
/// function words of the languages that share the script. A few foreign quotations or a foreign headline do not change
/// it. Thread-safe.</summary>
internal sealed class LanguageRecognizer
{
    /// <summary>No more words than this are looked at: enough for any article, and a bound for any text.</summary>
    private const int MaximumWords = 20_000;

    /// <summary>The fewest function words (of this language alone) that can speak for a language.</summary>
    private const int LeastWords = 3;

    /// <summary>The best language must have this many times what the second has, in percent, in a text of few
    /// words.</summary>
    private const int LeastLead = 130;

    /// <summary>A text with fewer words may lack function words altogether, as a headline does.</summary>
    private const int FewWords = 40;

    /// <summary>Function words make up more of any running text than this, in percent, weighed as they are
    /// here.</summary>
    private const int LeastShare = 4;

    private readonly Scripts _scripts = new();
    private readonly LanguageMarks _words = new();
    private readonly LanguageSet _served;
    private readonly int _han, _kana;

    /// <param name="served">The languages that are read.</param>
    public LanguageRecognizer(LanguageSet served)
    {
        ArgumentNullException.ThrowIfNull(served);
        _served = served;
        (_han, _kana) = (_scripts.NumberOf("Hani"), _scripts.NumberOf("Kana"));
    }

    /// <summary>The language of the text within <paramref name="paragraphs"/>.</summary>
    public RecognizedLanguage Recognize(SourceText text, IReadOnlyList<Span> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var count = new Count(_scripts.Count, _words);
        foreach (Span paragraph in paragraphs)
        {
            if (count.Words >= MaximumWords) break;
            count.Add(text.Slice(paragraph), _scripts, MaximumWords);
        }

        return Decide(count);
    }

    private RecognizedLanguage Decide(Count count)
    {
        int script = MainScript(count.Letters);
        if (script < 0) return new RecognizedLanguage(RecognizedLanguage.Unknown, IsServed: true);
        string? language = _scripts.LanguageOf(script) ?? ByWords(count, _scripts.NameOf(script));
        if (language is not null) return new RecognizedLanguage(language, _served.Find(language) is not null);
        string tag = script == Scripts.Latin
            ? RecognizedLanguage.Unknown
            : $"{RecognizedLanguage.Unknown}-{_scripts.NameOf(script)}";
        return new RecognizedLanguage(tag, script == Scripts.Latin && count.Words < FewWords);
    }

    /// <summary>The script of most letters, or -1 where there are none.</summary>
    private int MainScript(long[] letters)
    {
        // Japanese mixes both; Kana hardly occurs elsewhere.
        if (letters[_kana] * 10 > letters[_han]) letters[_kana] += letters[_han];
        int best = Array.IndexOf(letters, letters.Max());
        return letters[best] == 0 ? -1 : best;
    }

    private string? ByWords(Count count, string script)
    {
        int best = -1;
        long second = 0;
        for (int i = 0; i < _words.Languages.Length; i++)
        {
            if (_words.ScriptOf[i] != script) continue;
            if (best < 0 || count.Scores[i] > count.Scores[best])
            {
                second = best < 0 ? 0 : count.Scores[best];
                best = i;
            }
            else
            {
                second = Math.Max(second, count.Scores[i]);
            }
        }

        long score = count.Scores[best];
        bool isEnough = score >= LeastWords * LanguageMarks.Unit
            && score * 100 >= (long)count.Words * LanguageMarks.Unit * LeastShare;
        bool isAhead = count.Words >= FewWords || score * 100 >= second * LeastLead;
        return isEnough && isAhead ? _words.Languages[best] : null;
    }

    /// <summary>What was counted in a text.</summary>
    private sealed class Count(int scripts, LanguageMarks marks)
    {
        /// <summary>One a script.</summary>
        public long[] Letters { get; } = new long[scripts];

        /// <summary>One a language.</summary>
        public long[] Scores { get; } = new long[marks.Languages.Length];

        public int Words { get; private set; }

        public void Add(ReadOnlySpan<char> text, Scripts known, int maximum)
        {
            Span<char> small = stackalloc char[marks.LongestWord];
            for (int i = 0; i < text.Length && Words < maximum; i++)
            {
                if (!IsLetter(text[i])) continue;
                int start = i;
                while (i < text.Length && i - start < maximum && IsLetter(text[i])) CountLetter(known, text[i++]);
                Words++;
                if (i - start > small.Length) continue;
                int length = text[start..i].ToLowerInvariant(small);
                marks.AddTo(Scores, small[..length]);
            }
        }

        private void CountLetter(Scripts known, char letter)
        {
            int script = known.Of(letter);
            if (script >= 0) Letters[script]++;
        }

        private static bool IsLetter(char c) =>
            char.IsAsciiLetter(c) || (c >= 0x80 && (char.IsLetter(c) || WordCharacters.IsMark(c)));
    }
}
