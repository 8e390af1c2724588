using System.Collections.Immutable;
using Hearsay.Collation;
using Hearsay.Pages;
using Hearsay.Reports.Compare;

namespace Hearsay;

/// <summary>A collated story as one self-contained HTML page, as a critical edition prints its witnesses.</summary>
public static class Edition
{
    /// <summary>Writes the page; the caller closes the writer.</summary>
    /// <returns>One error for each passage that was refused because it does not quote its page.</returns>
    public static ImmutableArray<InputError> Write(CollatedStory story, TextWriter output) => HtmlReport.Write(story, output);
}
