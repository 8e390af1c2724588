using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class MappedTextTests
{
    [Fact]
    public void A_text_built_of_pieces_leads_back_to_each()
    {
        const string Page = "He said &ldquo;no&rdquo;.  <br>Then he left.";
        var text = new MappedText(4);
        text.Append(Page.AsSpan(0, 8), 0);
        text.AppendFor("“", new Span(8, 15));
        text.Append(Page.AsSpan(15, 2), 15);
        text.AppendFor("”", new Span(17, 24));
        text.Append(Page.AsSpan(24, 1), 24);
        text.AppendGlue('\n');
        text.Append(Page.AsSpan(31, 13), 31);
        Assert.Equal("He said “no”.\nThen he left.", text.ToString());
        OffsetMap map = text.ToMap();
        Assert.Equal([new Span(8, 24)], Origin(map, 8, 12));
        Assert.Equal([new Span(3, 15)], Origin(map, 3, 9));
        Assert.Equal([new Span(8, 15)], Origin(map, 8, 9));
        Assert.Equal([new Span(24, 25), new Span(31, 35)], Origin(map, 12, 18));
        Assert.Empty(Origin(map, 13, 14));
    }

    [Fact]
    public void Any_part_of_a_run_that_stands_for_its_origin_as_a_whole_leads_to_all_of_it()
    {
        var text = new MappedText();
        text.AppendFor("😀", new Span(5, 14));
        text.AppendFor("ab", new Span(14, 16));
        OffsetMap map = text.ToMap();
        Assert.Equal([new Span(5, 14)], Origin(map, 1, 2));
        Assert.Equal([new Span(14, 16)], Origin(map, 3, 4));
        Assert.Equal([new Span(5, 16)], Origin(map, 0, 4));
    }

    [Fact]
    public void Runs_out_of_order_are_a_fault()
    {
        var map = new OffsetMap.Builder();
        map.AddWhole(new Span(0, 3), new Span(10, 11));
        Assert.Throws<ArgumentException>(() => map.Add(2, new Span(11, 12)));
    }

    private static Span[] Origin(OffsetMap map, int start, int end) => [.. map.ToOrigin(new Span(start, end))];
}
