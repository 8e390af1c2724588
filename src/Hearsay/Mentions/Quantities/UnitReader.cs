using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Mentions.Times;

namespace Hearsay.Mentions.Quantities;

/// <summary>Finds what a number counts: the head noun of the words after it.</summary>
internal static class UnitReader
{
    /// <summary>How many words a noun may stand away from its number ("28,500 U.S. ground combat troops").</summary>
    private const int Reach = 7;

    /// <param name="isOne">True for the number one, whose noun is no plural.</param>
    /// <returns>A measure, or the noun in lower-case singular; null where there is none.</returns>
    public static string? Read(WordSequence words, int at, bool isOne)
    {
        if (words.IsDash(at) && words.IsGlued(at)) at++;
        at = SkipDeterminers(words, at);
        int lastNoun = -1, name = -1;
        for (int i = at; i < at + Reach && i < words.Count; i++)
        {
            if (IsInnerHyphen(words, i) && i > at) continue;
            bool isJoined = IsInnerHyphen(words, i - 1) && i > at;
            if (name < 0 && QuantityUnits.TryReadMeasure(words, i, out string unit, out int end)
                && !IsAttribute(words, end, isOne)) return unit;
            if (!words.IsLetters(i) || (!isJoined && IsBreak(words, i))) break;
            if (words[i].Tag == PartOfSpeech.Noun) lastNoun = i;
            if (isOne || !QuantityUnits.IsPlural(words, i) || IsInnerHyphen(words, i + 1)) continue;
            if (words.IsCapitalised(i)) name = i;
            else if (words[i].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adj)) return SingularOfHead(words, i);
        }

        int head = isOne ? lastNoun : name;
        return head < 0 ? null : isOne ? words.Key(head).ToString() : QuantityUnits.Singular(words.Key(head));
    }

    /// <summary>"six sales managers": the last of a run of plurals is the head.</summary>
    private static string SingularOfHead(WordSequence words, int head)
    {
        while (words[head + 1].Tag == PartOfSpeech.Noun && words.IsLetters(head + 1) && !IsBreak(words, head + 1)
            && QuantityUnits.IsPlural(words, head + 1)) head++;
        return QuantityUnits.Singular(words.Key(head));
    }

    private static bool IsInnerHyphen(WordSequence words, int index) =>
        words.IsDash(index) && words.IsGlued(index) && words.IsGlued(index + 1);

    /// <summary>"26 of the (47) countries".</summary>
    private static int SkipDeterminers(WordSequence words, int at)
    {
        if (!words.Is(at, "of")) return at;
        at++;
        while (words.Key(at) is "the" or "these" or "those" or "his" or "her" or "its" or "their" or "our" or "my" or "your")
            at++;
        return NumberReader.TryRead(words, at, out NumberMatch number) ? number.End : at;
    }

    /// <summary>"10 year olds", "two day trips": a measure that only describes the noun after it.</summary>
    private static bool IsAttribute(WordSequence words, int end, bool isOne) =>
        !isOne && end > 0 && !QuantityUnits.IsPlural(words, end - 1) && QuantityUnits.IsPlural(words, end)
        && words.IsLetters(end - 1) && !words.IsDash(end - 2) && words.Key(end - 1) is not ("percent" or "cent")
        && words[end].Tag is PartOfSpeech.Noun;

    private static bool IsBreak(WordSequence words, int index)
    {
        if (words[index].Tag is PartOfSpeech.Adp or PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Sconj
            or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Part or PartOfSpeech.Punct) return true;
        if (TimeWords.IsPreposition(words, index) || words.Key(index)[0] == '\'') return true;
        return words.Key(index) is "and" or "or" or "but" or "that" or "who" or "which" or "when" or "as" or "than" or "with"
            or "the" or "a" or "an" or "his" or "her" or "their" or "its" or "he" or "she" or "they" or "we" or "you" or "i"
            or "it" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "will" or "would" or "could" or "may"
            or "can" or "not" or "if" or "while" or "where" or "this" or "these" or "those" or "out" or "up" or "into"
            or "onto" or "per" or "each" or "because" or "so" or "then" or "there" or "what";
    }
}
