using Hearsay.Text;

namespace Hearsay.Html;

/// <summary>Names of elements to <see cref="HtmlTag"/> and back, and their traits.</summary>
internal static class HtmlTags
{
    /// <summary>Ten characters of six bits each fit in a key, so that equal keys are equal names.</summary>
    private const int LongestName = 10;

    private const int SlotBits = 9;

    private static readonly string[] Names = new string[(int)HtmlTag.Xmp + 1];
    private static readonly HtmlTraits[] Traits = new HtmlTraits[256];
    private static readonly ulong[] Keys = new ulong[1 << SlotBits];
    private static readonly HtmlTag[] Tags = new HtmlTag[1 << SlotBits];

    static HtmlTags()
    {
        Names[0] = "";
        foreach (string[] row in WordTable.Rows("Html/Data/html-elements.tsv"))
        {
            HtmlTag tag = Enum.Parse<HtmlTag>(row[0], ignoreCase: true);
            Names[(int)tag] = row[0];
            Traits[(int)tag] = row.Length > 1 ? TraitsOf(row[1], tag) : HtmlTraits.None;
            Enter(KeyOf(row[0]), tag);
        }
    }

    /// <summary>The lower-case name; empty for <see cref="HtmlTag.Other"/>.</summary>
    public static string NameOf(HtmlTag tag) => Names[(int)tag];

    public static HtmlTraits TraitsOf(HtmlTag tag) => Traits[(int)tag];

    public static bool Has(HtmlTag tag, HtmlTraits trait) => (Traits[(int)tag] & trait) != 0;

    /// <summary>The tag of a name in any case.</summary>
    public static HtmlTag Of(ReadOnlySpan<char> name) => OfKey(KeyOf(name));

    /// <summary>The tag of a key that was made with <see cref="Extend"/>, unit by unit.</summary>
    public static HtmlTag OfKey(ulong key)
    {
        for (int slot = SlotOf(key); Keys[slot] != 0; slot = (slot + 1) & ((1 << SlotBits) - 1))
        {
            if (Keys[slot] == key) return Tags[slot];
        }

        return HtmlTag.Other;
    }

    /// <summary>Adds a unit to a key, six bits: 1 to 26 for a letter in either case, 27 on for a digit. Any other unit,
    /// or one too many, gives a key that no tag has.</summary>
    public static ulong Extend(ulong key, char unit)
    {
        uint letter = (uint)(unit | 0x20) - 'a', digit = (uint)unit - '0';
        ulong code = letter < 26 ? letter + 1 : digit < 10 ? digit + 27 : 63;
        return key >> (6 * (LongestName - 1)) == 0 ? (key << 6) | code : ulong.MaxValue;
    }

    private static ulong KeyOf(ReadOnlySpan<char> name)
    {
        ulong key = 0;
        foreach (char unit in name) key = Extend(key, unit);
        return key;
    }

    private static int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> (64 - SlotBits));

    private static void Enter(ulong key, HtmlTag tag)
    {
        int slot = SlotOf(key);
        while (Keys[slot] != 0) slot = (slot + 1) & ((1 << SlotBits) - 1);
        Keys[slot] = key;
        Tags[slot] = tag;
    }

    private static HtmlTraits TraitsOf(string cell, HtmlTag tag)
    {
        HtmlTraits traits = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(HtmlTraits.None, (all, word) => all
            | Enum.Parse<HtmlTraits>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        bool barrier = (traits & HtmlTraits.Special) != 0 && tag is not (HtmlTag.Address or HtmlTag.Div or HtmlTag.P);
        return barrier ? traits | HtmlTraits.ItemBarrier : traits;
    }
}
