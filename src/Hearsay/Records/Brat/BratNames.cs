namespace Hearsay.Records.Brat;

/// <summary>The types that the annotations use; part of the format.</summary>
internal static class BratNames
{
    public const string Source = "Source";
    public const string Cue = "Cue";

    /// <summary>What triggers the event of a statement without a cue; it stands over the content.</summary>
    public const string Uncued = "Uncued";
    public const string Content = "Content";
    public const string Hop = "Hop";

    public const string Kind = "Kind";
    public const string Act = "Act";
    public const string Modality = "Modality";
    public const string Confidence = "Confidence";
    public const string HopKind = "HopKind";

    /// <summary>brat's own type for remarks; it shows them beside the annotation.</summary>
    public const string Remark = "AnnotatorNotes";

    /// <summary>A note with the exact spans, where the fragments do not tell them.</summary>
    public const string Spans = "Spans";

    /// <summary>brat takes no space in a value.</summary>
    public static string Value(string word) => word.Replace(' ', '-');

    /// <summary>The other way; no word of the schema that stands in a value has a hyphen.</summary>
    public static string Word(string value) => value.Replace('-', ' ');
}
