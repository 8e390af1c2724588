namespace Hearsay.Tests.Architecture;

/// <summary>A word is known in one place: no two embedded tables share more than a tenth of their keys, but for those
/// that <c>shared-keys.tsv</c> explains.</summary>
public class TablesTests
{
    /// <summary>Of all keys that the two have together.</summary>
    private const double MostShared = 0.1;

    /// <summary>Fewer in common are chance.</summary>
    private const int LeastShared = 3;

    [Fact]
    public void No_two_tables_know_the_same_words_without_a_reason()
    {
        (string Name, HashSet<string> Keys)[] tables = [.. Tables()];
        var found = new List<string>();
        for (int i = 0; i < tables.Length; i++)
            for (int j = i + 1; j < tables.Length; j++)
                if (Share(tables[i].Keys, tables[j].Keys)) found.Add($"{tables[i].Name}\t{tables[j].Name}");
        string[] explained = [.. File.ReadLines(Checkout.PathOf("tests/Hearsay.Tests/Architecture/shared-keys.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => string.Join('\t', line.Split('\t')[..2]))];
        string fresh = string.Join('\n', found.Except(explained, StringComparer.Ordinal));
        string stale = string.Join('\n', explained.Except(found, StringComparer.Ordinal));
        Assert.True(fresh.Length == 0, $"These share words; join them, or say in shared-keys.tsv why not:\n{fresh}");
        Assert.True(stale.Length == 0, $"These share words no more; take their rows out of shared-keys.tsv:\n{stale}");
    }

    private static bool Share(HashSet<string> a, HashSet<string> b)
    {
        int common = a.Count(b.Contains);
        return common >= LeastShared && common > MostShared * (a.Count + b.Count - common);
    }

    private static IEnumerable<(string Name, HashSet<string> Keys)> Tables() =>
        Directory.EnumerateFiles(Checkout.PathOf("src"), "*.tsv", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(Checkout.PathOf("src"), path).Replace('\\', '/')))
            .Where(table => !table.Name.Contains("/obj/", StringComparison.Ordinal)
                && !table.Name.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(table => table.Name, StringComparer.Ordinal)
            .Select(table => (table.Name, File.ReadLines(table.Path)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t')[0].Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal)));
}
