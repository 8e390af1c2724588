using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Inference.Networks;

/// <summary>Reads a model's payload from front to back. Every size is held against what is left before anything is
/// allocated; nothing is copied but numbers and words.</summary>
internal sealed class ModelReader
{
    private const int LongestString = 1000;

    private readonly string _name;
    private ReadOnlyMemory<byte> _rest;

    /// <param name="name">What the model is called in messages.</param>
    internal ModelReader(ReadOnlyMemory<byte> payload, string name)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Models are read in place, which needs a little-endian machine.");
        (_rest, _name) = (payload, name);
    }

    /// <summary>A whole number that must lie in [<paramref name="least"/>, <paramref name="most"/>].</summary>
    internal int Count(string what, int least, int most)
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(Bytes(what, sizeof(int)).Span);
        return value >= least && value <= most
            ? value
            : throw Refusal($"the number of {what} is {value}, expected {least} to {most}");
    }

    internal ulong Word(string what) => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(what, sizeof(ulong)).Span);

    /// <summary>The next <paramref name="length"/> bytes, in place.</summary>
    internal ReadOnlyMemory<byte> Bytes(string what, long length)
    {
        if (length > _rest.Length)
            throw Refusal($"{what} would take {length} bytes, {_rest.Length} are left");
        ReadOnlyMemory<byte> part = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return part;
    }

    /// <summary>Floats, all of which must be finite.</summary>
    internal float[] Floats(string what, long count)
    {
        float[] values = MemoryMarshal.Cast<byte, float>(Bytes(what, count * sizeof(float)).Span).ToArray();
        foreach (float value in values)
        {
            if (!float.IsFinite(value)) throw Refusal($"{what} contain a number that is not finite");
        }

        return values;
    }

    /// <summary>UTF-8 with its length before it.</summary>
    internal string String(string what)
    {
        ReadOnlyMemory<byte> bytes = Bytes(what, Count($"bytes of {what}", 0, LongestString));
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes.Span);
        }
        catch (ArgumentException e)
        {
            throw new ModelFormatException($"{_name}: {what} is not UTF-8.", e);
        }
    }

    /// <summary>Refuses a model that goes on after its end.</summary>
    internal void End()
    {
        if (!_rest.IsEmpty) throw Refusal($"{_rest.Length} bytes are left after the end");
    }

    internal ModelFormatException Refusal(string reason) =>
        new($"{_name}: the tables inside do not add up: {reason}.");
}
