using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions.Times;

namespace Hearsay.Mentions.Conditions;

/// <summary>Finds where a subordinate clause ends: at a comma after its verb, a dash, a closing quote mark, the end of
/// the sentence. Parentheses between commas ("if, as expected, it passes"; "if the deal, which ..., passes") belong to
/// it.</summary>
internal static class ClauseEnd
{
    /// <summary>A clause longer than this many words is cut off there; it also bounds the work on hostile
    /// text.</summary>
    private const int Reach = 80;

    private static readonly WordClasses NoVerb = WordClasses.Of(WordClass.Coordinator, WordClass.DefiniteArticle);

    private static readonly WordClasses Relatives = WordClasses.Of(
        WordClass.RelativePronoun, WordClass.RelativeAdverb, WordClass.MarginalPreposition);

    private static readonly WordClasses OfOtherClause = WordClasses.Of(
        WordClass.ConsequentAdverb, WordClass.AdversativeConjunction, WordClass.CausalSubordinator,
        WordClass.ConcessiveSubordinator);

    /// <param name="from">First word of the clause, after its subordinator.</param>
    /// <param name="limit">Word that it cannot reach.</param>
    /// <param name="isPhrase">True where a noun phrase stands in its place: the first comma ends it.</param>
    /// <returns>Index of the first word after the clause.</returns>
    public static int Find(WordSequence words, int from, int limit, bool isPhrase)
    {
        bool hasVerb = isPhrase;
        int firstComma = -1, depth = 0;
        int end = Math.Min(Math.Min(limit, words.Count), from + Reach);
        for (int i = from; i < end; i++)
        {
            if (words.Is(i, "(")) depth++;
            else if (words.Is(i, ")") && --depth < 0) return i;
            if (IsHardStop(words, i, from)) return Choose(hasVerb, firstComma, i);
            if (words.Is(i, ","))
            {
                if (hasVerb && !ContinuesAfterComma(words, i)) return i;
                if (hasVerb || OpensParenthesis(words, i))
                {
                    bool isRelative = OpensRelative(words, i);
                    i = SkipParenthesis(words, i, end);
                    // "the treaty, which was signed, fails": after the parenthesis comes the verb, whatever its tag.
                    hasVerb |= isRelative && words.IsLetters(i + 1) && !words.Is(i + 1, NoVerb);
                }
                else if (firstComma < 0) firstComma = i;
            }
            else if (hasVerb && EndsBeforeWord(words, i)) return i;
            else hasVerb |= IsVerb(words, i, from);
        }

        return Choose(hasVerb, firstComma, end);
    }

    public static bool HasVerb(WordSequence words, int from, int limit) =>
        FirstVerb(words, from, Find(words, from, limit, isPhrase: false)) >= 0;

    /// <summary>Index of the first finite verb in [<paramref name="from"/>, <paramref name="end"/>), or -1.</summary>
    public static int FirstVerb(WordSequence words, int from, int end)
    {
        for (int i = from; i < end; i++)
            if (IsVerb(words, i, from)) return i;
        return -1;
    }

    /// <summary>Where the verb was missed (an untagged "they agree"), the first comma is the likeliest end.</summary>
    private static int Choose(bool hasVerb, int firstComma, int end) => hasVerb || firstComma < 0 ? end : firstComma;

    private static bool IsVerb(WordSequence words, int index, int from)
    {
        if (TenseReader.IsFinite(words, index)) return true;
        // "unless he trips": after a pronoun that opens the clause stands its verb, whatever its tag.
        if (index == from + 1 && words.IsLetters(index) && words.Is(from, WordClass.SubjectPronoun)) return true;
        // "if Mr. Orlan prevails, ...": so does a lower-case word between a name and the comma.
        if (words.Is(index + 1, ",") && index > from && words.IsLetters(index) && !words.IsCapitalised(index)
            && words.IsCapitalised(index - 1)) return true;
        // "if elected", "if necessary", "unless asked": a clause without a verb of its own.
        return index == from && words[index].Tag is PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Adv
            && !words.Is(index, WordClass.ConsequentAdverb) && !words.Is(index, WordClass.FocusAdverb);
    }

    private static bool IsHardStop(WordSequence words, int index, int from)
    {
        if (words.IsStop(index) || words.Key(index) is "—" or "|") return true;
        if (words.Is(index, ":") && !words.IsGlued(index + 1)) return true;
        if (words.IsDash(index) && (!words.IsGlued(index) || !words.IsGlued(index + 1) || words.IsDash(index + 1)))
            return true;
        if (words.Is(index, "–") && words.IsLetters(index - 1) && words.IsLetters(index + 1)) return true;
        // Of a single mark only one before another mark is surely no apostrophe: "… fail us’."
        if (words.Is(index, "'") && words.IsMark(index) && words.IsMark(index + 1)) return true;
        return index > from && words.Key(index) is "”" or "\"" or "»";
    }

    /// <summary>"..., not decreases", "..., or if it is delayed": the same condition goes on.</summary>
    private static bool ContinuesAfterComma(WordSequence words, int comma) =>
        words.Is(comma + 1, WordClass.Negation) || OpensRelative(words, comma)
        || (words.Is(comma + 1, WordClass.Coordinator) && words.Is(comma + 2, WordClass.ConditionalSubordinator));

    private static bool OpensParenthesis(WordSequence words, int comma) =>
        OpensRelative(words, comma) || words.Is(comma + 1, WordClass.AdjunctOpener);

    private static bool OpensRelative(WordSequence words, int comma) =>
        words.Is(comma + 1, Relatives) && HasCommaAhead(words, comma);

    private static bool HasCommaAhead(WordSequence words, int comma)
    {
        for (int i = comma + 1; i < words.Count && i < comma + 20; i++)
        {
            if (words.Is(i, ",")) return true;
            if (words.IsStop(i)) return false;
        }

        return false;
    }

    /// <summary>The comma that closes the parenthesis opened at <paramref name="comma"/>, or the comma
    /// itself.</summary>
    private static int SkipParenthesis(WordSequence words, int comma, int end)
    {
        if (!OpensRelative(words, comma) && !OpensParenthesis(words, comma)) return comma;
        for (int i = comma + 1; i < end; i++)
        {
            if (words.Is(i, ",")) return i;
            if (IsHardStop(words, i, comma)) return comma;
        }

        return comma;
    }

    private static bool EndsBeforeWord(WordSequence words, int index) =>
        words.Is(index, OfOtherClause);
}
