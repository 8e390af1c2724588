namespace Hearsay.Training.Evaluation.Calibration;

/// <summary>When a statement counts as right.</summary>
internal enum CalibrationCriterion
{
    /// <summary>Aligned with a gold attribution by half of its content (Dice), with a word of its source and a word of
    /// its cue in common, or both without: the relaxed triple of the table.</summary>
    Triple,

    /// <summary>The same without the cue.</summary>
    Pair,

    /// <summary>Content, cue and source all as gold has them, word by word.</summary>
    Strict,
}

/// <summary>Compares confidences with what gold says.</summary>
internal static class CalibrationScorer
{
    /// <inheritdoc cref="AttributionScorer.Score" path="/exception"/>
    public static CalibrationScore Score(
        IReadOnlyList<AttributedDocument> gold,
        IReadOnlyList<AttributedDocument> system,
        CalibrationCriterion criterion,
        AttributionOptions options)
    {
        ArgumentNullException.ThrowIfNull(gold);
        int without = 0;
        var documents = new List<IReadOnlyList<Forecast>>();
        foreach ((AttributedDocument wanted, AttributedDocument? given) in AttributionScorer.Join(gold, system))
        {
            var scorer = new DocumentScorer(wanted, given, options);
            HashSet<int> right =
                [.. scorer.Align().Where(pair => IsRight(scorer, pair, criterion)).Select(pair => pair.System)];
            var forecasts = new List<Forecast>();
            for (int i = 0; i < scorer.System.Count; i++)
            {
                if (scorer.System[i].Attribution.Confidence is { } confidence)
                    forecasts.Add(new Forecast(confidence, right.Contains(i)));
                else without++;
            }

            documents.Add(forecasts);
        }

        return new CalibrationScore(documents, without);
    }

    private static bool IsRight(DocumentScorer scorer, AlignedPair pair, CalibrationCriterion criterion)
    {
        ScoredAttribution gold = scorer.Gold[pair.Gold], system = scorer.System[pair.System];
        return criterion switch
        {
            CalibrationCriterion.Strict => gold.Content.Equals(system.Content) && gold.Cue.Equals(system.Cue)
                && gold.Source.Equals(system.Source),
            CalibrationCriterion.Pair => gold.Source.AgreesWith(system.Source),
            _ => gold.Source.AgreesWith(system.Source) && gold.Cue.AgreesWith(system.Cue),
        };
    }
}
