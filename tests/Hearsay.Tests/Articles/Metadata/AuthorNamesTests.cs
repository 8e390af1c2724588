using Hearsay.Articles.Metadata;

namespace Hearsay.Tests.Articles.Metadata;

public class AuthorNamesTests
{
    [Theory]
    [InlineData("By Ada Nilsen", "Ada Nilsen")]
    [InlineData("Von Ada Nilsen und Jo Bloom", "Ada Nilsen; Jo Bloom")]
    [InlineData("Par Ada Nilsen et Jo Bloom", "Ada Nilsen; Jo Bloom")]
    [InlineData("By Ada Nilsen, Jo Bloom, and Kim Ode", "Ada Nilsen; Jo Bloom; Kim Ode")]
    [InlineData("By Ada Nilsen, Staff Writer", "Ada Nilsen")]
    [InlineData("By Ada Nilsen in Oslo", "Ada Nilsen")]
    [InlineData("By Ada Nilsen Senior Reporter", "Ada Nilsen")]
    [InlineData("Harbour Times Staff", "Harbour Times Staff")]
    [InlineData("By ADA NILSEN For The Courier", "ADA NILSEN")]
    [InlineData("Ada Nilsen | 5 May 2024 | 10:32", "Ada Nilsen")]
    [InlineData("5 May 2024 by Ada Nilsen", "Ada Nilsen")]
    [InlineData("Ada Nilsen (Oslo)", "Ada Nilsen")]
    [InlineData("Ada Nilsen ada@courier.example", "Ada Nilsen")]
    [InlineData("Text: Ada Nilsen", "Ada Nilsen")]
    [InlineData("Ada Nilsen & Jo Bloom", "Ada Nilsen; Jo Bloom")]
    [InlineData("Ada Nilsen, Ada Nilsen", "Ada Nilsen")]
    [InlineData("Dr. Ada M. Nilsen Jr.", "Dr. Ada M. Nilsen Jr.")]
    [InlineData("Ada von Nilsen", "Ada von Nilsen")]
    [InlineData("dpa/lno", "dpa/lno")]
    [InlineData("Redaktion", "Redaktion")]
    [InlineData("Written by", "")]
    [InlineData("5 Comments", "")]
    [InlineData("Share", "")]
    [InlineData("Friday, 5 May 2024", "")]
    [InlineData("https://courier.example/ada", "")]
    public void Names_are_taken_out_of_a_byline(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", AuthorNames.Read(text, isVisible: true).Select(piece => piece.Name)));

    [Fact]
    public void The_place_of_a_name_is_that_of_its_text()
    {
        const string text = "By Ada Nilsen and Jo Bloom";
        Assert.Equal(["Ada Nilsen", "Jo Bloom"], AuthorNames.Read(text, isVisible: true)
            .Select(piece => text[piece.Place.Start..piece.Place.End]));
    }

    [Theory]
    [InlineData("anilsen", true)]
    [InlineData("ada.nilsen", true)]
    [InlineData("Site Admin", true)]
    [InlineData("Ada", false)]
    [InlineData("Ada Nilsen", false)]
    public void The_name_of_an_account_is_told_from_a_persons(string name, bool expected) =>
        Assert.Equal(expected, AuthorNames.IsAccount(name));

    [Fact]
    public void A_hostile_byline_ends()
    {
        string text = string.Concat(Enumerable.Repeat("by by ( ( and & ", 50_000));
        Assert.True(AuthorNames.Read(text, isVisible: true).Count <= 20);
    }
}
