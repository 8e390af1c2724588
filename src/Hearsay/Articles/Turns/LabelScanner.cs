using System.Buffers;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Languages;
using Hearsay.Languages.Press;
using Hearsay.Text;

namespace Hearsay.Articles.Turns;

/// <summary>Reads how a line begins, character by character: names, handles, hours and the like that may be labels.
/// Whether they are is not told by one line.</summary>
internal sealed class LabelScanner(SourceText text, LanguagePack language)
{
    private readonly PhraseClasses<TurnWord> _words = language.TurnWords;

    private const int LongestLabel = 90;
    private const int MostNameWords = 5;
    private const int MostDescriptionWords = 12;
    private static readonly SearchValues<char> NoNameMarks = SearchValues.Create("\"“”?!;");

    private const string Bullets = "•▪■►●◦·*-–";

    /// <summary>The label of a line; of the form <see cref="LabelForm.None"/> where it has none.</summary>
    public TurnLabel Read(Span line)
    {
        Span rest = Trimmed(line.Start + BulletLength(line), line.End);
        if (rest.IsEmpty) return None(line);
        char first = text[rest.Start];
        if (char.IsAsciiDigit(first) || first is '[' or '(') return Hour(rest) ?? None(line);
        return HandleScanner.Read(text, rest, _words) ?? Asking(rest) ?? Address(rest) ?? Named(rest)
            ?? Hour(rest) ?? None(line);
    }

    private static TurnLabel None(Span line) => new(LabelForm.None, default, default, line);

    /// <summary>Length of a bullet, or of the quotation mark that some papers open every line of a dialogue
    /// with.</summary>
    private int BulletLength(Span line)
    {
        if (line.Length < 2) return 0;
        if (text[line.Start] is '"' or '“') return 1;
        if (!Bullets.Contains(text[line.Start])) return 0;
        return char.IsWhiteSpace(text[line.Start + 1]) || text[line.Start] == '•' ? 1 : 0;
    }

