using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;

namespace Hearsay.Tests.Architecture;

/// <summary>Which types of the project use which, read from the assemblies.</summary>
internal sealed class TypeGraph
{
    private const string Root = "Hearsay";

    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);

    private TypeGraph(IEnumerable<IType> types)
    {
        foreach (IType type in types)
        {
            if (NameOf(type) is not { } name) continue;
            HashSet<string> uses = _uses.TryGetValue(name, out HashSet<string>? known)
                ? known : _uses[name] = new(StringComparer.Ordinal);
            foreach (ITypeDependency dependency in type.Dependencies)
                if (NameOf(dependency.Target) is { } target && target != name) uses.Add(target);
        }
    }

    /// <summary>The types with those that each uses, nested types counted as the outermost that holds them.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Uses => _uses;

    public static TypeGraph Of(params System.Reflection.Assembly[] assemblies) =>
        new(new ArchLoader().LoadAssemblies(assemblies).Build().Types);

    /// <summary>The namespace of a type: <c>Hearsay.Text</c> of <c>Hearsay.Text.Span</c>.</summary>
    public static string FolderOf(string type) => type[..type.LastIndexOf('.')];

    /// <summary>Every largest set of types that all reach each other, where it has more than one (Tarjan
    /// 1972).</summary>
    public IEnumerable<IReadOnlyList<string>> Circles()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var low = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new List<string>();
        var circles = new List<IReadOnlyList<string>>();
        foreach (string type in _uses.Keys.Order(StringComparer.Ordinal))
            if (!index.ContainsKey(type)) Visit(type);
        return circles.Where(circle => circle.Count > 1);

        void Visit(string type)
        {
            index[type] = low[type] = index.Count;
            open.Add(type);
            foreach (string used in _uses[type].Where(_uses.ContainsKey).Order(StringComparer.Ordinal))
            {
                if (!index.ContainsKey(used)) Visit(used);
                if (open.Contains(used)) low[type] = Math.Min(low[type], low[used]);
            }

            if (low[type] != index[type]) return;
            int first = open.IndexOf(type);
            circles.Add(open[first..]);
            open.RemoveRange(first, open.Count - first);
        }
    }

    private static string? NameOf(IType type)
    {
        string name = type.FullName;
        int nested = name.IndexOfAny(['+', '`', '<']);
        if (nested >= 0) name = name[..nested];
        bool isOurs = name.StartsWith(Root + ".", StringComparison.Ordinal) && name.LastIndexOf('.') > 0;
        return isOurs ? name : null;
    }
}
