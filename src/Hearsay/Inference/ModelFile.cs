using System.Buffers.Binary;
using Hearsay.Text;

namespace Hearsay.Inference;

/// <summary>A model file that cannot be used: cut short, not a model, of another version, or damaged.</summary>
internal sealed class ModelFormatException : Exception
{
    public ModelFormatException(string message)
        : base(message)
    {
    }

    public ModelFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ModelFormatException()
    {
    }
}

/// <summary>The envelope of every model file, little-endian: 8 bytes of magic, format version (int32), length of the
/// payload (int32), checksum of the payload (uint64), payload.</summary>
internal static class ModelFile
{
    internal const int HeaderLength = 24;

    private const int MagicLength = 8;

    /// <summary>No model is longer, in bytes: what is longer is refused before it is read.</summary>
    internal const int LongestPayload = 1 << 28;

    /// <summary>Reads a model to its end and gives its payload: that of a model which lies in the program's own image
    /// as it lies there, without a copy and without adding up its checksum again.</summary>
    /// <param name="name">What the model is called in messages.</param>
    /// <exception cref="ModelFormatException">The file is refused; the message says why.</exception>
    internal static ReadOnlyMemory<byte> Read(Stream stream, string name, ReadOnlySpan<byte> magic, int version) =>
        Read(stream, name, magic, version, out _);

    /// <inheritdoc cref="Read(Stream, string, ReadOnlySpan{byte}, int)"/>
    /// <param name="checksum">That of the payload, which tells models of one kind apart.</param>
    internal static ReadOnlyMemory<byte> Read(
        Stream stream, string name, ReadOnlySpan<byte> magic, int version, out ulong checksum)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        int read = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read < HeaderLength)
            throw new ModelFormatException($"{name}: {read} bytes are too few for a model's header of {HeaderLength}.");
        if (!header[..MagicLength].SequenceEqual(magic))
            throw new ModelFormatException(
                $"{name}: this is not a model of the kind that is expected here (other magic bytes).");
        int found = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (found != version)
            throw new ModelFormatException(
                $"{name}: the model has format version {found}, this program reads version {version}.");
        int length = PayloadLength(stream, name, header);
        ulong expected = BinaryPrimitives.ReadUInt64LittleEndian(header[16..]);
        if (stream is UnmanagedMemoryStream image)
        {
            checksum = expected;
            return ImageMemory.Rest(image);
        }

        byte[] payload = ReadPayload(stream, name, length);
        checksum = Checksum(payload);
        if (checksum != expected)
            throw new ModelFormatException(
                $"{name}: the content is damaged (checksum {checksum:x16}, the header says {expected:x16}).");
        return payload;
    }

    /// <summary>Puts <paramref name="payload"/> into its envelope.</summary>
    internal static byte[] Wrap(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> magic, int version)
    {
        var file = new byte[HeaderLength + payload.Length];
        magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), payload.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), Checksum(payload));
        payload.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>A 64-bit checksum over words of eight bytes, the last one padded with zeros. It guards against
    /// accidents, not against forgery, and costs less than loading a cryptographic library at start-up.</summary>
    internal static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        ulong hash = FeatureHash.Seed ^ (ulong)bytes.Length;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        Span<byte> rest = stackalloc byte[sizeof(ulong)];
        rest.Clear();
        bytes.CopyTo(rest);
        return FeatureHash.Mix(Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest)));
    }

    private static ulong Step(ulong hash, ulong word) =>
        System.Numerics.BitOperations.RotateLeft((hash ^ word) * 0x9E3779B185EBCA87, 31);

    /// <exception cref="ModelFormatException">There is another number of bytes than the header says.</exception>
    private static int PayloadLength(Stream stream, string name, ReadOnlySpan<byte> header)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        if (length is < 0 or > LongestPayload)
            throw new ModelFormatException(
                $"{name}: the header promises {length} bytes, at most {LongestPayload} are read.");
        if (stream.CanSeek && stream.Length - stream.Position != length)
            throw new ModelFormatException(
                $"{name}: the header promises {length} bytes, there are {stream.Length - stream.Position}.");
        return length;
    }

    /// <summary>Memory grows with what is there, not with what the header promises.</summary>
    private static byte[] ReadPayload(Stream stream, string name, int length)
    {
        byte[] payload = GC.AllocateUninitializedArray<byte>(stream.CanSeek ? length : Math.Min(length, 1 << 16));
        int read = 0;
        while (
            (read += stream.ReadAtLeast(payload.AsSpan(read), payload.Length - read,
            throwOnEndOfStream: false)) == payload.Length
            && read < length)
            Array.Resize(ref payload, (int)Math.Min(length, payload.Length * 2L));
        if (read < length)
            throw new ModelFormatException($"{name}: the header promises {length} bytes, there are {read}.");
        if (stream.ReadByte() >= 0)
            throw new ModelFormatException($"{name}: the header promises {length} bytes, there are more.");
        return payload;
    }
}
