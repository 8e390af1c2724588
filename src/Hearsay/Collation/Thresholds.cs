using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Collation;

/// <summary>The numbers that a collation decides by; thresholds.tsv says how each was calibrated.</summary>
internal sealed class Thresholds
{
    private readonly ImmutableDictionary<string, double> _values;

    public Thresholds()
        : this(WordTable.Rows("Collation/thresholds.tsv").ToImmutableDictionary(
            row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal))
    {
    }

    private Thresholds(ImmutableDictionary<string, double> values) => _values = values;

    /// <summary>The same but for one value: for calibration.</summary>
    /// <exception cref="ArgumentException">There is no threshold of that name.</exception>
    public Thresholds With(string name, double value) => _values.ContainsKey(name)
        ? new Thresholds(_values.SetItem(name, value))
        : throw new ArgumentException($"There is no threshold {name}.", nameof(name));

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

    /// <summary>What is added to the log odds where one speaker counts the same thing and gives two numbers of
    /// it.</summary>
    public double PairCountGain => _values["pair.count-gain"];

    /// <summary>What is added to the log odds of two passages that the grouping has joined, for their
    /// confidence.</summary>
    public double PairJoinedGain => _values["pair.joined-gain"];

    /// <summary>Words that two different people must share in quote marks to be taken for one, misattributed.</summary>
    public double PairMisattributedRun => _values["pair.misattributed-run"];

    /// <summary>Least confidence of which Hearsay is sure: of a relation, and on average of the relations of each
    /// witness of an utterance.</summary>
    public double GroupSure => _values["group.sure"];

    /// <summary>Least average log odds at which two groups of passages are joined.</summary>
    public double GroupMargin => _values["group.margin"];

    /// <summary>How much greater it must be where no third witness bears it out.</summary>
    public double GroupDoubt => _values["group.doubt"];

    /// <summary>Share of both wordings that must be alike for same-wording.</summary>
    public double SameCoverage => _values["label.same"];

    /// <summary>Share of one wording that the other must have to be its truncation or expansion.</summary>
    public double ContainedCoverage => _values["label.contained"];

    /// <summary>Share of one quotation that the other must have for the two to claim the same words.</summary>
    public double ConflictCoverage => _values["label.conflict"];

    /// <summary>A quotation of as many words or fewer is a fragment, which claims no more than itself.</summary>
    public double FragmentWords => _values["label.fragment-words"];

    /// <summary>Content words outside quote marks that the other must lack for reworded to stand beside another
    /// label.</summary>
    public double RewordedWords => _values["label.reworded-words"];

    /// <summary>How many times as much one paraphrase must say for truncated or expanded to stand beside
    /// reworded.</summary>
    public double LongerRatio => _values["label.longer-ratio"];

    /// <summary>Share of what a condition or hedge weakens that the other passage must say, too, to lack it.</summary>
    public double WeakenedShare => _values["label.weakened-share"];

    /// <summary>What each word of the longest run that both quote adds to the strength of two passages when the
    /// closest are sought.</summary>
    public double QuotedWordCloseness => _values["closeness.quoted-word"];
}
