using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Tests.Languages.Names;

public class StatesTests
{
    private static readonly States States = LanguagePack.English.Names.States;

    [Theory]
    [InlineData("Algiers", "Algeria")]
    [InlineData("Algerian", "Algeria")]
    [InlineData("Niger", "Niger")]
    [InlineData("Nigerien", "Niger")]
    [InlineData("Nigerian", "Nigeria")]
    [InlineData("Equatorial Guinean", "Equatorial Guinea")]
    [InlineData("Guinean", "Guinea")]
    [InlineData("South Sudan", "South Sudan")]
    [InlineData("Kinshasa", "Democratic Republic of the Congo")]
    [InlineData("Congolese", "Democratic Republic of the Congo")]
    [InlineData("Brazzaville", "Congo")]
    [InlineData("Brussels", "European Union")]
    [InlineData("The Hague", "Netherlands")]
    [InlineData("Türkiye", "Turkey")]
    [InlineData("US", "United States")]
    [InlineData("us", null)]
    [InlineData("turkey", null)]
    public void WordsTellTheirState(string word, string? state) =>
        Assert.Equal(state, States.Words.TryGet(word, out StateWord found) ? found.State : null);

    [Fact]
    public void EveryStateHasAdjectivesAndACapital()
    {
        string[][] rows = [.. WordTable.Rows("Languages/Shared/states.tsv")];
        string[] regions = ["England", "Hong Kong"];
        Assert.DoesNotContain(
            rows, row => !regions.Contains(row[0]) && (row.Length < 4 || row[2].Length == 0 || row[3].Length == 0));
        Assert.Equal(rows.Length, rows.Select(row => row[0]).Distinct().Count());
    }
}
