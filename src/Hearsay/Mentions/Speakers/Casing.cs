using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;

namespace Hearsay.Mentions.Speakers;

/// <summary>What capitals are worth in one article: which sentences are written with capitals throughout, and which
/// words are also met small, or also met with a capital where no sentence starts.</summary>
internal sealed class Casing
{
    private const int ShortestTelling = 3;
    private const int FewestTelling = 4;
    private const double CapitalShare = 0.9;

    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _capital = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<bool> _isTitleCase;

    public Casing(AnalyzedText text)
    {
        var titles = ImmutableArray.CreateBuilder<bool>(text.Sentences.Length);
        foreach (Sentence sentence in text.Sentences)
        {
            bool isTitle = HasCapitalsThroughout(text, sentence);
            titles.Add(isTitle);
            if (!isTitle) Collect(text, sentence);
        }

        _isTitleCase = titles.MoveToImmutable();
    }

    public bool IsTitleCase(int sentence) => _isTitleCase[sentence];

    /// <summary>True where the word stands with a small letter somewhere.</summary>
    public bool IsSeenSmall(ReadOnlySpan<char> word) => _small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True where the word stands with a capital inside a sentence.</summary>
    public bool IsSeenCapital(ReadOnlySpan<char> word) =>
        _capital.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True where token <paramref name="token"/> opens a sentence, a quotation or what follows a
    /// colon.</summary>
    public static bool IsAtStart(AnalyzedText text, int token, int firstOfSentence) =>
        token == firstOfSentence || text.Word(token - 1) is ['"' or '“' or '‘' or '\'' or ':' or '•' or '—' or '('
            or '.' or '`', ..];

    /// <summary>True for a word that opens sentences with a capital and is no name.</summary>
    public static bool IsNoName(AnalyzedText text, int token)
    {
        WordClasses classes = text.Language.Lexicon.Of(text.Key(token));
        return classes.Has(WordClass.FunctionWord) || classes.Has(WordClass.SentenceOpener);
    }

    private static bool HasCapitalsThroughout(AnalyzedText text, Sentence sentence)
    {
        int capitals = 0, words = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (word.Length < ShortestTelling || !char.IsLetter(word[0])) continue;
            if (char.IsLower(word[0]) && text.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
            if (IsNoName(text, i)) continue;
            words++;
            if (char.IsUpper(word[0])) capitals++;
        }

        return words >= FewestTelling && capitals >= CapitalShare * words;
    }

    private void Collect(AnalyzedText text, Sentence sentence)
    {
        var small = _small.GetAlternateLookup<ReadOnlySpan<char>>();
        var capital = _capital.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (char.IsLower(word[0])) small.Add(word);
            else if (char.IsUpper(word[0]) && !IsAtStart(text, i, sentence.FirstToken)) capital.Add(word);
        }
    }
}
