using Hearsay.Text;

namespace Hearsay.Languages;

/// <summary>Where a <see cref="LanguagePack"/> is read from: word tables and models by name. A table that a language
/// does not have is empty, so that a small language is a few files.</summary>
internal abstract class PackFiles
{
    /// <summary>The tables that all languages share.</summary>
    public static PackFiles Shared { get; } = new EmbeddedPackFiles("Shared", _ => null);

    /// <summary>The rows of a table as trimmed cells; none where there is no such table.</summary>
    /// <param name="table">Its path below the language's folder, without ending: <c>Grammar/hedges</c>.</param>
    public abstract IEnumerable<string[]> Rows(string table);

    /// <summary>Opens a model; null where the language has none of that name.</summary>
    /// <param name="model">File name: <c>tagger.bin</c>.</param>
    public abstract Stream? OpenModel(string model);

    /// <summary>The rows of a model that is a table; null where the language has none of that name.</summary>
    /// <inheritdoc cref="OpenModel" path="/param"/>
    public IEnumerable<string[]>? ModelRows(string model) =>
        OpenModel(model) is { } stream ? WordTable.Read(stream) : null;

    /// <summary>The first cell of every row.</summary>
    public HashSet<string> Words(string table) =>
        Rows(table).Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A language that is built in: its tables lie in the core below <c>Languages/</c>, its models in a package of
/// their own.</summary>
/// <param name="folder">Name of the folder below <c>Languages/</c>.</param>
internal sealed class EmbeddedPackFiles(string folder, Func<string, Stream?> models) : PackFiles
{
    public override IEnumerable<string[]> Rows(string table) => WordTable.TryRows($"Languages/{folder}/{table}.tsv");

    public override Stream? OpenModel(string model) => models(model);
}

/// <summary>A language without tables and models.</summary>
internal sealed class NoPackFiles : PackFiles
{
    public override IEnumerable<string[]> Rows(string table) => [];

    public override Stream? OpenModel(string model) => null;
}
