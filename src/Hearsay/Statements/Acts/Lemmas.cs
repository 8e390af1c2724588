using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>Base forms that an English word may be an inflected form of.</summary>
internal static class Lemmas
{
    private static readonly Lazy<Dictionary<string, string>> Irregular = new(
        () => WordTable.Rows("Languages/English/Grammar/irregular-forms.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    private static readonly string[] Suffixes = ["ed", "ing"];

    /// <summary>Candidates, likeliest first; most are no words, so look them up in a list.</summary>
    /// <param name="word">Lower case.</param>
    public static IEnumerable<string> Of(string word)
    {
        if (Irregular.Value.TryGetValue(word, out string? lemma)) yield return lemma;
        yield return word;
        foreach (string regular in Regular(word)) yield return regular;
        int hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || hyphen + 1 >= word.Length) yield break;
        foreach (string last in Of(word[(hyphen + 1)..])) yield return last;
    }

    private static IEnumerable<string> Regular(string word)
    {
        if (Stem(word, "ies") is { } plural) yield return plural + "y";
        if (Stem(word, "ied") is { } past) yield return past + "y";
        if (Stem(word, "s") is { } third) yield return third;
        if (Stem(word, "es") is { } sibilant) yield return sibilant;
        foreach (string suffix in Suffixes)
        {
            if (Stem(word, suffix) is not { } stem) continue;
            yield return stem + "e";
            yield return stem;
            if (stem.Length > 2 && stem[^1] == stem[^2]) yield return stem[..^1];
        }
    }

    private static string? Stem(string word, string suffix) =>
        word.Length > suffix.Length + 1 && word.EndsWith(suffix, StringComparison.Ordinal) ? word[..^suffix.Length] : null;
}
