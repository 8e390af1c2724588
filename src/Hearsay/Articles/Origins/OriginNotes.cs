using System.Buffers;
using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Origins;

/// <summary>Reads notes that name an origin in words.</summary>
internal static class OriginNotes
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",;)]\"”“:|");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n(;");

    private const int LongestName = 60;
    private const int MostNameWords = 6;
    private const int LongestSource = 90;
    private const int FarthestRights = 30;

    /// <summary>The note that begins at a word, or null.</summary>
    public static OriginMark? At(string text, int at, OriginPlace place) =>
        Republication(text, at) ?? Contribution(text, at) ?? SignOff(text, at, place) ?? Source(text, at, place)
        ?? Copyright(text, at) ?? Closing(text, at);

    private static OriginMark? Republication(string text, int at)
    {
        int length = LengthAt(text, at, OriginPhrase.Republication);
        if (length == 0 || NameAfter(text, at + length) is not { } name) return null;
        return MarkOf(OriginKind.Republication, text, at, name);
    }

    /// <summary>Only where an agency follows: "with additional reporting by" a colleague says nothing of the
    /// origin.</summary>
    private static OriginMark? Contribution(string text, int at)
    {
        int length = LengthAt(text, at, OriginPhrase.Contribution);
        if (length == 0) return null;
        bool isShort = text.AsSpan(at, length).IndexOf(' ') < 0;
        int name = SkipTo(text, at + length, out _);
        if (!Agencies.Known.TryFindAtStart(text.AsSpan(name), out string agency, out int size)) return null;
        if (isShort && !IsAlone(text, at, name + size)) return null;
        return new OriginMark(OriginKind.Contribution, agency, IsAgency: true, new Span(at, name + size),
            new Span(name, name + size));
    }

    /// <summary>"(with AFP)", "Mit dpa" as a line: a preposition alone counts only where it and the name are all there
    /// is.</summary>
    private static bool IsAlone(string text, int start, int end)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, start).TrimEnd(), after = text.AsSpan(end).TrimStart(" .");
        bool opens = before.IsEmpty || before[^1] is '(' or '[';
        return opens && (after.IsEmpty || after[0] is ')' or ']' or '/' or ',');
    }

    private static OriginMark? SignOff(string text, int at, OriginPlace place)
    {
        int length = LengthAt(text, at, OriginPhrase.SignOff);
        if (length == 0 || place is OriginPlace.Byline or OriginPlace.Head || !BeginsLine(text, at)) return null;
        int end = text.AsSpan(at).IndexOfAny(")]\n");
        end = end < 0 ? text.AsSpan().TrimEnd().Length : at + end;
        return PressWords.Origins.Of(OriginPhrase.Editor).Any(editor =>
            text.IndexOf(editor, at, end - at, StringComparison.OrdinalIgnoreCase) >= 0)
            ? new OriginMark(OriginKind.SignOff, null, IsAgency: false, new Span(at, end), null) : null;
    }

    private static OriginMark? Source(string text, int at, OriginPlace place)
    {
        int length = LengthAt(text, at, OriginPhrase.Source);
        if (length == 0 || place == OriginPlace.Body || text.Length - at > LongestSource || !BeginsLine(text, at))
            return null;
        int colon = at + length;
        while (colon < text.Length && text[colon] == ' ') colon++;
        if (colon == text.Length || text[colon] != ':' || NameAfter(text, colon + 1) is not { } name) return null;
        return MarkOf(OriginKind.Source, text, at, name);
    }

    private static OriginMark? Copyright(string text, int at)
    {
        int length = LengthAt(text, at, OriginPhrase.Copyright);
        if (length == 0) return null;
        int name = at + length, limit = Math.Min(text.Length, name + FarthestRights);
        for (; name < limit; name++)
        {
            if (!char.IsLetter(text[name]) || char.IsLetter(text[name - 1])) continue;
            if (Agencies.Known.TryFindAtStart(text.AsSpan(name), out string agency, out int size))
                return new OriginMark(OriginKind.Copyright, agency, IsAgency: true, new Span(at, name + size),
                    new Span(name, name + size));
        }

        return null;
    }

    /// <summary>"Associated Press writer Jo Doe contributed to this report": the agency begins the sentence.</summary>
    private static OriginMark? Closing(string text, int at)
    {
        int length = LengthAt(text, at, OriginPhrase.Closing);
        if (length == 0) return null;
        int start = text.AsSpan(0, at).LastIndexOfAny(SentenceEnds) + 1;
        while (start < at && !char.IsLetter(text[start])) start++;
        int article = LengthAt(text, start, OriginPhrase.Article);
        if (article > 0 && start + article < at && text[start + article] == ' ') start += article + 1;
        return Agencies.Known.TryFindAtStart(text.AsSpan(start, at - start), out string agency, out int size)
            ? new OriginMark(OriginKind.Contribution, agency, IsAgency: true, new Span(start, at + length),
            new Span(start, start + size)) : null;
    }

    private static bool BeginsLine(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at).TrimEnd(" ([—–-*");
        return before.IsEmpty || before[^1] is '\n' or '.' or '!' or '?' or ')' or '”' or '"';
    }

    private static OriginMark MarkOf(OriginKind kind, string text, int start, Span name)
    {
        bool isAgency = Agencies.Known.TryFind(text.AsSpan(name.Start, name.Length), out string agency);
        return new OriginMark(kind, isAgency
            ? agency : text[name.Start..name.End], isAgency, new Span(start, name.End), name);
    }

    /// <summary>Past white space, marks and an article that is no part of the name.</summary>
    /// <param name="article">Where the article begins; what is returned where there is none.</param>
    private static int SkipTo(string text, int at, out int article)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '"' or '“' or '„')) at++;
        article = at;
        int length = at < text.Length ? LengthAt(text, at, OriginPhrase.Article) : 0;
        bool isPart = length > 0 && Agencies.Known.TryFindAtStart(text.AsSpan(at), out _, out _);
        bool isPassed = length > 0 && !isPart && at + length < text.Length && text[at + length] == ' ';
        return isPassed ? at + length + 1 : at;
    }

    /// <summary>The name that follows a phrase: an agency's, or words that begin with capitals up to a mark or a word
    /// that ends a name.</summary>
    private static Span? NameAfter(string text, int at)
    {
        int start = SkipTo(text, at, out int article);
        if (Agencies.Known.TryFindAtStart(text.AsSpan(start), out _, out int size))
            return new Span(start, start + size);
        if (article < start && char.IsUpper(text[article])) start = article;
        int end = start, words = 0;
        for (int word = start; word < text.Length && words < MostNameWords; words++)
        {
            int stop = word;
            while (stop < text.Length && !char.IsWhiteSpace(text[stop]) && !NameEnds.Contains(text[stop])) stop++;
            ReadOnlySpan<char> own = text.AsSpan(word, stop - word);
            if (own.IsEmpty
                || (words == 0 && !char.IsUpper(own[0]) && !char.IsAsciiDigit(own[0]) && !own.Contains('.'))) break;
            if (LengthAt(own, 0, OriginPhrase.Stop) == own.Length || stop - start > LongestName) break;
            end = text[stop - 1] == '.' ? stop - 1 : stop;
            if (end < stop || stop == text.Length || !char.IsWhiteSpace(text[stop]) || text[stop] == '\n') break;
            word = stop + 1;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        ReadOnlySpan<char> name = text.AsSpan(start, end - start);
        return name.Length > 1 && (name.ContainsAnyInRange('A', 'Z') || name.Contains('.'))
            ? new Span(start, end) : null;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int at, OriginPhrase phrase) =>
        PressWords.Origins.LengthAt(text, at, phrase);
}
