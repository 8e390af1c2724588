using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Forms;

namespace Hearsay.Mentions.Times;

/// <summary>Reads from the verbs beside a place in a sentence whether its clause tells of the past or the future. It
/// needs no parse: English puts the verb of a clause before its adverbials of time, or, where the sentence opens with
/// one, after them.</summary>
internal static class TenseReader
{
    /// <summary>How many words a verb is looked for on each side.</summary>
    private const int Reach = 40;

    /// <summary>How many words a verb group may span ("will not have been").</summary>
    private const int GroupReach = 5;

    /// <summary>An adverbial of time that opens a sentence has the time of the sentence's own verb after these; "after
    /// Tuesday's vote" has another.</summary>
    private static readonly WordClasses OfOwnVerb = WordClasses.Of(
        WordClass.TimePreposition, WordClass.AgentPreposition, WordClass.InceptiveParticiple,
        WordClass.AblativePreposition);

    private static readonly WordClasses OfAdverb = WordClasses.Of(WordClass.Negation, WordClass.MidAdverb);

    /// <summary>On which side of now the clause puts the words [<paramref name="first"/>,
    /// <paramref name="end"/>).</summary>
    public static TimeSide SideOf(WordSequence words, int first, int end)
    {
        int before = SkipPreposition(words, first - 1);
        bool opensClause = before < 0 || words.Is(before, WordClass.Complementizer)
            || words.IsQuote(before) || words.IsStop(before);
        TimeSide? side = opensClause ? SideOfOpening(words, first, end) ?? SideBefore(words, before)
            : SideBefore(words, before) ?? SideOfSubject(words, end);
        // "said Tuesday's vote would": the verb after it is its own.
        if (side == TimeSide.Past && words.Is(end, WordClass.PossessiveClitic)
            && SideAfter(words, end) is TimeSide.Future or TimeSide.Posterior)
            side = TimeSide.Posterior;
        bool isEitherSide = FitsEitherSide(words, first - 1)
            && !(words.Is(first - 1, WordClass.AgentPreposition) && IsAfterPerfect(words, first));
        return side is null or TimeSide.Past && isEitherSide ? TimeSide.Open : side ?? TimeSide.Unknown;
    }

    /// <summary>"On Friday, he will ..."; but after "After Tuesday's vote" the clause is of another time.</summary>
    private static TimeSide? SideOfOpening(WordSequence words, int first, int end)
    {
        TimeSide? side = SideAfter(words, end);
        bool isOwn = !TimeWords.IsPreposition(words, first - 1)
            || words.Is(first - 1, OfOwnVerb);
        return isOwn ? side : Soften(side);
    }

    /// <summary>Inside a subject ("The wins on Tuesday will help") the time is not the verb's.</summary>
    private static TimeSide? SideOfSubject(WordSequence words, int end) => Soften(SideAfter(words, end));

    /// <summary>"had fallen by Thursday": the perfect looks back from the time.</summary>
    private static bool IsAfterPerfect(WordSequence words, int first)
    {
        for (int i = first - 2; i >= 0 && first - i < Reach / 2 && !words.IsStop(i); i--)
            if (words.Is(i, WordClass.PastHave) && SignOf(words, i + 1) != TenseSign.None) return true;
        return false;
    }

    private static TimeSide? Soften(TimeSide? side) =>
        side is TimeSide.Future or TimeSide.Posterior ? TimeSide.Open : side;

    /// <summary>True for a verb that can carry a clause: not an infinitive, not a bare -ing form.</summary>
    public static bool IsFinite(WordSequence words, int index)
    {
        if (!words.IsLetters(index)) return false;
        return SignOf(words, index) switch
        {
            TenseSign.Future or TenseSign.Modal or TenseSign.Posterior or TenseSign.Past or TenseSign.Present => true,
            TenseSign.Speaking => true,
            TenseSign.Implicative => !words.Is(index, WordClass.AbilityAdjective),
            TenseSign.Plain => !words.Is(index - 1, WordClass.InfinitiveMarker),
            _ => false,
        };
    }

    /// <summary>The form of one word, by the word lists, its ending and its tag.</summary>
    public static TenseSign SignOf(WordSequence words, int index)
    {
        if (!words.IsLetters(index)) return TenseSign.None;
        ReadOnlySpan<char> key = words.Key(index);
        PartOfSpeech tag = words[index].Tag;
        bool isName = words.IsCapitalised(index) && index > 0 && words.IsLetters(index - 1);
        if (isName || tag == PartOfSpeech.Propn) return TenseSign.None;
        LanguagePack language = words.Analysis.Language;
        if (language.TenseWords.TryFind(key, out TenseSign sign)) return sign;
        if (language.PastForms.TryFind(key, tag == PartOfSpeech.Verb, out VerbForm? listed))
            return listed is VerbForm.Past ? TenseSign.Past : TenseSign.None;
        if (tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adp) return TenseSign.None;
        return language.PastForms.ByEnding(key) switch
        {
            VerbForm.Past => TenseSign.Past,
            VerbForm.Ing => TenseSign.Ing,
            _ => tag is PartOfSpeech.Verb or PartOfSpeech.Aux ? TenseSign.Plain : TenseSign.None,
        };
    }

    /// <summary>The side told by the nearest verb at or before <paramref name="from"/> in the sentence.</summary>
    private static TimeSide? SideBefore(WordSequence words, int from)
    {
        for (int i = from; i >= 0 && from - i < Reach; i--)
        {
            if (words.IsStop(i) || words.IsQuote(i)) return null;
            if (words.IsDash(i) && !words.IsGlued(i) || words.Is(i, "—")) return null;
            if (SideOfVerb(words, i) is { } side) return side;
        }

        return null;
    }

