using Hearsay.Languages.Calendar;
using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>Ends of sentences without a stop, as they come about where a page's lines are joined: before the credit of
/// a picture ("a cargo ship Image: Ada Wren.") and around a date line ("A new flag Thursday, May 7, 2015 The town
/// …").</summary>
internal sealed class UnstoppedEnds
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _labels;
    private readonly CalendarNames _calendar;

    public UnstoppedEnds(PackFiles files, CalendarNames calendar)
    {
        _labels = Lookup(files.Rows("Orthography/caption-labels"));
        _calendar = calendar;
    }

    /// <summary>True where a sentence ends with token <paramref name="i"/>, which is no terminal mark.</summary>
    /// <param name="tokens">The tokens up to the paragraph's end.</param>
    /// <param name="start">The sentence's first token.</param>
    public bool IsEnd(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int start, int i)
    {
        char next = text[tokens[i + 1].Start];
        if (!char.IsUpper(next) || tokens[i + 1].Start == tokens[i].End) return false;
        char last = text[tokens[i].End - 1];
        if (char.IsAsciiDigit(last)) return IsDateLine(text, tokens, i - 5, start) && i - 5 == start;
        return WordCharacters.IsWord(last) && IsLabel(text, tokens, i + 1);
    }

    private bool IsLabel(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int at) =>
        at + 2 < tokens.Length && text[tokens[at + 1].Start] == ':' && tokens[at].End == tokens[at + 1].Start
        && _labels.Contains(Slice(text, tokens[at]));

    /// <summary>"Thursday, May 7, 2015".</summary>
    private bool IsDateLine(ReadOnlySpan<char> text, ReadOnlySpan<Span> tokens, int at, int first) =>
        at >= first && at + 5 < tokens.Length && text[tokens[at + 1].Start] == ',' && text[tokens[at + 4].Start] == ','
        && tokens[at + 5].Length == 4 && Names(Slice(text, tokens[at]), CalendarKind.Day)
        && Names(Slice(text, tokens[at + 2]), CalendarKind.Month);

    private bool Names(ReadOnlySpan<char> word, CalendarKind kind) =>
        char.IsUpper(word[0]) && _calendar.Find(word) is { IsAbbreviated: false } name && name.Kind == kind;

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, Span token) => text[token.Start..token.End];

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<string[]> rows) =>
        new HashSet<string>(rows.Select(row => row[0]), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
