using System.Globalization;
using Hearsay.Analysis;

namespace Hearsay.Mentions.Times;

/// <summary>A time of day as it is written: by twelve hours or by twenty-four.</summary>
/// <param name="End">Index of the first word after the figures.</param>
internal readonly record struct ClockTime(int Hour, int Minute, int End);

/// <summary>Reads times of day in figures: "9 p.m.", "9.30pm", "9:30", "21:00".</summary>
internal static class ClockGrammar
{
    public static bool TryRead(WordSequence words, int at, out ClockTime time)
    {
        time = default;
        if (!words.IsNumeral(at) || words.Is(at - 1, ":")) return false;
        bool isRead = TryReadDigital(words, at, ref time) || TryReadHour(words, at, ref time);
        return isRead && time.Hour < 24 && time.Minute < 60;
    }

    /// <summary>"9:30".</summary>
    private static bool TryReadDigital(WordSequence words, int at, ref ClockTime time)
    {
        if (!words.Is(at + 1, ":") || !words.IsGlued(at + 1) || !words.IsGlued(at + 2)
            || !CalendarGrammar.TryReadInteger(words, at, 0, out int hour)
            || !CalendarGrammar.TryReadInteger(words, at + 2, 2, out int minute)) return false;
        time = new ClockTime(hour, minute, at + 3);
        return true;
    }

    /// <summary>"9" and "9.30" before "a.m.".</summary>
    private static bool TryReadHour(WordSequence words, int at, ref ClockTime time)
    {
        if (!words.Analysis.Language.Numerals.ClockWords.TryMatch(words, at + 1, out _, out _)) return false;
        ReadOnlySpan<char> key = words.Key(at);
        int point = key.IndexOf('.'), minute = 0;
        if (point >= 0 && (key.Length - point != 3
            || !int.TryParse(key[(point + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out minute)))
            return false;
        ReadOnlySpan<char> figures = point < 0 ? key : key[..point];
        if (!int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out int hour)) return false;
        time = new ClockTime(hour, minute, at + 1);
        return true;
    }
}
