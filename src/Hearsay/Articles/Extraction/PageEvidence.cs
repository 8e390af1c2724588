using System.Text;
using System.Text.Json;
using Hearsay.Html;

namespace Hearsay.Articles.Extraction;

/// <summary>What the head of a page and its JSON-LD say of its text. It is evidence for blocks that stand in the page,
/// never text by itself.</summary>
internal sealed class PageEvidence
{
    /// <summary>Words in a row that are compared.</summary>
    private const int Run = 3;

    /// <summary>JSON-LD longer than this is not looked at, in UTF-16 units.</summary>
    private const int LongestJson = 1 << 21;

    private const int LargestJsonDepth = 32;

    private readonly HashSet<ulong> _body = [];
    private readonly HashSet<ulong> _description = [];

    private PageEvidence()
    {
    }

    /// <summary>Words of the titles that the head gives.</summary>
    public HashSet<uint> TitleWords { get; } = [];

    public bool HasBody => _body.Count > 0;

    public static PageEvidence Read(HtmlDocument document)
    {
        var evidence = new PageEvidence();
        ReadOnlySpan<HtmlNode> nodes = document.Nodes;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (!nodes[i].IsElement) continue;
            switch (nodes[i].Tag)
            {
                case HtmlTag.Title when evidence.TitleWords.Count == 0:
                    evidence.AddTitle(document.TextOf(i));
                    break;
                case HtmlTag.Meta:
                    evidence.AddMeta(document, i);
                    break;
                case HtmlTag.Script when nodes[i].End > i + 1:
                    evidence.AddScript(document, i);
                    break;
            }
        }

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
        ReadOnlySpan<uint> words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(TextScanner.WordsOf(text));
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

    private void AddScript(HtmlDocument document, int element)
    {
        HtmlNode text = document.Nodes[element + 1];
        ReadOnlySpan<char> source = document.Page.Slice(text.Source);
        if (source.Length > LongestJson || source.IndexOf("\"articleBody\"", StringComparison.Ordinal) < 0) return;
        if (document.Attribute(element, "type") is not { } type
            || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) return;
        try
        {
            ReadJson(Encoding.UTF8.GetBytes(source.ToString()));
        }
        catch (JsonException)
        {
            // What was read before the fault counts; the page itself is read anyway.
        }
    }

    private void ReadJson(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = LargestJsonDepth,
        });
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("articleBody"u8)) continue;
            if (reader.Read() && reader.TokenType == JsonTokenType.String) AddRuns(_body, reader.GetString()!);
        }
    }
}
