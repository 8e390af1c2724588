using Hearsay.Text;

namespace Hearsay.Training.Evaluation;

/// <summary>An attribution with the tokens of its roles.</summary>
internal sealed class ScoredAttribution
{
    private readonly ScoringTokens _tokens;
    private readonly bool _symbols;

    internal ScoredAttribution(Attribution attribution, ScoringTokens tokens, bool symbols)
    {
        (Attribution, _tokens, _symbols) = (attribution, tokens, symbols);
        Source = tokens.In(attribution.Source, symbols);
        Cue = tokens.In(attribution.Cue, symbols);
        Content = tokens.In(attribution.Content, symbols);
        // A content of symbols alone would be empty, and equal to every other such content.
        if (Content.IsEmpty) Content = tokens.In(attribution.Content, symbols: true);
    }

    internal Attribution Attribution { get; }

    internal TokenSet Source { get; }

    internal TokenSet Cue { get; }

    internal TokenSet Content { get; }

    internal string Kind => Attribution.Kind;

    internal TokenSet this[Role role] => role switch { Role.Source => Source, Role.Cue => Cue, _ => Content };

    /// <summary>The spans of a role that are matched: the whole role, or its contiguous fragments.</summary>
    internal IEnumerable<TokenSet> Spans(Role role, bool fragments) =>
        (fragments ? Fragments(role) : [this[role]]).Where(span => !span.IsEmpty);

    private IEnumerable<TokenSet> Fragments(Role role)
    {
        foreach (CodePointRange range in Attribution[role])
        {
            int start = range.Start;
            foreach (string line in _tokens.Quote(range).Split('\n'))
            {
                int length = line.EnumerateRunes().Count();
                if (length > 0) yield return _tokens.In([new CodePointRange(start, start + length)], _symbols);
                start += length + 1;
            }
        }
    }
}
