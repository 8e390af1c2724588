using Hearsay.Articles.Metadata;
using Hearsay.Articles.Metadata.Dates;

namespace Hearsay.Tests.Articles.Metadata;

public class DateScannerTests
{
    [Theory]
    [InlineData("Published 17 May 2024 in Print", "17 May 2024", "2024-05-17")]
    [InlineData("Fri, May 17th, 2024", "May 17th, 2024", "2024-05-17")]
    [InlineData("Published 6:05 p.m. EDT, May 17, 2024", "6:05 p.m. EDT, May 17, 2024", "2024-05-17T18:05:00-04:00")]
    [InlineData("Posted 6:05 p.m. ET May 17, 2024", "6:05 p.m. ET May 17, 2024", "2024-05-17T18:05:00")]
    [InlineData("18:05 GMT on Friday 17 May 2024", "18:05 GMT on Friday 17 May 2024", "2024-05-17T18:05:00Z")]
    [InlineData("It won 3:2 on May 17, 2024", "May 17, 2024", "2024-05-17")]
    [InlineData("am 17. Mai 2024 in Kiel", "17. Mai 2024", "2024-05-17")]
    [InlineData("Le 1er août 2024", "1er août 2024", "2024-08-01")]
    [InlineData("17 de mayo de 2024", "17 de mayo de 2024", "2024-05-17")]
    [InlineData("3 gennaio 2024", "3 gennaio 2024", "2024-01-03")]
    [InlineData("3 de março de 2024", "3 de março de 2024", "2024-03-03")]
    [InlineData("12 maart 2024", "12 maart 2024", "2024-03-12")]
    [InlineData("17. 5. 2024", "17. 5. 2024", "2024-05-17")]
    [InlineData("Stand: 17.05.24", "17.05.24", "2024-05-17")]
    [InlineData("17 | 05 | 2024 ", "17 | 05 | 2024", "2024-05-17")]
    [InlineData("17-May-2024", "17-May-2024", "2024-05-17")]
    [InlineData("2024年5月17日", "2024年5月17日", "2024-05-17")]
    [InlineData("id 2024/5/7 x", "2024/5/7", "2024-05-07")]
    public void A_day_is_read_in_many_languages(string text, string quoted, string expected)
    {
        DateMatch match = Assert.Single(DateScanner.FindAll(text, DayOrder.Unknown));
        Assert.Equal(quoted, text[match.Span.Start..match.Span.End]);
        Assert.Equal(expected, match.Time.ToString());
    }

    [Theory]
    [InlineData("2024-05-17T10:32:05.123+02:00", "2024-05-17T10:32:05+02:00")]
    [InlineData("2024-05-17 10:32 GMT", "2024-05-17T10:32:00Z")]
    [InlineData("Fri, 17 May 2024 10:32:00 -0430", "2024-05-17T10:32:00-04:30")]
    [InlineData("17. Mai 2024 um 10.32 Uhr", "2024-05-17T10:32:00")]
    [InlineData("17 mai 2024 à 10h32", "2024-05-17T10:32:00")]
    [InlineData("May 17, 2024 | 10:32 p.m. EDT", "2024-05-17T22:32:00-04:00")]
    [InlineData("May 17, 2024 at 12am", "2024-05-17T00:00:00")]
    [InlineData("May 17, 2024, 10:32 UTC+2", "2024-05-17T10:32:00+02:00")]
    public void Time_and_zone_after_a_day_are_read(string text, string expected) =>
        Assert.Equal(expected, DateScanner.FindAll(text, DayOrder.Unknown)[0].Time.ToString());

    [Theory]
    [InlineData("May 17, 2024 10:32 IST")]
    [InlineData("May 17, 2024 10:32 ET")]
    [InlineData("May 17, 2024 10:32 BST")]
    public void A_zone_with_several_meanings_is_left_out(string text) =>
        Assert.Equal("2024-05-17T10:32:00", DateScanner.FindAll(text, DayOrder.Unknown)[0].Time.ToString());

