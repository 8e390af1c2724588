using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Articles.Metadata.Dates;

/// <summary>Looks into the scripts of a page that gives its date nowhere else:
/// <c>"publishedAt":"2024-05-17T08:00:00Z"</c>.</summary>
internal static class ScriptDates
{
    private const int Rank = 90;
    private const int LongestValue = 40;

    private static readonly Lazy<string[]> Names = new(() =>
        [.. WordTable.Rows("Articles/Metadata/Data/script-dates.tsv").Select(row => row[0])]);

    /// <summary>Adds the first value of the first name, in the order of <c>script-dates.tsv</c>, that any script
    /// gives.</summary>
    public static void Read(HtmlDocument document, MetadataCandidates candidates)
    {
        foreach (string name in Names.Value)
        {
            for (int script = document.Find(HtmlTag.Script); script >= 0; script =
                document.Next(HtmlTag.Script, script, document.Nodes.Length))
            {
                if (script + 1 < document.Nodes[script].End
                    && TryFind(document, document.Nodes[script + 1].Source, name, candidates)) return;
            }
        }
    }

    private static bool TryFind(HtmlDocument document, Span script, string name, MetadataCandidates candidates)
    {
        ReadOnlySpan<char> text = document.Page.Slice(script);
        int at = text.IndexOf(name, StringComparison.Ordinal);
        if (at <= 0 || text[at - 1] is not ('"' or '\'' or '\\' or '{' or ',' or ' ')) return false;
        int start = at + name.Length;
        while (start < text.Length && text[start] is '"' or '\'' or '\\' or ':' or ' ') start++;
        int length = text[start..Math.Min(text.Length, start + LongestValue)].IndexOfAny("\"'\\,}");
        if (length <= 0 || !MachineDate.TryParse(text.Slice(start, length), DayOrder.Unknown, out _)) return false;
        candidates.Add(new MetadataCandidate(
            MetadataField.Published, text.Slice(start, length).ToString(), MetadataSource.Script,
            new Span(start, start + length).Shift(script.Start), Rank));
        return true;
    }
}
