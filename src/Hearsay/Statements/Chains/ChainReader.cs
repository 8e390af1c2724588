using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Languages;
using Hearsay.Statements.Rules;
using Hearsay.Text;

namespace Hearsay.Statements.Chains;

/// <summary>Says through whom each statement came. It takes statements of any reader, not one inside another, and reads
/// their links from the words around; a statement that another source relays inside its content is added with that
/// source as a link. Thread-safe.</summary>
internal static class ChainReader
{
    /// <summary>The statements with their chains, and those that they relay, in text order.</summary>
    /// <param name="outlet">The article's own outlet, where known; it is no link of its chains.</param>
    public static ImmutableArray<Statement> Read(
        AnalyzedText text, IReadOnlyList<Statement> statements, string? outlet = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statements);
        return Read(new TokenView(text), statements, outlet);
    }

    /// <inheritdoc cref="Read(AnalyzedText, IReadOnlyList{Statement}, string?)"/>
    internal static ImmutableArray<Statement> Read(TokenView view, IReadOnlyList<Statement> statements, string? outlet)
    {
        AnalyzedText text = view.Analysis;
        var phrases = new NounPhrases(view);
        var hearers = new HearerFinder(view, phrases);
        var hops = new HopFinder(view, phrases, hearers);
        var citations = new Citations(view, phrases);
        var relayed = new RelayedStatements(view);
        var found = new List<Statement>(statements.Count);
        var anonymous = new AnonymousSources(view);
        var continuations = new Continuations(view, hearers, phrases);
        ILookup<int, Statement> bySentence = statements.Where(statement => !statement.Cue.IsEmpty)
            .ToLookup(statement => text.SentenceAt(statement.Cue[0].Start));
        foreach (Statement statement in statements)
        {
            Statement[] neighbours =
                statement.Cue.IsEmpty ? [] : [.. bySentence[text.SentenceAt(statement.Cue[0].Start)]];
            Statement told = hearers.WithoutHearer(statement);
            Statement outer = citations.Resolve(told with { Chain = [.. hops.Find(told, neighbours)] });
            outer = continuations.Read(anonymous.Read(outer), neighbours);
            found.AddRange(relayed.With(outer, neighbours));
        }

        return [.. found.Select(statement => Without(outlet, statement, view)).OrderBy(statement => statement.Extent)];
    }

    /// <summary>"told the Register" in the Register itself.</summary>
    private static Statement Without(string? outlet, Statement statement, TokenView view)
    {
        if (outlet is null || statement.Chain.IsEmpty) return statement;
        AnalyzedText text = view.Analysis;
        ImmutableArray<Hop> others =
            statement.Chain.RemoveAll(hop => IsSame(outlet, text.Text.Quote(hop.Span), text.Language));
        return others.Length == statement.Chain.Length ? statement : statement with { Chain = others };
    }

    private static bool IsSame(string outlet, string name, LanguagePack language)
    {
        ReadOnlySpan<char> a = Bare(outlet, language), b = Bare(name, language);
        return b.Length > 2 && (a.Equals(b, StringComparison.OrdinalIgnoreCase)
            || (a.EndsWith(b, StringComparison.OrdinalIgnoreCase) && a[a.Length - b.Length - 1] == ' '));
    }

    /// <summary>Without "the".</summary>
    private static ReadOnlySpan<char> Bare(string name, LanguagePack language)
    {
        int first = name.IndexOf(' ', StringComparison.Ordinal);
        bool hasArticle =
            first > 0 && language.Lexicon.Is(WordKey.Of(name.AsSpan(0, first)), WordClass.DefiniteArticle);
        return name.AsSpan(hasArticle ? first + 1 : 0);
    }
}
