using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Mentions.Times;
using Hearsay.Text;

namespace Hearsay.Mentions.Conditions;

/// <summary>Finds the conditions put on what is said: clauses of "if", "unless", "only after", "provided that", "in the
/// event", inverted "should talks fail", and phrases such as "subject to". An "if" that means "whether", "even if" and
/// "without" are none. A condition inside another belongs to the outer one. Thread-safe.</summary>
public static class ConditionReader
{
    private enum Opener
    {
        None,
        If,
        Clause,
        Subject,
        Open,
        Phrase,
        Inverted,
    }

    private static readonly PhraseTable<Opener> Openers = PhraseTable<Opener>.Load(
        "Languages/English/Grammar/condition-openers.tsv", row => Enum.Parse<Opener>(row[1], ignoreCase: true));

    private static readonly WordMap<bool> WhetherVerbs =
        new(WordTable.Rows("Languages/English/Grammar/whether-verbs.tsv").Select(row => KeyValuePair.Create(row[0], row[1] == "next")));

    /// <summary>How many words ahead the mark of a question is looked for.</summary>
    private const int QuestionReach = 60;

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
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        int at = words.IndexAt(within.Start), limit = words.IndexAt(within.End);
        if (words[at].Span.Start < within.Start) at++;
        while (at < limit)
        {
            if (!Openers.TryMatch(words, at, out int inner, out Opener opener))
            {
                at++;
                continue;
            }

            int end = inner;
            if (IsCondition(words, at, inner, limit, opener))
            {
                end = Math.Min(ClauseEnd.Find(words, inner, limit, opener == Opener.Phrase), limit);
                if (end > inner) conditions.Add(new Condition(words.Cover(at, end)));
            }

            at = Math.Max(end, at + 1);
        }

        return conditions.ToImmutable();
    }

    private static bool IsCondition(WordSequence words, int at, int inner, int limit, Opener opener) => opener switch
    {
        Opener.If => !IsWhether(words, at) && (words.IsLetters(inner) || words.Is(inner, ",")),
        Opener.Clause => true,
        Opener.Subject => words.IsMark(at - 1) && ClauseEnd.HasVerb(words, inner, limit),
        Opener.Open => IsOpenClause(words, at, inner, limit),
        Opener.Phrase => !words.IsMark(inner) && IsPhrase(words, at),
        Opener.Inverted => IsInverted(words, at, inner, limit),
        _ => false,
    };

    /// <summary>"asked if", "to see if", "is not sure if", "asked him if".</summary>
    private static bool IsWhether(WordSequence words, int at)
    {
        if (words.IsMark(at - 1)) return false;
        for (int i = at - 1; i >= at - 3 && i >= 0; i--)
        {
            if (words.IsMark(i) || words.Is(i, "that")) return false;
            if (!WhetherVerbs.TryGetValue(words.Key(i), out bool onlyNext)) continue;
            if (!onlyNext) return true;
            return i == at - 1 && (words.Key(i - 1) is "to" or "not" || words.Key(i - 1).EndsWith("n't"));
        }

        return words.Key(at - 1) is "out" && words.Key(at - 2) is "find" or "found" or "figure" or "figured";
    }

    /// <summary>A clause after "until" or "once" that does not tell of the past, and no time or noun alone.</summary>
    private static bool IsOpenClause(WordSequence words, int at, int inner, int limit)
    {
        if (words.IsMark(inner) || words.IsNumeral(inner) || words.IsDash(at - 1)) return false;
        // "was once", "had once": an adverb.
        if (words.Is(at, "once") && TenseReader.FormOf(words, at - 1) is not (VerbForm.None or VerbForm.Plain)) return false;
        int head = words.Key(inner) is "the" or "a" or "an" ? inner + 1 : inner;
        if (TimeVocabulary.Find(words, head).Class is not (TimeWordClass.None or TimeWordClass.Preposition)) return false;
        int end = ClauseEnd.Find(words, inner, limit, isPhrase: false);
        return ClauseEnd.FirstVerb(words, inner, end) is var verb && verb >= 0 && verb > inner && !IsPast(words, verb);
    }

    private static bool IsPast(WordSequence words, int verb) =>
        TenseReader.FormOf(words, verb) is VerbForm.Past && words.Key(verb) is not ("has" or "have" or "been" or "'ve");

    /// <summary>"subject to" is no condition in "the subject to be discussed".</summary>
    private static bool IsPhrase(WordSequence words, int at) => words.Key(at - 1) is not ("the" or "a" or "this" or "that");

    /// <summary>"Should talks fail, ..." and "... should the talks fail"; no question, no advice, no "he should".</summary>
    private static bool IsInverted(WordSequence words, int at, int inner, int limit)
    {
        bool isOpening = words.IsCapitalised(at);
        if (!words.IsLetters(inner) || words.Key(inner) is "be" or "have" or "not" or "only" || IsQuestion(words, inner)) return false;
        bool hasSubject = words.Key(inner) is "the" or "a" or "an" or "he" or "she" or "it" or "they" or "we" or "you" or "i"
            or "this" or "that" or "these" or "those" or "his" or "her" or "its" or "their" or "our" or "any" or "there";
        bool isAsking = words.Key(at - 1) is "what" or "who" or "how" or "where" or "when" or "why" or "which" or "whom";
        return isOpening ? HasMainClause(words, inner, limit) : hasSubject && !isAsking;
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
