namespace Hearsay.Languages.Names;

/// <summary>How the tables write genders.</summary>
internal static class Genders
{
    /// <param name="cell">"m", "f", or anything else where it is not told.</param>
    public static Gender Parse(string cell) => cell switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        _ => Gender.Unknown,
    };
}
