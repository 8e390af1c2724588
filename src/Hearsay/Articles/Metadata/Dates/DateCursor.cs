using Hearsay.Languages.Calendar;
using Hearsay.Languages.Press;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>A place in a text, with the small steps that reading a date takes. A step that fails leaves the place as
/// it was.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text, int position)
{
    private const int LongestWord = 14;
    private const int MostBlanks = 24;

    /// <summary>Two-digit years below this belong to this century: the web is younger than its complement.</summary>
    private const int CenturyTurn = 70;

    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; set; } = position;

    public readonly bool AtEnd => Position >= _text.Length;

    public readonly char Current => _text[Position];

    /// <summary>True where a number goes on here: "4" or ".5".</summary>
    public readonly bool IsInNumber =>
        !AtEnd && (char.IsAsciiDigit(Current)
        || (Current == '.' && Position + 1 < _text.Length && char.IsAsciiDigit(_text[Position + 1])));

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    /// <summary>Reads up to <paramref name="most"/> digits; a longer run of digits is not a number of a date.</summary>
    public bool TryReadNumber(int most, out int number, out int digits)
    {
        number = 0;
        digits = 0;
        while (Position + digits < _text.Length && char.IsAsciiDigit(_text[Position + digits]))
        {
            if (++digits > most) return false;
            number = (number * 10) + (_text[Position + digits - 1] - '0');
        }

        Position += digits;
        return digits > 0;
    }

    /// <summary>Four digits, or two that mean a year of the web's time.</summary>
    public bool TryReadYear(out int year)
    {
        int back = Position;
        if (TryReadNumber(4, out year, out int digits) && digits is 4 or 2 && (AtEnd || Current != ':'))
        {
            if (digits == 2) year += year < CenturyTurn ? 2000 : 1900;
            return true;
        }

        Position = back;
        return false;
    }

    public bool TryReadMonth(out int month)
    {
        month = CalendarNames.All.MonthOf(PeekWord(out int end));
        if (month == 0) return false;
        Position = end;
        return true;
    }

    public bool TrySkip(char unit)
    {
        if (AtEnd || Current != unit) return false;
        Position++;
        return true;
    }

    /// <summary>Skips what parts the numbers of a date; blanks may stand after a full stop and on both sides of a
    /// bar.</summary>
    public bool TrySkipDivider(out char divider)
    {
        int back = Position;
        SkipBlanks();
        divider = AtEnd ? '\0' : Current;
        if (divider is not ('.' or '/' or '-' or '|') || (Position > back && divider != '|'))
        {
            Position = back;
            return false;
        }

        Position++;
        if (divider is '.' or '|') SkipBlanks();
        return true;
    }

    public void SkipBlanks()
    {
        for (int i = 0; i < MostBlanks && !AtEnd && char.IsWhiteSpace(Current); i++) Position++;
    }

    /// <summary>Skips signs of <paramref name="units"/> and, where a blank is among them, all white space.</summary>
    public void SkipAny(ReadOnlySpan<char> units)
    {
        for (int i = 0; i < MostBlanks && !AtEnd
            && (units.Contains(Current) || (char.IsWhiteSpace(Current) && units.Contains(' '))); i++) Position++;
    }

    /// <summary>"st", "nd", "rd", "th", "er", "º" after a number.</summary>
    public void SkipOrdinal()
    {
        if (!AtEnd && Current is 'º' or '°' or 'ª') Position++;
        ReadOnlySpan<char> word = PeekWord(out int end);
        if (PressWords.Dates.Has(word, DatePart.Ordinal)) Position = end;
    }

    /// <summary>Skips a word of a class and the blanks after it, with a full stop between.</summary>
    public bool TrySkip(DatePart part)
    {
        ReadOnlySpan<char> word = PeekWord(out int end);
        return !word.IsEmpty && PressWords.Dates.Has(word, part) && SkipTo(end);
    }

    /// <summary>Skips a day of the week or a word in its place, as <see cref="TrySkip(DatePart)"/> does.</summary>
    public bool TrySkipDay()
    {
        ReadOnlySpan<char> word = PeekWord(out int end);
        return !word.IsEmpty && DateVocabulary.IsDay(word) && SkipTo(end);
    }

    private bool SkipTo(int end)
    {
        Position = end;
        TrySkip('.');
        SkipBlanks();
        return true;
    }

    /// <summary>The letters that begin here; empty where there are none or too many.</summary>
    public readonly ReadOnlySpan<char> PeekWord(out int end)
    {
        end = Position;
        while (end < _text.Length && end - Position <= LongestWord && char.IsLetter(_text[end])) end++;
        return end - Position > LongestWord ? [] : _text[Position..end];
    }
}
