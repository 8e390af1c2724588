using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Calendar;
using Hearsay.Languages.Wording;
using Hearsay.Mentions.Times;
using Hearsay.Text;
using static System.FormattableString;

namespace Hearsay.Collation.Wordings;

/// <summary>Finds what is one word however it is written, in one cut or in several: days of a month, times of day,
/// numbers, names and their initials, compounds, abbreviations. Its keys for what is no word are in figures, as no
/// language has them. One piece, from left to right.</summary>
internal sealed class WrittenForms : IWordKeys
{
    /// <summary>A number that differs is a conflict to be told, not a sign of another utterance.</summary>
    private const double RarityOfNumber = 0.5;

    /// <summary>About that of the names of months among all words.</summary>
    private const double RarityOfMonth = 0.65;

    private const double RarityOfDay = 1;

    /// <summary>Makes "21" an ordinal: the sign that Unicode has for it.</summary>
    public const char OrdinalSign = 'º';

    /// <summary>The key of what puts an hour after noon.</summary>
    private const string TwelveHours = "+12h";

    private readonly AnalyzedText _analysis;
    private readonly List<WordCut> _cuts;
    private readonly WordForms _forms;
    private readonly WordSequence _words;
    private readonly int _end;
    private readonly string[] _keys;

    /// <summary>Index of the cut after the last number, and where that ends.</summary>
    private int _afterNumber = -1, _numberEnd;

    /// <param name="cuts">The cuts of <paramref name="piece"/>.</param>
    public WrittenForms(AnalyzedText analysis, Span piece, List<WordCut> cuts, WordForms forms)
    {
        (_analysis, _cuts, _forms, _end) = (analysis, cuts, forms, piece.End);
        _words = WordSequence.In(analysis, piece);
        _keys = [.. cuts.Select(cut => forms.Spelling.Level(cut.Folded))];
    }

    public int Count => _cuts.Count;

    public ReadOnlySpan<char> Key(int index) => index < _keys.Length ? _keys[index] : default;

    /// <summary>What begins at a cut and is one word.</summary>
    /// <param name="count">How many cuts it takes, at least one.</param>
    /// <param name="span">From the first to the last of its characters.</param>
    public bool TryRead(int at, out int count, out Span span, out WordForm form)
    {
        (count, span, form) = (1, _cuts[at].Span, default);
        int word = _words.IndexAt(span.Start);
        bool isFigures = TryReadDay(word, at, ref count, ref form) || TryReadMonth(word, ref form)
            || TryReadClock(word, at, ref count, ref form) || TryReadOrdinal(word, at, ref count, ref form)
            || TryReadNumber(at, ref count, ref span, ref form);
        if (!isFigures && !TryReadName(at, ref count, ref form) && !TryReadCompound(at, ref count, ref form)
            && !TryReadAbbreviation(at, ref form)) return false;
        span = Span.Cover(span, _cuts[at + count - 1].Span);
        return true;
    }

    /// <summary>"December 9", "the ninth of December": the month and the day as ISO 8601 has them.</summary>
    private bool TryReadDay(int word, int at, ref int count, ref WordForm form)
    {
        bool hasArticle = _words.Is(word, WordClass.DefiniteArticle);
        int first = hasArticle ? word + 1 : word;
        if (!CalendarGrammar.TryReadDayOfMonth(_words, first, out int month, out int day, out int end)) return false;
        // "the 9 December talks" have an article of their own.
        bool isGenitive = _words.Is(end - 2, WordClass.GenitivePreposition);
        string ofMonth = Invariant($"--{month:00}");
        if (hasArticle && !isGenitive || !Accept(at, end, Invariant($"{ofMonth}-{day:00}"), ref count, ref form))
            return false;
        form = form with { Stem = ofMonth, Rarity = RarityOfDay };
        return true;
    }

