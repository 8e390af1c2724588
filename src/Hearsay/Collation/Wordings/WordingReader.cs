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
        SourceText text = analysis.Text;
        Span[] spans = [.. WordScanner.Scan(text, piece)];
        string[] folded = Array.ConvertAll(spans, span => WordNormalizer.Fold(text.Slice(span)));
        var words = new List<Word>(spans.Length);
        for (int i = 0, run = 0; i < spans.Length;)
        {
            if (i >= run && vocabulary.Numbers.Begins(folded[i])) run = i + RunLength(analysis, spans.AsSpan(i));
            var (count, value) = vocabulary.Numbers.Read(folded.AsSpan(i, Math.Max(run - i, 0)));
            int end = i + Math.Max(count, 1);
            WordForms forms = count > 0 ? Number(value) : Ordinary(folded[i]);
            Span span = Span.Cover(spans[i], spans[end - 1]);
            words.Add(new Word(span, index, IsQuoted: false, forms.Key, forms.Stem, forms.Rarity));
            i = end;
        }

        return words;
    }

    /// <summary>How many words from the first on may be one number: those of one sentence with nothing but white space
    /// or a hyphen between them. "nearly $1.1 million. $1,071,872, to be exact" is two, and a sentence has the same
    /// numbers whether it is read alone or with its neighbours.</summary>
    private static int RunLength(AnalyzedText analysis, ReadOnlySpan<Span> words)
    {
        int sentence = analysis.SentenceAt(words[0].Start), length = 1;
        while (length < words.Length && analysis.SentenceAt(words[length].Start) == sentence
            && IsGapInNumber(analysis.Text.Slice(new Span(words[length - 1].End, words[length].Start)))) length++;
        return length;
    }

    private static bool IsGapInNumber(ReadOnlySpan<char> gap)
    {
        foreach (char unit in gap)
            if (!char.IsWhiteSpace(unit) && unit is not ('-' or '\u2010' or '\u2011')) return false;
        return true;
    }

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
