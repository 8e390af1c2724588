using System.Collections.Immutable;
using Hearsay.Articles;
using Hearsay.Mentions;
using Hearsay.Records;
using Hearsay.Records.Brat;
using Hearsay.Reports.View;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Reports.Read.Brat;

/// <summary>Writes statements as brat's lines: text-bound annotations (T), an event (E) that links them, attributes (A)
/// of the event, notes (#) for the rest. Spans of the same role that several statements share are one
/// annotation.</summary>
internal sealed class BratWriter(Article article, TextWriter output)
{
    private readonly SourceText _text = article.Text;
    private readonly Dictionary<(string Type, string Offsets, string HopKind), string> _bound = [];
    private int _events;
    private int _attributes;
    private int _notes;

    public void Write(ResolvedStatement resolved)
    {
        Statement statement = resolved.Statement;
        var roles = new List<(string Role, string Id)>();
        bool isThere = AddRole(roles, BratNames.Cue, statement.Cue)
            || AddRole(roles, BratNames.Uncued, statement.Content)
            || AddRole(roles, BratNames.Uncued, statement.Source);
        if (!isThere) return; // Words without any character: there is nothing to annotate.
        AddRole(roles, BratNames.Content, statement.Content);
        AddRole(roles, BratNames.Source, statement.Source);
        for (int i = 0; i < statement.Chain.Length; i++)
        {
            string role = i == 0 ? BratNames.Hop : $"{BratNames.Hop}{i + 1}";
            roles.Add((role, Bind(BratNames.Hop, [statement.Chain[i].Span], SchemaWords.Of(statement.Chain[i].Kind))));
        }

        string id = $"E{++_events}";
        WriteLine($"{id}\t{string.Join(' ', roles.Select(role => $"{role.Role}:{role.Id}"))}");
        WriteAttributes(resolved, id);
        WriteNote(BratNames.Remark, id, Remark(resolved));
    }

    private bool AddRole(List<(string Role, string Id)> roles, string type, ImmutableArray<Span> spans)
    {
        if (Fragments.Of(_text, spans).Count == 0) return false;
        roles.Add((type, Bind(type, spans, "")));
        return true;
    }

    /// <summary>The id of the annotation over the spans, which is written where it is new.</summary>
    private string Bind(string type, ImmutableArray<Span> spans, string hopKind)
    {
        string exact = Fragments.Offsets(_text, spans);
        if (_bound.TryGetValue((type, exact, hopKind), out string? known)) return known;
        string id = $"T{_bound.Count + 1}";
        _bound.Add((type, exact, hopKind), id);
        List<Span> fragments = Fragments.Of(_text, spans);
        string offsets = Fragments.Offsets(_text, fragments);
        WriteLine($"{id}\t{type} {offsets}\t{Fragments.Words(_text, fragments)}");
        if (offsets != exact) WriteNote(BratNames.Spans, id, exact);
        if (hopKind.Length > 0) WriteAttribute(BratNames.HopKind, id, BratNames.Value(hopKind));
        return id;
    }

    private void WriteAttributes(ResolvedStatement resolved, string id)
    {
        Statement statement = resolved.Statement;
        WriteAttribute(BratNames.Kind, id, SchemaWords.Of(statement.Kind));
        WriteAttribute(BratNames.Act, id, SchemaWords.Of(statement.Act));
        WriteAttribute(BratNames.Modality, id, SchemaWords.Of(resolved.Modality));
        if (statement.Confidence is { } known)
            WriteAttribute(BratNames.Confidence, id, $"{SchemaWords.Rounded(known)}");
    }

    private void WriteAttribute(string name, string target, string value) =>
        WriteLine($"A{++_attributes}\t{name} {target} {value}");

    private void WriteNote(string type, string target, string note) =>
        WriteLine($"#{++_notes}\t{type} {target}\t{note}");

    /// <summary>Who speaks, and what else was found out about the statement.</summary>
    private string Remark(ResolvedStatement resolved)
    {
        string about = Attribution.About(resolved.Speaker), name = VisibleText.Of(resolved.Speaker.Name);
        string speaker = about.Length == 0 ? $"speaker: {name}" : $"speaker: {name} ({VisibleText.Of(about)})";
        return string.Join("; ", Attribution.Notes(article, resolved).Prepend(speaker));
    }

    private void WriteLine(string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
