using Hearsay.Text;

namespace Hearsay.Articles.Metadata;

internal enum MetadataField : byte
{
    Title,
    Outlet,
    Author,
    Published,
    Modified,
    Language,
    Address,
    Section,
    Paywall,
}

/// <summary>Something that may be the value of a field.</summary>
/// <param name="Text">As the page gives it, references decoded, not yet cleaned.</param>
/// <param name="Rank">Place in the order of docs/metadata.md: of two that disagree, the lower one holds.</param>
/// <param name="Kind">What the page itself says that an author is; null where it does not.</param>
internal sealed record MetadataCandidate(MetadataField Field, string Text, MetadataSource Source, Span? Span, int Rank,
    AuthorKind? Kind = null);

/// <summary>All that the readers of one page found, field by field, in the order of the page.</summary>
internal sealed class MetadataCandidates
{
    /// <summary>A hostile page may repeat an element for ever.</summary>
    private const int MostOfAField = 400;

    private readonly List<MetadataCandidate>[] _fields =
        [.. Enum.GetValues<MetadataField>().Select(_ => new List<MetadataCandidate>())];

    public void Add(MetadataCandidate candidate)
    {
        List<MetadataCandidate> list = _fields[(int)candidate.Field];
        if (list.Count < MostOfAField && !string.IsNullOrWhiteSpace(candidate.Text)) list.Add(candidate);
    }

    /// <summary>Adds what readers see.</summary>
    /// <param name="part">Of the text; null for all of it.</param>
    public void Add(MetadataField field, VisibleText text, MetadataSource source, int rank, Span? part = null)
    {
        Span own = part ?? new Span(0, text.Text.Length);
        Add(new MetadataCandidate(field, text.Text[own.Start..own.End], source, text.InPage(own), rank));
    }

    /// <summary>Best first; those of one rank stay in the order of the page.</summary>
    public IEnumerable<MetadataCandidate> Of(MetadataField field) =>
        _fields[(int)field].OrderBy(candidate => candidate.Rank);
}
