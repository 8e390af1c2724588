using System.Buffers.Binary;

namespace Hearsay.Language.Inference;

/// <summary>A model file that cannot be used: cut short, not a model, of another version, or damaged.</summary>
public sealed class ModelFormatException : Exception
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

    /// <summary>Reads a model to its end and gives its payload.</summary>
    /// <param name="name">What the model is called in messages.</param>
    /// <exception cref="ModelFormatException">The file is refused; the message says why.</exception>
    internal static ReadOnlyMemory<byte> Read(Stream stream, string name, ReadOnlySpan<byte> magic, int version)
    {
        byte[] file = ReadAll(stream);
        if (file.Length < HeaderLength)
            throw new ModelFormatException($"{name}: {file.Length} bytes are too few for a model's header of {HeaderLength}.");
        if (!file.AsSpan(0, MagicLength).SequenceEqual(magic))
            throw new ModelFormatException($"{name}: this is not a model of the kind that is expected here (other magic bytes).");
        int found = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        if (found != version)
            throw new ModelFormatException($"{name}: the model has format version {found}, this program reads version {version}.");
        int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        if (length != file.Length - HeaderLength)
            throw new ModelFormatException($"{name}: the header promises {length} bytes, there are {file.Length - HeaderLength}.");
        ReadOnlyMemory<byte> payload = file.AsMemory(HeaderLength);
        ulong expected = BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16));
        ulong actual = Checksum(payload.Span);
        if (actual != expected)
            throw new ModelFormatException($"{name}: the content is damaged (checksum {actual:x16}, the header says {expected:x16}).");
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

    private static byte[] ReadAll(Stream stream)
    {
        if (!stream.CanSeek)
        {
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            return buffer.ToArray();
        }

        byte[] file = GC.AllocateUninitializedArray<byte>(checked((int)(stream.Length - stream.Position)));
        stream.ReadExactly(file);
        return file;
    }
}
