using System.Runtime.InteropServices;
using Hearsay.Inference;
using Hearsay.Text;

namespace Hearsay.Analysis.Names;

/// <summary>Lists of given names, surnames, cities and countries, by the hashes of their words. A word that is in no list passes
/// for one about once in a hundred thousand times, which the network bears.</summary>
internal sealed class Gazetteer
{
    internal const int GivenName = 1, Surname = 2, City = 4, PartOfCity = 8, Country = 16;

    /// <summary>Number of values of <see cref="ListsOf"/>.</summary>
    internal const int Combinations = 32;

    internal const int FormatVersion = 1;

    /// <summary>The lists that the assembly carries.</summary>
    internal const string EmbeddedModel = "models/gazetteer.bin";

    private readonly uint[] _hashes;
    private readonly byte[] _lists;

    /// <param name="hashes">Ascending.</param>
    /// <param name="lists">The lists of each.</param>
    internal Gazetteer(uint[] hashes, byte[] lists) => (_hashes, _lists) = (hashes, lists);

    internal static ReadOnlySpan<byte> Magic => "HSAYGAZT"u8;

    internal static Gazetteer LoadEmbedded()
    {
        using Stream stream = WordTable.Open(EmbeddedModel);
        return Load(stream, EmbeddedModel);
    }

    /// <exception cref="ModelFormatException">The file is refused; the message says why.</exception>
    internal static Gazetteer Load(Stream stream, string name)
    {
        ReadOnlySpan<byte> payload = ModelFile.Read(stream, name, Magic, FormatVersion).Span;
        if (payload.Length % 5 != 0) throw new ModelFormatException($"{name}: {payload.Length} bytes are no whole number of entries.");
        int count = payload.Length / 5;
        return new Gazetteer(MemoryMarshal.Cast<byte, uint>(payload[..(count * 4)]).ToArray(), payload[(count * 4)..].ToArray());
    }

    /// <summary>The payload of a model file.</summary>
    internal byte[] Payload() => [.. MemoryMarshal.AsBytes(_hashes.AsSpan()), .. _lists];

    /// <summary>The lists that hold <paramref name="word"/>, as bits. A word in capitals is looked up with a capital at its
    /// start, too.</summary>
    internal int ListsOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0])) return 0;
        int lists = Find(HashOf(word, isShouted: false));
        return lists == 0 && word.Length > 2 && char.IsUpper(word[1]) ? Find(HashOf(word, isShouted: true)) : lists;
    }

    internal static uint HashOf(ReadOnlySpan<char> word, bool isShouted)
    {
        ulong hash = FeatureHash.Seed;
        for (int i = 0; i < word.Length; i++)
            hash = FeatureHash.Append(hash, isShouted && i > 0 ? char.ToLowerInvariant(word[i]) : word[i]);
        return (uint)FeatureHash.Mix(hash);
    }

    private int Find(uint hash)
    {
        int index = Array.BinarySearch(_hashes, hash);
        return index < 0 ? 0 : _lists[index];
    }
}
