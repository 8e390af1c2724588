using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Tells by its form, and by what the article calls it, that whoever was told something is a medium that no
/// list knows: "told The Varn Grapevine", "told NRK", "told the weekly Voll", "told Voll, a weekly".</summary>
internal static class UnlistedMedia
{
    private const int LongestAcronym = 6;
    private const int LongestDescription = 7;

    /// <param name="phrase">Whom something was told, without what is set off by commas.</param>
    public static bool IsOne(TokenView view, NounPhrases phrases, TokenRange phrase)
    {
        (int first, int end) = phrase;
        if (IsBody(view, first, end) || phrases.IsRole(end - 1)) return false;
        if (HasOwnArticle(view, first, end) || IsAcronym(view, first, end) || IsTitled(view, first, end)) return true;
        return EndsInName(view, end) && (IsDescribed(view, end) || IsCalledSo(view, first, end));
    }

    /// <summary>"told The Varn Grapevine": an article that belongs to the name has a capital inside a sentence.</summary>
    private static bool HasOwnArticle(TokenView view, int first, int end) =>
        end - first > 1 && view.Is(first, WordClass.DefiniteArticle) && view.IsCapitalized(first)
        && EndsInName(view, end) && view.IsCapitalized(first + 1);

    private static bool EndsInName(TokenView view, int end) =>
        view.IsCapitalized(end - 1) && view.Tag(end - 1) is PartOfSpeech.Propn or PartOfSpeech.Noun;

    /// <summary>"told NRK", "told TF1": bodies with such names mostly have an article, and those that have none are
    /// listed.</summary>
    private static bool IsAcronym(TokenView view, int first, int end) =>
        end - first == 1 && HasInitials(view, first) && IsAlwaysHearing(view, first);

    /// <summary>"NRK", "TF1", "AiF": initials that are no listed body's.</summary>
    public static bool HasInitials(TokenView view, int token)
    {
        ReadOnlySpan<char> word = view.Analysis.Word(token);
        if (word.Length is < 2 or > LongestAcronym || view.Is(token, WordClass.BodyAcronym)) return false;
        int capitals = 0;
        foreach (char c in word)
        {
            if (!char.IsLetterOrDigit(c)) return false;
            if (char.IsUpper(c)) capitals++;
        }

        return capitals > 1 && char.IsUpper(word[0]) && !char.IsLower(word[^1]) && !IsBody(view, token, token + 1);
    }

    /// <summary>True where the article names it only as one who is told, or who reports: a body does other things,
    /// too.</summary>
    private static bool IsAlwaysHearing(TokenView view, int name)
    {
        string word = view.Lower(name);
        for (int i = 0; i < view.Count; i++)
        {
            if (i == name || view.Lower(i) != word) continue;
            bool hears = i > 0 && (view.Tag(i - 1) is PartOfSpeech.Verb || view.Is(i - 1, WordClass.AgentPreposition)
                || view.Is(i - 1, WordClass.DativePreposition) || view.Is(i - 1, WordClass.ComitativePreposition)
                || view.Is(i - 1, WordClass.PlatformPreposition));
            if (!hears && !view.Is(i + 1, WordClass.ReportingVerb)) return false;
        }

        return true;
    }

    /// <summary>"the weekly Voll": what it is stands before its name in small letters.</summary>
    private static bool IsTitled(TokenView view, int first, int end)
    {
        for (int i = first + 1; i + 1 < end; i++)
            if (!view.IsCapitalized(i) && view.Tag(i) is PartOfSpeech.Adj or PartOfSpeech.Noun && IsMedium(view, i)
                && view.IsCapitalized(i + 1) && EndsInName(view, end)) return true;
        return false;
    }

    /// <summary>"Voll, a weekly that …".</summary>
    private static bool IsDescribed(TokenView view, int end)
    {
        if (!view.IsComma(end) || end + 2 >= view.Count || view.Tag(end + 1) is not PartOfSpeech.Det) return false;
        for (int i = end + 2; i < Math.Min(view.Count, end + 2 + LongestDescription) && !view.IsComma(i); i++)
            if (!view.IsCapitalized(i) && IsMedium(view, i)) return true;
        return false;
    }

    /// <summary>True where the article says elsewhere that the name is a medium's: "the newspaper Voll", "Voll
    /// magazine".</summary>
    private static bool IsCalledSo(TokenView view, int first, int end)
    {
        if (view.Is(first, WordClass.DefiniteArticle)) first++;
        string name = view.Lower(first);
        for (int i = 1; i + end - first < view.Count; i++)
        {
            if (i == first || view.Lower(i) != name || !view.IsCapitalized(i) || !IsSame(view, first, end, i)) continue;
            int after = i + end - first;
            if (!view.IsCapitalized(i - 1) && IsMedium(view, i - 1)) return true;
            if (!view.IsCapitalized(after) && IsMedium(view, after)) return true;
        }

        return false;
    }

    private static bool IsSame(TokenView view, int first, int end, int at)
    {
        for (int i = first; i < end; i++)
            if (view.Lower(i) != view.Lower(at + i - first)) return false;
        return true;
    }

    /// <summary>"newspaper", "weekly": not what a crowd of media is called, and no "post" or "report".</summary>
    private static bool IsMedium(TokenView view, int i) =>
        view.Language.SourceNouns.Find(view.Lower(i)) is { Kind: null, As: MediumUse.Noun or MediumUse.Periodical };

    /// <summary>True where the name is a body's: a listed one, or one that ends or begins like one.</summary>
    private static bool IsBody(TokenView view, int first, int end)
    {
        if (view.Is(first, WordClass.DefiniteArticle)) first++;
        if (first >= end) return true;
        var names = view.Language.Names;
        SourceText text = view.Analysis.Text;
        ReadOnlySpan<Token> tokens = view.Analysis.Tokens.AsSpan()[first..end];
        int start = view.Span(first).Start;
        bool isListed = names.Bodies.TryMatch(text, tokens, start, out _, out _)
            || (names.States.Words.TryMatch(text, tokens, start, out _, out int length) && length == tokens.Length);
        if (isListed) return true;
        for (int i = first; i < end; i++)
            if (names.BodyHeads.EndsBody(view.Analysis.Word(i)) || names.BodyHeads.BeginsBody(view.Analysis.Word(i)))
                return true;
        return false;
    }
}
