using Hearsay.Articles.Extraction;

namespace Hearsay.Tests.Articles.Extraction;

/// <summary>Which leaves of a page are kept, by how likely each is to belong to the article; the threshold is
/// .5.</summary>
public class LikeliestLeavesTests
{
    [Theory]
    [InlineData(".5 .49 .9", "yes no yes")] // As likely as is asked for is enough.
    [InlineData(".5 .3", "yes no")] // Where one is, nothing less will do.
    [InlineData(".4 .2 .19", "yes yes no")] // Where none is, half as likely as the likeliest is enough,
    [InlineData(".03 .02 .016", "yes yes no")] // but nothing below .02.
    [InlineData(".01 .01", "no no")]
    public void Where_none_is_likely_enough_the_likeliest_are_kept(string likely, string kept)
    {
        bool[] found = HtmlArticleReader.Likeliest(
            [.. likely.Split(' ').Select(one => float.Parse(one, System.Globalization.CultureInfo.InvariantCulture))],
            threshold: .5f);
        Assert.Equal(kept, string.Join(' ', found.Select(one => one ? "yes" : "no")));
    }
}
