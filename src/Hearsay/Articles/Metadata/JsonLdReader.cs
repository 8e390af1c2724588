using Hearsay.Articles.JsonLd;

namespace Hearsay.Articles.Metadata;

/// <summary>Reads the schema.org objects of a page's scripts. The object of the article itself comes first, then that
/// of the page; objects of other articles (lists, comments, related links) are left out. References by @id are followed
/// once.</summary>
internal sealed class JsonLdReader
{
    private const int TitleRank = 20, AuthorRank = 10, PublishedRank = 10, CreatedRank = 34, ModifiedRank = 10;
    private const int OutletRank = 20, LanguageRank = 20, AddressRank = 22, SectionRank = 24, PaywallRank = 10;
    private const int MostPages = 10;

    private readonly JsonLdGraph _graph;
    private readonly MetadataCandidates _candidates;

    private JsonLdReader(JsonLdGraph graph, MetadataCandidates candidates)
    {
        _graph = graph;
        _candidates = candidates;
    }

    /// <param name="address">The page's address where known: of several articles, the one that bears it is the
    /// page's.</param>
    public static void Read(JsonLdGraph graph, string? address, MetadataCandidates candidates)
    {
        var reader = new JsonLdReader(graph, candidates);
        foreach ((JsonLdObject work, int rank) in graph.Works(address).Take(MostPages)) reader.ReadWork(work, rank);
        foreach (JsonLdObject site in graph.OfType("WebSite"))
            reader.Add(MetadataField.Outlet, site, "name", OutletRank + 10);
    }

    private void ReadWork(JsonLdObject work, int rank)
    {
        Add(MetadataField.Title, work, "headline", TitleRank + rank);
        if (work.Value["headline"] is null) Add(MetadataField.Title, work, "name", TitleRank + rank + 2);
        Add(MetadataField.Published, work, "datePublished", PublishedRank + rank);
        Add(MetadataField.Published, work, "dateCreated", CreatedRank + rank);
        Add(MetadataField.Modified, work, "dateModified", ModifiedRank + rank);
        Add(MetadataField.Language, work, "inLanguage", LanguageRank + rank);
        Add(MetadataField.Section, work, "articleSection", SectionRank + rank);
        Add(MetadataField.Paywall, work, "isAccessibleForFree", PaywallRank + rank);
        Add(MetadataField.Address, work, "url", AddressRank + rank);
        Add(MetadataField.Address, work, "mainEntityOfPage", AddressRank + rank);
        Add(MetadataField.Outlet, work, "publisher", OutletRank + rank);
        AddAuthors(work, work.Value["author"] is null ? "creator" : "author", AuthorRank + rank);
    }

    private void Add(MetadataField field, JsonLdObject work, string property, int rank)
    {
        if (work.Value[property] is not { } value) return;
        bool isAddress = field == MetadataField.Address;
        foreach (JsonLdText text in _graph.TextsOf(value, work.Shift, isAddress
            ? ["@id", "url"] : ["name", "alternateName", "@value"]).Take(isAddress ? 1 : 4))
            _candidates.Add(new MetadataCandidate(field, text.Text, MetadataSource.JsonLd, text.Span, rank));
    }

    private void AddAuthors(JsonLdObject work, string property, int rank)
    {
        if (work.Value[property] is not { } value) return;
        foreach (JsonLdText text in _graph.TextsOf(value, work.Shift, ["name", "alternateName", "givenName", "@value"]))
        {
            AuthorKind? kind = text.Type switch
            {
                "Person" => AuthorKind.Person,
                "Organization" or "NewsMediaOrganization" or "Corporation" => AuthorKind.Desk,
                _ => null,
            };
            _candidates.Add(new MetadataCandidate(MetadataField.Author, text.Text, MetadataSource.JsonLd, text.Span,
                rank, kind));
        }
    }
}
