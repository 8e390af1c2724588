using System.Collections.Immutable;
using Hearsay.Articles.Metadata.Dates;
using Hearsay.Articles.Origins;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>Reads authors and dates from the bylines of scraped text, above its first paragraph.</summary>
internal static class TextMetadata
{
    private const int LongestByline = 300;

    /// <summary>The metadata with its marks of origin; spans count in the decoded page.</summary>
    /// <param name="page">The decoded page.</param>
    public static ArticleMetadata Read(Article article, SourceText page)
    {
        ArticleMetadata read = ArticleMetadata.Empty;
        foreach (Block block in article.Blocks.TakeWhile(block => block.Kind != BlockKind.Body))
        {
            if (block.Kind != BlockKind.Byline || block.Page.Length > LongestByline) continue;
            string text = page.Quote(block.Page);
            if (!HasPerson(read.Authors) && AuthorsOf(text, block.Page.Start) is { IsEmpty: false } authors
                && (read.Authors.IsEmpty || HasPerson(authors)))
                read = read with { Authors = authors };
            read = WithDates(read, text, block.Page.Start);
        }

        // What gives only the day of its last change came out in this form on that day.
        read = read with { Published = read.Published ?? read.Modified };
        return PlaceLineDate.Complete(read, article) with { Origins = TextOrigins.Read(article.Blocks, page) };
    }

    private static bool HasPerson(ImmutableArray<MetadataValue<Author>> authors) =>
        authors.Any(author => author.Value.Kind == AuthorKind.Person);

    /// <summary>A line that begins with "By" or its like, or begins with a person's name or an agency's. Agencies and
    /// desks beside a person are no authors.</summary>
    private static ImmutableArray<MetadataValue<Author>> AuthorsOf(string text, int start)
    {
        List<NamePiece> names = AuthorNames.Read(text, isVisible: true);
        if (names.Count == 0 || !AuthorNames.IsSureName(names[0].Name)) return [];
        Author first = AuthorNames.ToAuthor(names[0].Name);
        if (!AuthorNames.BeginsWithLead(text) && first.Kind == AuthorKind.Person
            && !AuthorNames.IsPersonLike(first.Name)) return [];
        ImmutableArray<MetadataValue<Author>> authors =
            [.. names.Select(name =>
                new MetadataValue<Author>(AuthorNames.ToAuthor(name.Name), MetadataSource.Byline,
                name.Place.Shift(start)))];
        return HasPerson(authors) ? authors.RemoveAll(author => author.Value.Kind != AuthorKind.Person) : authors;
    }

    private static ArticleMetadata WithDates(ArticleMetadata read, string text, int start)
    {
        int before = 0;
        foreach (DateMatch match in DateScanner.FindAll(text, DayOrder.Unknown, most: 3))
        {
            DateLabel label = DateLabels.Before(text.AsSpan(before, match.Span.Start - before));
            before = match.Span.End;
            var value = new MetadataValue<PublicationTime>(match.Time, MetadataSource.Dateline,
                match.Span.Shift(start));
            if (label == DateLabel.Modified) read = read with { Modified = read.Modified ?? value };
            else if (label != DateLabel.Other) read = read with { Published = read.Published ?? value };
        }

        return read;
    }
}
