using System.Buffers;
using System.Text;

namespace Hearsay.Pages.Charsets;

/// <summary>How far bytes are UTF-8.</summary>
internal static class Utf8Share
{
    /// <summary>True where well-formed sequences beyond ASCII are at least as many as ill-formed ones.</summary>
    public static bool IsMost(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[i..], out _, out int length) == OperationStatus.Done) good++;
            else bad++;
            i += length;
        }

        return good > 0 && good >= bad;
    }
}
