using Hearsay.Inference.Tagging;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagging;

/// <summary>Copies of treebank sentences in the dress of news pages: headlines in title case, in capitals or in small
/// letters, without the final stop, and hyphenated words that a tokenizer leaves whole. The tags stay.</summary>
internal static class TrainingVariants
{
    private const int TitlePercent = 25, UpperPercent = 4, LowerPercent = 4, NoStopPercent = 5, HyphenPercent = 50;

    private static readonly HashSet<string> SmallInTitles = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "and", "but", "or", "nor", "for", "of", "in", "on", "at", "to", "by", "from", "with", "as",
        "'s", "n't", "’s", "n’t", "'re", "'ll", "'ve", "'d",
    };

    /// <summary>The sentence itself and, by chance, some of its variants.</summary>
    public static IEnumerable<TaggedSentence> Of(TreebankSentence sentence, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(random);
        TaggedSentence plain = sentence.Tagged();
        yield return plain;
        if (random.Chance(TitlePercent)) yield return WithoutStop(TitleCase(plain));
        if (random.Chance(UpperPercent)) yield return WithoutStop(Recase(plain, word => word.ToUpperInvariant()));
        if (random.Chance(LowerPercent)) yield return WithoutStop(Recase(plain, word => word.ToLowerInvariant()));
        if (random.Chance(NoStopPercent)) yield return WithoutStop(plain);
        if (random.Chance(HyphenPercent) && HyphensJoined(sentence) is { } joined) yield return joined;
    }

    /// <summary>A capital on every word but the short grammatical ones, as headlines have it.</summary>
    public static TaggedSentence TitleCase(TaggedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        bool first = true;
        return Recase(sentence, word =>
        {
            bool keep = !first && SmallInTitles.Contains(word);
            first = false;
            return keep ? word : char.ToUpperInvariant(word[0]) + word[1..];
        });
    }

    /// <summary>Straight quote marks and apostrophes made curly.</summary>
    public static TaggedSentence Curly(TaggedSentence sentence)
    {
        bool open = false;
        return Recase(sentence, word =>
        {
            if (word == "\"") open = !open;
            return word.Replace('\'', '’').Replace('"', open ? '“' : '”');
        });
    }

    /// <summary>The sentence without a full stop at its end.</summary>
    public static TaggedSentence WithoutStop(TaggedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        int last = sentence.Tokens.Length - 1;
        bool stop = last > 0 && sentence.Tags[last] == PartOfSpeech.Punct
            && sentence.Text[sentence.Tokens[last].Start] == '.';
        return stop ? sentence with { Tokens = sentence.Tokens[..last], Tags = sentence.Tags[..last] } : sentence;
    }

    /// <summary>The sentence with "long-term" as one word, which takes the tag of its head, or ADJ where the whole
    /// modifies a noun; null where nothing is to be joined.</summary>
    public static TaggedSentence? HyphensJoined(TreebankSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var forms = new List<string>();
        var spaces = new List<bool>();
        var tags = new List<PartOfSpeech>();
        for (int i = 0; i < sentence.Words.Count;)
        {
            int end = EndOfHyphenated(sentence.Words, i);
            forms.Add(string.Concat(sentence.Words.Skip(i).Take(end - i).Select(word => word.Form)));
            spaces.Add(sentence.Words[end - 1].SpaceAfter);
            tags.Add(end == i + 1 ? sentence.Words[i].Tag : TagOfWhole(sentence.Words, i, end));
            i = end;
        }

        return forms.Count == sentence.Words.Count ? null : TaggedSentence.Join(forms, spaces, [.. tags]);
    }

    private static int EndOfHyphenated(IReadOnlyList<TreebankWord> words, int start)
    {
        int end = start + 1;
        while (end + 1 < words.Count && !words[end - 1].SpaceAfter && words[end] is { Form: "-", SpaceAfter: false }
            && char.IsLetter(words[end - 1].Form[^1]) && char.IsLetter(words[end + 1].Form[0]))
            end += 2;
        return end;
    }

    private static PartOfSpeech TagOfWhole(IReadOnlyList<TreebankWord> words, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            TreebankWord word = words[i];
            bool inside = word.Head > start && word.Head <= end;
            if (inside || word.Tag == PartOfSpeech.Punct) continue;
            bool modifies = word is { Relation: "amod" } or { Relation: "compound", Tag: not PartOfSpeech.Propn };
            return modifies && word.Tag != PartOfSpeech.Propn ? PartOfSpeech.Adj : word.Tag;
        }

        return words[end - 1].Tag;
    }

    private static TaggedSentence Recase(TaggedSentence sentence, Func<string, string> change) =>
        TaggedSentence.Join(Array.ConvertAll(sentence.Words(), word => change(word)), sentence.SpacesAfter(),
        sentence.Tags);
}
