using Hearsay.Language.Inference;

namespace Hearsay.Language.Names;

/// <summary>What the name network sees of each token: the word itself (<see cref="WordColumns"/>), its place and dress in the
/// sentence, its part of speech, lists of names that it stands in, and how the same word stands elsewhere in the text: a surname
/// alone is told by its first mention. Training and recognition share this code; it is part of the model format.</summary>
internal sealed class NameFeatures(IWordRows rows, Gazetteer gazetteer)
{
    private const int Cases = 10, SentenceCaseCount = 4, ShapeBuckets = 256, NeighbourBuckets = 4096;

    /// <summary>The columns, in the order of the ids.</summary>
    internal static readonly NetworkColumn[] Columns =
    [
        .. WordColumns.All,
        new("position", Cases * SentenceCaseCount * 2, 8),
        new("shape", ShapeBuckets, 6),
        new("tag", PerceptronTagger.TagCount, 8),
        new("list", Gazetteer.Combinations, 8),
        new("elsewhere", WordElsewhere.EvidenceCount, 6),
        new("before", NeighbourBuckets, 12),
        new("after", NeighbourBuckets, 12),
        new("around", Cases * Cases * 2, 8),
        new("corpus", 8, 6),
    ];

    private static readonly int Case = Array.FindIndex(WordColumns.All, column => column.Name == "case");

    private static readonly int Own = WordColumns.All.Length;

    /// <summary>The id of the corpus that the network is to imitate: news.</summary>
    internal const int News = 0;

    /// <summary>Ids of all tokens of a text, tokens times columns.</summary>
    /// <param name="corpus">Where training examples come from; corpora differ in what they take for a name.</param>
    internal int[] Write(AnalyzedText text, int corpus = News)
    {
        int width = Columns.Length;
        var ids = new int[text.Tokens.Length * width];
        foreach (Sentence sentence in text.Sentences)
        {
            SentenceCase sentenceCase = CaseOf(text, sentence);
            bool isStart = true;
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                Span<int> row = ids.AsSpan(t * width, width);
                WriteToken(text, t, row);
                row[Own] = (((row[Case] * SentenceCaseCount) + (int)sentenceCase) * 2) + (isStart ? 1 : 0);
                row[^1] = corpus;
                isStart &= !HasLetter(text.Word(t));
            }
        }

        WriteElsewhere(text, ids);
        return ids;
    }

    private void WriteToken(AnalyzedText text, int token, Span<int> row)
    {
        ReadOnlySpan<char> word = text.Word(token);
        WordColumns.Write(word, text.Tokens[token].Tag, rows, row);
        row[Own + 1] = (int)(FeatureHash.Mix(new WordAttributes(word).Shape) % ShapeBuckets);
        row[Own + 2] = (int)text.Tokens[token].Tag;
        row[Own + 3] = gazetteer.ListsOf(word);
    }

    private static void WriteElsewhere(AnalyzedText text, Span<int> ids)
    {
        int width = Columns.Length;
        var elsewhere = new WordElsewhere(text);
        for (int t = 0; t < text.Tokens.Length; t++)
        {
            Span<int> row = ids.Slice(t * width, width);
            row[Own + 4] = elsewhere.EvidenceOf(t);
            int other = elsewhere.OtherMention(t);
            row[Own + 5] = row[Own + 6] = row[Own + 7] = -1;
            if (other < 0) continue;
            int before = elsewhere.Before(other), after = elsewhere.After(other);
            row[Own + 5] = before < 0 ? 0 : Neighbour(text, before);
            row[Own + 6] = after < 0 ? 0 : Neighbour(text, after);
            int caseBefore = before < 0 ? 0 : ids[(before * width) + Case], caseAfter = after < 0 ? 0 : ids[(after * width) + Case];
            bool isGivenName = before >= 0 && (ids[(before * width) + Own + 3] & Gazetteer.GivenName) != 0;
            row[Own + 7] = (((caseBefore * Cases) + caseAfter) * 2) + (isGivenName ? 1 : 0);
        }
    }

    private static int Neighbour(AnalyzedText text, int token) =>
        1 + (int)(FeatureHash.Mix(WordElsewhere.KeyOf(text.Word(token))) % (NeighbourBuckets - 1));

    private static SentenceCase CaseOf(AnalyzedText text, Sentence sentence)
    {
        Text.Span[] tokens = new Text.Span[sentence.EndToken - sentence.FirstToken];
        for (int i = 0; i < tokens.Length; i++) tokens[i] = text.Tokens[sentence.FirstToken + i].Span;
        return SentenceCases.Of(text.Text.Value, tokens);
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
            if (char.IsLetterOrDigit(unit)) return true;
        return false;
    }
}
