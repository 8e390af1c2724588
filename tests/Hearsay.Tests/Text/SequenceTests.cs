using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class SequenceTests
{
    [Fact]
    public void Sequences_are_equal_by_their_items()
    {
        Sequence<string> one = ["a", "b"], other = ImmutableArray.Create("a", "b");
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, ["b", "a"]);
        Assert.NotEqual(one, ["a"]);
        Assert.Equal(new Holder(one), new Holder(other));
    }

    [Fact]
    public void One_that_was_never_set_is_empty()
    {
        Sequence<int> none = default;
        Assert.Equal(none, []);
        Assert.Equal(0, none.Length);
        Assert.Empty(none);
        Assert.Equal([7], none.Add(7));
        Assert.Empty((ImmutableArray<int>)none);
    }

    private sealed record Holder(Sequence<string> Items);
}
