using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Calendar;
using Hearsay.Languages.Conditions;
using Hearsay.Languages.Forms;
using Hearsay.Mentions.Times;
using Hearsay.Text;

namespace Hearsay.Mentions.Conditions;

/// <summary>Finds the conditions put on what is said: clauses of "if", "unless", "only after", "provided that", "in the
/// event", inverted "should talks fail", and phrases such as "subject to". An "if" that means "whether", "even if" and
/// "without" are none. A condition inside another belongs to the outer one. Thread-safe.</summary>
internal static class ConditionReader
{
    /// <summary>How many words ahead the mark of a question is looked for.</summary>
    private const int QuestionReach = 60;

    private static readonly WordClasses BeforeNouns = Determiners.Articles.With(WordClass.Demonstrative);

    /// <summary>What an inverted subject begins with.</summary>
    private static readonly WordClasses OfSubjects = Determiners.ArticlesAndPossessives
        .With(WordClass.SubjectPronoun).With(WordClass.Demonstrative).With(WordClass.DistributiveDeterminer);

    private static readonly WordClasses OfVerbGroup = WordClasses.Of(
        WordClass.NonFiniteBe, WordClass.BareHave, WordClass.Negation, WordClass.FocusAdverb);

    private static readonly WordClasses BeforeWhether = WordClasses.Of(
        WordClass.InfinitiveMarker, WordClass.Negation, WordClass.NegatedAuxiliary);

    /// <summary>The conditions inside <paramref name="within"/>, in text order, each from its first word to the natural
    /// end of its clause.</summary>
    public static ImmutableArray<Condition> Read(AnalyzedText text, Span within)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(WordSequence.Around(text, within), within);
    }

    /// <param name="words">Those around <paramref name="within"/>.</param>
    internal static ImmutableArray<Condition> Read(WordSequence words, Span within)
    {
        PhraseTable<ConditionOpener> openers = words.Analysis.Language.ConditionOpeners.Phrases;
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        int at = words.IndexAt(within.Start), limit = words.IndexAt(within.End);
        if (words[at].Span.Start < within.Start) at++;
        while (at < limit)
        {
            if (!openers.TryMatch(words, at, out int inner, out ConditionOpener opener))
            {
                at++;
                continue;
            }

            int end = inner;
            if (IsCondition(words, at, inner, limit, opener))
            {
                end = Math.Min(ClauseEnd.Find(words, inner, limit, opener == ConditionOpener.Phrase), limit);
                if (end > inner) conditions.Add(new Condition(words.Cover(at, end)));
            }

            at = Math.Max(end, at + 1);
        }

        return conditions.ToImmutable();
    }

    private static bool IsCondition(
        WordSequence words, int at, int inner, int limit, ConditionOpener opener) => opener switch
        {
            ConditionOpener.If => !IsWhether(words, at) && (words.IsLetters(inner) || words.Is(inner, ",")),
            ConditionOpener.Clause => true,
            ConditionOpener.Subject => words.IsMark(at - 1) && ClauseEnd.HasVerb(words, inner, limit),
            ConditionOpener.Open => IsOpenClause(words, at, inner, limit),
            ConditionOpener.Once => !IsAfterVerb(words, at) && IsOpenClause(words, at, inner, limit),
            ConditionOpener.Phrase => !words.IsMark(inner) && IsPhrase(words, at),
            ConditionOpener.Inverted => IsInverted(words, at, inner, limit),
            _ => false,
        };

    /// <summary>"asked if", "to see if", "is not sure if", "asked him if".</summary>
    private static bool IsWhether(WordSequence words, int at)
    {
        if (words.IsMark(at - 1)) return false;
        for (int i = at - 1; i >= at - 3 && i >= 0; i--)
        {
            if (words.IsMark(i) || words.Is(i, WordClass.Complementizer)) return false;
            if (!words.Analysis.Language.ConditionOpeners.IsWhether(words.Key(i), out bool onlyNext)) continue;
            if (!onlyNext) return true;
            if (i == at - 1) return words.Is(i - 1, BeforeWhether);
        }

        return words.Is(at - 1, WordClass.PhrasalParticle) && words.Is(at - 2, WordClass.DiscoveryVerb);
    }

    /// <summary>A clause after "until" or "once" that does not tell of the past, unless that is a past future, and no
    /// time or noun alone.</summary>
    private static bool IsOpenClause(WordSequence words, int at, int inner, int limit)
    {
        if (words.IsMark(inner) || words.IsNumeral(inner) || words.IsDash(at - 1)) return false;
        int head = words.Is(inner, Determiners.Articles) ? inner + 1 : inner;
        if (TimeWords.Find(words, head).Class is not (TimeWordClass.None or TimeWordClass.Preposition)) return false;
        int end = ClauseEnd.Find(words, inner, limit, isPhrase: false);
        return ClauseEnd.FirstVerb(words, inner, end) is var verb && verb >= 0 && verb > inner
            && (!IsPast(words, verb) || IsReportedFuture(words, at, end, limit));
    }

    /// <summary>"would open once the complaint was withdrawn" reports "will open once it is withdrawn".</summary>
    private static bool IsReportedFuture(WordSequence words, int at, int end, int limit)
    {
        for (int i = at - 1; i >= 0 && !words.IsStop(i) && !words.Is(i, WordClass.Complementizer); i--)
            if (TenseReader.SignOf(words, i) == TenseSign.Posterior) return true;
        if (!words.Is(end, ",")) return false;
        for (int i = end + 1; i < limit && !words.IsMark(i); i++)
            if (TenseReader.SignOf(words, i) == TenseSign.Posterior) return true;
        return false;
    }

    /// <summary>"was once", "had once": an adverb.</summary>
    private static bool IsAfterVerb(WordSequence words, int at) =>
        TenseReader.SignOf(words, at - 1) is not (TenseSign.None or TenseSign.Plain);

    private static bool IsPast(WordSequence words, int verb) =>
        TenseReader.SignOf(words, verb) is TenseSign.Past
        && !words.Is(verb, WordClass.PresentHave) && !words.Is(verb, WordClass.NonFiniteBe);

    /// <summary>"subject to" is no condition in "the subject to be discussed".</summary>
    private static bool IsPhrase(WordSequence words, int at) => !words.Is(at - 1, BeforeNouns);

    /// <summary>"Should talks fail, ..." and "... should the talks fail"; no question, no advice, no "he
    /// should".</summary>
    private static bool IsInverted(WordSequence words, int at, int inner, int limit)
    {
        bool isOpening = words.IsCapitalised(at);
        if (!words.IsLetters(inner) || words.Is(inner, OfVerbGroup) || IsQuestion(words, inner)) return false;
        return isOpening
            ? HasMainClause(words, inner, limit)
            : words.Is(inner, OfSubjects) && !words.Is(at - 1, WordClass.Interrogative);
    }

    private static bool IsQuestion(WordSequence words, int from)
    {
        for (int i = from; i < words.Count && i - from < QuestionReach; i++)
        {
            if (words.Is(i, "?")) return true;
            if (words.IsStop(i)) return false;
        }

        return false;
    }

    /// <summary>A comma follows, and after it another clause: the condition stands before what it conditions.</summary>
    private static bool HasMainClause(WordSequence words, int inner, int limit)
    {
        int end = ClauseEnd.Find(words, inner, limit, isPhrase: false);
        return words.Is(end, ",");
    }
}
