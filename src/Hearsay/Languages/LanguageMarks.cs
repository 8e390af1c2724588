using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>The frequent short words of many languages, by which a language is told from others; from
/// <c>Shared/language-marks</c>.</summary>
internal sealed class LanguageMarks
{
    /// <summary>What a word of one language alone counts; one of k languages counts a k-th for each.</summary>
    public const int Unit = 5040;

    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _languagesOf;

    public LanguageMarks()
    {
        string[][] rows = [.. WordTable.Rows("Languages/Shared/language-marks.tsv")];
        Languages = Array.ConvertAll(rows, row => row[0]);
        ScriptOf = Array.ConvertAll(rows, row => row[1]);
        var languagesOf = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
            foreach (string word in rows[i][2].Split(' ').Distinct())
                languagesOf[word] = [.. languagesOf.GetValueOrDefault(word, []), i];
        LongestWord = languagesOf.Keys.Max(word => word.Length);
        _languagesOf = languagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>BCP 47.</summary>
    public string[] Languages { get; }

    /// <summary>ISO 15924, one a language.</summary>
    public string[] ScriptOf { get; }

    /// <summary>In UTF-16 units.</summary>
    public int LongestWord { get; }

    /// <summary>Adds a word's weight to each language that has it.</summary>
    /// <param name="word">In small letters.</param>
    /// <param name="scores">One a language.</param>
    public void AddTo(Span<long> scores, ReadOnlySpan<char> word)
    {
        if (!_languagesOf.TryGetValue(word, out int[]? languages)) return;
        foreach (int language in languages) scores[language] += Unit / languages.Length;
    }
}
