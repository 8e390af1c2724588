using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>Looks for the words that say that something was written, not spoken: "on Twitter", "in a letter".</summary>
internal static class WrittenChannel
{
    private const int Reach = 14;
    private const int MaximumBefore = 5;

    /// <summary>True where the cue at tokens [<paramref name="first"/>, <paramref name="end"/>), or its clause outside
    /// the content, names such a channel.</summary>
    public static bool IsNamed(TokenView view, int first, int end, IReadOnlyList<Span> content)
    {
        AnalyzedText text = view.Analysis;
        Sentence sentence = text.Sentences[Math.Min(view.SentenceOf(first), text.Sentences.Length - 1)];
        int low = first, high = end;
        while (low > sentence.FirstToken && first - low < Reach && IsOutside(view, low - 1, content)) low--;
        while (high < sentence.EndToken && high - end < Reach && IsOutside(view, high, content) && !view.IsVerb(high))
            high++;
        for (int i = low; i < high; i++)
            if (IsChannel(view, i) && FollowsPreposition(view, i, low)) return true;
        return false;
    }

    private static bool IsOutside(TokenView view, int i, IReadOnlyList<Span> content) =>
        !view.InQuotation(i) && view.Lower(i) is not (";" or ".") && !content.Any(view.Span(i).Overlaps);

    private static bool IsChannel(TokenView view, int i)
    {
        if (view.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X)) return false;
        LanguagePack language = view.Analysis.Language;
        foreach (string lemma in language.Inflection.LemmasOf(view.Lower(i)))
            if (IsChannel(language, lemma) || (i > 0 && IsChannel(language, $"{view.Lower(i - 1)} {lemma}")))
                return true;
        return false;
    }

    private static bool IsChannel(LanguagePack language, string name) =>
        language.SourceNouns.Is(name, NounUses.Channel) || Agencies.Known.HasPosts(name);

    /// <summary>Between "in" and the channel stand articles, adjectives, names, a day.</summary>
    private static bool FollowsPreposition(TokenView view, int channel, int low)
    {
        for (int i = channel - 1; i >= low && channel - i <= MaximumBefore; i--)
        {
            if (view.Is(i, WordClass.MediumPreposition)) return true;
            bool isBetween = !view.IsVerb(i) && !view.IsPunctuation(i)
                && view.Tag(i) is not (PartOfSpeech.Adp or PartOfSpeech.Cconj);
            if (!isBetween) return false;
        }

        return false;
    }
}
