using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class WordMapTests
{
    private static readonly string[] Words =
        ["the", "THE", "then", "ate", "a", "", "…", "être", "Été", "naïve", new string('x', 63), new string('x', 64),
            new string('x', 200), "x-ray", "€", "tee"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_word_is_found_where_a_dictionary_finds_it(bool ignoresCase)
    {
        StringComparer comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        string[] listed = [.. Words.Where((_, i) => i % 2 == 0)];
        var map = new WordMap<int>(listed.Select((word, i) => KeyValuePair.Create(word, i)), ignoresCase);
        var dictionary = listed.Select((word, i) => KeyValuePair.Create(word, i)).ToDictionary(comparer);
        foreach (string word in Words.SelectMany(word =>
            (string[])[word, word.ToUpperInvariant(), word.ToLowerInvariant(), word + "e"]))
        {
            Assert.Equal(dictionary.TryGetValue(word, out int expected), map.TryGetValue(word, out int found));
            Assert.Equal(expected, found);
        }
    }
}
