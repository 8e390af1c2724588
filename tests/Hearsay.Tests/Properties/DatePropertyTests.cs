using System.Globalization;
using CsCheck;
using Hearsay.Analysis;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Mentions;
using Hearsay.Mentions.Times;
using Hearsay.Tests.Mentions;

namespace Hearsay.Tests.Properties;

public class DatePropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[0, 30],
        Gen.OneOf(
            "9999", "0000", "31", "29", "2", "-", "/", ".", " ", ",", ":", "T", "Z", "+14:00", "-12:00", "December",
            "Feb", "th",
            "Friday", "23:59", "of", "the", "٣", "１", "\u00A0").Array[0, 14].Select(string.Concat));

    /// <summary>Forms in which sidecars, records and feeds give a day.</summary>
    private static readonly Gen<string> FieldForms = Gen.OneOf(
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-dd'T'10:32:00+02:00", "yyyy-MM-dd'T'10:32:00.25Z",
        "ddd, dd MMM yyyy 10:32:00 GMT",
        "d MMMM yyyy", "MMMM d, yyyy", "dddd, d MMMM yyyy", "MMM d yyyy");

    /// <summary>Forms in which prose gives a day.</summary>
    private static readonly Gen<string> ProseForms =
        Gen.OneOf("MMMM d, yyyy", "d MMMM yyyy", "dddd, MMMM d, yyyy", "yyyy-MM-dd", "d'th of 'MMMM yyyy");

    [Fact]
    public void A_day_that_a_field_gives_is_read_back() => Property.Holds(
        Gen.Select(Days(1, 9999), FieldForms), drawn =>
        {
            string text = drawn.Item1.ToDateTime(default).ToString(Quoted(drawn.Item2), CultureInfo.InvariantCulture);
            Assert.True(PublishedDate.TryParse(text, out DateOnly day), text);
            Assert.Equal(drawn.Item1, day);
        }, rounds: 3000);

    [Fact]
    public void A_day_that_prose_gives_is_read_back() => Property.Holds(
        Gen.Select(Days(1900, 2099), ProseForms), drawn =>
        {
            string day = drawn.Item1.ToString(drawn.Item2, CultureInfo.InvariantCulture);
            AnalyzedText text = MentionSpec.Analyze($"The mill was founded on {day} by two brothers.");
            TimeMention mention = Assert.Single(TimeReader.Read(text, MentionSpec.All(text), published: null));
            Assert.Equal((drawn.Item1, drawn.Item1), (mention.From, mention.To));
        }, rounds: 1000);

    [Fact]
    public void No_text_is_too_odd_for_a_field() => Property.Holds(
        AnyText, text => Assert.True(PublishedDate.TryParse(text, out DateOnly day) || day == default), rounds: 5000);

    [Fact]
    public void No_text_and_no_day_of_publication_is_too_odd_for_prose() => Property.Holds(
        Gen.Select(AnyText, Days(1, 9999)), drawn =>
        {
            AnalyzedText text = MentionSpec.Analyze(drawn.Item1);
            Assert.All(
                TimeReader.Read(text, MentionSpec.All(text), drawn.Item2),
                mention => Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Text.Length));
        }, rounds: 1500);

    private static Gen<DateOnly> Days(int fromYear, int toYear) => Gen.Int[
        new DateOnly(fromYear, 1, 1).DayNumber, new DateOnly(toYear, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    /// <summary>The form with its clock and zone as literal text.</summary>
    private static string Quoted(string form) => form
        .Replace("10:32:00", "'10:32:00'", StringComparison.Ordinal)
        .Replace(".25Z", "'.25Z'", StringComparison.Ordinal)
        .Replace("GMT", "'GMT'", StringComparison.Ordinal);
}
