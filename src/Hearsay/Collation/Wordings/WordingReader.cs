using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Analysis;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation.Wordings;

/// <summary>Reads the words of the contents of one story. Not thread-safe: it remembers the words it has met.</summary>
internal sealed class WordingReader(Vocabulary vocabulary)
{
    /// <summary>A word that points back stands among the first few.</summary>
    private const int HeadWords = 3;

    private readonly Dictionary<string, WordForms> _known = new(StringComparer.Ordinal);

    public Wording Read(AnalyzedText analysis, Statement statement)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (int piece = 0; piece < statement.Content.Length; piece++)
        {
            foreach (Word word in ReadPiece(analysis, statement.Content[piece], piece))
            {
                bool quoted = statement.Kind == StatementKind.Direct
                    || (statement.Kind == StatementKind.Mixed && IsQuoted(analysis.Quotations, word.Span));
                words.Add(word with { IsQuoted = quoted });
            }
        }

        var wording = new Wording(words.DrainToImmutable());
        return PointsBack(wording) ? wording with { Context = ContextOf(analysis, statement) } : wording;
    }

    private bool PointsBack(Wording wording) => wording.Words.Take(HeadWords)
        .Any(word => !word.IsQuoted && vocabulary.Demonstratives.Contains(word.Key));

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

    private List<Word> ReadPiece(AnalyzedText analysis, Span piece, int index)
    {
        var words = new List<Word>();
        int end = piece.Start;
        foreach (Span word in WordScanner.Scan(analysis.Text, piece))
        {
            // The words of a number are one word; what is glued to it is another: "80km".
            if (word.End <= end) continue;
            Span rest = word;
            if (analysis.Numbers.TryFindIn(word.Start, piece.End, out Number number)
                && IsWhole(analysis.Text, word, number))
            {
                words.Add(Read(number.Span, Number(number.Value)));
                end = number.Span.End;
                rest = new Span(Math.Min(end, word.End), word.End);
            }

            if (rest.Length > 0) words.Add(Read(rest, Ordinary(WordNormalizer.Fold(analysis.Text.Slice(rest)))));
        }

        return words;

        Word Read(Span span, WordForms forms) =>
            new(span, index, IsQuoted: false, forms.Key, forms.Stem, forms.Rarity);
    }

    /// <summary>False for the first number of "22.04.2016".</summary>
    private static bool IsWhole(SourceText text, Span word, Number number) =>
        number.Span.End >= word.End || char.IsLetter(text[number.Span.End]);

    /// <summary>A number that differs is a conflict to be told, not a sign of another utterance.</summary>
    private const double OfNumber = 0.5;

    private static WordForms Number(decimal value)
    {
        string key = value.ToString("0.############", CultureInfo.InvariantCulture);
        return new WordForms(key, key, Rarity: OfNumber);
    }

    private WordForms Ordinary(string folded)
    {
        if (_known.TryGetValue(folded, out WordForms forms)) return forms;
        forms = vocabulary.Read(folded);
        _known.Add(folded, forms);
        return forms;
    }

    /// <summary>True where the word stands inside one of the quotations, which are in order.</summary>
    public static bool IsQuoted(ImmutableArray<Quotation> quotations, Span word)
    {
        int low = 0, high = quotations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Span.End <= word.Start) low = middle + 1;
            else high = middle;
        }

        return low < quotations.Length && quotations[low].Span.Contains(word);
    }
}