    /// <summary>"December" and "Dec.", which is no name of a person.</summary>
    private bool TryReadMonth(int word, ref WordForm form)
    {
        if (TimeWords.Find(_words, word).Class is not (TimeWordClass.Month or TimeWordClass.MonthAbbreviation)
            || !TimeWords.IsMonth(_words, word, out int month, out _)) return false;
        string key = Invariant($"--{month:00}");
        form = new WordForm(key, key, RarityOfMonth);
        return true;
    }

    /// <summary>"9 p.m." is "9" and what puts it after noon, and so is "21:00".</summary>
    private bool TryReadClock(int word, int at, ref int count, ref WordForm form)
    {
        if (_words.Is(word - 1, ":") && IsAfterNoon(word - 2))
            return Accept(at, word + 1, TwelveHours, ref count, ref form);
        if (_words.Is(word, WordClass.PostMeridiem) && _words.IsNumeral(word - 1))
            return Accept(at, word + 1, TwelveHours, ref count, ref form);
        if (!ClockGrammar.TryRead(_words, word, out ClockTime time)) return false;
        bool isAfterNoon = IsAfterNoon(word);
        int hour = isAfterNoon ? time.Hour - 12 : time.Hour;
        string key = time.Minute == 0 ? Invariant($"{hour}") : Invariant($"{hour}:{time.Minute:00}");
        return Accept(at, isAfterNoon ? word + 1 : time.End, key, ref count, ref form);
    }

    private bool IsAfterNoon(int word) =>
        ClockGrammar.TryRead(_words, word, out ClockTime time) && time.Hour > 12 && time.End > word + 1;

    private bool TryReadOrdinal(int word, int at, ref int count, ref WordForm form) =>
        OrdinalReader.TryRead(_words, word, out int value, out int end)
        && Accept(at, end, Invariant($"{value}{OrdinalSign}"), ref count, ref form);

    private bool TryReadNumber(int at, ref int count, ref Span span, ref WordForm form)
    {
        if (!_analysis.Numbers.TryFindIn(span.Start, _end, out Number number)) return false;
        string key = number.Value.ToString("0.############", CultureInfo.InvariantCulture);
        if (!Accept(at, number.Span, key, ref count, ref form)) return false;
        span = Span.Cover(span, number.Span);
        (_afterNumber, _numberEnd) = (at + count, number.Span.End);
        return true;
    }

    private bool Accept(int at, int end, string key, ref int count, ref WordForm form) =>
        Accept(at, _words[end - 1].Span, key, ref count, ref form);

    /// <summary>False where it ends inside a cut: "20th", "22.04.2016".</summary>
    private bool Accept(int at, Span last, string key, ref int count, ref WordForm form)
    {
        int end = at;
        while (end < _cuts.Count && _cuts[end].Span.Start < last.End) end++;
        if (_cuts[end - 1].Span.End - _cuts[end - 1].Clitic.Length > last.End) return false;
        count = end - at;
        form = new WordForm(key, key, RarityOfNumber);
        return true;
    }

    /// <summary>"United Nations", and initials that look like a word of grammar: "WHO", but not in capitals
    /// throughout.</summary>
    private bool TryReadName(int at, ref int count, ref WordForm form)
    {
        if (!char.IsUpper(_analysis.Text[_cuts[at].Span.Start])) return false;
        bool isFull = _forms.Initialisms.Names.TryMatch(this, at, out int end, out string key) && IsTogether(at, end);
        if (!isFull)
        {
            if (_forms.Initialisms.Find(_analysis.Text.Quote(_cuts[at].Span)) is not { } name
                || !(HasSmallLetters(at - 1) || HasSmallLetters(at + 1))) return false;
            (key, end) = (name, at + 1);
        }

        count = end - at;
        form = _forms.Of(key);
        return true;
    }

    private bool HasSmallLetters(int cut) => cut >= 0 && cut < _cuts.Count
        && _analysis.Text.Slice(_cuts[cut].Span).ContainsAnyInRange('a', 'z');

