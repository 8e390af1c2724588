using Hearsay.Inference.Tagging;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>The names of outlets, agencies, broadcasters and platforms that pass statements on: a list, and the words
/// that such names are made of ("Gazette", "News", the call signs of American stations).</summary>
internal static class MediumNames
{
    private const int LongestName = 6;

    private static readonly Dictionary<string, (HopKind Kind, bool NeedsArticle)> Names =
        WordTable.Rows("Languages/English/Speech/reported-by.tsv").ToDictionary(
            row => row[0], row => (Kind(row[1]), row.Length > 2 && row[2] == "the"), StringComparer.Ordinal);

    private static readonly Dictionary<string, (HopKind Kind, string Use)> Words =
        WordTable.Rows("Languages/English/Speech/medium-words.tsv").ToDictionary(
            row => row[0], row => (Kind(row[1]), row[2]), StringComparer.Ordinal);

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
        if (view.Is(first, "the")) first++;
        if (end > first && view.Is(end - 1, "'s")) end--;
        return end > first && end - first <= LongestName && Names.ContainsKey(Join(view, first, end));
    }

    private static HopKind? Listed(TokenView view, int i, int first, int end, out int next)
    {
        for (next = Math.Min(end, i + LongestName); next > i; next--)
        {
            string name = next == i + 1 ? view.Lower(i) : Join(view, i, next);
            if (!Names.TryGetValue(name, out var known) || !view.IsCapitalized(i) && !name.StartsWith("state", StringComparison.Ordinal)) continue;
            if (next < end && view.Tag(next) is PartOfSpeech.Propn && next == i + 1 && Worded(view, i, end, hears: true) is { } longer)
            {
                next = end;
                return longer;
            }

            // "Vicente Fox" and "Jonah Hill" are people.
            bool isSurname = next == i + 1 && i > first && view.Tag(i - 1) is PartOfSpeech.Propn && !view.Is(i, "news") && !Words.ContainsKey(name);
            bool hasArticle = i > 0 && view.Is(i - 1, "the");
            if (!isSurname && (hasArticle || !known.NeedsArticle)) return known.Kind;
        }

        return null;
    }

    private static string Join(TokenView view, int first, int end)
    {
        string[] words = new string[end - first];
        for (int i = first; i < end; i++) words[i - first] = view.Lower(i);
        return string.Join(' ', words).Replace(" 's", "'s", StringComparison.Ordinal);
    }

    /// <summary>A name that ends in "Gazette", a common noun such as "newspaper", a call sign.</summary>
    private static HopKind? Worded(TokenView view, int first, int end, bool hears)
    {
        for (int i = end - 1; i >= first; i--)
        {
            string word = view.Lower(i);
            if (IsCallSign(view.Analysis.Word(i))) return HopKind.Broadcaster;
            if (word.Length > 4 && (word.EndsWith(".com", StringComparison.Ordinal) || word.EndsWith(".org", StringComparison.Ordinal))) return HopKind.NewsOutlet;
            if (!Words.TryGetValue(word, out var known)) continue;
            bool fits = known.Use switch
            {
                "noun" => true,
                "name" => IsName(view, i, first),
                "relay" => !hears || view.Is(i - 1, "state"),
                "role" => i + 1 < end && view.Tag(i + 1) is PartOfSpeech.Propn,
                _ => i > first && view.Lower(i - 1) is "news" or "press" or "wire",
            };
            if (fits) return view.Is(i - 1, "state") || view.Is(first, "state") || view.Is(i - 1, "state-run") ? HopKind.StateMedia : known.Kind;
        }

        return null;
    }

    /// <summary>"the Gazette", "Port Sel Gazette"; not "Gazette" alone.</summary>
    private static bool IsName(TokenView view, int i, int first) =>
        view.IsCapitalized(i) && i > 0 && (view.Is(i - 1, "the") || (i > first && view.IsCapitalized(i - 1) && view.Tag(i - 1) is not PartOfSpeech.Det))
        && !(i + 1 < view.Count && view.Tag(i + 1) is PartOfSpeech.Propn && !view.IsPunctuation(i + 1));

    /// <summary>"KTVU", "WBUR-FM".</summary>
    private static bool IsCallSign(ReadOnlySpan<char> word)
    {
        int dash = word.IndexOf('-');
        ReadOnlySpan<char> sign = dash < 0 ? word : word[..dash];
        if (sign.Length is < 3 or > 4 || sign[0] is not ('K' or 'W')) return false;
        foreach (char c in sign)
            if (!char.IsAsciiLetterUpper(c)) return false;
        return sign is not "WHO" and not "WTO" and not "WWII" and not "KGB" and not "KKK" and not "WWF" and not "KFC";
    }

    private static HopKind Kind(string cell) => Enum.Parse<HopKind>(cell.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
