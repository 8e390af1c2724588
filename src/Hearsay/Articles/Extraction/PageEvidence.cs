using System.Runtime.InteropServices;
using Hearsay.Articles.JsonLd;
using Hearsay.Html;
using Hearsay.Html.Outline;

namespace Hearsay.Articles.Extraction;

/// <summary>What the head of a page and its JSON-LD say of its text. It is evidence for blocks that stand in the page,
/// never text by itself.</summary>
internal sealed class PageEvidence
{
    /// <summary>Words in a row that are compared.</summary>
    private const int Run = 3;

    private readonly HashSet<ulong> _body = [];
    private readonly HashSet<ulong> _description = [];

    private PageEvidence()
    {
    }

    /// <summary>Words of the titles that the head gives.</summary>
    public HashSet<uint> TitleWords { get; } = [];

    public bool HasBody => _body.Count > 0;

    public static PageEvidence Of(HtmlPage page)
    {
        var evidence = new PageEvidence();
        ReadOnlySpan<HtmlNode> nodes = page.Document.Nodes;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (!nodes[i].IsElement) continue;
            if (nodes[i].Tag == HtmlTag.Meta) evidence.AddMeta(page.Document, i);
            else if (nodes[i].Tag == HtmlTag.Title && evidence.TitleWords.Count == 0)
                evidence.AddTitle(page.Document.TextOf(i));
        }

        foreach (JsonLdText body in page.JsonLd.Bodies) AddRuns(evidence._body, body.Text);
        return evidence;
    }

    /// <summary>Share of a block's runs of words that the JSON-LD <c>articleBody</c> has; -1 where it has no body or
    /// the block fewer words than a run.</summary>
    public float BodyShare(ReadOnlySpan<uint> words) => Share(_body, words);

    /// <summary>The same for the description of the page.</summary>
    public float DescriptionShare(ReadOnlySpan<uint> words) => Share(_description, words);

    /// <summary>Share of a block's words that the title has; of a longer block -1.</summary>
    public float TitleShare(ReadOnlySpan<uint> words)
    {
        if (TitleWords.Count == 0 || words.Length > 40) return -1;
        int shared = 0;
        foreach (uint word in words) shared += TitleWords.Contains(word) ? 1 : 0;
        return (float)shared / words.Length;
    }

    private static float Share(HashSet<ulong> runs, ReadOnlySpan<uint> words)
    {
        if (runs.Count == 0 || words.Length < Run) return -1;
        int shared = 0;
        for (int i = Run; i <= words.Length; i++) shared += runs.Contains(HashOf(words[(i - Run)..i])) ? 1 : 0;
        return (float)shared / (words.Length - Run + 1);
    }

    private static ulong HashOf(ReadOnlySpan<uint> run)
    {
        ulong hash = 0;
        foreach (uint word in run) hash = (hash ^ word) * 0x9E3779B97F4A7C15;
        return hash;
    }

    private static void AddRuns(HashSet<ulong> runs, string text)
    {
        ReadOnlySpan<uint> words = CollectionsMarshal.AsSpan(TextScanner.WordsOf(text));
        for (int i = Run; i <= words.Length; i++) runs.Add(HashOf(words[(i - Run)..i]));
    }

    private void AddTitle(string title)
    {
        foreach (uint word in TextScanner.WordsOf(title)) TitleWords.Add(word);
    }

    private void AddMeta(HtmlDocument document, int element)
    {
        string? name = document.Attribute(element, "property") ?? document.Attribute(element, "name");
        if (name is null) return;
        bool isTitle = name.Equals("og:title", StringComparison.OrdinalIgnoreCase);
        bool isDescription = name.EndsWith("description", StringComparison.OrdinalIgnoreCase);
        if (!(isTitle || isDescription) || document.Attribute(element, "content") is not { } content) return;
        if (isTitle) AddTitle(content);
        else AddRuns(_description, content);
    }
}
