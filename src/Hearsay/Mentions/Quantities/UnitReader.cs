using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Numbers;
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
            if (name < 0 && UnitWords.TryReadMeasure(words, i, out string unit, out int end)
                && !IsAttribute(words, unit, end, isOne)) return unit;
            if (!words.IsLetters(i) || (!isJoined && IsBreak(words, i))) break;
            if (words[i].Tag == PartOfSpeech.Noun) lastNoun = i;
            if (isOne || !UnitWords.IsPlural(words, i) || IsInnerHyphen(words, i + 1)) continue;
            if (words.IsCapitalised(i)) name = i;
            else if (words[i].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adj)) return SingularOfHead(words, i);
        }

        int head = isOne ? lastNoun : name;
        return head < 0 ? null : isOne ? words.Key(head).ToString() : UnitWords.Singular(words, head);
    }

    /// <summary>"six sales managers": the last of a run of plurals is the head.</summary>
    private static string SingularOfHead(WordSequence words, int head)
    {
        while (words[head + 1].Tag == PartOfSpeech.Noun && words.IsLetters(head + 1) && !IsBreak(words, head + 1)
            && UnitWords.IsPlural(words, head + 1)) head++;
        return UnitWords.Singular(words, head);
    }

    private static bool IsInnerHyphen(WordSequence words, int index) =>
        words.IsDash(index) && words.IsGlued(index) && words.IsGlued(index + 1);

    /// <summary>"26 of the (47) countries".</summary>
    private static int SkipDeterminers(WordSequence words, int at)
    {
        if (!words.Is(at, WordClass.GenitivePreposition)) return at;
        at++;
        while (words.Is(at, WordClass.DefiniteDeterminer)) at++;
        return words.TryReadNumber(at, out Number number) ? number.End : at;
    }

    /// <summary>"10 year olds", "two day trips": a measure that only describes the noun after it.</summary>
    private static bool IsAttribute(WordSequence words, string unit, int end, bool isOne) =>
        !isOne && end > 0 && !UnitWords.IsPlural(words, end - 1) && UnitWords.IsPlural(words, end)
        && words.IsLetters(end - 1) && !words.IsDash(end - 2) && unit != Units.Percent
        && words[end].Tag is PartOfSpeech.Noun;

    private static bool IsBreak(WordSequence words, int index)
    {
        if (words[index].Tag is PartOfSpeech.Adp or PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Sconj
            or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Part or PartOfSpeech.Punct) return true;
        if (TimeWords.IsPreposition(words, index) || words.Key(index)[0] == '\'') return true;
        return words.Is(index, WordClass.NounPhraseBoundary);
    }
}
