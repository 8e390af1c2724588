using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Mentions.Speakers;

/// <summary>What can be observed of a possible antecedent.</summary>
internal enum PronounFeature
{
    SameSentence,
    PreviousSentence,
    SentencesBack,
    Subject,
    AfterPreposition,
    Modifier,
    InQuotation,
    InHeadline,
    NewParagraph,
    LastSpeaker,
    LastSpeakerAdjacent,
    PronounMention,
    Frequency,
    GenderAgrees,
    GenderUnknown,
    InOwnContent,
    GenderClashes,
    UnknownKind,
    FirstInSentence,

    /// <summary>Not a feature: the least score of a candidate that is taken.</summary>
    Floor,

    /// <summary>Not a feature: by how much the best candidate must lead.</summary>
    Margin,
}

/// <summary>The weights of Data/pronoun-weights.tsv.</summary>
internal sealed class PronounWeights
{
    private readonly double[] _weights = new double[Enum.GetValues<PronounFeature>().Length];

    public PronounWeights()
    {
        foreach (string[] row in WordTable.Rows("Mentions/Speakers/pronoun-weights.tsv"))
            this[Enum.Parse<PronounFeature>(row[0].Replace("-", "", StringComparison.Ordinal), true)] =
                double.Parse(row[1], CultureInfo.InvariantCulture);
    }

    public static PronounWeights Default { get; } = new();

    public double this[PronounFeature feature]
    {
        get => _weights[(int)feature];
        init => _weights[(int)feature] = value;
    }

    /// <summary>Sets a weight; for tuning alone.</summary>
    internal void Set(PronounFeature feature, double weight) => _weights[(int)feature] = weight;
}
