using System.Text;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>The names of outlets, agencies, broadcasters and platforms that pass statements on: a list, and the words
/// that such names are made of ("Gazette", "News", the call signs of American stations).</summary>
internal static class MediumNames
{
    private const int LongestName = 6;

    /// <summary>Endings of a name that is the address of a site.</summary>
    private static readonly string[] Domains = [".com", ".org"];

    /// <summary>What kind of medium the tokens [<paramref name="first"/>, <paramref name="end"/>) name, or somebody who
    /// works for one ("the Herald's Ada Wren"); null where they name none.</summary>
    /// <param name="span">The tokens of the name itself.</param>
    /// <param name="hears">True where something was told to them: "the media" then names no medium.</param>
    public static HopKind? In(TokenView view, int first, int end, bool hears, out TokenRange span)
    {
        for (int i = first; i < end; i++)
        {
            if (Listed(view, i, first, end, out int next) is { } listed)
            {
                span = new TokenRange(i, next);
                return listed;
            }
        }

        span = new TokenRange(first, end);
        return Worded(view, first, end, hears);
    }

    /// <summary>True where the tokens are a listed name, "the" and a possessive apart.</summary>
    public static bool IsListed(TokenView view, int first, int end)
    {
        if (view.Is(first, WordClass.DefiniteArticle)) first++;
        if (end > first && view.Is(end - 1, WordClass.PossessiveClitic)) end--;
        if (end <= first || end - first > LongestName) return false;
        string name = Join(view, first, end);
        return Agencies.Known.InSentence(name) is not null || Phrase(view, first, end, name) is not null;
    }

    private static HopKind? Listed(TokenView view, int i, int first, int end, out int next)
    {
        for (next = Math.Min(end, i + LongestName); next > i; next--)
        {
            if (KindOfName(view, i, next) is not { } kind) continue;
            bool isWord = next == i + 1;
            bool mayBeLonger = isWord && next < end && view.Tag(next) is PartOfSpeech.Propn;
            if (mayBeLonger && Worded(view, i, end, hears: true) is { } longer)
            {
                next = end;
                return longer;
            }

            // "Vicente Fox" and "Jonah Hill" are people.
            bool followsName = i > first && view.Tag(i - 1) is PartOfSpeech.Propn;
            bool isSurname = isWord && followsName && MediumNoun(view, i) is null;
            if (!isSurname) return kind;
        }

        return null;
    }

    /// <summary>The kind of the outlet that the tokens name, capitalised, or say by a phrase ("state media").</summary>
    private static HopKind? KindOfName(TokenView view, int first, int end)
    {
        string name = Join(view, first, end);
        if (view.IsCapitalized(first))
        {
            if (Agencies.Known.InSentence(name) is { } outlet) return KindOf(outlet);
            if (IsOutlet(view, first, end)) return HopKind.NewsOutlet;
        }

        return Phrase(view, first, end, name) is { } phrase ? KindOf(phrase) : null;
    }

    /// <summary>True for a body of the list that is an outlet.</summary>
    private static bool IsOutlet(TokenView view, int first, int end) => view.Language.Names.Bodies.TryMatch(
            view.Analysis.Text, view.Analysis.Tokens.AsSpan()[first..end], view.Span(first).Start,
            out BodyWord body, out int length)
        && body.IsOutlet && length == end - first && (length > 1 || MediumNoun(view, first) is null);

    private static OutletKind? Phrase(TokenView view, int first, int end, string name)
    {
        if (end - first < 2) return null;
        return view.Analysis.Language.SourceNouns.Find(name) is { As: MediumUse.Noun } noun ? noun.Medium : null;
    }

    /// <summary>The words as they are written, in small letters, one space where there is any.</summary>
    private static string Join(TokenView view, int first, int end)
    {
        if (end == first + 1) return view.Lower(first);
        var name = new StringBuilder(view.Lower(first));
        for (int i = first + 1; i < end; i++)
        {
            if (view.Span(i).Start > view.Span(i - 1).End) name.Append(' ');
            name.Append(view.Lower(i));
        }

        return name.ToString();
    }

