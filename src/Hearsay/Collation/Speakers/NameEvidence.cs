using System.Collections.Immutable;
using Hearsay.Languages.Names;

namespace Hearsay.Collation.Speakers;

/// <summary>Says how likely two personal names of different witnesses are names of one person.</summary>
internal sealed class NameEvidence(GivenNames givenNames, Thresholds thresholds)
{
    /// <param name="a">Keys of the words of the first name (<see cref="PersonName.Keys"/>), at least one.</param>
    /// <param name="b">Those of the second.</param>
    /// <returns>0 for two people, up to 1 for one.</returns>
    public double Compare(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        return a.Length == 1 ? CompareSingle(a[0], b) : CompareFull(a, b);
    }

    /// <summary>One word against a name: a surname mostly; the first word of a name that puts the family first, or a
    /// given name alone.</summary>
    private double CompareSingle(string word, ImmutableArray<string> name)
    {
        if (word == name[^1]) return thresholds.SpeakerSurname;
        if (word == name[0]) return thresholds.SpeakerFirstWord;
        return NameSlips.IsSlip(word, name[^1]) ? thresholds.SpeakerSlip : 0;
    }

    private double CompareFull(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (a.SequenceEqual(b) || a.All(b.Contains)) return 1;
        bool given = givenNames.CanBeOne(a[0], b[0]);
        if (given && a[^1] == b[^1]) return thresholds.SpeakerVariant;
        bool isSlip = a[0] == b[0]
            ? NameSlips.IsSlipWithGiven(a[^1], b[^1])
            : given && NameSlips.IsSlip(a[^1], b[^1]);
        return isSlip ? thresholds.SpeakerSlip : 0;
    }
}
