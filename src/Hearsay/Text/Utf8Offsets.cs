using System.Text;

namespace Hearsay.Text;

/// <summary>Finds the byte that a character of decoded UTF-8 began at. Keeps one checkpoint for every
/// <see cref="Stride"/> UTF-16 units and walks on from there, so that a page costs little memory and a look-up at
/// most one stride.</summary>
internal sealed class Utf8Offsets
{
    private const int Stride = 256;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _text;
    private readonly int[] _checkpoints;

    /// <summary>Then the bytes of a stretch of text can be counted without looking at them.</summary>
    private readonly bool _isWellFormed;

    /// <param name="bytes">The page.</param>
    /// <param name="start">Byte that the text begins at, after a byte order mark.</param>
    /// <param name="text">The bytes decoded, ill-formed sequences as U+FFFD (Unicode 15, section 3.9, substitution
    /// of maximal subparts).</param>
    public Utf8Offsets(ReadOnlyMemory<byte> bytes, int start, string text)
    {
        _bytes = bytes;
        _text = text;
        _isWellFormed = System.Text.Unicode.Utf8.IsValid(bytes.Span[start..]);
        _checkpoints = new int[(text.Length / Stride) + 1];
        _checkpoints[0] = start;
        int offset = 0, at = start;
        for (int i = 1; i < _checkpoints.Length; i++)
        {
            Advance(ref offset, ref at, RuneStart(i * Stride));
            _checkpoints[i] = at;
        }
    }

    /// <summary>Byte offset of the character at <paramref name="offset"/>; an offset inside a surrogate pair gives
    /// the pair's first byte.</summary>
    public int ToByte(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _text.Length);
        int target = RuneStart(offset);
        int current = RuneStart(target / Stride * Stride), at = _checkpoints[target / Stride];
        Advance(ref current, ref at, target);
        return at;
    }

    private void Advance(ref int offset, ref int at, int target)
    {
        if (_isWellFormed)
        {
            at += Encoding.UTF8.GetByteCount(_text.AsSpan(offset, target - offset));
            offset = target;
        }

        while (offset < target)
        {
            Rune.DecodeFromUtf8(_bytes.Span[at..], out Rune rune, out int length);
            at += length;
            offset += rune.Utf16SequenceLength;
        }
    }

    private int RuneStart(int offset) =>
        offset > 0 && offset < _text.Length && char.IsSurrogatePair(_text[offset - 1], _text[offset]) ? offset - 1 : offset;
}
