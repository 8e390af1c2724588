using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Tests.Languages.Names;

public class PersonNamesTests
{
    private static readonly PersonNames Names = LanguagePack.English.Names.Persons;

    [Theory]
    [InlineData("Mara Venn", "Mara", "Venn", null)]
    [InlineData("Leona van der Moor", "Leona", "van der Moor", null)]
    [InlineData("Tom Quill, Jr.", "Tom", "Quill", "jr")]
    [InlineData("Adrian Pell III", "Adrian", "Pell", "iii")]
    [InlineData("Prime Minister Leona Castaray", "Leona", "Castaray", null)]
    [InlineData("Venn", "", "Venn", null)]
    [InlineData("Dean Venn", "Dean", "Venn", null)]
    public void NamesAreCut(string name, string given, string surname, string? suffix)
    {
        PersonName read = Names.Read(name);
        Assert.Equal((given, surname, suffix), (string.Join(' ', read.Given), read.Surname, read.Suffix));
    }

    [Theory]
    [InlineData("Tom Quill Jr.", "Tom Quill Jr")]
    [InlineData("Tom Quill", "Tom Quill Jr.")]
    [InlineData("Kim Jong-un", "Kim Jong Un")]
    [InlineData("Ewan MacArdle", "Ewan McArdle")]
    [InlineData("Volodar Kostyrenskyi", "Volodar Kostyrensky")]
    [InlineData("J. R. Hollin", "John Hollin")]
    public void OnePersonMayBearBoth(string a, string b) => Assert.True(CanBeOne(a, b));

    [Theory]
    [InlineData("Tom Quill Sr.", "Tom Quill Jr.")]
    [InlineData("Tom Quill", "Tim Quill")]
    [InlineData("Mara Venn", "Mara Lind")]
    [InlineData("Odo Lind", "Odo Lindqvist")]
    public void TwoPersonsBearThem(string a, string b) => Assert.False(CanBeOne(a, b));

    [Fact]
    public void WhateverStandsThereIsAName()
    {
        foreach (string name in new[] { "", " ", "-", "Mr.", "Jr.", "’", "\uD83D" })
            Assert.NotEmpty(Names.Read(name).Keys);
    }

    [Fact]
    public void ALanguageWithoutTablesReadsNamesToo() =>
        Assert.Equal("Venn", LanguagePack.None.Names.Persons.Read("Mara Venn").Surname);

    private static bool CanBeOne(string a, string b) => Names.CanBeOne(Names.Read(a), Names.Read(b));
}
