using Hearsay.Text;

namespace Hearsay.Articles.Extraction;

/// <summary>What the words of names that sites give to elements hint at: bits of <see cref="MarkupSign"/>.</summary>
internal static class MarkupWords
{
    private static readonly Lazy<WordMap<uint>> Words = new(Load);

    public static WordMap<uint> All => Words.Value;

    private static WordMap<uint> Load()
    {
        var words = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in WordTable.Rows("Articles/Extraction/Data/markup-words.tsv"))
        {
            uint sign = 1u << (int)Enum.Parse<MarkupSign>(row[0]);
            foreach (string word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | sign;
        }

        return new WordMap<uint>(words, ignoresCase: true);
    }
}
