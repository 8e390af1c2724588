using Hearsay.Languages;
using Hearsay.Languages.Names;

namespace Hearsay.Tests.Languages.Names;

public class GivenNamesTests
{
    private static readonly NameVocabulary Names = LanguagePack.English.Names;

    [Theory]
    [InlineData("Joe", "Joseph")]
    [InlineData("Joe", "Joel")]
    [InlineData("Eddie", "Edward")]
    [InlineData("Eddie", "Edwin")]
    [InlineData("Gus", "Augustus")]
    [InlineData("Sam", "Samantha")]
    [InlineData("Mike", "Mick")]
    [InlineData("Yusuf", "Yousef")]
    [InlineData("Oleksandr", "Alexander")]
    [InlineData("Dmitri", "Dmitry")]
    [InlineData("Sergey", "Serhii")]
    [InlineData("J.", "Joseph")]
    [InlineData("Zoë", "Zoe")]
    [InlineData("Jürgen", "Juergen")]
    public void OnePersonMayBearBoth(string a, string b) => Assert.True(CanBeOne(a, b) && CanBeOne(b, a));

    [Theory]
    [InlineData("Joseph", "Joel")]
    [InlineData("Joseph", "John")]
    [InlineData("Edward", "Edwin")]
    [InlineData("Edward", "Theodore")]
    [InlineData("Samuel", "Samantha")]
    [InlineData("Patrick", "Patricia")]
    [InlineData("Daniel", "Daniela")]
    [InlineData("Robert", "Roberta")]
    [InlineData("Andrea", "Andreas")]
    [InlineData("Mara", "Maria")]
    [InlineData("Dana", "Dania")]
    [InlineData("Hannah", "Nancy")]
    [InlineData("Albert", "Alan")]
    [InlineData("Gerald", "Jerome")]
    [InlineData("Maximilian", "Maxwell")]
    [InlineData("Paul", "Paula")]
    [InlineData("J.", "Peter")]
    public void TwoPersonsBearThem(string a, string b) => Assert.False(CanBeOne(a, b) || CanBeOne(b, a));

    private static bool CanBeOne(string a, string b) =>
        Names.GivenNames.CanBeOne(Names.Spelling.KeyOf(a), Names.Spelling.KeyOf(b));
}
