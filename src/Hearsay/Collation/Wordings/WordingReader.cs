using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Languages.Wording;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation.Wordings;

/// <summary>Reads the words of the contents of one story. Not thread-safe: it remembers the words it has met.</summary>
/// <param name="forms">By what the words are compared.</param>
internal sealed class WordingReader(WordForms forms)
{
    /// <summary>A word that points back stands among the first few.</summary>
    private const int HeadWords = 3;

    private readonly Dictionary<string, WordForm> _known = new(StringComparer.Ordinal);

    public Wording Read(AnalyzedText analysis, Statement statement)
    {
        var words = ImmutableArray.CreateBuilder<WordingWord>();
        for (int piece = 0; piece < statement.Content.Length; piece++)
        {
            foreach (WordingWord word in ReadPiece(analysis, statement.Content[piece], piece))
            {
                bool quoted = statement.Kind == StatementKind.Direct
                    || (statement.Kind == StatementKind.Mixed && analysis.QuotationAround(word.Span) >= 0);
                words.Add(word with { IsQuoted = quoted });
            }
        }

        var wording = new Wording(words.DrainToImmutable());
        return PointsBack(analysis, wording) ? wording with { Context = ContextOf(analysis, statement) } : wording;
    }

    private static bool PointsBack(AnalyzedText analysis, Wording wording) => wording.Words.Take(HeadWords)
        .Any(word => !word.IsQuoted && analysis.Language.Lexicon.Is(word.Key, WordClass.AnaphoricDeterminer));

    /// <summary>The content words of the sentence before the content's, within its paragraph.</summary>
    private ImmutableArray<string> ContextOf(AnalyzedText analysis, Statement statement)
    {
        int at = statement.Content[0].Start, before = analysis.SentenceAt(at) - 1, paragraph = analysis.ParagraphAt(at);
        if (paragraph >= analysis.Paragraphs.Length || before < analysis.Paragraphs[paragraph].FirstSentence) return [];
        return
        [
            .. ReadPiece(analysis, analysis.Sentences[before].Span, 0)
                .Where(word => !word.IsFunction).Select(word => word.Stem).Distinct(),
        ];
    }

    private List<WordingWord> ReadPiece(AnalyzedText analysis, Span piece, int index)
    {
        List<WordCut> cuts = WordCuts.Of(analysis, piece, forms);
        var written = new WrittenForms(analysis, piece, cuts, forms);
        var words = new List<WordingWord>(cuts.Count);
        for (int i = 0; i < cuts.Count;)
        {
            if (!written.TryRead(i, out int count, out Span span, out WordForm form)) form = Ordinary(cuts[i].Folded);
            i += count;
            words.Add(new WordingWord(
                span, index, IsQuoted: false, form.Key + cuts[i - 1].Clitic, form.Stem, form.Rarity)
            {
                IsNegation = analysis.Language.Lexicon.Is(form.Key, WordClass.Negation),
                IsName = IsName(analysis, span),
                Absence = AbsenceOf(analysis.Language.Lexicon.Of(form.Key)),
            });
        }

        return words;
    }

    private static bool IsName(AnalyzedText analysis, Span word) =>
        analysis.TokenAt(word.Start) is var token && token < analysis.Tokens.Length
        && analysis.Tokens[token].Tag is PartOfSpeech.Propn;

    private static Absence AbsenceOf(WordClasses classes) =>
        classes.Has(WordClass.NegativePersonPronoun) ? Absence.OfPersons
        : classes.Has(WordClass.NegativeDeterminer) ? Absence.OfCounted
        : Absence.None;

    private WordForm Ordinary(string folded)
    {
        if (_known.TryGetValue(folded, out WordForm form)) return form;
        form = forms.Of(folded);
        _known.Add(folded, form);
        return form;
    }
}
