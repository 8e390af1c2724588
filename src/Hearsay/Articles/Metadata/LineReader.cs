using System.Buffers;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Html;

namespace Hearsay.Articles.Metadata;

/// <summary>Makes candidates of the lines about the headline, for pages whose markup says nothing: "Von Ada Nilsen",
/// "5. Mai 2024, 10.32 Uhr".</summary>
internal sealed class LineReader
{
    /// <summary>Units of text from the headline within which a first paragraph begins.</summary>
    private const int FarthestParagraph = 400, FarthestByline = 600;

    private const int LongestLine = 160, LongestText = 600, LongestHead = 70;

    /// <summary>Rank of a line at the headline that begins with "By" or its like.</summary>
    public const int AuthorRank = 70, DatedAuthorRank = 75;

    /// <summary>Ranks of the first dates after the headline and before it.</summary>
    public const int DateRank = 70, EarlierDateRank = 74;

    private const int DistantAuthorRank = 80;
    private const int LabelledDateRank = 80, LoneDateRank = 84, ParagraphRank = 78;

    private static readonly SearchValues<char> Dividers = SearchValues.Create("|•·–—-\n");

    private readonly HtmlDocument _document;
    private readonly MetadataCandidates _candidates;
    private readonly DayOrder _order;
    private readonly Nearness _nearness;

    private LineReader(HtmlDocument document, MetadataCandidates candidates, DayOrder order, Nearness nearness) =>
        (_document, _candidates, _order, _nearness) = (document, candidates, order, nearness);

    /// <param name="headline">Index of the headline's line; -1 where it is not visible.</param>
    public static void Read(HtmlDocument document, List<PageLine> lines, MetadataCandidates candidates, DayOrder order,
        int headline, Nearness nearness)
    {
        var reader = new LineReader(document, candidates, order, nearness);
        for (int i = 0; i < lines.Count; i++)
        {
            if (i == headline) continue;
            if (lines[i].Length <= LongestLine) reader.ReadLine(lines, i, i < headline);
            else if (i > headline && nearness.IsNear(lines[i], FarthestParagraph)) reader.ReadParagraph(lines[i]);
        }
    }

    private void ReadLine(List<PageLine> lines, int index, bool isBefore)
    {
        PageLine line = lines[index];
        if (!MayHold(line)) return;
        var text = VisibleText.Of(_document, line.First, line.End, LongestText);
        bool isNear = _nearness.IsNear(line);
        if (isNear && AuthorNames.IsLeadAlone(text.Text) && index + 1 < lines.Count) ReadNextAuthor(lines[index + 1]);
        else ReadAuthors(text, _nearness.IsNear(line, FarthestByline));
        if (isNear) ReadDatedAuthor(text);
        ReadDates(text, isNear, isBefore);
    }

    /// <summary>The head of a first paragraph: "Press release of 25 January 2024 | Berlin – …".</summary>
    private void ReadParagraph(PageLine line)
    {
        var text = VisibleText.Of(_document, line.First, line.End, LongestHead);
        ReadOnlySpan<char> head = text.Text.AsSpan(0, Math.Min(text.Text.Length, LongestHead));
        if (DateScanner.TryFindNext(head, 0, _order, out DateMatch match)
            && DateLabels.Before(head[..match.Span.Start]) is DateLabel.None or DateLabel.Published)
            Add(MetadataField.Published, text, match, ParagraphRank);
    }

    private void Add(MetadataField field, VisibleText text, DateMatch match, int rank) =>
        _candidates.Add(field, text, MetadataSource.Dateline, rank, match.Span);

    /// <summary>A quick look: a digit for a date, or a lead for an author.</summary>
    private bool MayHold(PageLine line)
    {
        ReadOnlySpan<char> source = _document.Page.Slice(_document.Nodes[line.First].Source);
        if (AuthorNames.BeginsWithLead(source)) return true;
        for (int i = line.First; i < line.End; i++)
        {
            if (_document.Nodes[i].IsText
                && _document.Page.Slice(_document.Nodes[i].Source).ContainsAnyInRange('0', '9')) return true;
        }

        return false;
    }

    private void ReadAuthors(VisibleText text, bool isNear)
    {
        string trimmed = text.Text.Trim();
        if (!AuthorNames.BeginsWithLead(trimmed) || trimmed.EndsWith('.')) return;
        List<NamePiece> names = AuthorNames.Read(text.Text, isVisible: true);
        if (names.Count == 0 || !AuthorNames.IsSureName(names[0].Name)) return;
        AddAuthor(text, isNear ? AuthorRank : DistantAuthorRank);
    }

    /// <summary>The line after "By" alone.</summary>
    private void ReadNextAuthor(PageLine line)
    {
        var text = VisibleText.Of(_document, line.First, line.End, LongestText);
        List<NamePiece> names = AuthorNames.Read(text.Text, isVisible: true);
        if (text.Text.Length < LongestText && names.Count > 0 && AuthorNames.IsSureName(names[0].Name))
            AddAuthor(text, AuthorRank);
    }

    /// <summary>Names and a date, set apart: "Ada Nilsen | Senior Writer | 2 July 2025", "2.7.2025 - Ada
    /// Nilsen".</summary>
    private void ReadDatedAuthor(VisibleText text)
    {
        if (!text.Text.AsSpan().ContainsAny(Dividers)
            || !DateScanner.TryFindNext(text.Text, 0, _order, out DateMatch match)) return;
        string others = text.Text.Remove(match.Span.Start, match.Span.Length);
        string[] pieces = others.Split(['|', '•', '·', '–', '—', '\n', ','],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length is > 0 and <= 4 && pieces.Any(piece => AuthorNames.IsPersonLike(piece.Trim(' ', '-'))))
            AddAuthor(text, DatedAuthorRank);
    }

    private void AddAuthor(VisibleText text, int rank) =>
        _candidates.Add(MetadataField.Author, text, MetadataSource.Byline, rank);

    private void ReadDates(VisibleText text, bool isNear, bool isBefore)
    {
        if (!DateScanner.TryFindNext(text.Text, 0, _order, out DateMatch match)) return;
        DateLabel label = DateLabels.Before(text.Text.AsSpan(0, match.Span.Start));
        if (label == DateLabel.Other) return;
        bool isLone = text.Text.AsSpan().Trim().Length - match.Span.Length < 12;
        int rank = isNear
            ? isBefore ? EarlierDateRank : DateRank
            : label != DateLabel.None || AuthorNames.BeginsWithLead(text.Text) ? LabelledDateRank : isLone
            ? LoneDateRank : 0;
        if (rank == 0) return;
        Add(FieldOf(label), text, match, rank);
        ReadLaterDates(text, match.Span.End, rank);
    }

    /// <summary>"12 March 2024 | Updated 13 March 2024": a further date counts where a word says which one it
    /// is.</summary>
    private void ReadLaterDates(VisibleText text, int at, int rank)
    {
        for (; DateScanner.TryFindNext(text.Text, at, _order, out DateMatch match); at = match.Span.End)
        {
            DateLabel label = DateLabels.Before(text.Text.AsSpan(at, match.Span.Start - at));
            if (label is DateLabel.Modified or DateLabel.Published) Add(FieldOf(label), text, match, rank);
        }
    }

    internal static MetadataField FieldOf(DateLabel label) =>
        label == DateLabel.Modified ? MetadataField.Modified : MetadataField.Published;
}
