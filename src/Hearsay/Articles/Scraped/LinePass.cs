using Hearsay.Articles.Lines;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Scraped;

/// <summary>Settles the paragraphs that show by themselves what they are: marks, footers, bylines, captions and
/// credits.</summary>
internal sealed class LinePass(ScoreTable scores, LineCues cues, LanguageSet languages)
{
    /// <summary>A longer paragraph that ends in a credit is running text with a credit stuck to it.</summary>
    private const int LongestCaption = 45;

    /// <summary>Fewest words of wire copy that ends in its agency's name; a shorter line is a caption.</summary>
    private const int ShortestWireCopy = 25;

    private readonly CreditScanner _credits = new(languages);
    private readonly BylineScanner _bylines = new(languages, scores.Lines);

    public void Mark(BlockDraft draft)
    {
        bool inHead = true;
        int? firstText = null;
        for (int i = 0; i < draft.Count; i++)
        {
            Paragraph line = draft[i];
            if (line.Features.Words == 0) draft.Settle(i, BlockKind.Mark);
            else if (KindByCue(line) is { } kind) draft.Settle(i, kind);
            else if (!scores.IsProse(line.Features) && _bylines.IsByline(line)) draft.Settle(i, BlockKind.Byline);
            SettleCredit(draft, i, inHead, firstText);
            if (draft.IsOpen(i) && (scores.IsTitle(line.Features) || scores.IsProse(line.Features))) firstText ??= i;
            inHead &= !(draft.IsOpen(i) && scores.IsProse(line.Features));
        }
    }

    private BlockKind? KindByCue(Paragraph line) => cues.Find(line)?.Cue switch
    {
        LineCue.Footer when !Reports(line) => BlockKind.Footer,
        LineCue.Caption when !Reports(line) => BlockKind.Caption,
        LineCue.Byline when !scores.IsProse(line.Features) => BlockKind.Byline,
        _ => null,
    };

    /// <summary>True where somebody speaks in the line: no button and no caption does that.</summary>
    private bool Reports(Paragraph line) =>
        scores.IsStrongProse(line.Features)
        && (line.Text.AsSpan().IndexOfAny('"', '“', '”') >= 0
            || line.Folded.Split(' ').Any(word => languages.Is(
                LineFeatures.TrimMarks(word), WordClass.PlainReportingVerb)));

    private void SettleCredit(BlockDraft draft, int i, bool inHead, int? firstText)
    {
        if (!draft.IsOpen(i) && !draft.Is(i, BlockKind.Caption)) return;
        Paragraph line = draft[i];
        CreditStrength strength = _credits.Find(line.Text, out Span credit);
        if (strength == CreditStrength.None) return;
        int before = scores.Lines.Of(line.Text[..credit.Start]).Words;
        if (before == 0)
        {
            bool isByline = strength == CreditStrength.Agency && inHead
                && !(i > 0 && draft.Is(i - 1, BlockKind.Caption));
            draft.Settle(i, isByline ? BlockKind.Byline : BlockKind.Credit);
            if (!isByline) SettleCaptionAbove(draft, i, firstText);
        }
        else if (draft.Is(i, BlockKind.Caption) || IsCaption(line.Text[..credit.Start], before, strength))
        {
            draft.Settle(i, BlockKind.Caption);
            draft.AddPart(i, new BlockPart(BlockKind.Credit, credit, IsInside: true));
        }
        else if (strength == CreditStrength.Picture)
        {
            draft.AddPart(i, new BlockPart(BlockKind.Credit, credit, IsInside: false));
        }
    }

    private bool IsCaption(string text, int words, CreditStrength strength)
    {
        if (words > LongestCaption) return false;
        LineFeatures features = scores.Lines.Of(text);
        bool isWireCopy = features.IsStopped && scores.IsProse(features)
            && (words >= ShortestWireCopy || features.EndsQuoted);
        return strength == CreditStrength.Picture || !isWireCopy;
    }

    /// <summary>A line without a full stop above a credit of its own is what the credit's picture shows, unless it is
    /// the first line that could be a headline.</summary>
    private static void SettleCaptionAbove(BlockDraft draft, int credit, int? firstText)
    {
        int above = credit - 1;
        if (firstText < above && draft.IsOpen(above) && draft[above].Features is { Stop: LineStop.None, Words: >= 5 })
            draft.Settle(above, BlockKind.Caption);
    }
}
