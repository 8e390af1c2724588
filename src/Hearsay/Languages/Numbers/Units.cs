using Hearsay.Text;

namespace Hearsay.Languages.Numbers;

/// <summary>What is measured and paid: the phrases of <c>Numbers/quantity-units.tsv</c>, and the signs of money that
/// all languages share. A unit is named by one word whatever the language: "kilometer", "percent", money by ISO
/// 4217.</summary>
internal sealed class Units(PackFiles files)
{
    public const string Percent = "percent";

    public const string Year = "year";

    /// <summary>What each phrase names.</summary>
    public PhraseTable<string> Measures { get; } =
        new(files.Rows("Numbers/quantity-units").Select(row => (row[0], row[1])));

    /// <summary>What each sign stands for, with the letters before it: "$", "us$".</summary>
    public WordMap<string> Signs { get; } = new(
        WordTable.Rows("Languages/Shared/currency-signs.tsv").Select(row => KeyValuePair.Create(row[0], row[1])));
}
