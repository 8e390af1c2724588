using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Wording;
using Hearsay.Text;

namespace Hearsay.Collation.Wordings;

/// <summary>A word of a text as it is compared.</summary>
/// <param name="Folded">Without a possessive ending.</param>
/// <param name="Clitic">That ending; else empty.</param>
internal readonly record struct WordCut(Span Span, string Folded, string Clitic = "");

/// <summary>Selects the words of a stretch from those of the text, marks left out, so that equal things are equal
/// however they are written: contractions stand in full ("isn't" is "is not"), and what a text writes as one of letters
/// and digits is one ("G7", "20th"), but a number and its unit are two ("5km", "4.3bn").</summary>
internal static class WordCuts
{
    public static List<WordCut> Of(AnalyzedText analysis, Span piece, WordForms forms)
    {
        WordList words = analysis.Words;
        var cuts = new List<WordCut>();
        WordKind before = WordKind.Mark;
        for (int i = words.IndexAt(piece.Start); i < words.Count && words[i].Span.Start < piece.End; i++)
        {
            Word word = words[i];
            WordKind kind = word.Kind;
            if (kind == WordKind.Mark)
            {
                before = kind;
                continue;
            }

            // A content may end inside a word: before the last stop of "the U.S.".
            var span = new Span(Math.Max(word.Span.Start, piece.Start), Math.Min(word.Span.End, piece.End));
            bool isGlued = cuts.Count > 0 && cuts[^1].Span.End == span.Start;
            if (isGlued && IsPossessive(analysis, words.Key(i), word.Tag))
                cuts[^1] = Joined(cuts[^1], span) with { Clitic = words.Key(i).ToString() };
            else if (isGlued && MakesOneWord(analysis, before, kind, words.Key(i)))
                cuts[^1] = Joined(cuts[^1], span) with { Folded = cuts[^1].Folded + words.Key(i).ToString() };
            else
                Add(cuts, span, analysis.Text, forms);
            before = kind;
        }

        return cuts;
    }

    private static WordCut Joined(WordCut cut, Span with) => cut with { Span = Span.Cover(cut.Span, with) };

    private static bool IsPossessive(AnalyzedText analysis, ReadOnlySpan<char> key, PartOfSpeech tag) =>
        tag is not (PartOfSpeech.Aux or PartOfSpeech.Verb)
        && analysis.Language.Lexicon.Is(key, WordClass.PossessiveClitic);

    private static bool MakesOneWord(AnalyzedText analysis, WordKind before, WordKind kind, ReadOnlySpan<char> key) =>
        kind == WordKind.Numeral
            ? before == WordKind.Letters
            : before == WordKind.Numeral && analysis.Language.Lexicon.Is(key, WordClass.NumeralSuffix);

    private static void Add(List<WordCut> cuts, Span span, SourceText text, WordForms forms)
    {
        string folded = forms.Spelling.Fold(text.Slice(span));
        var (cut, first, second) = forms.FullForms.Of(folded);
        // Folding may change the length ("æ"); what is contracted has no such letters.
        if (cut == 0 || folded.Length != span.Length)
        {
            cuts.Add(new WordCut(span, cut == 0 ? first : folded));
            return;
        }

        cuts.Add(new WordCut(new Span(span.Start, span.Start + cut), first));
        cuts.Add(new WordCut(new Span(span.Start + cut, span.End), second));
    }
}
