using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Languages.Numbers;

/// <summary>What a phrase beside a number makes of it.</summary>
internal enum Bound
{
    None,
    Above,
    AtLeast,
    Below,
    AtMost,
    About,
}

/// <summary>The phrases that bound a number, from <c>Numbers/quantity-bounds.tsv</c>.</summary>
internal sealed class Bounds(PackFiles files)
{
    /// <summary>Those that stand before the number: "more than".</summary>
    public PhraseTable<Bound> Before { get; } = Load(files, "before");

    /// <summary>Those that stand after it: "or more".</summary>
    public PhraseTable<Bound> After { get; } = Load(files, "after");

    /// <summary>The words that those before a number begin with.</summary>
    public FrozenSet<string> Openers { get; } = files.Rows("Numbers/quantity-bounds").Where(row => row[1] == "before")
        .SelectMany(row => row[0].Split(' ')[0].TrimEnd('?').Split('|')).ToFrozenSet(StringComparer.Ordinal);

    private static PhraseTable<Bound> Load(PackFiles files, string side) => new(
        files.Rows("Numbers/quantity-bounds").Where(row => row[1] == side).Select(row => (
            row[0], Enum.Parse<Bound>(row[2].Replace("-", "", StringComparison.Ordinal), ignoreCase: true))));
}
