using Hearsay.Collation;
using Hearsay.Reports.Compare.Html;

namespace Hearsay;

/// <summary>A collated story as one self-contained HTML page, as a critical edition prints its witnesses.</summary>
public static class Edition
{
    /// <summary>Writes the page; the caller closes the writer.</summary>
    public static void Write(CollatedStory story, TextWriter output) => CompareHtml.Write(story, output);
}
