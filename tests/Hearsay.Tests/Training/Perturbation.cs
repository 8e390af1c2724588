using System.Text;
using System.Text.Json;
using Hearsay.Text;
using Hearsay.Training;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Training;

/// <summary>Spoils gold data in known ways, so that scorers have something to disagree about.</summary>
internal sealed class Perturbation(long seed)
{
    private readonly SeededRandom _random = new(seed);

    internal static IReadOnlyList<string> Names
    { get; } = ["drop", "truncate", "swap", "split", "jitter", "silence", "all"];

    internal AttributedDocument Apply(string name, AttributedDocument document)
    {
        List<Attribution> spoiled = [.. document.Attributions];
        int length = document.Text!.ToCodePoint(document.Text.Length);
        foreach (string step in name == "all" ? Names.Where(other => other != "all") : [name])
        {
            spoiled = step switch
            {
                "drop" => [.. spoiled.Where(_ => !_random.Chance(40))],
                "truncate" => [.. spoiled.Select(a => a with { Content = [.. a.Content.Select(Halve)] })],
                "swap" => [.. spoiled.Select((a, i) => a with { Source = spoiled[(i + 1) % spoiled.Count].Source })],
                "split" => [.. spoiled.SelectMany(Split)],
                "jitter" => [.. spoiled.Select(a => Jitter(a, length))],
                _ => [.. spoiled.Select(Silence)],
            };
        }

        return document with { Attributions = spoiled };
    }

    /// <summary>Ends moved by up to 12 characters either way, within the text.</summary>
    internal CodePointRange Jitter(CodePointRange range, int length)
    {
        int start = Math.Clamp(range.Start + _random.Below(25) - 12, 0, length);
        return new CodePointRange(start, Math.Clamp(range.End + _random.Below(25) - 12, start, length));
    }

    internal static string ToJson(AttributedDocument document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            if (document.Text is { } text) json.WriteString("text", text.Value);
            json.WriteStartArray("attributions");
            foreach (Attribution attribution in document.Attributions)
            {
                json.WriteStartObject();
                foreach (Role role in Enum.GetValues<Role>())
                    WriteRanges(json, role.ToString().ToLowerInvariant(), attribution[role]);
                json.WriteString("kind", attribution.Kind);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static void WriteRanges(Utf8JsonWriter json, string name, IEnumerable<CodePointRange> ranges)
    {
        json.WriteStartArray(name);
        foreach (CodePointRange range in ranges)
        {
            json.WriteStartArray();
            json.WriteNumberValue(range.Start);
            json.WriteNumberValue(range.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static CodePointRange Halve(CodePointRange range) =>
        range with { End = range.Start + Math.Max(1, (range.End - range.Start) / 2) };

    private static IEnumerable<Attribution> Split(Attribution attribution)
    {
        foreach (CodePointRange range in attribution.Content)
        {
            int middle = (range.Start + range.End) / 2;
            yield return attribution with { Content = [range with { End = middle }] };
            yield return attribution with { Content = [range with { Start = middle }], Kind = "indirect" };
        }
    }

    private Attribution Jitter(Attribution attribution, int length) => attribution with
    {
        Source = [.. attribution.Source.Select(range => Jitter(range, length))],
        Cue = [.. attribution.Cue.Select(range => Jitter(range, length))],
        Content = [.. attribution.Content.Select(range => Jitter(range, length))],
    };

    private Attribution Silence(Attribution attribution) => attribution with
    {
        Source = _random.Chance(30) ? [] : attribution.Source,
        Cue = _random.Chance(20) ? [] : attribution.Cue,
        Kind = _random.Chance(20) ? "direct" : attribution.Kind,
    };
}