    private static TimeSide? SideAfter(WordSequence words, int from)
    {
        for (int i = from; i < words.Count && i - from < Reach; i++)
        {
            if (words.IsStop(i)) return null;
            if (SignOf(words, i) is TenseSign.Present or TenseSign.Past && IsAuxiliaryOfNext(words, i)) continue;
            if (SideOfVerb(words, i) is { } side) return side;
        }

        return null;
    }

    /// <summary>"is | expected", "was | scheduled", "are | meeting": the word after decides.</summary>
    private static bool IsAuxiliaryOfNext(WordSequence words, int index) =>
        SignOf(words, index + 1) is TenseSign.Prospective or TenseSign.Ing;

    private static TimeSide? SideOfVerb(WordSequence words, int index)
    {
        TenseSign form = SignOf(words, index);
        if (form == TenseSign.Implicative)
            form = words.Is(index, WordClass.AbilityAdjective) ? TenseSign.None : TenseSign.Past;
        // "a scrambled race" has no verb.
        if (form == TenseSign.Past && words.Is(index - 1, Determiners.ArticlesAndPossessives)) return null;
        return form switch
        {
            TenseSign.None or TenseSign.EitherSide => null,
            TenseSign.Future => TimeSide.Future,
            TenseSign.Modal => TimeSide.Future,
            TenseSign.Posterior => TimeSide.Posterior,
            TenseSign.Speaking => TimeSide.Past,
            _ => SideOfGroup(words, index, form),
        };
    }

    /// <summary>The side of a verb by the auxiliaries before it.</summary>
    private static TimeSide? SideOfGroup(WordSequence words, int verb, TenseSign form)
    {
        bool isPerfect = words.Is(verb, WordClass.BareHave);
        for (int i = verb - 1; i >= 0 && verb - i <= GroupReach; i--)
        {
            switch (SignOf(words, i))
            {
                case TenseSign.Future: return TimeSide.Future;
                case TenseSign.Modal: return isPerfect ? TimeSide.Past : TimeSide.Future;
                case TenseSign.Posterior: return isPerfect ? TimeSide.Open : TimeSide.Posterior;
                case TenseSign.EitherSide when IsInfinitive(words, i, form): return SideOfInfinitive(words, i);
                case TenseSign.Past when words.Is(i, WordClass.BareHave): isPerfect = true; break;
                case TenseSign.Past when !words.Is(i, WordClass.NonFiniteBe): return SideWithPast(form);
                case TenseSign.Past: break;
                case TenseSign.Present when !words.Is(i, WordClass.NonFiniteBe): return SideWithPresent(form);
                case TenseSign.Present: break;
                default:
                    if (!IsAdverb(words, i)) return SideAlone(form, isPerfect);
                    break;
            }
        }

        return SideAlone(form, isPerfect);
    }

    /// <summary>"to meet", "to be met", "to have met".</summary>
    private static bool IsInfinitive(WordSequence words, int to, TenseSign form) =>
        words.Is(to, WordClass.InfinitiveMarker)
        && (form != TenseSign.Past || words.Is(to + 1, WordClass.NonFiniteBe) || words.Is(to + 1, WordClass.BareHave));

    /// <summary>"is expected to meet" lies ahead; "agreed to meet" after the agreement, maybe past by now.</summary>
    private static TimeSide SideOfInfinitive(WordSequence words, int to)
    {
        TenseSign before = SignOf(words, to - 1);
        if (before == TenseSign.Implicative) return SideOfVerb(words, to - 1) ?? TimeSide.Open;
        if (before != TenseSign.Prospective) return TimeSide.Open;
        for (int i = to - 2; i >= 0 && to - i <= GroupReach; i--)
        {
            if (SignOf(words, i) == TenseSign.Past) return TimeSide.Posterior;
            if (SignOf(words, i) == TenseSign.Present || words.Is(i, WordClass.PossessiveClitic))
                return TimeSide.Future;
        }

        return TimeSide.Open;
    }

    private static TimeSide SideWithPast(TenseSign form) =>
        form == TenseSign.Prospective ? TimeSide.Posterior : TimeSide.Past;

    private static TimeSide SideWithPresent(TenseSign form) =>
        form == TenseSign.Prospective ? TimeSide.Future : TimeSide.Open;

    private static TimeSide? SideAlone(TenseSign form, bool isPerfect) => form switch
    {
        TenseSign.Past => TimeSide.Past,
        TenseSign.Ing => null,
        TenseSign.Prospective => TimeSide.Open,
        _ => isPerfect ? TimeSide.Past : TimeSide.Open,
    };

    private static bool IsAdverb(WordSequence words, int index) =>
        words[index].Tag is PartOfSpeech.Adv or PartOfSpeech.Part
        || words.Is(index, OfAdverb)
        || (words.IsLetters(index) && words.Analysis.Language.Endings.Has(words.Key(index), Ending.Adverb));

    private static bool FitsEitherSide(WordSequence words, int index)
    {
        if (words.Is(index, WordClass.DefiniteArticle)) index--;
        if (words.Is(index, WordClass.GenitivePreposition)) index--;
        return SignOf(words, index) == TenseSign.EitherSide;
    }

    private static int SkipPreposition(WordSequence words, int index)
    {
        if (words.Is(index, WordClass.DefiniteArticle)) index--;
        return TimeWords.IsPreposition(words, index) ? index - 1 : index;
    }
}
