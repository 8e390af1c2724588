using Hearsay.Inference.Tagging;
using Hearsay.Languages;

namespace Hearsay.Statements.Rules;

/// <summary>Finds the edges of noun phrases by walking over tags: the sources that stand before and after cues. It is a
/// chunker in Abney's sense (1991, Parsing by Chunks) with prepositional phrases and appositions attached where
/// sources have them.</summary>
internal sealed class NounPhrases(TokenView view)
{
    /// <summary>"Friday", "tomorrow", "last": the beginning or all of an expression of time.</summary>
    public bool IsTimeWord(int i) =>
        view.Is(i, WordClass.TimeAdverb) && (view.IsCapitalized(i) || !view.Is(i, WordClass.TimeHomograph));

    /// <summary>"spokesman", "leader", "economist": a noun that names who somebody is.</summary>
    public bool IsRole(int i) => view.Language.RoleNouns.Contains(view.Lower(i))
        || (view.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn
            && view.Language.RoleNouns.IsFormedLikeOne(view.Lower(i)));

    /// <summary>The first token of the phrase whose last token is <paramref name="head"/>, or -1 where none ends
    /// there.</summary>
    /// <param name="limit">No token before this is looked at.</param>
    public int LeftEdge(int head, int limit)
    {
        int i = SkipParenthesis(head, limit);
        if (i < limit || !EndsPhrase(i)) return -1;
        while (i > limit)
        {
            int next = ExtendLeft(i, limit);
            if (next < 0) break;
            i = next;
        }

        return i;
    }

    private bool EndsPhrase(int i) =>
        view.IsNominal(i) || view.Is(i, WordClass.IndefinitePronoun) || view.Is(i, WordClass.DemonstrativePronoun)
        || view.Is(i, WordClass.TribunalNoun) || (view.Tag(i) is PartOfSpeech.Adj && view.IsCapitalized(i));

    /// <summary>"Warner (D-Va.)": the head stands before the bracket.</summary>
    private int SkipParenthesis(int i, int limit)
    {
        if (i < limit || view.Lower(i) != ")") return i;
        int open = i;
        while (open > limit && i - open < 12 && view.Lower(open) != "(") open--;
        return view.Lower(open) == "(" ? open - 1 : i;
    }

    /// <summary>The token to which the phrase that starts at <paramref name="i"/> grows on its left, or -1.</summary>
    private int ExtendLeft(int i, int limit)
    {
        int left = i - 1;
        if (view.QuotationOf(left) != view.QuotationOf(i)) return -1;
        if (IsTimeWord(left) && !view.Is(i, WordClass.PossessiveClitic) && view.Tag(left) is not PartOfSpeech.Adj)
            return -1;
        return view.Tag(left) switch
        {
            _ when view.Lower(left) == ")" =>
                SkipParenthesis(left, limit) is var open && open >= limit && open < left ? open : -1,
            _ when view.IsMarkOfPossession(left) && left > limit => left - 1,
            PartOfSpeech.Noun => MayPrecede(left, i) ? left : -1,
            PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Sym => IsOpen(i) ? left : -1,
            PartOfSpeech.Det => view.Is(left, WordClass.Complementizer) && !view.IsNominal(i) ? -1 : IsOpen(i)
                ? left
                : -1,
            PartOfSpeech.Pron => view.IsPossessive(left) && IsOpen(i) ? left : -1,
            PartOfSpeech.Verb => IsParticipleModifier(left, limit) || IsMistaggedModifier(left, i) ? left : -1,
            PartOfSpeech.Cconj => view.Is(left, WordClass.Coordinator) && left > limit && JoinsNames(left, i)
                ? left - 1
                : -1,
            PartOfSpeech.Adp => left > limit && view.Is(left, WordClass.AttachingPreposition) && IsAttachable(left - 1)
                ? left - 1 : -1,
            PartOfSpeech.Adv => view.Tag(i) is PartOfSpeech.Adj or PartOfSpeech.Num
                && view.Is(left, WordClass.DegreeAdverb) ? left : -1,
            _ => -1,
        };
    }

    /// <summary>False once the phrase has its determiner or possessive: nothing but a preposition extends it.</summary>
    private bool IsOpen(int i) =>
        view.Tag(i) is not (PartOfSpeech.Det or PartOfSpeech.Pron) || view.Is(i, WordClass.Predeterminer);

    /// <summary>A common noun before a name belongs to it only as a title: "spokeswoman Ada Wren", but not in "an idea
    /// Kyiv dismissed".</summary>
    private bool MayPrecede(int noun, int next)
    {
        if (!IsOpen(next)) return false;
        if (view.Tag(next) is not PartOfSpeech.Propn && !view.IsCapitalized(next)) return true;
        return IsRole(noun) || view.IsCapitalized(noun);
    }

    private bool IsAttachable(int i) =>
        (view.Tag(i) is PartOfSpeech.Adj && i > 0 && view.Tag(i - 1) is PartOfSpeech.Noun)
        || (view.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num
            || view.Is(i, WordClass.IndefinitePronoun))
        && !IsTimeWord(i);

