using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Numbers;
using Hearsay.Mentions.Times;

namespace Hearsay.Mentions.Quantities;

/// <summary>Tells a number that counts from one that names, tells the clock or keeps a score.</summary>
internal static class NumberEvidence
{
    /// <param name="first">Where the number starts, bound words excluded.</param>
    public static bool Counts(WordSequence words, int first, Amount amount, bool isBounded)
    {
        if (amount.Unit is not null && amount.Scale >= 1 && !words.IsNumeral(first)) return true;
        if (words.IsNumeral(first) && IsPartOfName(words, first, amount)) return false;
        if (IsClock(words, first, amount.End) || IsHyphenated(words, amount)) return false;
        if (IsName(words, first) || IsEnumerator(words, first, amount.End)) return false;
        if (IsOne(words, first) && amount.End == first + 1) return isBounded || IsOneCounted(words, first);
        return isBounded || amount.Unit is not null || !IsDesignation(words, first, amount.End);
    }

    /// <summary>"F-16", "G7", "#5", "1-800-555-0100", "24/7", "@user1", "1.2.3".</summary>
    private static bool IsPartOfName(WordSequence words, int first, Amount amount)
    {
        int end = amount.End;
        bool isGluedBefore = words.IsGlued(first) && (words.IsLetters(first - 1) || words.IsNumeral(first - 1)
            || words.Key(first - 1) is "#" or "'" or "‘" or "/" or "@" or "_" or "." or ":" or "+" or "=" or "&"
            || (words.IsDash(first - 1) && words.IsGlued(first - 1) && !words.IsMark(first - 2)));
        bool isGluedAfter = words.IsGlued(end) && (words.IsNumeral(end)
            || words.Key(end) is "/" or ":" or "_" or "@" or "°"
            || (words.Is(end, ".") && words.IsGlued(end + 1) && !words.IsQuote(end + 1) && !words.IsMark(end + 1))
            || (words.IsDash(end) && words.IsGlued(end + 1) && words.IsNumeral(end + 1)));
        return isGluedBefore || isGluedAfter || (words.IsGlued(end) && words.Is(end, WordClass.NumeralSuffix));
    }

    /// <summary>"10 a.m.", "5 o'clock", "10:30", "at 9 on Monday" is left a doubt.</summary>
    private static bool IsClock(WordSequence words, int first, int end) =>
        words.Analysis.Language.Numerals.ClockWords.TryMatch(words, end, out _, out _)
        || (words.Is(end, ":") && words.IsGlued(end) && words.IsNumeral(end + 1) && words.IsGlued(end + 1))
        || (words.Is(first - 1, ":") && words.IsGlued(first));

    /// <summary>"two-state solution", "one-on-one": joined to a word that is no measure.</summary>
    private static bool IsHyphenated(WordSequence words, Amount amount)
    {
        int end = amount.End;
        return words.IsDash(end) && words.IsGlued(end) && words.IsGlued(end + 1) && words.IsLetters(end + 1)
            && !UnitWords.IsMeasure(words, end + 1);
    }

    /// <summary>"Gang of Eight", "911 calls".</summary>
    private static bool IsName(WordSequence words, int first) =>
        Idioms(words).IsDesignator(words.Key(first)) || (words.IsCapitalised(first) && words.IsLetters(first - 1)
            && !words.IsCapitalised(first - 1));

    /// <summary>"Two, disrupt the network", "3. What comes next": the point of a list.</summary>
    private static bool IsEnumerator(WordSequence words, int first, int end)
    {
        bool opens = first == 0 || words.Key(first - 1) is "." or ";" || words.IsQuote(first - 1);
        return opens && (words.IsNumeral(first) ? words.Key(end) is "." or ")" : words.Is(end, ","));
    }

    /// <summary>"Ada Quill, 35, said": an age set off by commas after a name.</summary>
    public static bool IsAge(WordSequence words, int first, Amount amount) =>
        words.IsNumeral(first) && amount.End == first + 1 && amount.Most is >= 1 and <= 115 && words.Is(first - 1, ",")
        && words.IsCapitalised(first - 2) && words.Is(amount.End, ",") && !words.IsNumeral(amount.End + 1);

    /// <summary>Whether a share of a half is meant, and no second half.</summary>
    public static bool IsShare(WordSequence words, int at) =>
        !Idioms(words).MakesHalfAPart(words.Key(at - 1)) || words[at - 1].Tag == PartOfSpeech.Sconj;

    /// <summary>The number one as a word.</summary>
    public static bool IsOne(WordSequence words, int at) =>
        NumberReader.Find(words, at) is { Class: NumberWordClass.Unit, Value: 1 };

    private static bool IsOneCounted(WordSequence words, int at) =>
        words.IsLetters(at + 1) && !words.IsCapitalised(at + 1)
        && !Idioms(words).IsOne(words.Key(at - 1), words.Key(at + 1))
        && words[at + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.X
        && !UnitWords.IsPlural(words, at + 1) && !TenseReader.IsFinite(words, at + 1);

    /// <summary>"Article 5", "page 10", "Boeing 737": a number after a name, with nothing after it to count.</summary>
    private static bool IsDesignation(WordSequence words, int first, int end)
    {
        if (words.IsNumeral(first) && Idioms(words).IsDesignator(words.Key(first - 1))) return true;
        if (words.Is(first - 1, ".") && words.IsGlued(first - 1) && words.Is(first - 2, WordClass.Numero)) return true;
        bool isAfterName = words.IsCapitalised(first - 1) && first > 1 && words.IsNumeral(first);
        bool hasNoun = words.IsLetters(end) && !words.IsCapitalised(end)
            && (UnitWords.IsPlural(words, end) || UnitWords.IsPlural(words, end + 1)
                || UnitWords.IsMeasure(words, end));
        return isAfterName && !hasNoun;
    }

    private static NumberIdioms Idioms(WordSequence words) => words.Analysis.Language.Numerals.Idioms;
}
