using Hearsay.Text;

namespace Hearsay.Training.Evaluation.Chains;

/// <summary>Scores chains against gold. Equal to the project's reference scorer (<c>score_chains.py</c>) on every
/// number.</summary>
internal static class ChainScorer
{
    private const double SameContent = 0.5;

    /// <summary>A longer span, in code points, never matches a link, unless it is within three times the link's own
    /// length.</summary>
    private const int LongestHop = 60;

    /// <param name="system">Several records of one document count as one; documents without gold are passed
    /// over.</param>
    public static ChainScore Score(ChainGold gold, IEnumerable<ChainedDocument> system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ILookup<string, ChainedStatement> given = system
            .SelectMany(document => document.Statements.Select(one => (document.Id, Statement: one)))
            .ToLookup(pair => pair.Id, pair => pair.Statement, StringComparer.Ordinal);
        var groups = new SortedDictionary<string, ChainCounts>(StringComparer.Ordinal);
        var documents = new List<ChainCounts>();
        var used = new Dictionary<string, HashSet<ChainedStatement>>(StringComparer.Ordinal);
        foreach (IGrouping<string, GoldChain> document in gold.Chains.GroupBy(chain => chain.Document))
        {
            GoldChain[] wanted = [.. document];
            ChainedStatement?[] matches = Match(wanted, [.. given[document.Key]]);
            used[document.Key] =
                new HashSet<ChainedStatement>(matches.OfType<ChainedStatement>(), ReferenceEqualityComparer.Instance);
            documents.Add(wanted.Zip(matches, (chain, match) => Count(chain, match, groups))
                .Aggregate(ChainCounts.Add));
        }

        return new ChainScore(
            documents.Aggregate(default(ChainCounts), ChainCounts.Add),
            [.. groups.Select(group => (group.Key, group.Value))],
            [.. CountFalse(gold.LookAlikes, given, used)],
            documents);
    }

    /// <summary>The system's statement for each of gold's: one to one, best first by content, then speaker, then
    /// cue.</summary>
    private static ChainedStatement?[] Match(GoldChain[] wanted, ChainedStatement[] given)
    {
        var candidates = new List<(double Score, double Dice, int Gold, int System)>();
        CharacterSet[] contents = [.. given.Select(statement => new CharacterSet(statement.Content))];
        for (int i = 0; i < wanted.Length; i++)
        {
            var content = new CharacterSet(wanted[i].Content);
            for (int j = 0; j < given.Length; j++)
            {
                if (content.Count == 0 || contents[j].Count == 0) continue;
                double dice = 2.0 * content.CountShared(contents[j]) / (content.Count + contents[j].Count);
                if (dice < SameContent) continue;
                double speaker = given[j].Source.Any(span => span.Overlaps(wanted[i].Speaker)) ? 1 : 0;
                double cue = given[j].Cue.Any(span => span.Overlaps(wanted[i].Cue)) ? 1 : 0;
                candidates.Add((Hundredths(dice) + (0.3 * speaker) + (0.05 * cue), dice, i, j));
            }
        }

        var matches = new ChainedStatement?[wanted.Length];
        var taken = new bool[given.Length];
        foreach ((_, _, int i, int j) in candidates.OrderByDescending(one => one.Score)
            .ThenByDescending(one => one.Dice)
            .ThenBy(one => one.Gold).ThenBy(one => one.System))
        {
            if (matches[i] is not null || taken[j]) continue;
            (matches[i], taken[j]) = (given[j], true);
        }

        return matches;
    }

    /// <summary>To two decimals as Python rounds: by the exact binary value, ties to even. A tie is a multiple of an
    /// eighth.</summary>
    private static double Hundredths(double value) => value * 8 == Math.Floor(value * 8)
        ? Math.Round(value, 2, MidpointRounding.ToEven)
        : double.Parse(value.ToString("F2"));

    private static ChainCounts Count(GoldChain chain, ChainedStatement? match, SortedDictionary<string,
        ChainCounts> groups)
    {
        Dictionary<int, int> aligned = match is null ? [] : Align(chain.Hops, match.Hops);
        ChainCounts counts = Count(chain, match, aligned);
        foreach (string group in GroupsOf(chain, counts.Hops)) groups[group] = groups.GetValueOrDefault(group) + counts;
        for (int i = 0; i < chain.Hops.Count; i++)
        {
            if (chain.Hops[i].IsOptional) continue;
            string kind = "kind " + chain.Hops[i].Kind;
            groups[kind] = groups.GetValueOrDefault(kind) + new ChainCounts
            { Hops = 1, Right = aligned.ContainsKey(i) ? 1 : 0 };
        }

        return counts;
    }

    private static ChainCounts Count(GoldChain chain, ChainedStatement? match, Dictionary<int, int> aligned)
    {
        int hops = chain.Hops.Count(hop => !hop.IsOptional);
        if (match is null) return new ChainCounts { Gold = 1, Hops = hops, Missed = hops };
        int right = aligned.Keys.Count(i => !chain.Hops[i].IsOptional), wrong = match.Hops.Count - aligned.Count;
        int[] order = [.. aligned.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
        int exact = wrong == 0 && right == hops && order.SequenceEqual(order.Order()) ? 1 : 0;
        int speaker = match.Source.Any(span => span.Overlaps(chain.Speaker)) ? 1 : 0;
        return new ChainCounts(1, hops, 1, right, wrong, hops - right, exact, speaker, exact * speaker);
    }

    private static IEnumerable<string> GroupsOf(GoldChain chain, int hops)
    {
        yield return "split " + chain.Split;
        yield return hops < 2 ? "hops 1" : "hops 2+";
        yield return "pattern " + chain.Pattern;
        yield return chain.Hops.Any(hop => hop.Kind is "person" or "unnamed")
            ? "speaker/person nesting" : "outlets/documents only";
    }

    /// <summary>One to one, in gold's order; where several fit, the first that keeps the order.</summary>
    private static Dictionary<int, int> Align(IReadOnlyList<GoldHop> gold, IReadOnlyList<CodePointRange> system)
    {
        var aligned = new Dictionary<int, int>();
        for (int i = 0; i < gold.Count; i++)
        {
            int last = aligned.Count == 0 ? -1 : aligned.Values.Max();
            int[] fitting = [.. Enumerable.Range(0, system.Count)
                .Where(j => !aligned.ContainsValue(j) && Fits(gold[i], system[j]))
                .OrderBy(j => j < last).ThenBy(j => j)];
            if (fitting.Length > 0) aligned[i] = fitting[0];
        }

        return aligned;
    }

    private static bool Fits(GoldHop hop, CodePointRange span) => hop.Places.Any(place =>
        place.Overlaps(span) && span.Length() <= Math.Max(LongestHop, 3 * place.Length()));

    private static IEnumerable<(string Reason, int False, int Of)> CountFalse(
        IEnumerable<LookAlike> lookAlikes,
        ILookup<string, ChainedStatement> given,
        Dictionary<string, HashSet<ChainedStatement>> used)
    {
        foreach (IGrouping<string, LookAlike> reason in lookAlikes.GroupBy(one => one.Reason))
        {
            int wrong = reason.Count(one => given[one.Document].Any(statement => statement.Hops.Count > 0
                && used.GetValueOrDefault(one.Document)?.Contains(statement) != true
                && statement.Hops.Concat(statement.Content).Any(span => span.Overlaps(one.Sentence))));
            yield return (reason.Key, wrong, reason.Count());
        }
    }
}
