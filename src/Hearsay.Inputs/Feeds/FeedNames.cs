using System.Xml;
using Hearsay.Text;

namespace Hearsay.Inputs.Feeds;

/// <summary>Names of elements in feeds as "prefix:name", whatever prefix a feed gave the namespace: "item",
/// "atom:entry", "content:encoded".</summary>
internal static class FeedNames
{
    private static readonly Lazy<string[][]> Rows =
        new(() => [.. WordTable.Rows(typeof(FeedNames).Assembly, "Feeds/feed-namespaces.tsv")]);

    private static readonly Lazy<Dictionary<string, string>> Prefixes = new(() =>
        Rows.Value.ToDictionary(row => row[1], row => row[0], StringComparer.OrdinalIgnoreCase));

    /// <summary>The name of the element that the reader stands on; one of an unknown vocabulary has a question mark
    /// before it.</summary>
    public static string Of(XmlReader reader)
    {
        if (reader.NamespaceURI.Length == 0) return reader.LocalName;
        string prefix = Prefixes.Value.GetValueOrDefault(reader.NamespaceURI, "?");
        return prefix.Length == 0 ? reader.LocalName : $"{prefix}:{reader.LocalName}";
    }

    /// <summary>A context in which the known prefixes are declared.</summary>
    public static XmlParserContext Context()
    {
        var names = new BoundedNames();
        var spaces = new XmlNamespaceManager(names);
        foreach (string[] row in Rows.Value.Where(row => row[0].Length > 0)) spaces.AddNamespace(row[0], row[1]);
        return new XmlParserContext(names, spaces, null, XmlSpace.None);
    }

    /// <summary>Names are kept as long as a feed is read; feeds know some dozens.</summary>
    private sealed class BoundedNames : NameTable
    {
        private const int MostNames = 100_000;

        private int _count;

        public override string Add(string key) => Get(key) ?? base.Add(Counted(key));

        public override string Add(char[] key, int start, int len) =>
            Get(key, start, len) ?? base.Add(Counted(new string(key, start, len)));

        private string Counted(string key) =>
            ++_count <= MostNames
            ? key
            : throw new InvalidDataException($"has more than {MostNames} different names of elements and attributes");
    }
}
