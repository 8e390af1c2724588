using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Languages.Calendar;
using Hearsay.Tests.Mentions;

namespace Hearsay.Tests.Language;

public class NumberReaderTests
{
    [Theory]
    [InlineData("We lost half a million hives.", "half a million = 500000")]
    [InlineData("It costs 1.2bn, or 1.2 billion.", "1.2bn = 1200000000; 1.2 billion = 1200000000")]
    [InlineData("A hundred and five of one hundred five.", "A hundred and five = 105; one hundred five = 105")]
    [InlineData("Half a dozen and three dozen.", "Half a dozen = 6; three dozen = 36")]
    [InlineData("One and a half hours, 2½ metres, 2 1/2 miles.", "One and a half = 1.5; 2½ = 2.5; 2 1/2 = 2.5")]
    [InlineData("Three quarters of a million, or ¾ million.",
        "Three quarters of a million = 750000; ¾ million = 750000")]
    [InlineData("Between two hundred and three hundred.", "two hundred = 200; three hundred = 300")]
    [InlineData("We counted 1 071 872 votes and 12 300 pears.", "1 071 872 = 1071872; 12 = 12; 300 = 300")]
    [InlineData("Nearly $1.1 million. $1,071,872.87, to be exact.", "1.1 million = 1100000; 1,071,872.87 = 1071872.87")]
    [InlineData("Some two. Hundred of them", "two = 2")]
    [InlineData("$5 m and 45k litres, 80km off", "5 m = 5000000; 45k = 45000; 80 = 80")]
    [InlineData("He swam 1,500m on the 5th in 3D.", "1,500 = 1500")]
    [InlineData("999999999 hives, 1000000000 hives", "999999999 = 999999999")] // Ten figures are an identifier,
    [InlineData("1,000,000,000 or 1000000000.5 hives", "1,000,000,000 = 1000000000; 1000000000.5 = 1000000000.5")]
    [InlineData("100,000,000,000 and 9,999,999,999,999 pears", "100,000,000,000 = 100000000000")] // or too many.
    [InlineData("Several million, hundreds, a third and the second.", "")]
    public void Numbers_are_read_once_from_left_to_right(string value, string expected)
    {
        AnalyzedText text = MentionSpec.Analyze(value);
        var numbers = text.Numbers.Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Text.Quote(number.Span)} = {number.Value / 1.000000000000000000000000000000m}"));
        Assert.Equal(expected, string.Join("; ", numbers));
    }

    [Theory]
    [InlineData("countries", "country", true)]
    [InlineData("ties", "tie", true)]
    [InlineData("boxes", "box", true)]
    [InlineData("classes", "class", true)]
    [InlineData("women", "woman", true)]
    [InlineData("gas", "gas", false)]
    [InlineData("crisis", "crisis", false)]
    [InlineData("glass", "glass", false)]
    [InlineData("boat", "boat", false)]
    public void A_plural_has_its_singular(string word, string singular, bool isPlural)
    {
        Assert.Equal(singular, LanguagePack.English.NounPlurals.Singular(word));
        Assert.Equal(isPlural, LanguagePack.English.NounPlurals.IsPlural(word));
    }

    [Theory]
    [InlineData("Sept", "Month 9")]
    [InlineData("MAY", "Month 5")]
    [InlineData("sunday", "Day 0")]
    [InlineData("juillet", "None 0")]
    [InlineData("", "None 0")]
    public void The_calendar_of_a_language_has_its_names(string word, string expected)
    {
        CalendarName name = LanguagePack.English.Calendar.Find(word);
        Assert.Equal(expected, $"{name.Kind} {name.Number}");
    }

    [Fact]
    public void The_calendar_of_all_languages_has_theirs()
    {
        Assert.Equal(7, CalendarNames.All.MonthOf("juillet"));
        Assert.Equal(3, CalendarNames.All.MonthOf("марта"));
        Assert.Equal(CalendarKind.Day, CalendarNames.All.Find("Mittwoch").Kind);
        Assert.True(CalendarNames.All.Find("march") is { IsAmbiguous: true, IsAbbreviated: false });
        Assert.True(CalendarNames.All.Find("thurs") is { IsAmbiguous: false, IsAbbreviated: true });
    }
}
