using System.Text;
using Hearsay.Inference.Tagging;

namespace Hearsay.Training.Corpora;

/// <summary>One sentence with its words' places and gold tags.</summary>
/// <param name="Text">The sentence, words set apart where the source sets them apart.</param>
/// <param name="Tokens">Where each syntactic word stands in <paramref name="Text"/>.</param>
/// <param name="Tags">One a token.</param>
internal sealed record TaggedSentence(string Text, Text.Span[] Tokens, PartOfSpeech[] Tags)
{
    /// <summary>Sets <paramref name="words"/> in a row.</summary>
    /// <param name="spaceAfter">Whether a space follows each word.</param>
    public static TaggedSentence Join(
        IReadOnlyList<string> words, IReadOnlyList<bool> spaceAfter, PartOfSpeech[] tags)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(spaceAfter);
        var text = new StringBuilder();
        var tokens = new Text.Span[words.Count];
        for (int i = 0; i < words.Count; i++)
        {
            tokens[i] = new Text.Span(text.Length, text.Length + words[i].Length);
            text.Append(words[i]);
            if (spaceAfter[i]) text.Append(' ');
        }

        return new TaggedSentence(text.ToString(), tokens, tags);
    }

    /// <summary>The words as strings.</summary>
    public string[] Words() => Array.ConvertAll(Tokens, token => Text.Substring(token.Start, token.Length));

    /// <summary>Whether a space follows each word.</summary>
    public bool[] SpacesAfter() =>
        Array.ConvertAll(Tokens, token => token.End < Text.Length && Text[token.End] == ' ');
}
