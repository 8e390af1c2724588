using System.Collections.Immutable;
using Hearsay.Languages;
using Hearsay.Languages.Names;
using Hearsay.Mentions;

namespace Hearsay.Collation.Speakers;

/// <summary>Says how likely two speakers of different witnesses are one. Evidence is graded: 1 for the same full
/// name, 0 for two people with incompatible names; a body and whoever speaks for it, or a speaker that could not be
/// resolved, lie in between.</summary>
internal sealed class SpeakerMatcher(LanguagePack language, Thresholds thresholds)
{
    private readonly SpeakerReader _reader = new(language);
    private readonly NameEvidence _names = new(language.Names.GivenNames, thresholds);

    /// <summary>The evidence of a speaker that could not be resolved.</summary>
    public double Unknown => thresholds.SpeakerUnknown;

    public SpeakerProfile Profile(Speaker speaker) => _reader.Read(speaker);

    /// <returns>1 for one speaker, 0 for two people; below 0 where nothing connects them, which weighs against but,
    /// since speakers are often read wrongly, settles nothing.</returns>
    public double Compare(SpeakerProfile a, SpeakerProfile b)
    {
        if (a.IsPerson && b.IsPerson) return ComparePersons(a, b);
        if (a.IsPerson || b.IsPerson) return a.IsPerson ? ComparePersonWith(a, b) : ComparePersonWith(b, a);
        return CompareOthers(a, b);
    }

    private double ComparePersons(SpeakerProfile a, SpeakerProfile b)
    {
        if (a.Suffix is not null && b.Suffix is not null && a.Suffix != b.Suffix) return 0;
        if (AreTold(a, b) || AreTold(b, a)) return 0;
        double byName = _names.Compare(a.Name, b.Name);
        if (byName > 0 || (a.Name.Length > 1 && b.Name.Length > 1)) return byName;
        double byOther = 0;
        foreach (ImmutableArray<string> name in a.OtherNames.Append(a.Name))
        {
            foreach (ImmutableArray<string> other in b.OtherNames.Append(b.Name))
                byOther = Math.Max(byOther, _names.Compare(name, other));
        }

        return byOther;
    }

    /// <summary>Whether what comes with a surname alone tells that another than the full name's bearer is meant: "Mrs",
    /// or the title of a namesake.</summary>
    private static bool AreTold(SpeakerProfile single, SpeakerProfile full)
    {
        if (single.Name.Length > 1) return false;
        bool areGendersSure = single.Gender != Gender.Unknown && full.Gender != Gender.Unknown;
        if (areGendersSure && single.Gender != full.Gender) return true;
        return !single.Described.Overlaps(full.Described) && full.Namesakes.Any(single.Described.Overlaps);
    }

    private double ComparePersonWith(SpeakerProfile person, SpeakerProfile other)
    {
        bool describes = !other.Described.IsEmpty && other.Described.IsSubsetOf(person.Described);
        if (!other.IsNamed && describes) return thresholds.SpeakerRole;
        // A spokesman for somebody, and somebody's brother, is not that person.
        if (!other.IsNamed && other.Anchors.Contains(person.Name[^1]))
            return thresholds.SpeakerUnrelated;
        if (describes || IsSameState(person, other)) return thresholds.SpeakerLinked;
        return other.Relays || !other.IsNamed || other.Kind is SpeakerKind.Document or SpeakerKind.Group
            ? thresholds.SpeakerUnknown
            : thresholds.SpeakerUnrelated;
    }

    private double CompareOthers(SpeakerProfile a, SpeakerProfile b)
    {
        if (a.IsBlank || b.IsBlank) return thresholds.SpeakerUnknown;
        if (a.Described.SetEquals(b.Described) || HaveOneName(a, b)) return thresholds.SpeakerSurname;
        if (a.Described.IsSubsetOf(b.Described) || b.Described.IsSubsetOf(a.Described)) return thresholds.SpeakerRole;
        if (AreOneDocument(a, b)) return thresholds.SpeakerRole;
        if (IsSameState(a, b)) return thresholds.SpeakerLinked;
        if (HaveOtherJurisdictions(a, b)) return thresholds.SpeakerUnrelated;
        bool known = a.Kind == SpeakerKind.Body && b.Kind == SpeakerKind.Body && !a.Relays && !b.Relays;
        return known ? thresholds.SpeakerUnrelated : thresholds.SpeakerUnknown;
    }

    private static bool HaveOneName(SpeakerProfile a, SpeakerProfile b) =>
        a.OtherNames.Append(a.Name).Any(name =>
            !name.IsEmpty && b.OtherNames.Append(b.Name).Any(other => name.SequenceEqual(other)));

    /// <summary>"The lawsuit" and "the suit"; but not "the new suit", which may be another.</summary>
    private bool AreOneDocument(SpeakerProfile a, SpeakerProfile b) =>
        a.Kind is SpeakerKind.Document && b.Kind is SpeakerKind.Document
        && MeaningsOf(a).Any(MeaningsOf(b).Contains);

    private IReadOnlyList<int> MeaningsOf(SpeakerProfile document) =>
        document.Described.Count == 1
            ? language.WordForms.Synonyms.Find(language.WordForms.Of(document.Described.Single()).Stem) : [];

    /// <summary>The sheriff of one place and the police of another, or its sheriff. Two offices of unlike name, with
    /// nobody named in either, may be held by one person.</summary>
    private static bool HaveOtherJurisdictions(SpeakerProfile a, SpeakerProfile b) =>
        (!a.IsNamed || a.Kind is SpeakerKind.Body) && (!b.IsNamed || b.Kind is SpeakerKind.Body)
        && (a.Kind is SpeakerKind.Body || b.Kind is SpeakerKind.Body || a.Described.Overlaps(b.Described))
        && !a.Jurisdictions.IsEmpty && !b.Jurisdictions.IsEmpty && !a.Jurisdictions.Overlaps(b.Jurisdictions);

    private static bool IsSameState(SpeakerProfile a, SpeakerProfile b) => a.States.Overlaps(b.States);
}
