using Hearsay.Languages.Calendar;

namespace Hearsay.Languages;

/// <summary>How a language is written: what its stops, apostrophes and line ends mean.</summary>
internal sealed class Orthography(PackFiles files, CalendarNames calendar)
{
    public Abbreviations Abbreviations { get; } = new(files);

    public Clitics Clitics { get; } = new(files);

    public UnstoppedEnds UnstoppedEnds { get; } = new(files, calendar);
}
