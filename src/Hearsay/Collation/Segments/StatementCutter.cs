using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Collation.Wordings;
using Hearsay.Inference.Tagging;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Collation.Segments;

/// <summary>Cuts a statement to a part of its content, and its content into sentences.</summary>
internal sealed class StatementCutter(WordingReader reader)
{
    /// <summary>Least sum of rarities of a piece that can stand alone; "Definitely not." goes with what it
    /// follows.</summary>
    private const double LeastRarity = 1.5;

    /// <summary>The pieces of the statement's content, each with its words; at least one.</summary>
    public IEnumerable<(ResolvedStatement Piece, Wording Wording)> Cut(AnalyzedText analysis,
        ResolvedStatement resolved)
    {
        List<List<Span>> clauses =
            [.. Sentences(analysis, resolved.Statement.Content).SelectMany(sentence => Clauses(analysis, sentence))];
        if (clauses.Count <= 1) return [(resolved, reader.Read(analysis, resolved.Statement))];
        var pieces = new List<List<Span>>();
        double last = 0;
        foreach (List<Span> clause in clauses)
        {
            double rarity = RarityOf(analysis, resolved.Statement, clause);
            bool joins = pieces.Count > 0 && Math.Min(last, rarity) < LeastRarity;
            if (joins) pieces[^1].AddRange(clause);
            else pieces.Add(clause);
            last = joins ? last + rarity : rarity;
        }

        return pieces.Select(piece => CutTo(analysis, resolved, [.. piece]));
    }

    /// <summary>The statement with <paramref name="content"/> alone, and only what stands inside that.</summary>
    public (ResolvedStatement Piece, Wording Wording) CutTo(
        AnalyzedText analysis, ResolvedStatement resolved, ImmutableArray<Span> content)
    {
        ImmutableArray<Span> whole = Joined(content, resolved.Statement.Content);
        Statement statement = resolved.Statement with { Content = whole };
        if (whole.SequenceEqual(resolved.Statement.Content)) return (resolved, reader.Read(analysis, statement));
        Wording wording = reader.Read(analysis, statement);
        bool Inside(Span span) => whole.Any(piece => piece.Contains(span));
        return (resolved with
        {
            Statement = statement with { Kind = KindOf(wording) },
            Times = [.. resolved.Times.Where(time => Inside(time.Span))],
            Quantities = [.. resolved.Quantities.Where(quantity => Inside(quantity.Span))],
            Conditions = [.. resolved.Conditions.Where(condition => Inside(condition.Span))],
            Hedges = [.. resolved.Hedges.Where(hedge => Inside(hedge.Span))],
        }, wording);
    }

    /// <summary>The words of all sentences that the statement stands in.</summary>
    public Wording SentencesAround(AnalyzedText analysis, ResolvedStatement resolved)
    {
        Span extent = resolved.Statement.Extent;
        int first = analysis.SentenceAt(extent.Start),
            last = analysis.SentenceAt(Math.Max(extent.Start, extent.End - 1));
        if (first >= analysis.Sentences.Length) return new Wording([]);
        last = Math.Clamp(last, first, analysis.Sentences.Length - 1);
        Span whole = new(analysis.Sentences[first].Span.Start, analysis.Sentences[last].Span.End);
        return reader.Read(analysis, resolved.Statement with { Content = [whole] });
    }

    private static List<List<Span>> Sentences(AnalyzedText analysis, ImmutableArray<Span> content)
    {
        var sentences = new List<List<Span>>();
        int last = -1;
        foreach (Span span in content)
        {
            for (int at = span.Start; at < span.End;)
            {
                int sentence = analysis.SentenceAt(at);
                int end = sentence < analysis.Sentences.Length
                    ? Math.Min(span.End, NextStart(analysis, sentence)) : span.End;
                if (sentence != last) sentences.Add([]);
                sentences[^1].Add(Trimmed(analysis.Text, new Span(at, end)));
                (last, at) = (sentence, end);
            }
        }

        return sentences;
    }

    /// <summary>Cuts a sentence before each conjunction that joins a verb to a clause that has one already: "will halt
    /// its tests | and plans to close a site".</summary>
    private static IEnumerable<List<Span>> Clauses(AnalyzedText analysis, List<Span> sentence)
    {
        var clause = new List<Span>();
        bool hasVerb = false;
        foreach (Span span in sentence)
        {
            int start = span.Start;
            int end = analysis.TokenAt(span.End);
            for (int i = analysis.TokenAt(span.Start); i < end; i++)
            {
                if (hasVerb && JoinsVerb(analysis, i, span.End))
                {
                    clause.Add(Trimmed(analysis.Text, new Span(start, analysis.Tokens[i].Span.Start)));
                    yield return clause;
                    (clause, start, hasVerb) = ([], analysis.Tokens[i].Span.Start, false);
                }

                hasVerb |= analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux;
            }

            clause.Add(new Span(start, span.End));
        }

        yield return clause;
    }

    /// <summary>Most tokens from a conjunction to the verb it joins.</summary>
    private const int LongestLead = 4;

    /// <summary>True for a conjunction outside quote marks that a verb follows, with "that", "to", adverbs, pronouns
    /// and an opening quote mark between them at most.</summary>
    private static bool JoinsVerb(AnalyzedText analysis, int conjunction, int end)
    {
        if (analysis.Tokens[conjunction].Tag != PartOfSpeech.Cconj) return false;
        if (!analysis.Is(conjunction, WordClass.ClauseCoordinator)) return false;
        if (analysis.QuotationAround(analysis.Tokens[conjunction].Span) >= 0) return false;
        int last = Math.Min(conjunction + LongestLead, analysis.Tokens.Length - 1);
        for (int i = conjunction + 1; i <= last && analysis.Tokens[i].Span.End <= end; i++)
        {
            PartOfSpeech tag = analysis.Tokens[i].Tag;
            if (tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return true;
            if (tag is not (PartOfSpeech.Adv or PartOfSpeech.Part or PartOfSpeech.Pron or PartOfSpeech.Sconj
                or PartOfSpeech.Punct)) return false;
        }

        return false;
    }

    /// <summary>Where the sentence after this one starts; what lies between them goes with the first.</summary>
    private static int NextStart(AnalyzedText analysis, int sentence) => sentence + 1 < analysis.Sentences.Length
        ? analysis.Sentences[sentence + 1].Span.Start
        : int.MaxValue;

    private static Span Trimmed(SourceText text, Span span)
    {
        int end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Span(span.Start, end);
    }

    /// <summary>Pieces of one content span that follow each other are one again.</summary>
    private static ImmutableArray<Span> Joined(ImmutableArray<Span> pieces, ImmutableArray<Span> content)
    {
        var joined = new List<Span>();
        foreach (Span piece in pieces.Order())
        {
            bool isNext = joined.Count > 0
                && content.Any(span => span.Contains(piece) && span.Contains(joined[^1]))
                && piece.Start - joined[^1].End <= LongestGap;
            if (isNext) joined[^1] = Span.Cover(joined[^1], piece);
            else joined.Add(piece);
        }

        return [.. joined];
    }

    /// <summary>Most white space between two sentences, in UTF-16 units, over which they are joined again.</summary>
    private const int LongestGap = 4;

    private double RarityOf(AnalyzedText analysis, Statement statement, List<Span> content) =>
        reader.Read(analysis, statement with { Content = [.. content] }).Words.Sum(word => word.Rarity);

    private static StatementKind KindOf(Wording wording) =>
        wording.QuotedCount == 0 ? StatementKind.Indirect
        : wording.IsAllQuoted ? StatementKind.Direct
        : StatementKind.Mixed;
}