    private Span Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Span(start, end);
    }

    /// <summary>"Q.", "A:", "Q —"; "Q" before a capital, or alone.</summary>
    private TurnLabel? Asking(Span line)
    {
        int end = line.Start;
        while (end < line.End && char.IsLetter(text[end])) end++;
        ReadOnlySpan<char> word = text.Slice(new Span(line.Start, end));
        bool isQuestion = _words.Has(word, TurnWord.Question);
        if (word.IsEmpty || !char.IsUpper(word[0]) || !(isQuestion || _words.Has(word, TurnWord.Answer))) return null;
        int after = end;
        while (after < line.End && text[after] is '.' or ':' or ')' or '—' or '–' or '-' or ' ' or '\t' or '\u00A0')
            after++;
        bool isMarked = text.Slice(new Span(end, after)).ContainsAnyExcept(" \t\u00A0");
        bool isBare = after == line.End || (isQuestion && after > end && char.IsUpper(text[after]));
        if (!isMarked && !isBare) return null;
        var label = new Span(line.Start, isMarked ? MarkEnd(end, after) : end);
        return new TurnLabel(
            isQuestion ? LabelForm.Question : LabelForm.Answer, label, default, new Span(after, line.End));
    }

    /// <summary>False for "24 Hours": a clock has minutes, or "am" or "pm".</summary>
    private static bool IsClock(ReadOnlySpan<char> hour)
    {
        int digits = 0;
        foreach (char unit in hour) if (char.IsAsciiDigit(unit)) digits++;
        return digits > 2 || hour.ContainsAny('m', 'M');
    }

    private int MarkEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    /// <summary>"To the editor:", "SIR –".</summary>
    private TurnLabel? Address(Span line)
    {
        int length = _words.LengthAt(text.Slice(line), 0, TurnWord.Letter);
        if (length == 0) return null;
        int end = line.Start + length, after = end;
        while (after < line.End && text[after] is ':' or ',' or '—' or '–' or '-' or ' ') after++;
        ReadOnlySpan<char> mark = text.Slice(new Span(end, after));
        bool isMarked = mark.ContainsAny(":—–,") || mark is " - ";
        return isMarked || after == line.End
            ? new TurnLabel(LabelForm.Address, new Span(line.Start, after), default, new Span(after, line.End))
            : null;
    }

    /// <summary>"Ada Wren:", "ADA WREN, HOST:", "Ada Wren (Aldermoor East):", "Joe Castor – Chief Executive:".</summary>
    private TurnLabel? Named(Span line)
    {
        ReadOnlySpan<char> units = text.Slice(line);
        int colon = units[..Math.Min(units.Length, LongestLabel)].IndexOf(':');
        if (colon <= 0 || (colon + 1 < units.Length && !char.IsWhiteSpace(units[colon + 1]))) return null;
        ReadOnlySpan<char> label = units[..colon];
        if (label.IsWhiteSpace() || label.ContainsAny(NoNameMarks) || EndsInReport(label.TrimEnd())) return null;
        int core = CoreLength(label);
        Span name = NameInBrackets(label, core) ?? new Span(0, core);
        if (!IsNameForm(label[name.Start..name.End]) || CountWords(label) - MostNameWords > MostDescriptionWords)
            return null;
        return new TurnLabel(LabelForm.Name, new Span(line.Start, line.Start + colon + 1),
            name.Shift(line.Start), Trimmed(line.Start + colon + 1, line.End));
    }

    /// <summary>"The Secretary of State for Transport (Ruth Adler)": an office that is no name, and who holds it.</summary>
    private static Span? NameInBrackets(ReadOnlySpan<char> label, int core)
    {
        int open = label.IndexOf('('), close = label.IndexOf(')');
        if (open < core || close <= open + 1 || !HasSmallWord(label[..core])) return null;
        ReadOnlySpan<char> inside = label[(open + 1)..close];
        return CountWords(inside) > 1 && IsNameForm(inside) && !HasSmallWord(inside) ? new Span(open + 1, close) : null;
    }

    private static bool HasSmallWord(ReadOnlySpan<char> words)
    {
        foreach (Range range in words.Split(' '))
            if (!words[range].IsEmpty && char.IsLower(words[range][0])) return true;
        return false;
    }

    /// <summary>"Ada Wren, the mayor, said:".</summary>
    private bool EndsInReport(ReadOnlySpan<char> label)
    {
        ReadOnlySpan<char> last = label[(label.LastIndexOf(' ') + 1)..];
        return char.IsLower(last[0]) && language.Cues.Verbs(WordKey.Of(last)).Count > 0;
    }

    private static int CoreLength(ReadOnlySpan<char> label)
    {
        int end = label.Length;
        foreach (string mark in new[] { ",", " (", " – ", " — ", " - " })
            if (label.IndexOf(mark) is > 0 and var at && at < end) end = at;
        return label[..end].TrimEnd().Length;
    }

    /// <summary>At most five words, each with a capital; a few small ones ("de", "of") may stand among them.</summary>
    private static bool IsNameForm(ReadOnlySpan<char> core)
    {
        int count = 0, small = 0;
        foreach (Range range in core.Split(' '))
        {
            ReadOnlySpan<char> word = core[range];
            if (word.IsEmpty) continue;
            count++;
            if (char.IsLower(word[0])) small++;
            else if (!char.IsUpper(word[0])) return false;
        }

        return count is > 0 and <= MostNameWords && char.IsUpper(core[0]) && small * 2 <= count;
    }

    private static int CountWords(ReadOnlySpan<char> part)
    {
        int count = 0;
        foreach (Range range in part.Split(' ')) if (!part[range].IsEmpty) count++;
        return count;
    }

    /// <summary>"14:32", "[2:15 p.m.]", "3 May 2031 07:10 CEST"; what parts it from the text goes with it.</summary>
    private TurnLabel? Hour(Span line)
    {
        ReadOnlySpan<char> units = text.Slice(line);
        int open = units[0] is '[' or '(' ? 1 : 0;
        if (open == units.Length || !char.IsAsciiDigit(units[open]) && !char.IsLetter(units[open])) return null;
        // Most lines begin with a word; only a month is looked at further.
        if (!char.IsAsciiDigit(units[open]) && !new DateCursor(units, open).TryReadMonth(out _)) return null;
        DateOnly? day = null;
        int end;
        if (DateScanner.TryFindNext(units[..Math.Min(units.Length, LongestLabel)], open, DayOrder.Unknown,
            out DateMatch date) && date.Span.Start == open && date.Time.Time is not null)
            (day, end) = (date.Time.Day, date.Span.End);
        else
        {
            var cursor = new DateCursor(units, open);
            if (!char.IsAsciiDigit(units[open]) || !ClockScanner.TryReadFirst(ref cursor, out _, out _)) return null;
            end = open + units[open..cursor.Position].TrimEnd(" ,|)").Length;
            if (!IsClock(units[open..end])) return null;
        }

        int after = end;
        while (after < units.Length && " \t\u00A0|–—-:·•,])".Contains(units[after])) after++;
        return new TurnLabel(LabelForm.Hour, new Span(line.Start, line.Start + after), default,
            new Span(line.Start + after, line.End))
        {
            Time = new Span(line.Start + open, line.Start + end),
            Day = day,
        };
    }
}
