using Hearsay.Text;

namespace Hearsay.Languages.Numbers;

/// <summary>Words beside which a number counts nothing: "Article 5", "one another", "the second half".</summary>
internal sealed class NumberIdioms(PackFiles files)
{
    private readonly WordMap<bool> _designators = Map(files.Words("Numbers/number-designators"));
    private readonly WordMap<bool> _afterOne = Load(files, "next"), _beforeOne = Load(files, "previous");
    private readonly WordMap<bool> _beforeHalf = Load(files, "half");

    /// <summary>True for a word that a number after it names, and for a number that is a name.</summary>
    public bool IsDesignator(ReadOnlySpan<char> key) => _designators.Contains(key);

    /// <summary>True where "one" between these two words is no count.</summary>
    public bool IsOne(ReadOnlySpan<char> previous, ReadOnlySpan<char> next) =>
        _beforeOne.Contains(previous) || _afterOne.Contains(next);

    /// <summary>True before a half that is a part and no share.</summary>
    public bool MakesHalfAPart(ReadOnlySpan<char> previous) => _beforeHalf.Contains(previous);

    private static WordMap<bool> Load(PackFiles files, string side) =>
        Map(files.Rows("Numbers/one-idioms").Where(row => row[1] == side).Select(row => row[0]));

    private static WordMap<bool> Map(IEnumerable<string> words) =>
        new(words.Distinct(StringComparer.Ordinal).Select(word => KeyValuePair.Create(word, true)));
}
