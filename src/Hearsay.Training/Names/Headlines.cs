using Hearsay.Training.Corpora;

namespace Hearsay.Training.Names;

/// <summary>Gives training documents a headline, since corpora of names have few: a copy of one of their sentences in title case,
/// in capitals or in small letters.</summary>
internal static class Headlines
{
    private const int LeastWords = 4, MostWords = 24, TitlePercent = 60, UpperPercent = 20, LowerPercent = 5;

    private static readonly HashSet<string> SmallInTitles = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "and", "but", "or", "nor", "for", "of", "in", "on", "at", "to", "by", "from", "with", "as",
        "s", "t", "'s", "n't", "’s", "n’t", "'re", "'ll", "'ve", "'d",
    };

    /// <summary>The sentences with a headline before them, or as they are.</summary>
    internal static IReadOnlyList<NamedSentence> Add(IReadOnlyList<NamedSentence> sentences, SeededRandom random)
    {
        NamedSentence sentence = sentences[random.Below(sentences.Count)];
        int chance = random.Below(100);
        if (sentence.Words.Count is < LeastWords or > MostWords || chance >= TitlePercent + UpperPercent + LowerPercent) return sentences;
        return [chance < TitlePercent ? Title(sentence)
            : chance < TitlePercent + UpperPercent ? Recase(sentence, word => word.ToUpperInvariant())
            : Recase(sentence, word => word.ToLowerInvariant()), .. sentences];
    }

    private static NamedSentence Title(NamedSentence sentence)
    {
        bool first = true;
        return Recase(sentence, word =>
        {
            bool keep = !first && SmallInTitles.Contains(word);
            first = false;
            return keep ? word : char.ToUpperInvariant(word[0]) + word[1..];
        });
    }

    private static NamedSentence Recase(NamedSentence sentence, Func<string, string> change)
    {
        int count = sentence.Words.Count;
        if (sentence.Words[^1] == "." && sentence.Names.All(name => name.End < count)) count--;
        return sentence with { Words = [.. sentence.Words.Take(count).Select(change)] };
    }
}
