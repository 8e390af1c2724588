using System.Collections.Immutable;
using Hearsay.Articles.Origins;

namespace Hearsay.Articles.Metadata;

/// <summary>Chooses those who signed: the first source, in the order of docs/metadata.md, that gives a name; all names of that source.</summary>
internal static class AuthorResolver
{
    public static ImmutableArray<MetadataValue<Author>> Resolve(MetadataCandidates candidates, OutletNames outlet)
    {
        ImmutableArray<MetadataValue<Author>> fallback = [];
        foreach (IGrouping<int, MetadataCandidate> source in candidates.Of(MetadataField.Author).GroupBy(candidate => candidate.Rank))
        {
            ImmutableArray<MetadataValue<Author>> authors = Read(source, outlet);
            if (authors.Any(author => author.Value.Kind == AuthorKind.Person)) return authors;
            if (fallback.IsEmpty) fallback = authors;
        }

        return fallback;
    }

    private static ImmutableArray<MetadataValue<Author>> Read(IEnumerable<MetadataCandidate> source, OutletNames outlet)
    {
        var authors = ImmutableArray.CreateBuilder<MetadataValue<Author>>();
        foreach (MetadataCandidate candidate in source)
        {
            if (IsAddress(candidate.Text)) continue;
            bool isVisible = candidate.Source == MetadataSource.Byline;
            foreach (NamePiece piece in AuthorNames.Read(candidate.Text, isVisible))
            {
                if (authors.Any(known => known.Value.Name.Equals(piece.Name, StringComparison.OrdinalIgnoreCase))) continue;
                authors.Add(new MetadataValue<Author>(AuthorOf(piece.Name, outlet, candidate.Kind), candidate.Source, candidate.Span));
            }

            if (isVisible && authors.Count > 0) break;
        }

        return authors.ToImmutable();
    }

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.TrimStart().StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.TrimStart().StartsWith('#');

    private static Author AuthorOf(string name, OutletNames outlet, AuthorKind? said)
    {
        if (Agencies.TryFindAtStart(name, out _, out int length) && (length == name.Length || name[length] == '/')) return new Author(name, AuthorKind.Agency);
        bool isDesk = said == AuthorKind.Desk || outlet.Keys.Contains(CleanText.Key(name)) || AuthorNames.IsDesk(name);
        return new Author(name, isDesk ? AuthorKind.Desk : AuthorKind.Person);
    }
}
