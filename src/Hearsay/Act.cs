namespace Hearsay;

/// <summary>What the source did.</summary>
public enum Act
{
    Said,
    Wrote,
    Asked,
    Believes,
    Intends,
    Decides,

    /// <summary>A poll, a document or a study shows it.</summary>
    Shows,
}
