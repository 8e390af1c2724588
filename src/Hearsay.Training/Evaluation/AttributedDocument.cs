using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>Who said what, as gold data and <c>hearsay read</c> write it. Ranges are code points.</summary>
/// <param name="Kind"><c>direct</c>, <c>indirect</c>, <c>mixed</c>, or <c>unknown</c> where the record has
/// none.</param>
internal sealed record Attribution(
    IReadOnlyList<CodePointRange> Source,
    IReadOnlyList<CodePointRange> Cue,
    IReadOnlyList<CodePointRange> Content,
    string Kind)
{
    /// <summary>The act, a word of the schema; null where the record has none.</summary>
    public string? Act { get; init; }

    /// <summary>From 0 to 1; null where the record has none.</summary>
    public double? Confidence { get; init; }

    /// <summary>The ranges of one role.</summary>
    public IReadOnlyList<CodePointRange> this[Role role] => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };

    /// <summary>From the first to the last character of all roles; null where there is none.</summary>
    internal CodePointRange? Extent
    {
        get
        {
            CodePointRange[] all = [.. Content, .. Cue, .. Source];
            return all.Length == 0
                ? null : new CodePointRange(all.Min(range => range.Start), all.Max(range => range.End));
        }
    }
}

/// <summary>The three parts of an attribution.</summary>
internal enum Role
{
    Content,
    Cue,
    Source,
}

/// <summary>A document with its attributions.</summary>
/// <param name="Text">Null where a system's record leaves it out.</param>
internal sealed record AttributedDocument(string Id, SourceText? Text, IReadOnlyList<Attribution> Attributions)
{
    /// <summary>The outlet, where the id starts with it as PolNeAR's do ("outlet_2016-09-12_title").</summary>
    public string Outlet => Id.Split('_')[0];
}
