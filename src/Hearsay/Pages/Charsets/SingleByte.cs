using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Pages.Charsets;

/// <summary>The single-byte encodings by their indexes (WHATWG Encoding, section 9).</summary>
internal static class SingleByte
{
    private static readonly Lazy<Dictionary<string, string>> Indexes = new(() =>
        WordTable.Rows("Pages/Charsets/single-byte-indexes.tsv").ToDictionary(row => row[0], row => IndexOf(row[1])));

    /// <summary>True for an encoding other than windows-1252, which has a decoder of its own.</summary>
    public static bool Knows(string name) =>
        Indexes.Value.ContainsKey(name) || name is "x-user-defined" or "iso-8859-8-i";

    public static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (name == "windows-1252") return Windows1252.Decode(bytes);
        string index = name == "x-user-defined"
            ? UserDefined() : Indexes.Value[name == "iso-8859-8-i" ? "iso-8859-8" : name];
        var text = new char[bytes.Length];
        for (int i = 0; i < bytes.Length; i++) text[i] = bytes[i] < 0x80 ? (char)bytes[i] : index[bytes[i] - 0x80];
        return new string(text);
    }

    private static string UserDefined() => string.Create(128, 0, static (index, _) =>
    {
        for (int i = 0; i < index.Length; i++) index[i] = (char)(0xF780 + i);
    });

    private static string IndexOf(string cell) =>
        string.Concat(cell.Split(' ')
        .Select(point => (char)int.Parse(point, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
}
