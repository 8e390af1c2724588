using Hearsay.Inference;
using Hearsay.Inference.Networks;
using Hearsay.Inference.Tagging;

namespace Hearsay.Analysis.Names;

/// <summary>What the name network sees of each token: the word itself (<see cref="WordColumns"/>), its place and dress in the
/// sentence, its part of speech, lists of names that it stands in, and how the same word stands elsewhere in the text: a surname
/// alone is told by its first mention. Training and recognition share this code; it is part of the model format.</summary>
internal sealed class NameFeatures(IWordRows rows, Gazetteer gazetteer)
{
    /// <summary>The id of the corpus that the network is to imitate: news.</summary>
    internal const int News = 0;

    private const int ShapeBuckets = 256, NeighbourBuckets = 4096, MostCorpora = 8;

    private const int SentenceCaseCount = (int)SentenceCase.Lower + 1;

    private static readonly int s_case = Array.FindIndex(WordColumns.All, column => column.Name == "case");

    private static readonly int s_cases = WordColumns.All[s_case].Rows;

    /// <summary>The columns, in the order of the ids.</summary>
    internal static readonly NetworkColumn[] Columns =
    [
        .. WordColumns.All,
        new("position", s_cases * SentenceCaseCount * 2, 8, null),
        new("shape", ShapeBuckets, 6, null),
        new("tag", PerceptronTagger.TagCount, 8, null),
        new("list", Gazetteer.Combinations, 8, null),
        new("elsewhere", WordElsewhere.EvidenceCount, 6, null),
        new("before", NeighbourBuckets, 12, null),
        new("after", NeighbourBuckets, 12, null),
        new("around", s_cases * s_cases * 2, 8, null),
        new("corpus", MostCorpora, 6, null),
    ];

    private static int Width => Columns.Length;

    /// <summary>Ids of all tokens of a text, tokens times columns.</summary>
    /// <param name="corpus">Where a training example comes from; corpora differ in what they take for a name.</param>
    internal int[] Write(AnalyzedText text, int corpus = News)
    {
        var ids = new int[text.Tokens.Length * Width];
        var elsewhere = new WordElsewhere(text);
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            Write(text, elsewhere, s, ids.AsSpan(sentence.FirstToken * Width, (sentence.EndToken - sentence.FirstToken) * Width), corpus);
        }

        return ids;
    }

    /// <summary>Writes the ids of one sentence.</summary>
    /// <param name="ids">Its tokens times columns.</param>
    internal void Write(AnalyzedText text, WordElsewhere elsewhere, int sentence, Span<int> ids, int corpus = News)
    {
        (_, int first, int end) = text.Sentences[sentence];
        int sentenceCase = (int)elsewhere.CaseOf(sentence);
        int isStart = 1;
        for (int t = first; t < end; t++)
        {
            Span<int> row = ids.Slice((t - first) * Width, Width);
            ReadOnlySpan<char> word = text.Word(t);
            WordColumns.Write(word, text.Tokens[t].Tag, rows, row);
            int next = WordColumns.All.Length;
            row[next++] = (((row[s_case] * SentenceCaseCount) + sentenceCase) * 2) + isStart;
            row[next++] = (int)(FeatureHash.Mix(new WordAttributes(word).Shape) % ShapeBuckets);
            row[next++] = (int)text.Tokens[t].Tag;
            row[next++] = gazetteer.ListsOf(word);
            row[next++] = elsewhere.EvidenceOf(t);
            WriteOther(text, elsewhere, t, row[next..^1]);
            row[^1] = corpus;
            if (HasLetter(word)) isStart = 0;
        }
    }

    /// <summary>The words around the most telling other mention of a word.</summary>
    private void WriteOther(AnalyzedText text, WordElsewhere elsewhere, int token, Span<int> row)
    {
        row.Fill(-1);
        int other = elsewhere.OtherMention(token);
        if (other < 0) return;
        ReadOnlySpan<char> before = WordAt(text, elsewhere.Before(other)), after = WordAt(text, elsewhere.After(other));
        row[0] = Neighbour(before);
        row[1] = Neighbour(after);
        int isGivenName = !before.IsEmpty && (gazetteer.ListsOf(before) & Gazetteer.GivenName) != 0 ? 1 : 0;
        row[2] = (((CaseOf(before) * s_cases) + CaseOf(after)) * 2) + isGivenName;
    }

    private static ReadOnlySpan<char> WordAt(AnalyzedText text, int token) => token < 0 ? default : text.Word(token);

    private static int CaseOf(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : WordColumns.CaseOf(word);

    private static int Neighbour(ReadOnlySpan<char> word) =>
        word.IsEmpty ? 0 : 1 + (int)(FeatureHash.Mix(WordElsewhere.KeyOf(word)) % (NeighbourBuckets - 1));

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
            if (char.IsLetterOrDigit(unit)) return true;
        return false;
    }
}
