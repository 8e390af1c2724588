using System.Text;

namespace Hearsay.Tests.Articles;

/// <summary>Bytes that look like a page in some charset, with broken characters among the whole ones.</summary>
internal static class RandomPage
{
    private static readonly string[] Words =
        ["Kyiv ", "Zürich, ", "“quoted” ", "🌉 ", "市長は", "言った", "시장 ", "мэр ", "said\r\n", "—", "e\u0301 ", "Łódź ",
            "the mayor "];

    /// <param name="isWhole">True for a page without broken characters.</param>
    public static byte[] Bytes(Random random, string charset, bool isWhole = false)
    {
        Encoding encoding = EncodingOf(charset);
        var bytes = new List<byte>();
        for (int i = random.Next(1, 60); i > 0; i--)
            bytes.AddRange(encoding.GetBytes(Words[random.Next(Words.Length)]));
        if (isWhole) return [.. bytes];
        for (int i = random.Next(4); i > 0; i--) bytes[random.Next(bytes.Count)] = (byte)random.Next(0x20, 256);
        if (random.Next(2) == 0) bytes.RemoveRange(bytes.Count - 1, 1);
        return [.. bytes];
    }

    private static Encoding EncodingOf(string charset) => charset switch
    {
        "x-user-defined" or "iso-8859-8-i" => Encoding.Latin1,
        "utf-8" or "utf-16be" => Encoding.GetEncoding(charset),
        "utf-16le" => Encoding.Unicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(charset)!,
    };
}
