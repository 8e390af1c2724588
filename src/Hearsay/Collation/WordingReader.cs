using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Language;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation;

/// <summary>Reads the words of the contents of one story. Not thread-safe: it remembers the words it has met.</summary>
internal sealed class WordingReader(Vocabulary vocabulary)
{
    private readonly Dictionary<string, WordForms> _known = new(StringComparer.Ordinal);

    public Wording Read(AnalyzedText analysis, Statement statement)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (int piece = 0; piece < statement.Content.Length; piece++)
        {
            foreach (Word word in ReadPiece(analysis.Text, statement.Content[piece], piece))
            {
                bool quoted = statement.Kind == StatementKind.Direct
                    || (statement.Kind == StatementKind.Mixed && IsQuoted(analysis.Quotations, word.Span));
                words.Add(word with { IsQuoted = quoted });
            }
        }

        return new Wording(words.DrainToImmutable());
    }

    private List<Word> ReadPiece(SourceText text, Span piece, int index)
    {
        Span[] spans = [.. WordScanner.Scan(text, piece)];
        string[] folded = Array.ConvertAll(spans, span => WordNormalizer.Fold(text.Slice(span)));
        var words = new List<Word>(spans.Length);
        for (int i = 0; i < spans.Length;)
        {
            var (count, value) = vocabulary.Numbers.Read(folded.AsSpan(i));
            int end = i + Math.Max(count, 1);
            WordForms forms = count > 0 ? Number(value) : Ordinary(folded[i]);
            Span span = Span.Cover(spans[i], spans[end - 1]);
            words.Add(new Word(span, index, IsQuoted: false, forms.Key, forms.Stem, forms.Rarity));
            i = end;
        }

        return words;
    }

    private static WordForms Number(decimal value)
    {
        string key = value.ToString("0.############", CultureInfo.InvariantCulture);
        return new WordForms(key, key, Rarity: 1);
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
