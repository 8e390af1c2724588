using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Mentions;
using Hearsay.Mentions.Times;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Mentions;

public class TimeReaderTests
{
    public static TheoryData<string, string, string> Times => MentionSpec.Rows("specs/times/english.tsv");

    public static TheoryData<string, string, string> Sayings => MentionSpec.Rows("specs/times/said.tsv");

    [Theory]
    [MemberData(nameof(Times))]
    public void A_time_is_read_as_the_table_says(string published, string value, string expected)
    {
        AnalyzedText text = MentionSpec.Analyze(value);
        ImmutableArray<TimeMention> times = TimeReader.Read(text, MentionSpec.All(text), MentionSpec.Day(published));
        Assert.Equal(expected, string.Join("; ", times.Select(time => MentionSpec.Show(text, time))));
    }

    [Theory]
    [MemberData(nameof(Sayings))]
    public void The_time_of_the_saying_goes_with_its_cue(string published, string marked, string expected)
    {
        (string value, Span cue, Span content) = Unmark(marked);
        AnalyzedText text = MentionSpec.Analyze(value);
        var statement = new Statement([], [cue], [content], StatementKind.Indirect, Act.Said, Modality.Asserted, []);
        TimeMention? said = TimeReader.SaidAt(text, statement, MentionSpec.Day(published));
        Assert.Equal(expected, said is null ? "" : MentionSpec.Show(text, said));
    }

    [Fact]
    public void A_quoted_yesterday_is_counted_from_the_day_of_the_saying()
    {
        AnalyzedText text = MentionSpec.Analyze("“We met yesterday,” Orlan said on Wednesday.");
        var said = new TimeMention(new Span(0, 0), new DateOnly(2025, 9, 3), new DateOnly(2025, 9, 3));
        TimeMention time = TimeReader.Read(text, MentionSpec.All(text), new DateOnly(2025, 9, 5), said)[0];
        Assert.Equal("2025-09-02", time.Value);
    }

    [Fact]
    public void Only_what_lies_within_is_given_though_its_verb_lies_outside()
    {
        AnalyzedText text = MentionSpec.Analyze("Yesterday Orlan said the council will meet on Monday.");
        int start = text.Text.Value.IndexOf("Monday", StringComparison.Ordinal);
        TimeMention time = Assert.Single(TimeReader.Read(text, new Span(start, start + 6), new DateOnly(2025, 9, 5)));
        Assert.Equal("2025-09-08", time.Value);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_leave_times_unresolved(string published)
    {
        AnalyzedText text = MentionSpec.Analyze(
            "It fell yesterday, last Monday, last week, a decade ago, in the past 3000 years, last weekend, on Friday "
                + "last week; "
            + "it will fall tomorrow, next year, next month, on Monday, in 900 decades, this weekend.");
        ImmutableArray<TimeMention> times = TimeReader.Read(text, MentionSpec.All(text), MentionSpec.Day(published));
        Assert.Contains(times, time => !time.IsResolved);
        Assert.All(times, time => Assert.True(time.From is null || time.From <= time.To));
    }

    private static (string Text, Span Cue, Span Content) Unmark(string marked)
    {
        string text = marked;
        Span Cut(char open, char close)
        {
            int start = text.IndexOf(open, StringComparison.Ordinal);
            int end = text.IndexOf(close, StringComparison.Ordinal) - 1;
            text = text.Remove(end + 1, 1).Remove(start, 1);
            return new Span(start, end);
        }

        bool cueFirst = text.IndexOf('[', StringComparison.Ordinal) < text.IndexOf('{', StringComparison.Ordinal);
        Span first = cueFirst ? Cut('{', '}') : Cut('[', ']');
        Span second = cueFirst ? Cut('[', ']') : Cut('{', '}');
        first = first.Shift(-2);
        return cueFirst ? (text, second, first) : (text, first, second);
    }
}
