using System.Collections.Immutable;
using Hearsay.Collation.Alignment;
using Hearsay.Languages.Names;
using Hearsay.Text;

namespace Hearsay.Collation.Speakers;

/// <summary>Says how likely two personal names are names of one person.</summary>
internal sealed class PersonNames(Thresholds thresholds)
{
    private readonly Dictionary<string, List<int>> _nicknames = ReadNicknames();

    /// <param name="a">Levelled words of the first name, at least one.</param>
    /// <param name="b">Levelled words of the second, at least one.</param>
    /// <returns>0 for two people, up to 1 for one.</returns>
    public double Compare(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        return a.Length == 1 ? CompareSingle(a[0], b) : CompareFull(a, b);
    }

    /// <summary>One word against a name: a surname mostly; the first word of a name that puts the family first, or a given
    /// name alone.</summary>
    private double CompareSingle(string word, ImmutableArray<string> name)
    {
        if (IsSameWord(word, name[^1])) return thresholds.SpeakerSurname;
        if (IsSameWord(word, name[0])) return thresholds.SpeakerFirstWord;
        return IsSlipOf(word, name[^1]) ? thresholds.SpeakerSlip : 0;
    }

    private double CompareFull(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (a.SequenceEqual(b) || a.All(b.Contains)) return 1;
        bool given = IsSameGiven(a[0], b[0]);
        if (given && IsSameWord(a[^1], b[^1])) return thresholds.SpeakerVariant;
        bool isSlip = a[0] == b[0] ? IsSlipOf(a[^1], b[^1], LettersOffWithGiven) : given && IsSlipOf(a[^1], b[^1]);
        return isSlip ? thresholds.SpeakerSlip : 0;
    }

    /// <summary>The same given name, one's initial, or one's nickname.</summary>
    private bool IsSameGiven(string a, string b)
    {
        if (a == b || IsSlipOf(a, b)) return true;
        if (a.TrimEnd('.').Length == 1 || b.TrimEnd('.').Length == 1) return a[0] == b[0];
        return _nicknames.TryGetValue(a, out List<int>? groups)
            && _nicknames.TryGetValue(b, out List<int>? others)
            && groups.Exists(others.Contains);
    }

    private static bool IsSameWord(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private const int ShortestSlip = 6;

    /// <summary>Letters that a surname of six or more may be off where the given name is the same.</summary>
    private const int LettersOffWithGiven = 2;

    /// <summary>One letter off in a name of six or more, two in one of ten or more; the first letter is rarely
    /// mistaken.</summary>
    private static bool IsSlipOf(string a, string b) => IsSlipOf(a, b, Math.Min(a.Length, b.Length) >= 10 ? 2 : 1);

    private static bool IsSlipOf(string a, string b, int allowed) =>
        Math.Min(a.Length, b.Length) >= ShortestSlip && a[0] == b[0] && EditDistance.Within(a, b, allowed);

    private static Dictionary<string, List<int>> ReadNicknames()
    {
        var spelling = new NameSpelling();
        var nicknames = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        int group = 0;
        foreach (string[] names in WordTable.Rows("Languages/Shared/collation-nicknames.tsv"))
        {
            foreach (string name in names.Select(spelling.Level).Distinct())
            {
                if (!nicknames.TryGetValue(name, out List<int>? groups)) nicknames.Add(name, groups = []);
                groups.Add(group);
            }

            group++;
        }

        return nicknames;
    }
}
