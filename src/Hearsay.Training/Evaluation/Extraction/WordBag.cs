using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Training.Evaluation.Extraction;

/// <summary>The words of a text with their numbers, lower-case: <c>\w+</c> as Python has it, the measure of CleanEval
/// and WCXB.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal WordBag(string text)
    {
        foreach (Range word in Words(text))
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, text[word].ToLowerInvariant(), out _)++;
        Total = _counts.Values.Sum();
    }

    /// <summary>Number of words, repeated ones included.</summary>
    internal int Total { get; }

    /// <summary>Precision, recall and F1 of <paramref name="given"/>; all 1 where both are empty, all 0 where one
    /// is.</summary>
    internal static Measure Compare(WordBag gold, WordBag given)
    {
        if (gold.Total == 0 && given.Total == 0) return new Measure(1, 1, 1);
        return Measure.Of(gold._counts.Sum(word => Math.Min(word.Value, given._counts.GetValueOrDefault(word.Key))),
            given.Total, gold.Total);
    }

    /// <summary>Where the words stand.</summary>
    internal static IEnumerable<Range> Words(string text)
    {
        int start = -1;
        for (int i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int length);
            if (PythonCharacters.IsWord(rune))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                yield return start..i;
                start = -1;
            }

            i += length;
        }

        if (start >= 0) yield return start..;
    }
}
