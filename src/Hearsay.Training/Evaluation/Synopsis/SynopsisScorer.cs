using Hearsay.Training.Evaluation.Calibration;

namespace Hearsay.Training.Evaluation.Synopsis;

/// <summary>Scores comparisons of stories of which every statement was judged; the figures are those of the reference
/// scorer, <c>score_synopsis.py</c>.</summary>
internal static class SynopsisScorer
{
    /// <summary>The kinds of difference that a label says, by the label.</summary>
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["number-conflict"] = ["number"],
        ["time-conflict"] = ["time"],
        ["condition-or-hedge-dropped"] = ["condition", "hedge"],
        ["condition-dropped"] = ["condition"],
        ["hedge-dropped"] = ["hedge"],
        ["opposite"] = ["opposite"],
        ["wording-conflict"] = ["wording"],
        ["modality-differs"] = ["modality"],
        ["speaker-differs"] = ["speaker"],
        ["chain-differs"] = ["chain"],
        ["attribution-differs"] = ["speaker", "chain"],
    };

    /// <param name="systems">Each story with what the system made of it.</param>
    public static SynopsisScore Score(
        IEnumerable<(SynopsisStory Gold, IReadOnlyList<SystemUtterance> System)> systems)
    {
        var score = new SynopsisScore();
        foreach ((SynopsisStory gold, IReadOnlyList<SystemUtterance> system) in systems)
            new StoryCounter(gold, score).Count(system);
        return score;
    }

    private sealed class StoryCounter(SynopsisStory gold, SynopsisScore score)
    {
        private readonly JudgedNodes _nodes = new(gold);
        private readonly HashSet<(int, int)> _hit = [];
        private readonly List<Forecast> _forecasts = [];
        private readonly HashSet<int> _sprung = [], _met = [];

        public void Count(IReadOnlyList<SystemUtterance> system)
        {
            foreach (SystemUtterance utterance in system)
            {
                CountPassages(utterance);
                foreach (SystemRelation relation in utterance.Relations) CountRelation(relation);
            }

            score.Add(_forecasts);
            (int, int)[] wanted = [.. GoldPairs()];
            score.GoldPairs += wanted.Length;
            score.Found += wanted.Count(_hit.Contains);
            score.Good += _nodes.Good.Count;
            score.Kept += _nodes.Good.Count(_met.Contains);
            score.Traps += _nodes.Traps.Count;
            score.Sprung += _sprung.Count;
        }

        private void CountPassages(SystemUtterance utterance)
        {
            (string Article, IReadOnlySet<int> Nodes)[] passages = [.. utterance.Passages.Select(
                passage => (passage.Article, _nodes.Matching(passage.Article, passage.Content)))];
            foreach ((_, IReadOnlySet<int> nodes) in passages)
            {
                score.Passages++;
                if (nodes.Count > 0 && nodes.IsSubsetOf(_nodes.None)) score.FalseEntries++;
                _met.UnionWith(nodes);
            }

            int right = 0, wrong = 0;
            for (int i = 0; i < passages.Length; i++)
            {
                for (int j = i + 1; j < passages.Length; j++)
                {
                    if (passages[i].Article == passages[j].Article) continue;
                    switch (CountPair(passages[i].Nodes, passages[j].Nodes))
                    {
                        case true: right++; break;
                        case false: wrong++; break;
                        default: score.Unknown++; break;
                    }
                }
            }

            score.Pairs += right + wrong;
            score.Right += right;
            if (utterance.IsSure) (score.SurePairs, score.SureRight) =
                (score.SurePairs + right + wrong, score.SureRight + right);
            if (right + wrong == 0) return;
            score.Groups++;
            if (wrong == 0) score.GroupsRight++;
            if (right == 0) score.GroupsWrong++;
        }

        private bool? CountPair(IReadOnlySet<int> a, IReadOnlySet<int> b)
        {
            if (a.Count == 0 || b.Count == 0) return null;
            if (_nodes.AreOne(a, b))
            {
                foreach (int x in a)
                {
                    foreach (int y in b)
                    {
                        if (_nodes.Together(x, y).Any()) _hit.Add((Math.Min(x, y), Math.Max(x, y)));
                    }
                }

                return true;
            }

            for (int k = 0; k < _nodes.Traps.Count; k++)
            {
                (int x, int y) = _nodes.Traps[k];
                if ((a.Contains(x) && b.Contains(y)) || (a.Contains(y) && b.Contains(x))) _sprung.Add(k);
            }

            return false;
        }

        private void CountRelation(SystemRelation relation)
        {
            IReadOnlySet<int> a = _nodes.Matching(relation.A.Article, relation.A.Content);
            IReadOnlySet<int> b = _nodes.Matching(relation.B.Article, relation.B.Content);
            (int X, int Y)[] shared =
                [.. a.SelectMany(x => b.Where(y => _nodes.Together(x, y).Any()).Select(y => (x, y)))];
            if (relation.Confidence is { } confidence && a.Count > 0 && b.Count > 0)
                _forecasts.Add(new Forecast(confidence, shared.Length > 0));
            if (shared.Length == 0) return;
            HashSet<string> wanted = [.. shared.SelectMany(pair => _nodes.Together(pair.X, pair.Y)).Distinct()
                .SelectMany(group => gold.Groups[group].Differences)
                .Where(one => shared.Any(pair => IsOf(one, pair.X, pair.Y))).Select(one => one.Kind)];
            string[][] said = [.. relation.Labels.Where(Kinds.ContainsKey).Select(label => Kinds[label])];
            foreach (string[] kinds in said)
                score.CountSaid(string.Join('|', kinds), kinds.Any(wanted.Contains));
            foreach (string kind in wanted) score.CountWanted(kind, said.Any(kinds => kinds.Contains(kind)));
        }

        private bool IsOf(JudgedDifference one, int x, int y) =>
            (_nodes.Find(one.A), _nodes.Find(one.B)) is ({ } a, { } b)
            && ((a == x && b == y) || (a == y && b == x));

        private IEnumerable<(int, int)> GoldPairs()
        {
            for (int x = 0; x < _nodes.Count; x++)
            {
                for (int y = x + 1; y < _nodes.Count; y++)
                {
                    if (_nodes.ArticleOf(x) != _nodes.ArticleOf(y)
                        && _nodes.Together(x, y).Any(group => gold.Groups[group].IsSure)) yield return (x, y);
                }
            }
        }
    }
}
