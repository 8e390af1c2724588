using System.Text;
using Hearsay.Text;

namespace Hearsay.Pages.Charsets;

/// <summary>The legacy multi-byte encodings of East Asia, by .NET's tables. Kept with every character is the byte that
/// it began at, so that the way back is exact.</summary>
internal static class MultiByte
{
    /// <summary>.NET's number of gb18030, in which the standard reads the lone byte 0x80 as the euro sign.</summary>
    private const int Gb18030 = 54936;

    private const char Replacement = '\uFFFD';

    /// <summary>True for the encodings that <see cref="Decode"/> reads.</summary>
    public static bool Knows(string name) => CodePageOf(name) != 0;

    /// <summary>True where escapes change what the bytes after them mean.</summary>
    public static bool HasState(string name) => name == "iso-2022-jp";

    /// <summary>Decodes as the standard does where bytes are ill-formed: an ASCII byte in the place of a trail byte is
    /// a character of its own, never swallowed.</summary>
    public static DecodedPage Decode(string name, ReadOnlyMemory<byte> page)
    {
        int codePage = CodePageOf(name);
        Encoding lenient = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        Decoder strict = CodePagesEncodingProvider.Instance
            .GetEncoding(codePage, EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback("\uFFFD"))!.GetDecoder();
        var reader = new Reader(page.Span, strict, lenient, HasState(name), euro: codePage == Gb18030 ? '\u20AC'
            : Replacement);
        (string text, ByteMap bytes) = reader.Read();
        return new DecodedPage(new SourceText(text), name, bytes);
    }

    /// <summary>GBK is decoded as gb18030, which contains it (WHATWG Encoding, section 10.1.1).</summary>
    private static int CodePageOf(string name) => name switch
    {
        "gbk" or "gb18030" => Gb18030,
        "big5" => 950,
        "euc-kr" => 949,
        "shift_jis" => 932,
        "euc-jp" => 51932,
        "iso-2022-jp" => 50220,
        _ => 0,
    };

    private ref struct Reader(ReadOnlySpan<byte> bytes, Decoder decoder, Encoding lenient, bool hasState, char euro)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private readonly StringBuilder _text = new(bytes.Length);
        private readonly ByteMap.Builder _map = new(0);

        public (string Text, ByteMap Bytes) Read()
        {
            int start = 0;
            Span<char> decoded = stackalloc char[8];
            for (int at = 0; at < _bytes.Length;)
            {
                if (start == at && !hasState && _bytes[at] < 0x80)
                {
                    Put([(char)_bytes[at]], 1);
                    start = ++at;
                    continue;
                }

                int written = decoder.GetChars(_bytes.Slice(at, 1), decoded, flush: false);
                at++;
                if (written == 0) continue;
                if (!hasState && decoded[0] == Replacement) (written, at) = Repair(start, at, decoded);
                Put(decoded[..written], at - start);
                start = at;
            }

            if (start < _bytes.Length) Put([Replacement], _bytes.Length - start);
            return (_text.ToString(), _map.Build());
        }

        /// <summary>Looks again at a sequence that the strict decoder refused: the lenient one alone knows bytes that
        /// are a second way to write a character. Where it finds none either, the ASCII bytes that broke the sequence
        /// begin anew.</summary>
        private readonly (int Written, int At) Repair(int start, int at, Span<char> decoded)
        {
            decoder.Reset();
            decoded[0] = at - start == 1 && _bytes[start] == 0x80 ? euro : Replacement;
            Span<char> second = stackalloc char[8];
            int found = at - start > 4 ? 0 : lenient.GetChars(_bytes[start..at], second);
            if (at - start > 1 && found == 1 && second[0] is not ('?' or '\u30FB' or Replacement))
                decoded[0] = second[0];
            else if (at - start > 2) at = start + 1;
            else if (at - start == 2 && _bytes[at - 1] < 0x80) at--;
            return (1, at);
        }

        private readonly void Put(scoped ReadOnlySpan<char> units, int bytes)
        {
            _text.Append(units);
            _map.Add(1, units.Length, bytes);
        }
    }
}
