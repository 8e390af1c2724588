using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Collation;

/// <summary>The numbers that a collation decides by; thresholds.tsv says how each was calibrated.</summary>
internal sealed class Thresholds
{
    private readonly Dictionary<string, double> _values = WordTable.Rows("Collation/Data/thresholds.tsv")
        .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Compatible given names and the same surname.</summary>
    public double SpeakerVariant => _values["speaker.variant"];

    /// <summary>A surname alone against a full name, or one body's name twice.</summary>
    public double SpeakerSurname => _values["speaker.surname"];

    /// <summary>The first word of a full name alone.</summary>
    public double SpeakerFirstWord => _values["speaker.first-word"];

    /// <summary>A description that fits the other's role.</summary>
    public double SpeakerRole => _values["speaker.role"];

    /// <summary>A surname that is a letter or two off.</summary>
    public double SpeakerSlip => _values["speaker.slip"];

    /// <summary>A body and whoever speaks for it.</summary>
    public double SpeakerLinked => _values["speaker.linked"];

    /// <summary>One of the two is not resolved.</summary>
    public double SpeakerUnknown => _values["speaker.unknown"];

    /// <summary>Known, of different kinds, and nothing in common.</summary>
    public double SpeakerUnrelated => _values["speaker.unrelated"];

    /// <summary>Strength of wording from which two passages of one speaker may be one utterance.</summary>
    public double PairStrength => _values["pair.strength"];

    /// <summary>What the strength must be more, for lack of evidence that the speakers are one.</summary>
    public double PairSpeakerCost => _values["pair.speaker-cost"];

    /// <summary>What the strength must be more within one witness, which seldom says a thing twice.</summary>
    public double PairSameWitnessCost => _values["pair.same-witness-cost"];

    /// <summary>Words that two different people must share in quote marks to be taken for one, misattributed.</summary>
    public double PairMisattributedRun => _values["pair.misattributed-run"];

    /// <summary>Least average margin at which two groups of passages are joined.</summary>
    public double GroupMargin => _values["group.margin"];
}
