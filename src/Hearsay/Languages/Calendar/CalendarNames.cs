using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Languages.Calendar;

/// <summary>What a name of the calendar names.</summary>
internal enum CalendarKind
{
    None,
    Month,
    Day,
}

/// <param name="Number">A month's, from 1; a day's as <see cref="DayOfWeek"/> has it.</param>
/// <param name="IsAbbreviated">True for a form other than the full name: "sept", "thurs".</param>
/// <param name="IsAmbiguous">True for a form that is an ordinary word or a given name too: "march", "may",
/// "sat".</param>
internal readonly record struct CalendarName(CalendarKind Kind, int Number, bool IsAbbreviated, bool IsAmbiguous);

/// <summary>The names of months and of days of the week, from <c>Languages/Shared/calendar.tsv</c>. Immutable,
/// thread-safe.</summary>
internal sealed class CalendarNames
{
    private const char Ambiguous = '~';

    private static readonly Lazy<CalendarNames> OfAll = new(() => new CalendarNames(_ => true));

    private readonly WordMap<CalendarName> _names = new(ignoresCase: true);

    /// <param name="language">BCP 47, the primary subtag.</param>
    public CalendarNames(string language) : this(row => row == language)
    {
    }

    private CalendarNames(Func<string, bool> isWanted)
    {
        foreach (string[] row in WordTable.Rows("Languages/Shared/calendar.tsv"))
        {
            if (isWanted(row[0])) Add(row);
        }
    }

    /// <summary>Those of every language; a form that two languages have is the first one's.</summary>
    public static CalendarNames All => OfAll.Value;

    /// <summary>Every form, in small letters.</summary>
    public IEnumerable<KeyValuePair<string, CalendarName>> Forms => _names;

    /// <summary>What a word names, in any case and without its stop; nothing where it is no name of the
    /// calendar.</summary>
    public CalendarName Find(ReadOnlySpan<char> word) =>
        _names.TryGetValue(word, out CalendarName name) ? name : default;

    /// <summary>1 to 12, or 0 where the word is no month's.</summary>
    public int MonthOf(ReadOnlySpan<char> word) => Find(word) is { Kind: CalendarKind.Month } month ? month.Number : 0;

    private void Add(string[] row)
    {
        var kind = Enum.Parse<CalendarKind>(row[1], ignoreCase: true);
        int number = int.Parse(row[2], CultureInfo.InvariantCulture);
        bool isAmbiguous = row.Length > 5 && row[5] == "+";
        Add(row[3], new CalendarName(kind, number, IsAbbreviated: false, isAmbiguous));
        if (row.Length < 5) return;
        foreach (string form in row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Add(form.TrimStart(Ambiguous),
                new CalendarName(kind, number, IsAbbreviated: true, IsAmbiguous: form[0] == Ambiguous));
    }

    private void Add(string form, CalendarName name)
    {
        if (!_names.Contains(form)) _names.Add(form, name);
    }
}
