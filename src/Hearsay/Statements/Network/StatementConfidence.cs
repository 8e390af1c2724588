using Hearsay.Inference;
using Hearsay.Languages;

namespace Hearsay.Statements.Network;

/// <summary>How likely a statement of the network is right (its content at least half, its cue and its source touched):
/// a logistic model over how sure the network is of the parts, fitted on articles that no network learnt from.
/// Immutable.</summary>
internal sealed class StatementConfidence
{
    /// <summary>Names of the features, in the order of <see cref="Features"/>.</summary>
    internal static readonly string[] Names =
    [
        "bias", "cue", "cue-weakest", "content-begin", "content-end", "content-weakest", "source", "no-source",
        "link-content", "link-source", "direct", "mixed", "pieces", "length",
    ];

    private const string Model = "confidence.tsv";
    private const double Sure = 0.999;

    private readonly LogisticModel _model;

    /// <param name="weights">One a name.</param>
    internal StatementConfidence(double[] weights) : this(new LogisticModel(Names, weights))
    {
    }

    private StatementConfidence(LogisticModel model) => _model = model;

    /// <summary>With the weights of a language; null where it has none.</summary>
    internal static StatementConfidence? Load(LanguagePack language) => language.Files.ModelRows(Model) is { } rows
        ? new StatementConfidence(LogisticModel.Read(Names, rows))
        : null;

    /// <summary>The confidence, in (0, 1).</summary>
    internal double Of(double[] features) => LogisticModel.Probability(_model.LogOdds(features));

    /// <summary>What the confidence is computed from.</summary>
    internal static double[] Features(NetworkDraft draft, LabelledText labelled, StatementKind kind)
    {
        (double cue, double cueWeakest) = Probabilities(draft.Cue, labelled);
        double begin = 1, weakest = 1, end = 1, link = 1, length = 0;
        foreach ((Chunk chunk, float choice) in draft.Contents)
        {
            (_, double low) = Probabilities(chunk, labelled);
            begin = Math.Min(begin, labelled.Probability(chunk.First, StatementLabels.Begin(chunk.Role)));
            end = Math.Min(end, EndProbability(chunk, labelled));
            weakest = Math.Min(weakest, low);
            link = Math.Min(link, choice);
            length += chunk.End - chunk.First;
        }

        double source = draft.Source is { } chunkOfSource ? Probabilities(chunkOfSource, labelled).Weakest : 1;
        return
        [
            1, LogOdds(cue), LogOdds(cueWeakest), LogOdds(begin), LogOdds(end), LogOdds(weakest), LogOdds(source),
            draft.Source is null ? 1 : 0, LogOdds(link), LogOdds(draft.SourceLink),
            kind is StatementKind.Direct ? 1 : 0, kind is StatementKind.Mixed ? 1 : 0,
            draft.Contents.Count - 1, Math.Log(length),
        ];
    }

    /// <summary>Mean and least probability of the labels that a chunk was given.</summary>
    private static (double Mean, double Weakest) Probabilities(Chunk chunk, LabelledText labelled)
    {
        double sum = 0, weakest = 1;
        for (int t = chunk.First; t < chunk.End; t++)
        {
            double probability = labelled.Probability(t, labelled.Labels[t]);
            sum += probability;
            weakest = Math.Min(weakest, probability);
        }

        return (sum / (chunk.End - chunk.First), weakest);
    }

    /// <summary>How probable it is that the chunk does not go on.</summary>
    private static double EndProbability(Chunk chunk, LabelledText labelled) =>
        chunk.End < labelled.Labels.Length
            ? 1 - labelled.Probability(chunk.End, StatementLabels.Inside(chunk.Role))
            : 1;

    private static double LogOdds(double probability) => LogisticModel.LogOddsOf(probability, Sure);
}

/// <summary>A statement as the network's chunks make it up.</summary>
/// <param name="Contents">The pieces of content, each with the probability of its link to the cue.</param>
/// <param name="SourceLink">Probability of the link from the cue to its source, or to none.</param>
internal sealed record NetworkDraft(
    Chunk Cue, Chunk? Source, float SourceLink, IReadOnlyList<(Chunk Chunk, float Link)> Contents);