    private bool IsParticipleModifier(int i, int limit) =>
        view.IsParticiple(i) && i > limit
            && (view.Tag(i - 1) is PartOfSpeech.Det or PartOfSpeech.Adj || view.IsPossessive(i - 1));

    /// <summary>“…,” transport minister Ada Wren said: no verb stands between a quotation and a role.</summary>
    private bool IsMistaggedModifier(int i, int next) =>
        i > 0 && view.InQuotation(i - 1) && IsRole(next) && view.Tag(next) is PartOfSpeech.Noun;

    private bool JoinsNames(int and, int right) =>
        view.IsNominal(right) && view.Tag(and - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn
        && (view.Tag(right) is PartOfSpeech.Propn) == (view.Tag(and - 1) is PartOfSpeech.Propn);

    /// <summary>The token after the phrase that starts at <paramref name="first"/>; <paramref name="first"/> itself
    /// where none starts there.</summary>
    /// <param name="limit">No token from this on is looked at.</param>
    /// <param name="withAppositions">True to take in "…, the minister for trade,".</param>
    public int RightEdge(int first, int limit, bool withAppositions)
    {
        int end = BareRightEdge(first, limit);
        if (end == first || !withAppositions) return end;
        while (end + 1 < limit && view.IsComma(end) && StartsApposition(end + 1))
        {
            int apposition = AppositionEnd(end + 1, limit);
            if (apposition == end + 1) break;
            end = apposition;
        }

        return end;
    }

    private int BareRightEdge(int first, int limit)
    {
        int i = first, lastNominal = -1;
        while (i < limit && (i == first || view.QuotationOf(i) == view.QuotationOf(first)))
        {
            if (IsTimeWord(i) && i > first && !view.Is(i + 1, WordClass.PossessiveClitic)) break;
            PartOfSpeech tag = view.Tag(i);
            if (IsInner(i, first, lastNominal))
            {
                if (view.IsNominal(i) || tag is PartOfSpeech.Part) lastNominal = i;
                i++;
                if (tag is PartOfSpeech.Pron && i - 1 == first && !view.IsPossessive(first)) break;
                continue;
            }

            if (lastNominal == i - 1 && i + 1 < limit && JoinsRight(i, first)) { i++; continue; }
            if (view.Lower(i) == "(" && lastNominal == i - 1 && CloseParenthesis(i, limit) is var close && close > i)
            {
                i = close;
                lastNominal = close - 1;
                continue;
            }

            if (tag is PartOfSpeech.Verb && lastNominal < i - 1 && i > first && i + 1 < limit
                && view.IsNominal(i + 1)) { i++; continue; }
            break;
        }

        return lastNominal < 0 ? first : lastNominal + 1;
    }

    /// <summary>True where token <paramref name="i"/> can go on with the phrase that began at
    /// <paramref name="first"/>.</summary>
    private bool IsInner(int i, int first, int lastNominal) => view.Tag(i) switch
    {
        PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Sym => true,
        PartOfSpeech.Adj => lastNominal < 0 || lastNominal < i - 1 || view.IsCapitalized(i),
        PartOfSpeech.Det => lastNominal < 0 || lastNominal < i - 1,
        PartOfSpeech.Pron => i == first || (view.IsPossessive(i) && lastNominal < i - 1),
        _ => view.IsMarkOfPossession(i),
    };

    private bool JoinsRight(int i, int first)
    {
        if (view.Tag(i) is PartOfSpeech.Cconj)
            return view.IsNominal(i + 1) && view.Is(i, WordClass.Coordinator) && view.Tag(i + 1) == view.Tag(i - 1);
        if (view.Tag(i) is not PartOfSpeech.Adp || !view.Is(i, WordClass.AttachingPreposition) || IsTimeWord(i + 1))
            return false;
        return view.Is(i, WordClass.GenitivePreposition)
            || (view.Tag(i - 1) is PartOfSpeech.Noun && view.Tag(first) is not PartOfSpeech.Pron
                && !view.Is(i, WordClass.DativePreposition));
    }

    private int CloseParenthesis(int open, int limit)
    {
        for (int i = open; i < limit && i < open + 12; i++)
            if (view.Lower(i) == ")") return i + 1;
        return open;
    }

    /// <summary>True where what follows a comma can describe the name before it.</summary>
    public bool StartsApposition(int i) =>
        view.Is(i, WordClass.RelativePronoun)
            || view.Tag(i) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num
        || view.IsPossessive(i) || (view.Tag(i) is PartOfSpeech.Propn && !IsTimeWord(i));

    private int AppositionEnd(int first, int limit)
    {
        for (int i = first; i < limit; i++)
            if (view.IsComma(i) || view.InQuotation(i) || view.IsDash(i)
                || view.Lower(i) is ";" or ":" or "." or "!" or "?")
                return i;
        return limit;
    }
}
