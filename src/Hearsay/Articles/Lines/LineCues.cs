using Hearsay.Articles.Scraped;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Lines;

/// <summary>What a phrase of <c>line-cues.tsv</c> says about the line that it stands in.</summary>
internal enum LineCue
{
    Teaser,
    Comments,

    /// <summary>Stands over readers' comments or over a part of the article: what follows tells.</summary>
    Question,

    /// <summary>Who wrote a comment, or a button under it.</summary>
    Signature,
    Footer,
    Byline,
    Caption,
    Bio,
}

/// <summary>Where in its line a phrase is a cue.</summary>
internal enum CuePlace
{
    /// <summary>It is the whole line, final marks aside.</summary>
    Is,
    Starts,
    Ends,
    Has,
}

/// <summary>A cue found in a line.</summary>
/// <param name="HasMore">True where words of the line follow the phrase.</param>
internal readonly record struct CueMatch(LineCue Cue, bool HasMore);

/// <summary>Looks cue phrases up in folded lines. Of those that begin a line the longest counts; the few that may stand
/// anywhere are tried only on lines that are short enough for them.</summary>
internal sealed class LineCues
{
    private readonly PhraseIndex<Phrase> _leading = new(StringComparison.Ordinal);
    private readonly List<Phrase> _anywhere = [];
    private readonly int _longestAnywhere;

    public LineCues(LanguageSet languages)
    {
        foreach (string[] row in languages.Rows("Press/line-cues"))
        {
            var phrase = new Phrase(Enum.Parse<LineCue>(row[0], ignoreCase: true),
                Enum.Parse<CuePlace>(row[1], ignoreCase: true), int.Parse(row[2]), row[3]);
            if (phrase.Where is CuePlace.Is or CuePlace.Starts) _leading.Add(phrase.Text, phrase);
            else _anywhere.Add(phrase);
        }

        _longestAnywhere = _anywhere.Select(phrase => phrase.MostWords).DefaultIfEmpty(0).Max();
    }

    /// <summary>The first cue that the line satisfies, those that begin it before those inside it; null where it
    /// has none.</summary>
    public CueMatch? Find(Paragraph line) => Find(line.Folded, line.Features.Words)
        ?? (WithoutCount(line.Folded) is { } rest ? Find(rest, line.Features.Words - 1) : null);

    private CueMatch? Find(string text, int words)
    {
        if (_leading.TryMatch(text, 0, out Phrase first, out _, one => words <= one.MostWords && one.Matches(text)))
            return new CueMatch(first.Cue, first.LeavesMore(text));
        if (words > _longestAnywhere) return null;
        foreach (Phrase phrase in _anywhere)
        {
            if (words <= phrase.MostWords && phrase.Matches(text)) return new CueMatch(phrase.Cue, HasMore: true);
        }

        return null;
    }

    /// <summary>"53 comments" without its number; null where the line does not begin with one.</summary>
    private static string? WithoutCount(string text)
    {
        int end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > 0 && end < text.Length && text[end] == ' ' ? text[(end + 1)..] : null;
    }

    private sealed record Phrase(LineCue Cue, CuePlace Where, int MostWords, string Text)
    {
        private static readonly char[] FinalMarks = [' ', ':', '.', '!', '?', '>', '"', '…', '-', '|', ']', ')', '+'];

        public bool Matches(string line) => Where switch
        {
            CuePlace.Is => line.TrimEnd(FinalMarks) == Text,
            CuePlace.Starts => line.StartsWith(Text, StringComparison.Ordinal),
            CuePlace.Ends => line.TrimEnd(' ', '.').EndsWith(Text, StringComparison.Ordinal),
            _ => line.Contains(Text, StringComparison.Ordinal),
        };

        public bool LeavesMore(string line) =>
            line.Length > Text.Length && line[Text.Length..].AsSpan().Trim(FinalMarks).Length > 0;
    }
}
