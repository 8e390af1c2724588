using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

/// <summary>Chooses those who signed: the first source, in the order of docs/metadata.md, that names a person; all
/// names of that source. The byline at the headline overrules what was written for programs where it names others, or
/// the same and more. Offices and agencies are authors only where no person is named.</summary>
internal static class AuthorResolver
{
    /// <summary>Sources of this rank and below stand in boxes beside the article.</summary>
    private const int AsideRank = 90;

    public static ImmutableArray<MetadataValue<Author>> Resolve(MetadataCandidates candidates, OutletNames outlet)
    {
        Signature[] signatures = [.. candidates.Of(MetadataField.Author).GroupBy(candidate => candidate.Rank)
            .Select(source => new Signature(source.Key, Read(source, outlet)))
            .Where(signature => !signature.Authors.IsEmpty)];
        Signature? best = signatures.FirstOrDefault(signature => signature.HasPerson
            && signature.Rank <= LineReader.AuthorRank)
            ?? signatures.FirstOrDefault(signature => signature.Rank <= LineReader.AuthorRank)
            ?? signatures.FirstOrDefault(signature => signature.HasPerson && signature.Rank < AsideRank)
            ?? signatures.FirstOrDefault();
        if (best is null) return [];
        return (signatures.FirstOrDefault(other => other.Rank > best.Rank && Overrules(other, best)) ?? best).Authors;
    }

    private static bool Overrules(Signature other, Signature best)
    {
        int shared =
            best.Authors.Count(author => other.Authors.Any(found => AreSame(author.Value.Name, found.Value.Name)));
        bool isByline = other.Rank == LineReader.AuthorRank && other.HasPerson;
        bool addsNames = shared == best.Authors.Length && other.Authors.Length > shared;
        return isByline && (shared == 0 || addsNames);
    }

    private static bool AreSame(string a, string b) => WordKey.OfLetters(a) == WordKey.OfLetters(b);

    private static ImmutableArray<MetadataValue<Author>> Read(IEnumerable<MetadataCandidate> source, OutletNames outlet)
    {
        var authors = ImmutableArray.CreateBuilder<MetadataValue<Author>>();
        foreach (MetadataCandidate candidate in source)
        {
            if (AuthorNames.IsAddress(candidate.Text) || candidate.Text.TrimStart() is ['#' or '@', ..]) continue;
            bool isVisible = candidate.Source == MetadataSource.Byline;
            foreach (NamePiece piece in AuthorNames.Read(candidate.Text, isVisible))
            {
                if (authors.Any(known => AreSame(known.Value.Name, piece.Name))) continue;
                authors.Add(new MetadataValue<Author>(AuthorOf(piece.Name, outlet, candidate.Kind), candidate.Source,
                    candidate.Span));
            }

            if (isVisible && authors.Any(author => author.Value.Kind == AuthorKind.Person)) break;
        }

        if (authors.Any(author => author.Value.Kind == AuthorKind.Person))
            authors.RemoveAll(author => author.Value.Kind != AuthorKind.Person);
        return authors.ToImmutable();
    }

    private static Author AuthorOf(string name, OutletNames outlet, AuthorKind? said)
    {
        if (Agencies.Known.TryFindAtStart(name, out _, out int length)
            && (length == name.Length || name[length] == '/')) return new Author(name, AuthorKind.Agency);
        bool isOutlet = outlet.Keys.Contains(WordKey.OfLetters(name))
            && !(said == AuthorKind.Person && AuthorNames.IsPersonLike(name));
        bool isDesk = said == AuthorKind.Desk || isOutlet || AuthorNames.IsDesk(name);
        return new Author(name, isDesk ? AuthorKind.Desk : AuthorKind.Person);
    }

    private sealed record Signature(int Rank, ImmutableArray<MetadataValue<Author>> Authors)
    {
        /// <summary>True where a person signed by name; the name of an account alone may hide one.</summary>
        public bool HasPerson =>
            Authors.Any(author => author.Value.Kind == AuthorKind.Person && !AuthorNames.IsAccount(author.Value.Name));
    }
}
