using System.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>Tells cues of speech from those of belief, intention and decree by their words.</summary>
internal static class SpeechCues
{
    private static readonly Lazy<HashSet<string>> Words = new(
        () => DataTable.Rows("Evaluation/speech-cues.tsv").Select(row => row[0]).ToHashSet(StringComparer.Ordinal));

    /// <summary>True where a word of the cue is in the list.</summary>
    internal static bool Match(Attribution attribution, ScoringTokens tokens) =>
        attribution.Cue.SelectMany(range => WordsOf(tokens.Quote(range))).Any(Words.Value.Contains);

    /// <summary>Runs of word characters, in small letters.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (PythonCharacters.IsWord(rune)) word.Append(Rune.ToLowerInvariant(rune));
            else if (word.Length > 0) yield return Take(word);
        }

        if (word.Length > 0) yield return Take(word);
    }

    private static string Take(StringBuilder word)
    {
        string taken = word.ToString();
        word.Clear();
        return taken;
    }
}
