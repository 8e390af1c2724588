using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Conditions;
using Hearsay.Mentions.Times;
using Hearsay.Text;

namespace Hearsay.Mentions.Conditions;

/// <summary>Finds the words that weaken what is said: modals of possibility, adverbs, verbs of seeming and phrases of
/// stance, as the language lists them. Ability ("could not hear"), purpose ("so that he could pay") and the month of
/// May are no hedges. Thread-safe.</summary>
internal static class HedgeReader
{
    private static readonly WordClasses BeforeNouns = WordClasses.Of(
        WordClass.DefiniteArticle, WordClass.GenitivePreposition, WordClass.InessivePreposition);

    /// <summary>Most words of the subject between "so that" and its modal, and one.</summary>
    private const int LongestSubject = 5;

    /// <summary>The hedges inside <paramref name="within"/>, in text order; where two overlap, the longer.</summary>
    public static ImmutableArray<Hedge> Read(AnalyzedText text, Span within)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordSequence.In(text, within);
        PhraseTable<HedgeKind> phrases = text.Language.Hedges.Phrases;
        var hedges = ImmutableArray.CreateBuilder<Hedge>();
        int at = 0;
        while (at < words.Count)
        {
            if (!phrases.TryMatch(words, at, out int end, out HedgeKind kind))
            {
                at++;
                continue;
            }

            if (IsHedge(words, at, end, kind)) hedges.Add(new Hedge(words.Cover(at, end)));
            at = end;
        }

        return hedges.ToImmutable();
    }

    private static bool IsHedge(WordSequence words, int at, int end, HedgeKind kind) => kind switch
    {
        HedgeKind.None => false,
        HedgeKind.Modal => IsModal(words, at),
        // "a likely winner" says how sure one is too, but "the most likely" names a rank.
        _ => end > at,
    };

    /// <summary>No name or month ("May 5", "Theresa May"), no noun ("the might of"), no question ("Could you
    /// ...?").</summary>
    private static bool IsModal(WordSequence words, int at)
    {
        bool isName = words.IsCapitalised(at) && (at > 0 && !words.IsMark(at - 1) || words.IsNumeral(at + 1)
            || TimeWords.IsPreposition(words, at - 1));
        bool isNoun = words[at].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn || words.Is(at - 1, BeforeNouns);
        int next = words.IsQuote(at + 1) ? at + 2 : at + 1; // such a step could "harm the talks"
        return !isName && !isNoun && words.IsLetters(next) && !IsPurpose(words, at);
    }

    /// <summary>"so that the crew could": what somebody does something for.</summary>
    private static bool IsPurpose(WordSequence words, int modal)
    {
        for (int i = modal - 1; i >= Math.Max(0, modal - LongestSubject) && words.IsLetters(i); i--)
        {
            if (words.Is(i, WordClass.Complementizer)) return words.Is(i - 1, WordClass.PurposeSubordinator);
            if (words.Is(i, WordClass.PurposeSubordinator)) return words.Is(i + 1, WordClass.SubjectPronoun);
        }

        return false;
    }
}
