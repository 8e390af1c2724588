namespace Hearsay.Reports.Html;

/// <summary>How to read the marks of a page.</summary>
internal static class Legend
{
    private static readonly LegendEntry[] Words =
    [
        new("source", "name", "who is named as the source"),
        new("cue", "said", "the words that attribute"),
        new("hop", "agency", "through whom it came"),
        new("condition", "if", "a condition"),
        new("hedge", "may", "a word that weakens"),
        new("when", "Friday", "a time; pointing at it shows the day"),
    ];

    /// <summary>For articles side by side.</summary>
    public static LegendEntry[] Comparing { get; } =
    [
        new("said shared", "words", "said in several articles; the number leads to the comparison"),
        new("said", "words", "said in this article alone"),
        .. Words,
    ];

    /// <summary>For one article with notes in the margin.</summary>
    public static LegendEntry[] Reading { get; } =
        [new("said", "words", "what was said; the number before it leads to the note"), .. Words];

    /// <param name="more">Writes further entries.</param>
    public static void Write(HtmlWriter html, LegendEntry[] entries, Action? more = null, string? remark = null)
    {
        html.Open("details", ("class", "legend")).Element("summary", "How to read this page").Open("dl").Line();
        foreach (LegendEntry entry in entries)
        {
            html.Open("div").Open("dt").Element("span", entry.Sample, ("class", entry.Class)).Close();
            html.Element("dd", entry.Meaning).Close().Line();
        }

        more?.Invoke();
        html.Close();
        if (remark is not null) html.Element("p", remark);
        html.Close().Line();
    }
}

/// <summary>One kind of mark.</summary>
/// <param name="Class">Its class in the style sheet.</param>
internal sealed record LegendEntry(string Class, string Sample, string Meaning);
