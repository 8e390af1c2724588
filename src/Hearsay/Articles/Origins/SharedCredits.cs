using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>Finds the agencies that one mark names beside its first: "(AFP, AP, dpa)", "Reuters and AFP contributed to
/// this report".</summary>
internal static class SharedCredits
{
    private const int MostNames = 12;

    /// <summary>One mark for each further agency, in the order of the text; their spans hold the first one's.</summary>
    public static IEnumerable<OriginMark> Others(string text, OriginMark mark)
    {
        if (!mark.IsAgency || mark.Span is not { } whole || mark.NameSpan is not { } names) yield break;
        var known = new HashSet<string>(StringComparer.Ordinal) { mark.Name! };
        int at = names.Start;
        for (int i = 0; i < MostNames && at < text.Length; i++)
        {
            if (Agencies.Known.TryFindAtStart(text.AsSpan(at), out string agency, out int length))
            {
                var name = new Span(at, at + length);
                if (known.Add(agency))
                    yield return mark with { Name = agency, Span = Span.Cover(whole, name), NameSpan = name };
                at = name.End;
            }
            else if (at >= names.End) yield break;
            else at = WordEnd(text, at);

            int next = SkipJoint(text, at);
            if (next == at) yield break;
            at = next;
        }
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    /// <summary>Past signs, "and" and "the" between two names.</summary>
    private static int SkipJoint(string text, int at)
    {
        for (int word = 1; word > 0;)
        {
            while (at < text.Length && (text[at] is ' ' or '\u00A0' or ',' or '/' or '&' or '+' or '|')) at++;
            word = at < text.Length
                ? Math.Max(LengthAt(text, at, OriginPhrase.Between), LengthAt(text, at, OriginPhrase.Article))
                : 0;
            at += word;
        }

        return at;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int at, OriginPhrase phrase) =>
        PressWords.Origins.LengthAt(text, at, phrase);
}
