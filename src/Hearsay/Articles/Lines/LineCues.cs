using Hearsay.Articles.Scraped;
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

/// <summary>A cue found in a line.</summary>
/// <param name="HasMore">True where words of the line follow the phrase.</param>
internal readonly record struct CueMatch(LineCue Cue, bool HasMore);

/// <summary>Looks cue phrases up in folded lines. Phrases that begin a line are found by their first word; the few
/// that may stand anywhere are tried only on lines that are short enough for them.</summary>
internal sealed class LineCues
{
    private readonly Dictionary<string, List<Phrase>> _leading = new(StringComparer.Ordinal);
    private readonly List<Phrase> _anywhere = [];
    private readonly int _longestAnywhere;

    public LineCues()
    {
        foreach (string[] row in WordTable.Rows("Articles/Lines/line-cues.tsv"))
        {
            var phrase = new Phrase(Enum.Parse<LineCue>(row[0], ignoreCase: true), row[1], int.Parse(row[2]), row[3]);
            if (phrase.Where is "is" or "starts") Leading(FirstWord(phrase.Text)).Add(phrase);
            else _anywhere.Add(phrase);
        }

        _longestAnywhere = _anywhere.Max(phrase => phrase.MostWords);
    }

    /// <summary>The first cue that the line satisfies, those that begin it before those inside it; null where it
    /// has none.</summary>
    public CueMatch? Find(Paragraph line)
    {
        return Find(line.Folded, line.Features.Words)
            ?? (WithoutCount(line.Folded) is { } rest ? Find(rest, line.Features.Words - 1) : null);
    }

    private CueMatch? Find(string text, int words)
    {
        if (_leading.TryGetValue(FirstWord(text), out List<Phrase>? leading))
        {
            foreach (Phrase phrase in leading)
            {
                if (words <= phrase.MostWords && phrase.Matches(text))
                    return new CueMatch(phrase.Cue, phrase.LeavesMore(text));
            }
        }

        if (words > _longestAnywhere) return null;
        foreach (Phrase phrase in _anywhere)
        {
            if (words <= phrase.MostWords && phrase.Matches(text)) return new CueMatch(phrase.Cue, HasMore: true);
        }

        return null;
    }

    private List<Phrase> Leading(string word)
    {
        if (!_leading.TryGetValue(word, out List<Phrase>? phrases)) _leading[word] = phrases = [];
        return phrases;
    }

    /// <summary>"53 comments" without its number; null where the line does not begin with one.</summary>
    private static string? WithoutCount(string text)
    {
        int end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > 0 && end < text.Length && text[end] == ' ' ? text[(end + 1)..] : null;
    }

    /// <summary>The letters and digits that the text begins with, or its first character where it begins with
    /// none.</summary>
    private static string FirstWord(string text)
    {
        int end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end > 0 ? text[..end] : text.Length > 0 ? text[..1] : "";
    }

    private sealed record Phrase(LineCue Cue, string Where, int MostWords, string Text)
    {
        private static readonly char[] FinalMarks = [' ', ':', '.', '!', '?', '>', '"', '…', '-', '|', ']', ')', '+'];

        public bool Matches(string line) => Where switch
        {
            "is" => line.TrimEnd(FinalMarks) == Text,
            "starts" => line.StartsWith(Text, StringComparison.Ordinal) && IsBreak(line, Text.Length),
            "ends" => line.TrimEnd(' ', '.').EndsWith(Text, StringComparison.Ordinal),
            _ => line.Contains(Text, StringComparison.Ordinal),
        };

        public bool LeavesMore(string line) =>
            line.Length > Text.Length && line[Text.Length..].AsSpan().Trim(FinalMarks).Length > 0;

        private bool IsBreak(string line, int at) =>
            at == line.Length || !char.IsLetter(Text[^1]) || !char.IsLetterOrDigit(line[at]);
    }
}
