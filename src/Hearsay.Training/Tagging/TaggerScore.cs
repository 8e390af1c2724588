using Hearsay.Inference.Tagging;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagging;

/// <summary>How many tags were right.</summary>
internal readonly record struct TaggerScore(int Tokens, int Right)
{
    /// <summary>Share of right tags in percent; 0 where there are no tokens.</summary>
    public double Percent => Tokens == 0 ? 0 : 100.0 * Right / Tokens;

    /// <summary>Tags the sentences and compares.</summary>
    public static TaggerScore Of(ITagger tagger, IEnumerable<TaggedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        ArgumentNullException.ThrowIfNull(sentences);
        int tokens = 0, right = 0;
        foreach (TaggedSentence sentence in sentences)
        {
            PartOfSpeech[] tags = Tag(tagger, sentence);
            tokens += tags.Length;
            for (int i = 0; i < tags.Length; i++)
            {
                if (tags[i] == sentence.Tags[i]) right++;
            }
        }

        return new TaggerScore(tokens, right);
    }

    /// <summary>The tags that a tagger gives to a sentence.</summary>
    public static PartOfSpeech[] Tag(ITagger tagger, TaggedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        ArgumentNullException.ThrowIfNull(sentence);
        var tags = new PartOfSpeech[sentence.Tokens.Length];
        tagger.Tag(new SourceText(sentence.Text), sentence.Tokens, tags);
        return tags;
    }
}
