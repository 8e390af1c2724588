using Hearsay.Records;
using Hearsay.Records.Brat;
using Hearsay.Text;

namespace Hearsay.Inputs.Brat;

/// <summary>An event line: a trigger and arguments, each a role and the id of a text-bound annotation.</summary>
internal sealed record BratEvent(string Id, int Line, IReadOnlyList<(string Role, string Target)> Roles);

/// <summary>The lines of an .ann file, each checked as it is added. An <see cref="InvalidDataException"/> says what was
/// expected.</summary>
internal sealed class BratLines(SourceText text)
{
    private readonly Dictionary<string, (string Type, List<Span> Fragments)> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Span>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Target, string Name), string> _attributes = [];
    private readonly List<BratEvent> _events = [];
    private readonly HashSet<string> _eventIds = new(StringComparer.Ordinal);

    public IReadOnlyList<BratEvent> Events => _events;

    public void Add(string line, int number)
    {
        line = line.TrimEnd('\r');
        if (string.IsNullOrWhiteSpace(line)) return;
        string[] cells = line.Split('\t', 3);
        switch (line[0])
        {
            case 'T': AddBound(Cells(cells, 3, "T1<tab>Source 0 5<tab>words")); break;
            case 'E': AddEvent(Cells(cells, 2, "E1<tab>Cue:T1 Content:T2"), number); break;
            case 'A' or 'M': AddAttribute(Cells(cells, 2, "A1<tab>Kind E1 direct")); break;
            case '#': AddNote(cells); break;
            case 'R' or 'N' or '*': break;
            default:
                throw new InvalidDataException(
                    $"expected a line that begins with T, E, A, M, R, N, # or *, found "
                        + $"\"{SchemaReading.Shortened(line)}\"");
        }
    }

    /// <summary>The spans of a text-bound annotation.</summary>
    public IReadOnlyList<Span> SpansOf(string id) =>
        _exact.GetValueOrDefault(id) ?? (_bound.TryGetValue(id, out var bound) ? bound.Fragments : throw Missing(id));

    public string TypeOf(string id) => _bound.TryGetValue(id, out var bound) ? bound.Type : throw Missing(id);

    /// <summary>The value of an attribute; null where the target has none of that name.</summary>
    public string? Attribute(string target, string name) => _attributes.GetValueOrDefault((target, name));

    private void AddBound(string[] cells)
    {
        string[] head = cells[1].Split(' ', 2);
        if (head.Length != 2)
            throw new InvalidDataException($"{cells[0]}: expected a type and offsets such as Source 0 5");
        List<Span> fragments = Fragments.Read(text, head[1]);
        if (fragments.Any(fragment => fragment.IsEmpty))
            throw new InvalidDataException($"{cells[0]}: a fragment is empty");
        if (!HasWords(fragments, cells[2]))
            throw new InvalidDataException($"{cells[0]}: the words beside the offsets are not those of the text there");
        if (!_bound.TryAdd(cells[0], (head[0], fragments))) throw Twice(cells[0]);
    }

    /// <summary>Lengths first, so that many long spans beside few words cost nothing.</summary>
    private bool HasWords(List<Span> fragments, string words) =>
        fragments.Sum(fragment => (long)fragment.Length) + fragments.Count - 1 == words.Length
        && Fragments.Words(text, fragments) == words;

    private void AddEvent(string[] cells, int line)
    {
        var roles = new List<(string, string)>();
        foreach (string pair in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = pair.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
                throw new InvalidDataException(
                    $"{cells[0]}: expected Role:T1, found \"{SchemaReading.Shortened(pair)}\"");
            roles.Add((pair[..colon], pair[(colon + 1)..]));
        }

        if (!_eventIds.Add(cells[0])) throw Twice(cells[0]);
        if (roles is [(BratNames.Cue or BratNames.Uncued, _), ..]) _events.Add(new BratEvent(cells[0], line, roles));
    }

    private void AddAttribute(string[] cells)
    {
        string[] words = cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (2 or 3))
            throw new InvalidDataException($"{cells[0]}: expected a name, a target and a value such as Kind E1 direct");
        if (!_attributes.TryAdd((words[1], words[0]), words.Length == 3 ? words[2] : ""))
            throw Twice($"{words[0]} {words[1]}");
    }

    private void AddNote(string[] cells)
    {
        if (cells.Length < 3 || cells[1].Split(' ') is not [BratNames.Spans, var target]) return;
        if (!_exact.TryAdd(target, Fragments.Read(text, cells[2]))) throw Twice($"{BratNames.Spans} {target}");
    }

    private static string[] Cells(string[] cells, int least, string example) => cells.Length >= least
        ? cells
        : throw new InvalidDataException(
        $"expected {example}, found \"{SchemaReading.Shortened(cells[0])}\" and {cells.Length - 1} tabs");

    private static InvalidDataException Twice(string id) => new($"{SchemaReading.Shortened(id)} is there twice");

    private static InvalidDataException Missing(string id) =>
        new($"there is no text-bound annotation {SchemaReading.Shortened(id)}");
}
