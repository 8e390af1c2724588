using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Speech;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>Tells what a source is by the noun that heads it.</summary>
internal static class SourceKinds
{
    private const int MaximumTokens = 40;

    public static SourceKind Of(TokenView view, IReadOnlyList<Span> source)
    {
        if (source.Count == 0) return SourceKind.None;
        int first = view.Analysis.TokenAt(source[0].Start);
        int end = Math.Min(view.Analysis.TokenAt(source[0].End), first + MaximumTokens);
        return HeadOf(view, first, end) is int head ? KindOf(view, first, head) : SourceKind.Person;
    }

    /// <summary>The last noun of the first noun phrase; "a number of studies" is headed by what is counted, "the
    /// senator's letter" by what is possessed.</summary>
    private static int? HeadOf(TokenView view, int first, int end)
    {
        int? head = null;
        for (int i = first; i < end; i++)
        {
            if (view.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn) head = i;
            else if (i > first && view.Is(i, WordClass.GenitivePreposition) && IsAmount(view, i - 1)) head = null;
            else if (head is not null && !Joins(view, i)) break;
        }

        return head;
    }

    private static bool Joins(TokenView view, int i) =>
        view.Is(i, WordClass.PossessiveClitic) || view.Lower(i) is "'" or "/" or "&" or "-"
        || view.Tag(i) is PartOfSpeech.Adj or PartOfSpeech.Num;

    private static bool IsAmount(TokenView view, int i)
    {
        LanguagePack language = view.Analysis.Language;
        return view.Tag(i) is PartOfSpeech.Num
            || language.Inflection.LemmasOf(view.Lower(i))
            .Any(lemma => language.Lexicon.Is(lemma, WordClass.Partitive));
    }

    private static SourceKind KindOf(TokenView view, int first, int head)
    {
        LanguagePack language = view.Analysis.Language;
        foreach (string lemma in language.Inflection.LemmasOf(view.Lower(head)))
        {
            SourceNoun? compound =
                head > first ? language.SourceNouns.Find($"{view.Lower(head - 1)} {lemma}") : null;
            if ((compound?.Kind ?? language.SourceNouns.Find(lemma)?.Kind) is { } kind) return kind;
        }

        return SourceKind.Person;
    }
}
