namespace Hearsay.Inference;

/// <summary>The checksum of gzip (RFC 1952, section 8), a byte at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Entry((uint)index))];

    /// <summary>Checksum of a text whose beginning has <paramref name="checksum"/> (0 for none) and that goes on with
    /// <paramref name="bytes"/>.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint state = ~checksum;
        foreach (byte value in bytes) state = Table[(byte)(state ^ value)] ^ (state >> 8);
        return ~state;
    }

    private static uint Entry(uint index)
    {
        uint entry = index;
        for (int bit = 0; bit < 8; bit++) entry = (entry & 1) != 0 ? Polynomial ^ (entry >> 1) : entry >> 1;
        return entry;
    }
}
