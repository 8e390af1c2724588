using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Calendar;
using Hearsay.Languages.Forms;
using Hearsay.Languages.Numbers;

namespace Hearsay.Mentions.Times;

/// <summary>Tells a year from a count of the same four digits: "in 2016", "the 2016 election", but "2016
/// voters".</summary>
internal static class YearEvidence
{
    private static readonly WordClasses InOrSince =
        WordClasses.Of(WordClass.InessivePreposition, WordClass.InceptivePreposition);

    public static bool IsYear(WordSequence words, int at)
    {
        if (IsBesideMark(words, at)) return false;
        if (words.IsLetters(at + 1) && UnitWords.IsMeasure(words, at + 1)) return false;
        if (NumberReader.Find(words, at + 1).Class is NumberWordClass.Scale or NumberWordClass.Dozen) return false;
        bool isTime = TimeWords.Find(words, at - 1).Class
            is TimeWordClass.Preposition or TimeWordClass.Part or TimeWordClass.Season or TimeWordClass.Unit;
        bool countsNoun = IsPluralNoun(words, at + 1);
        if (words.Is(at - 1, WordClass.Approximator)) return false;
        if (isTime) return !countsNoun || words.Is(at - 1, InOrSince);
        if (words.Is(at - 1, Determiners.All) || words.Is(at - 1, WordClass.ProximalDemonstrative))
            return words.IsLetters(at + 1);
        if (words.IsMark(at + 1)) return !words.IsNumeral(at - 1) && !IsVerb(words, at - 1);
        return !countsNoun && (words.IsMark(at - 1) || words.IsCapitalised(at - 1) || !IsVerb(words, at - 1));
    }

    private static bool IsBesideMark(WordSequence words, int at) =>
        words.Key(at - 1) is "#" or "$" or "€" or "£" or "¥" or "°" or "/" or "@" or "+"
        || (words.IsDash(at - 1) && words.IsGlued(at) && words.IsGlued(at - 1) && !words.IsNumeral(at - 2))
        || (words.IsGlued(at) && words.IsLetters(at - 1));

    private static bool IsVerb(WordSequence words, int index) =>
        words[index].Tag == PartOfSpeech.Verb || TenseReader.SignOf(words, index) is TenseSign.Past or TenseSign.Plain;

    private static bool IsPluralNoun(WordSequence words, int index) =>
        words.IsLetters(index) && !words.IsCapitalised(index) && UnitWords.IsPlural(words, index)
        && words[index].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Pron);
}
