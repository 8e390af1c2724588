using Hearsay.Analysis;
using Hearsay.Inference;
using Hearsay.Inference.Networks;
using Hearsay.Inference.Tagging;
using Hearsay.Text;

namespace Hearsay.Statements.Network;

/// <summary>What the statement network sees of a token: the word, its tag, where it stands in its paragraph and in a
/// quotation. Training and inference both read tokens through this class alone.</summary>
internal sealed class StatementFeatures(IWordRows rows)
{
    private const int ShortQuotation = 30;
    private const int TagCount = (int)PartOfSpeech.X + 1;
    private const int QuotationStates = 10;
    private const int PositionStates = 16;
    private const int ParagraphStates = 16;

    /// <summary>The columns, in the order of the ids of a token.</summary>
    internal static readonly NetworkColumn[] Columns =
    [
        .. WordColumns.All,
        new("tag", TagCount, 12, null),
        new("quotation", QuotationStates, 8, null),
        new("position", PositionStates, 6, null),
        new("paragraph", ParagraphStates, 6, null),
    ];

    /// <summary>Writes the ids of the tokens of one paragraph, row by row.</summary>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <param name="ids">Tokens of the whole text times <see cref="Columns"/>.</param>
    internal void Write(AnalyzedText analysis, int paragraph, Span<int> ids)
    {
        Paragraph place = analysis.Paragraphs[paragraph];
        int paragraphState = ParagraphState(analysis, paragraph);
        int quotation = analysis.QuotationAt(place.Span.Start);
        int own = WordColumns.All.Length;
        for (int s = place.FirstSentence; s < place.EndSentence; s++)
        {
            Sentence sentence = analysis.Sentences[s];
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                Token token = analysis.Tokens[t];
                while (quotation < analysis.Quotations.Length
                    && analysis.Quotations[quotation].Span.End <= token.Span.Start)
                    quotation++;
                Span<int> row = ids.Slice(t * Columns.Length, Columns.Length);
                WordColumns.Write(analysis.Word(t), token.Tag, rows, row);
                row[own] = (int)token.Tag;
                row[own + 1] = QuotationState(analysis, quotation, token.Span);
                row[own + 2] = PositionState(analysis, t, sentence, s - place.FirstSentence);
                row[own + 3] = paragraphState;
            }
        }
    }

    /// <summary>Outside 0; the marks and the inside of short, long, continuing and unclosed quotations each have their
    /// own.</summary>
    private static int QuotationState(AnalyzedText analysis, int quotation, Span token)
    {
        if (quotation == analysis.Quotations.Length) return 0;
        Quotation around = analysis.Quotations[quotation];
        if (token.Start < around.Span.Start) return 0;
        bool isLong = around.Inner.Length > ShortQuotation;
        if (token.Start < around.Inner.Start) return around.Continues ? 1 : isLong ? 2 : 3;
        if (token.Start >= around.Inner.End) return isLong ? 4 : 5;
        return around.End switch
        {
            QuotationEnd.Missing => 6,
            QuotationEnd.Continued => 7,
            _ => isLong ? 8 : 9,
        };
    }

    /// <summary>Which sentence of the paragraph, whether the token opens it, whether white space stands before
    /// it.</summary>
    private static int PositionState(AnalyzedText analysis, int token, Sentence sentence, int sentenceInParagraph)
    {
        bool opens = token == sentence.FirstToken;
        bool glued = !opens && analysis.Tokens[token - 1].Span.End == analysis.Tokens[token].Span.Start;
        return (Math.Min(sentenceInParagraph, 3) * 4) + (opens ? 2 : 0) + (glued ? 1 : 0);
    }

    /// <summary>Which paragraph of the article, whether it reads like a heading, whether the one before ends in a
    /// quotation.</summary>
    private static int ParagraphState(AnalyzedText analysis, int paragraph)
    {
        Paragraph place = analysis.Paragraphs[paragraph];
        char last = analysis.Text[place.Span.End - 1];
        bool isHeading = place.EndSentence - place.FirstSentence == 1
            && (char.IsLetterOrDigit(last) || last is '?' or '!');
        bool afterQuotation = paragraph > 0
            && EndsInQuotation(analysis, analysis.Paragraphs[paragraph - 1].Span);
        return (Math.Min(paragraph, 3) * 4) + (isHeading ? 2 : 0) + (afterQuotation ? 1 : 0);
    }

    private static bool EndsInQuotation(AnalyzedText analysis, Span paragraph)
    {
        int next = analysis.QuotationAt(paragraph.End - 1);
        return next < analysis.Quotations.Length && analysis.Quotations[next].Span.Start < paragraph.End;
    }
}