    /// <summary>A name that ends in "Gazette", a common noun such as "newspaper", a call sign, an address.</summary>
    private static HopKind? Worded(TokenView view, int first, int end, bool hears)
    {
        for (int i = end - 1; i >= first; i--)
        {
            if (IsCallSign(view, i)) return HopKind.Broadcaster;
            if (IsSite(view.Lower(i))) return HopKind.NewsOutlet;
            if (MediumNoun(view, i) is not { } noun || !Fits(noun.As, view, i, first, end, hears)) continue;
            bool isStates = view.Is(i - 1, WordClass.StateOwned) || view.Is(first, WordClass.StateOwned);
            return isStates ? HopKind.StateMedia : KindOf(noun.Medium!.Value);
        }

        return null;
    }

    private static bool Fits(MediumUse use, TokenView view, int i, int first, int end, bool hears) => use switch
    {
        MediumUse.Noun => !(view.Is(i, WordClass.OwnChannel) && IsOwned(view, first, i)),
        MediumUse.Name or MediumUse.Periodical => IsName(view, i, first),
        MediumUse.Crowd => !hears || view.Is(i - 1, WordClass.StateOwned),
        MediumUse.Role => i + 1 < end && view.Tag(i + 1) is PartOfSpeech.Propn,
        MediumUse.Agency => i > first && view.Is(i - 1, WordClass.NewsNoun),
        _ => false,
    };

    /// <summary>"his website", "the group's website".</summary>
    private static bool IsOwned(TokenView view, int first, int noun)
    {
        for (int i = first; i < noun; i++)
            if (view.IsPossessive(i) || view.IsMarkOfPossession(i)) return true;
        return false;
    }

    /// <summary>A noun that names a medium, also at the end of "Union-Tribune" and before the stop of "the Sun.".</summary>
    private static SourceNoun? MediumNoun(TokenView view, int i)
    {
        SourceNouns nouns = view.Analysis.Language.SourceNouns;
        string word = view.Lower(i).TrimEnd('.');
        int dash = word.LastIndexOf('-');
        SourceNoun? noun = nouns.Find(word)
            ?? (dash > 0 && view.IsCapitalized(i) ? nouns.Find(word[(dash + 1)..]) : null);
        return noun is { As: not MediumUse.None } ? noun : null;
    }

    /// <summary>"the Gazette", "Port Sel Gazette"; not "Gazette" alone.</summary>
    private static bool IsName(TokenView view, int i, int first)
    {
        bool followsName = i > first && view.IsCapitalized(i - 1) && view.Tag(i - 1) is not PartOfSpeech.Det;
        bool endsName = i + 1 == view.Count || view.Tag(i + 1) is not PartOfSpeech.Propn || view.IsPunctuation(i + 1);
        return view.IsCapitalized(i) && endsName && i > 0 && (followsName || view.Is(i - 1, WordClass.DefiniteArticle));
    }

    /// <summary>"KTVU", "WBUR-FM": the letters that American stations' signs begin with.</summary>
    private static bool IsCallSign(TokenView view, int i)
    {
        ReadOnlySpan<char> word = view.Analysis.Word(i);
        int dash = word.IndexOf('-');
        ReadOnlySpan<char> sign = dash < 0 ? word : word[..dash];
        if (sign.Length is < 3 or > 4 || sign[0] is not ('K' or 'W')) return false;
        foreach (char c in sign)
            if (!char.IsAsciiLetterUpper(c)) return false;
        return !view.Analysis.Language.Lexicon.Is(WordKey.Of(sign), WordClass.StationLikeAcronym);
    }

    private static bool IsSite(string word) =>
        word.Length > 4 && Array.Exists(Domains, domain => word.EndsWith(domain, StringComparison.Ordinal));

    private static HopKind KindOf(OutletKind kind) => kind switch
    {
        OutletKind.NewsOutlet => HopKind.NewsOutlet,
        OutletKind.Broadcaster => HopKind.Broadcaster,
        OutletKind.StateMedia => HopKind.StateMedia,
        OutletKind.SocialPlatform => HopKind.SocialPlatform,
        _ => HopKind.WireAgency,
    };
}
