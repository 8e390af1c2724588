using Hearsay.Languages.Calendar;
using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>How a language is written: what its stops, apostrophes and line ends mean.</summary>
internal sealed class Orthography(PackFiles files, CalendarNames calendar)
{
    public Abbreviations Abbreviations { get; } = new(files);

    public Clitics Clitics { get; } = new(files);

    /// <summary>What is written onto the figures of an hour: "7pm".</summary>
    public WordMap<bool> HourSuffixes { get; } =
        new(files.Rows("Orthography/hour-suffixes").Select(row => KeyValuePair.Create(row[0], true)),
            ignoresCase: true);

    public UnstoppedEnds UnstoppedEnds { get; } = new(files, calendar);
}
