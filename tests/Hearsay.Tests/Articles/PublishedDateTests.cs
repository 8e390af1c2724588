using Hearsay.Articles.Metadata.Dates;

namespace Hearsay.Tests.Articles;

public class PublishedDateTests
{
    [Theory]
    [InlineData("2025-09-05")]
    [InlineData("2025/09/05")]
    [InlineData("2025-09-05T23:59:59Z")]
    [InlineData("2025-09-05T23:59:59.123-11:00")]
    [InlineData("2025-09-05 10:32 +0530")]
    [InlineData("2025-09-05 10:32:00 UTC")]
    [InlineData("Fri, 05 Sep 2025 10:32:00 +0530")]
    [InlineData("Fri, 5 Sep 2025 10:32:00 GMT")]
    [InlineData("5 September 2025")]
    [InlineData("5th September, 2025")]
    [InlineData("September 5, 2025")]
    [InlineData("Sept. 5, 2025, 10:32 a.m. EDT")]
    [InlineData("Friday, September 5, 2025 at 10:32pm (GMT)")]
    [InlineData("  5 sep 2025 ")]
    [InlineData("5. September 2025, 10.32 Uhr")]
    [InlineData("5 de septiembre de 2025")]
    [InlineData("2025-09-05 10:32 IST")]
    public void A_date_is_read_in_its_own_zone(string text)
    {
        Assert.True(PublishedDate.TryParse(text, out DateOnly date));
        Assert.Equal(new DateOnly(2025, 9, 5), date);
    }

    [Theory]
    [InlineData("05/09/2025")]
    [InlineData("5.9.2025")]
    [InlineData("05-09-2025")]
    [InlineData("2025-13-05")]
    [InlineData("2025-02-30")]
    [InlineData("0000-01-01")]
    [InlineData("31 February 2025")]
    [InlineData("September 2025")]
    [InlineData("5 September 25")]
    [InlineData("25.9.2025")]
    [InlineData("soon, 5 September 2025")]
    [InlineData("Friday")]
    [InlineData("yesterday")]
    [InlineData("2025-09-05Tomorrow")]
    [InlineData("2025-09-05 or so")]
    [InlineData("5 September 2025 and later")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_date_or_an_ambiguous_one_is_not_read(string? text) =>
        Assert.False(PublishedDate.TryParse(text, out _));
}
