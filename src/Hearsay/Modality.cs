namespace Hearsay;

/// <summary>How the content is put, as the cue implies it.</summary>
public enum Modality
{
    Asserted,
    Denied,
    Asked,
    Demanded,
    Promised,
    Threatened,
    Conceded,
    Alleged,

    /// <summary>Asserted, under a condition that stands in the content.</summary>
    Conditional,
}
