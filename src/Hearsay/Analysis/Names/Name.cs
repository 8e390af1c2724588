using Hearsay.Text;

namespace Hearsay.Analysis.Names;

/// <summary>What bears a name.</summary>
public enum NameKind : byte
{
    Person,

    /// <summary>A company, party, ministry, court, team, newspaper: a body that can act.</summary>
    Organization,

    /// <summary>A country, town, region, river, building.</summary>
    Place,
}

/// <summary>A name in a text.</summary>
/// <param name="Span">The name proper: without title, article or possessive ending.</param>
public readonly record struct Name(Span Span, NameKind Kind);
