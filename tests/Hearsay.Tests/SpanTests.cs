using Hearsay.Text;

namespace Hearsay.Tests;

public class SpanTests
{
    [Fact]
    public void A_span_is_half_open()
    {
        var span = new Span(1, 3);
        Assert.True(span.Contains(1));
        Assert.False(span.Contains(3));
        Assert.False(span.Overlaps(new Span(3, 4)));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void A_span_that_cannot_be_is_refused(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(start, end));
}
