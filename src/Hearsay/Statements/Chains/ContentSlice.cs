using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Parts of an analysed text as texts of their own, with the same offsets: what one source says is read again
/// without the quote marks around it, so that what others said in it can be found.</summary>
internal static class ContentSlice
{
    private const int ShortestQuotation = 4;

    /// <summary>The parts of <paramref name="piece"/> that may hold a statement: itself, where not all of it is quoted,
    /// and the inside of each quotation in it.</summary>
    public static IEnumerable<(AnalyzedText Part, bool IsQuoted)> PartsOf(AnalyzedText text, Span piece)
    {
        bool isCovered = false;
        for (int q = text.QuotationAt(piece.Start); q < text.Quotations.Length; q++)
        {
            Quotation quotation = text.Quotations[q];
            if (quotation.Span.Start >= piece.End) break;
            isCovered |= quotation.Span.Start <= piece.Start && quotation.Span.End >= piece.End - 1;
            Span inner = new(Math.Max(quotation.Inner.Start, piece.Start),
                Math.Max(Math.Max(quotation.Inner.Start, piece.Start), Math.Min(quotation.Inner.End, piece.End)));
            if (!inner.IsEmpty && Cut(text, inner, keepsQuotations: false) is { } quoted
                && quoted.Tokens.Length >= ShortestQuotation) yield return (quoted, true);
        }

        if (!isCovered && Cut(text, piece, keepsQuotations: true) is { } whole)
            yield return (WithoutQuotedPredicates(whole), false);
    }

    /// <summary>"… said his wife “told him, ‘Go’”": marks that open before a verb keep its subject from it; those inside
    /// count instead.</summary>
    private static AnalyzedText WithoutQuotedPredicates(AnalyzedText part)
    {
        var view = new TokenView(part);
        if (!part.Quotations.Any(OpensPredicate)) return part;
        return part with
        {
            Quotations =
            [
                .. part.Quotations.SelectMany(quotation => OpensPredicate(quotation)
                    ? QuotationFinder.Find(part.Text, [quotation.Inner], part.Language.Endings) : [quotation]),
            ],
        };

        bool OpensPredicate(Quotation quotation)
        {
            int first = part.TokenAt(quotation.Inner.Start);
            return first < view.Count && part.Tokens[first].Span.Start < quotation.Inner.End && first > 1
                && view.IsVerb(first) && part.Language.Cues.Verbs(view.Lower(first)).Any()
                && (view.IsNominal(first - 2) || view.IsComma(first - 2));
        }
    }

    /// <summary>The part as one sentence, whatever marks stand in it.</summary>
    public static AnalyzedText AsOneSentence(AnalyzedText part) =>
        part with { Sentences = [new Sentence(part.Paragraphs[0].Span, 0, part.Tokens.Length)] };

    private static AnalyzedText? Cut(AnalyzedText text, Span span, bool keepsQuotations)
    {
        int first = text.TokenAt(span.Start), end = text.TokenAt(span.End - 1);
        if (end < text.Tokens.Length && text.Tokens[end].Span.Start < span.End) end++;
        if (end <= first) return null;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (int s = text.SentenceAt(text.Tokens[first].Span.Start); s < text.Sentences.Length
            && text.Sentences[s].FirstToken < end; s++)
        {
            int from = Math.Max(first, text.Sentences[s].FirstToken), to = Math.Min(end, text.Sentences[s].EndToken);
            if (from < to) sentences.Add(new Sentence(text.SpanOf(from, to), from - first, to - first));
        }

        ImmutableArray<Quotation> quotations = keepsQuotations
            ? [.. text.Quotations.Skip(text.QuotationAt(span.Start))
            .TakeWhile(quotation => quotation.Span.Start < span.End)]
            : [.. QuotationFinder.Find(text.Text, [span], text.Language.Endings)];
        return new AnalyzedText(text.Language, text.Text, text.Tokens[first..end], sentences.ToImmutable(),
            [new Paragraph(span, 0, sentences.Count)], quotations);
    }
}