    /// <summary>"cease-fire" and "cease fire"; "co-operation".</summary>
    private bool TryReadCompound(int at, ref int count, ref WordForm form)
    {
        bool isListed = _forms.Compounds.TryMatch(this, at, out int end, out _) && IsTogether(at, end);
        if (!isListed)
        {
            end = at + 2;
            if (!IsPrefixed(at)) return false;
        }

        form = _forms.Of(string.Concat(_cuts.Skip(at).Take(end - at).Select(cut => cut.Folded)));
        count = end - at;
        return isListed || _forms.IsOrdinary(form.Key);
    }

    private bool IsPrefixed(int at) => at + 1 < _cuts.Count
        && _analysis.Language.Lexicon.Is(_keys[at], WordClass.BoundPrefix)
        && Between(at) is ['-' or '‐' or '‑']
        && !IsDashAt(_cuts[at].Span.Start - 1) && !IsDashAt(_cuts[at + 1].Span.End);

    private bool IsDashAt(int offset) =>
        offset >= 0 && offset < _analysis.Text.Length && _analysis.Text[offset] is '-' or '‐' or '‑';

    /// <summary>True where nothing but a blank or a hyphen stands between the cuts.</summary>
    private bool IsTogether(int first, int end)
    {
        for (int i = first; i + 1 < end; i++)
            if (_cuts[i].Clitic.Length > 0 || Between(i) is not [' ' or '\n' or '-' or '‐' or '‑']) return false;
        return true;
    }

    private ReadOnlySpan<char> Between(int cut) =>
        _analysis.Text.Slice(new Span(_cuts[cut].Span.End, _cuts[cut + 1].Span.Start));

    private bool TryReadAbbreviation(int at, ref WordForm form)
    {
        if (FullFormOf(at) is not { } full) return false;
        form = _forms.Of(full);
        return true;
    }

    private string? FullFormOf(int at)
    {
        AbbreviatedWords abbreviated = _forms.Abbreviated;
        string word = _keys[at];
        if (_afterNumber == at) return OfCounted(at, word);
        bool isCapital = char.IsUpper(_analysis.Text[_cuts[at].Span.Start]);
        bool hasStop = _cuts[at].Span.End < _analysis.Text.Length && _analysis.Text[_cuts[at].Span.End] == '.';
        if (!isCapital && !hasStop) return abbreviated.FullFormOf(word, AbbreviationPlace.Any);
        bool isBefore = at + 1 < _cuts.Count && Between(at) is ". " or " " or ".";
        if (isBefore && char.IsDigit(_analysis.Text[_cuts[at + 1].Span.Start]))
            return abbreviated.FullFormOf(word, AbbreviationPlace.BeforeNumber);
        string? full = isCapital && isBefore && char.IsUpper(_analysis.Text[_cuts[at + 1].Span.Start])
            ? abbreviated.FullFormOf(word, AbbreviationPlace.BeforeName)
            : null;
        bool isAfter = isCapital && at > 0 && Between(at - 1) is " "
            && char.IsUpper(_analysis.Text[_cuts[at - 1].Span.Start]);
        return full ?? (isAfter ? abbreviated.FullFormOf(word, AbbreviationPlace.AfterName)
            : abbreviated.FullFormOf(word, AbbreviationPlace.Any));
    }

    /// <summary>What is measured, whether abbreviated or not, in the singular; a single letter only right beside the
    /// figures.</summary>
    private string? OfCounted(int at, string word)
    {
        ReadOnlySpan<char> between = _analysis.Text.Slice(new Span(_numberEnd, _cuts[at].Span.Start));
        if (between is not ("" or " " or "-") || (word.Length == 1 && between.Length > 0)) return null;
        if (_forms.Abbreviated.FullFormOf(word, AbbreviationPlace.AfterNumber) is { } full) return full;
        string singular = _analysis.Language.NounPlurals.Singular(word);
        return _forms.Abbreviated.IsCounted(singular) ? singular : null;
    }
}