    [Theory]
    [InlineData("05/09/2025", "Unknown", null)]
    [InlineData("05/09/2025", "DayFirst", "2025-09-05")]
    [InlineData("05/09/2025", "MonthFirst", "2025-05-09")]
    [InlineData("25/09/2025", "Unknown", "2025-09-25")]
    [InlineData("09/25/2025", "Unknown", "2025-09-25")]
    [InlineData("05.09.2025", "MonthFirst", "2025-09-05")]
    public void Day_and_month_are_not_taken_for_each_other(string text, string order, string? expected) =>
        Assert.Equal(expected, DateScanner.FindAll(text, Enum.Parse<DayOrder>(order))
        .Select(match => match.Time.ToString()).FirstOrDefault());

    [Theory]
    [InlineData("31.02.2024")]
    [InlineData("© 2024")]
    [InlineData("May 2024")]
    [InlineData("17 May")]
    [InlineData("version 1.12.2024.5")]
    [InlineData("$12.05.2024")]
    [InlineData("score 10:2 2024")]
    [InlineData("012.05.2024")]
    public void What_is_no_whole_day_is_left(string text) => Assert.Empty(DateScanner.FindAll(text, DayOrder.DayFirst));

    [Fact]
    public void The_end_of_a_range_is_not_the_time_of_its_start()
    {
        List<DateMatch> dates = DateScanner.FindAll("12.03.2024 - 14.03.2024", DayOrder.Unknown);
        Assert.Equal(["2024-03-12", "2024-03-14"], dates.Select(date => date.Time.ToString()));
    }

    [Theory]
    [InlineData("20240517", "2024-05-17")]
    [InlineData("20240517T103205Z", "2024-05-17T10:32:05Z")]
    [InlineData("20240517103205", "2024-05-17T10:32:05")]
    [InlineData("1715941925", "2024-05-17T10:32:05Z")]
    [InlineData("1715941925000", "2024-05-17T10:32:05Z")]
    [InlineData("Published 17.05.2024", "2024-05-17")]
    public void Values_for_programs_come_in_every_form(string value, string expected)
    {
        Assert.True(MachineDate.TryParse(value, DayOrder.Unknown, out PublicationTime time));
        Assert.Equal(expected, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("99999999")]
    [InlineData("0000-00-00T00:00:00")]
    [InlineData("in a long sentence that says much before 17.05.2024")]
    public void Values_that_are_no_date_are_left(string value) =>
        Assert.False(MachineDate.TryParse(value, DayOrder.Unknown, out _));

    [Theory]
    [InlineData("/2024/05/17/title", "2024-05-17")]
    [InlineData("/news/2024-05-17-title.html", "2024-05-17")]
    [InlineData("/20240517/title", "2024-05-17")]
    [InlineData("/2024/may/17/title", "2024-05-17")]
    [InlineData("/a/12024051712", null)]
    [InlineData("/2024/05/title", null)]
    [InlineData("/2024/13/45/", null)]
    [InlineData("/1789/07/14/storm", null)]
    [InlineData("/20240517a", null)]
    public void An_address_tells_its_day(string path, string? expected) =>
        Assert.Equal(expected, AddressDate.TryFind(path, out DateOnly day, out _) ? day.ToString("yyyy-MM-dd") : null);

    [Theory]
    [InlineData("Veröffentlicht am ", "Published")]
    [InlineData("Zuletzt aktualisiert: ", "Modified")]
    [InlineData("© ", "Other")]
    [InlineData("abgerufen am ", "Other")]
    [InlineData("Ada Nilsen, ", "None")]
    [InlineData("Updated 3 times since then: published ", "Published")]
    public void Words_before_a_date_tell_which_it_is(string before, string expected) =>
        Assert.Equal(Enum.Parse<DateLabel>(expected), DateLabels.Before(before));

    [Fact]
    public void Hostile_digits_and_letters_end()
    {
        string text = string.Concat(Enumerable.Repeat("1.1.1.1 may may 12 de de de ", 20_000));
        Assert.Empty(DateScanner.FindAll(text, DayOrder.DayFirst));
    }
}
