using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Text;

namespace Hearsay.Training.Evaluation.Language;

/// <summary>How sentences and tokens cut from raw text agree with gold: a span counts where both its ends do.</summary>
internal sealed class CuttingScore
{
    private int _sentencesRight, _sentencesGiven, _sentencesWanted;
    private int _tokensRight, _tokensGiven, _tokensWanted, _tagsRight;

    /// <summary>Number of gold sentences.</summary>
    public int SentenceCount => _sentencesWanted;

    /// <summary>Number of gold tokens.</summary>
    public int TokenCount => _tokensWanted;

    public Measure Sentences => Measure.Of(_sentencesRight, _sentencesGiven, _sentencesWanted);

    public Measure Tokens => Measure.Of(_tokensRight, _tokensGiven, _tokensWanted);

    /// <summary>Share of right tags among tokens that match, in percent.</summary>
    public double TagPercent => 100 * Measure.Share(_tagsRight, _tokensRight);

    /// <summary>Adds what another one counted.</summary>
    public CuttingScore Add(CuttingScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _sentencesRight += other._sentencesRight;
        _sentencesGiven += other._sentencesGiven;
        _sentencesWanted += other._sentencesWanted;
        _tokensRight += other._tokensRight;
        _tokensGiven += other._tokensGiven;
        _tokensWanted += other._tokensWanted;
        _tagsRight += other._tagsRight;
        return this;
    }

    /// <summary>Counts one document.</summary>
    public void Add(RawDocument gold, AnalyzedText analysis)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(analysis);
        HashSet<Span> sentences = [.. gold.Sentences];
        _sentencesWanted += gold.Sentences.Count;
        _sentencesGiven += analysis.Sentences.Length;
        _sentencesRight += analysis.Sentences.Count(sentence => sentences.Contains(sentence.Span));
        Dictionary<Span, PartOfSpeech> words = gold.Words.ToDictionary(word => word.Span, word => word.Tag);
        _tokensWanted += words.Count;
        _tokensGiven += analysis.Tokens.Length;
        foreach (Token token in analysis.Tokens)
        {
            if (!words.TryGetValue(token.Span, out PartOfSpeech tag)) continue;
            _tokensRight++;
            if (tag == token.Tag) _tagsRight++;
        }
    }
}
