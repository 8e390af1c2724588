using Hearsay.Articles.Metadata;
using Hearsay.Html;
using Hearsay.Text;

namespace Hearsay.Articles.JsonLd;

/// <summary>An object with a type, found anywhere in a page's scripts.</summary>
/// <param name="Shift">Distance from places in its script to places in the page.</param>
/// <param name="IsRelated">True below a property that leads to other works.</param>
internal sealed record JsonLdObject(LenientJsonValue Value, int Shift, bool IsRelated);

/// <summary>A text in a script.</summary>
/// <param name="Span">In the page.</param>
/// <param name="Type">The type of the object that it names; null for a bare text.</param>
internal sealed record JsonLdText(string Text, Span Span, string? Type);

/// <summary>The objects of all JSON-LD scripts of a page, with their @id where they can be referred to.</summary>
internal sealed class JsonLdGraph
{
    private const int MostTexts = 64;

    private static readonly Lazy<Dictionary<string, int>> Types = new(() =>
        WordTable.Rows("Articles/Metadata/Data/article-types.tsv")
        .ToDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Related = new(() =>
        WordTable.Rows("Articles/Metadata/Data/related-properties.tsv").Select(row => row[0])
        .ToHashSet(StringComparer.Ordinal));

    private readonly List<JsonLdObject> _objects = [];
    private readonly Dictionary<string, JsonLdObject> _byId = new(StringComparer.Ordinal);

    private JsonLdGraph()
    {
    }

    /// <summary>The texts of articles that stand in the scripts.</summary>
    public List<JsonLdText> Bodies { get; } = [];

    public static JsonLdGraph Of(HtmlDocument document)
    {
        var graph = new JsonLdGraph();
        for (int script = document.Find(HtmlTag.Script); script >= 0;
            script = document.Next(HtmlTag.Script, script, document.Nodes.Length))
        {
            int text = script + 1;
            if (text == document.Nodes[script].End || !document.Nodes[text].IsText
                || document.Attribute(script, "type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true)
                continue;
            Span source = document.Nodes[text].Source;
            graph.Collect(LenientJson.Parse(document.Page.Slice(source)), source.Start);
        }

        return graph;
    }

    private void Collect(LenientJsonValue root, int shift)
    {
        var open = new Stack<(LenientJsonValue Value, bool IsRelated)>();
        open.Push((root, false));
        while (open.TryPop(out (LenientJsonValue Value, bool IsRelated) next))
        {
            LenientJsonValue value = next.Value;
            if (value.Kind == LenientJsonKind.Object) Keep(new JsonLdObject(value, shift, next.IsRelated));
            for (int i = value.Items.Count - 1; i >= 0; i--)
            {
                if (value.Items[i].Kind > LenientJsonKind.Array) continue;
                bool leadsAway = value.Kind == LenientJsonKind.Object && Related.Value.Contains(value.Names[i]);
                open.Push((value.Items[i], next.IsRelated || leadsAway));
            }
        }
    }

    private void Keep(JsonLdObject found)
    {
        if (found.Value["@type"] is not null) _objects.Add(found);
        if (found.Value["articleBody"] is { Kind: LenientJsonKind.String } body)
            Bodies.Add(new JsonLdText(body.Text, body.Span.Shift(found.Shift), null));
        if (found.Value["@id"] is { Kind: LenientJsonKind.String } id && (found.Value.Items.Count > 1))
            _byId.TryAdd(id.Text, found);
    }

    /// <summary>The works that the page may be, best first, with what <c>article-types.tsv</c> adds to their
    /// rank.</summary>
    public IEnumerable<(JsonLdObject Work, int Rank)> Works(string? address) =>
        _objects.Where(work => !work.IsRelated)
            .Select(work => (Work: work, Rank: RankOf(work.Value)))
            .Where(work => work.Rank < int.MaxValue)
            .OrderBy(work => work.Rank)
            .ThenBy(work => address is not null && BearsAddress(work.Work.Value, address) ? 0 : 1);

    public IEnumerable<JsonLdObject> OfType(string type) =>
        _objects.Where(found => TypesOf(found.Value).Contains(type, StringComparer.Ordinal));

    private static int RankOf(LenientJsonValue work) =>
        TypesOf(work).Select(type => Types.Value.TryGetValue(type, out int rank) ? rank : int.MaxValue)
        .DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>Names of the types without the vocabulary's address.</summary>
    private static IEnumerable<string> TypesOf(LenientJsonValue value) => value["@type"] switch
    {
        { Kind: LenientJsonKind.String } type => [LocalName(type.Text)],
        { Kind: LenientJsonKind.Array } types => types.Items.Select(type => LocalName(type.Text)),
        _ => [],
    };

    private static string LocalName(string type) => type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..];

    private static bool BearsAddress(LenientJsonValue work, string address) =>
        new[] { work["url"], work["@id"], work["mainEntityOfPage"], work["mainEntityOfPage"]?["@id"] }
            .Any(value => value is { Kind: LenientJsonKind.String } && PageAddress.AreSame(value.Text, address));

    /// <summary>The texts of a value: a string itself, of an object its first member among <paramref name="names"/>, of
    /// an array those of all elements; a bare reference is followed to the object it names.</summary>
    public IEnumerable<JsonLdText> TextsOf(LenientJsonValue value, int shift, string[] names)
    {
        var texts = new List<JsonLdText>();
        var open = new Stack<(LenientJsonValue Value, int Shift, string? Type, bool MayRefer)>();
        open.Push((value, shift, null, true));
        while (texts.Count < MostTexts
            && open.TryPop(out (LenientJsonValue Value, int Shift, string? Type, bool MayRefer) next))
        {
            (LenientJsonValue current, int at, string? type, bool mayRefer) = next;
            if (current.Kind is LenientJsonKind.String or LenientJsonKind.Word)
            {
                texts.Add(new JsonLdText(current.Text, current.Span.Shift(at), type));
            }
            else if (current.Kind == LenientJsonKind.Array)
            {
                for (int i = current.Items.Count - 1; i >= 0; i--) open.Push((current.Items[i], at, type, mayRefer));
            }
            else if (names.Select(name => current[name]).FirstOrDefault(member => member is not null) is { } named)
            {
                open.Push((named, at, TypesOf(current).FirstOrDefault(), mayRefer));
            }
            else if (mayRefer && current["@id"] is { } id && _byId.TryGetValue(id.Text, out JsonLdObject? meant))
            {
                open.Push((meant.Value, meant.Shift, null, false));
            }
        }

        return texts;
    }
}
