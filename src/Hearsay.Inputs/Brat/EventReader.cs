using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Records;
using Hearsay.Records.Brat;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Inputs.Brat;

/// <summary>Makes a statement of an event and what it points to.</summary>
internal readonly struct EventReader(BratLines lines, BratEvent one)
{
    /// <exception cref="InvalidDataException">Something is missing, or no word of the schema.</exception>
    public Statement Read()
    {
        foreach ((string role, string target) in one.Roles) Check(role, target);
        return new Statement(
            Spans(BratNames.Source), Spans(BratNames.Cue), Spans(BratNames.Content),
            SchemaReading.Kind(Attribute(BratNames.Kind, SchemaReading.KindWords)),
            SchemaReading.Act(Attribute(BratNames.Act, SchemaReading.ActWords)),
            SchemaReading.CuedModality(Attribute(BratNames.Modality, SchemaReading.ModalityWords)),
            Chain())
        {
            Confidence = lines.Attribute(one.Id, BratNames.Confidence) is { } number
                ? SchemaReading.Confidence(number) : null,
        };
    }

    private void Check(string role, string target)
    {
        string type = role.StartsWith(BratNames.Hop, StringComparison.Ordinal) ? BratNames.Hop : role;
        if (type is not (BratNames.Source or BratNames.Cue or BratNames.Uncued or BratNames.Content or BratNames.Hop))
            throw new InvalidDataException(
                $"expected the roles Cue, Uncued, Source, Content and Hop, found {SchemaReading.Shortened(role)}");
        string found = lines.TypeOf(target);
        if (found != type) throw new InvalidDataException($"{role} points to {target}, which is of the type {found}");
    }

    private ImmutableArray<Span> Spans(string role)
    {
        (string Role, string Target)[] targets = [.. one.Roles.Where(pair => pair.Role == role)];
        return targets switch
        {
            [] => [],
            [var single] => [.. lines.SpansOf(single.Target)],
            _ => throw new InvalidDataException($"{role} is there twice"),
        };
    }

    private ImmutableArray<Hop> Chain()
    {
        var hops = new SortedDictionary<int, Hop>();
        foreach ((string role, string target) in one.Roles)
        {
            if (!role.StartsWith(BratNames.Hop, StringComparison.Ordinal)) continue;
            if (!hops.TryAdd(Number(role), ReadHop(target))) throw new InvalidDataException($"{role} is there twice");
        }

        return [.. hops.Values];
    }

    private Hop ReadHop(string target)
    {
        if (lines.SpansOf(target) is not [var span]) throw new InvalidDataException($"{target}: a hop is one span");
        string value = lines.Attribute(target, BratNames.HopKind)
            ?? throw Missing(target, BratNames.HopKind, SchemaReading.HopWords);
        return new Hop(span, SchemaReading.Hop(BratNames.Word(value)));
    }

    /// <summary>1 for Hop, 2 for Hop2.</summary>
    private static int Number(string role)
    {
        string digits = role[BratNames.Hop.Length..];
        if (digits.Length == 0) return 1;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 1
            ? number
            : throw new InvalidDataException($"expected Hop, Hop2 and so on, found {SchemaReading.Shortened(role)}");
    }

    private string Attribute(string name, IEnumerable<string> words) =>
        lines.Attribute(one.Id, name) ?? throw Missing(one.Id, name, words);

    private static InvalidDataException Missing(string target, string name, IEnumerable<string> words) =>
        new($"{target} has no attribute {name}; expected one of {string.Join(", ", words.Select(BratNames.Value))}");
}
