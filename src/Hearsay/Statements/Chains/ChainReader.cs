using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Statements.Chains;

/// <summary>Says through whom each statement came. It takes statements of any reader, not one inside another, and reads
/// their links from the words around; a statement that another source relays inside its content is added with that
/// source as a link. Thread-safe.</summary>
public sealed class ChainReader
{
    private readonly CueLexicon _lexicon;

    public ChainReader() : this(new CueLexicon())
    {
    }

    internal ChainReader(CueLexicon lexicon) => _lexicon = lexicon;

    /// <summary>The statements with their chains, and those that they relay, in text order.</summary>
    public ImmutableArray<Statement> Read(AnalyzedText text, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statements);
        var view = new TokenView(text);
        var phrases = new NounPhrases(view);
        var hops = new HopFinder(view, phrases, _lexicon);
        var citations = new Citations(view, phrases);
        var relayed = new RelayedStatements(view, _lexicon);
        var found = new List<Statement>(statements.Count);
        foreach (Statement statement in statements)
        {
            Statement outer = citations.Resolve(statement with { Chain = [.. hops.Find(statement, statements)] });
            found.Add(outer);
            found.AddRange(relayed.In(outer));
        }

        return [.. found.OrderBy(statement => statement.Extent)];
    }
}
