using System.Text.Json;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Evaluation.Chains;

/// <summary>A link that a chain should have.</summary>
/// <param name="Places">Where it stands; the first is the one that was labelled, the others do as well.</param>
/// <param name="IsOptional">True where a chain is right with and without it.</param>
internal sealed record GoldHop(IReadOnlyList<CodePointRange> Places, string Kind, bool IsOptional);

/// <summary>A statement that came through others.</summary>
/// <param name="Pattern">In what words the chain is put, as the annotator named it.</param>
internal sealed record GoldChain(
    string Id,
    string Document,
    string Split,
    CodePointRange Speaker,
    CodePointRange Cue,
    IReadOnlyList<CodePointRange> Content,
    IReadOnlyList<GoldHop> Hops,
    string Pattern);

/// <summary>A sentence that looks like a chain and is none.</summary>
internal sealed record LookAlike(string Id, string Document, CodePointRange Sentence, string Reason);

/// <summary>Chains labelled by hand: data/attribution/chains.*.jsonl. They are not exhaustive.</summary>
/// <param name="Sets">For each document the file of attributions that holds its text, "polnear.dev" for one.</param>
internal sealed record ChainGold(
    IReadOnlyList<GoldChain> Chains, IReadOnlyList<LookAlike> LookAlikes, IReadOnlyDictionary<string, string> Sets)
{
    /// <exception cref="InvalidDataException">A line is not such a record; the message gives file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ChainGold Read(string path)
    {
        using StreamReader reader = GoldData.OpenText(path);
        var chains = new List<GoldChain>();
        var lookAlikes = new List<LookAlike>();
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (object record in JsonLines.Read(reader, path, line => Parse(line, sets)))
        {
            if (record is GoldChain chain) chains.Add(chain);
            else lookAlikes.Add((LookAlike)record);
        }

        return new ChainGold(chains, lookAlikes, sets);
    }

    private static object Parse(JsonElement record, Dictionary<string, string> sets)
    {
        string document = Word(record, "id");
        if (record.TryGetProperty("set", out JsonElement set)) sets[document] = JsonLines.Key(set);
        return Word(record, "label") == "chain"
            ? new GoldChain(
                Word(record, "gid"), document, Word(record, "split"), Place(record.GetProperty("speaker")),
                Place(record.GetProperty("cue")),
                [.. record.GetProperty("content").EnumerateArray().Select(Place)],
                [.. record.GetProperty("hops").EnumerateArray().Select(ParseHop)], Word(record, "pattern"))
            : new LookAlike(
                Word(record, "gid"), document, JsonLines.Range(record.GetProperty("sentence")), Word(record, "reason"));
    }

    private static GoldHop ParseHop(JsonElement hop) => new(
        [Place(hop), .. JsonLines.Ranges(hop, "alt")],
        Word(hop, "kind"),
        hop.TryGetProperty("optional", out JsonElement optional) && optional.GetBoolean());

    private static CodePointRange Place(JsonElement record) => JsonLines.Range(record.GetProperty("span"));

    private static string Word(JsonElement record, string name) => JsonLines.Key(record.GetProperty(name));
}
