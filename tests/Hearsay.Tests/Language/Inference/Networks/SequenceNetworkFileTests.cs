using System.Buffers.Binary;
using Hearsay.Inference;
using Hearsay.Inference.Networks;
using Hearsay.Training;

namespace Hearsay.Tests.Language.Inference.Networks;

/// <summary>A network that cannot be used is refused with the reason, whatever is wrong with it.</summary>
public class SequenceNetworkFileTests
{
    private const string Fixture = "tests/Hearsay.Tests/Language/Inference/Networks/Data/";

    private static readonly RandomNetwork Network =
        new(6, [new("v", 9, 4, "vectors"), new("a", 7, 3, null)], 2, 5, 3);

    private static readonly byte[] File = Network.Pack();

    [Fact]
    public void A_network_cut_short_anywhere_is_refused()
    {
        for (int length = 0; length < File.Length; length += 1 + (length / 50))
            Refused(File[..length], "network.bin: ");
    }

    [Fact]
    public void A_payload_cut_short_anywhere_is_refused()
    {
        byte[] payload = File.AsSpan(ModelFile.HeaderLength).ToArray();
        for (int length = 0; length < payload.Length; length++)
            Refused(Wrap(payload.AsSpan(0, length)), "do not add up");
    }

    [Fact]
    public void A_changed_bit_anywhere_is_noticed()
    {
        for (int at = 0; at < File.Length; at += 7)
        {
            byte[] changed = [.. File];
            changed[at] ^= (byte)(1 << (at % 8));
            Refused(changed, "network.bin: ");
        }
    }

    [Fact]
    public void A_forged_payload_is_refused_or_runs()
    {
        var random = new SeededRandom(9);
        for (int round = 0; round < 2000; round++)
        {
            byte[] payload = File.AsSpan(ModelFile.HeaderLength).ToArray();
            payload[random.Below(round % 2 == 0 ? 120 : payload.Length)] = (byte)random.Below(256);
            try
            {
                SequenceNetwork network = Load(Wrap(payload));
                network.Score(new int[network.Columns.Length * 3], [3], new float[network.Labels.Length * 3]);
            }
            catch (ModelFormatException)
            {
            }
        }
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Refused(ModelFile.Wrap(File.AsSpan(ModelFile.HeaderLength), VectorTable.Magic, 1), "other magic bytes");

    [Fact]
    public void Another_version_is_refused_and_both_are_named() => Refused(
        ModelFile.Wrap(File.AsSpan(ModelFile.HeaderLength), SequenceNetworkFile.Magic, 7),
        $"format version 7, this program reads version {SequenceNetworkFile.FormatVersion}");

    [Fact]
    public void A_network_that_goes_on_after_its_end_is_refused() =>
        Refused(Wrap([.. File[ModelFile.HeaderLength..], 0]), "1 bytes are left after the end");

    [Fact]
    public void Absurd_sizes_are_refused()
    {
        Refused(WithInt(0, int.MaxValue), "the number of bytes of task is 2147483647");
        Refused(WithInt(10, -5), "the number of labels is -5");
        Refused(WithInt(10, 255), "the number of bytes of label is");
    }

    [Fact]
    public void A_number_that_is_not_finite_is_refused()
    {
        byte[] payload = File.AsSpan(ModelFile.HeaderLength).ToArray();
        BinaryPrimitives.WriteSingleLittleEndian(payload.AsSpan(payload.Length - 4), float.NaN);
        Refused(Wrap(payload), "end scores contain a number that is not finite");
    }

    [Fact]
    public void A_network_without_its_vectors_is_refused()
    {
        var error =
            Assert.Throws<ModelFormatException>(() => SequenceNetwork.Load(new MemoryStream(File), "network.bin"));
        Assert.Contains("the vector table \"vectors\" is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_of_other_vectors_is_refused()
    {
        var other = new RandomNetwork(7, [new("v", 9, 4, "vectors")], 1, 2, 2);
        var error = Assert.Throws<ModelFormatException>(
            () => SequenceNetwork.Load(new MemoryStream(File), "network.bin", other.Shared));
        Assert.Contains("trained with another vector table", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_labels_come_back()
    {
        SequenceNetwork network = Load(File);
        Assert.Equal("random", network.Task);
        Assert.Equal(["label-0", "label-1", "label-2"], network.Labels.AsEnumerable());
        Assert.Equal(Network.Columns.AsEnumerable(), network.Columns);
        Assert.Equal(Network.Tensor("crf.transitions")[5], network.Crf.Transition(1, 2));
    }

    [Fact]
    public void A_network_of_format_version_1_is_still_read()
    {
        using FileStream vectors = System.IO.File.OpenRead(Checkout.PathOf(Fixture + "vectors-1.bin"));
        using FileStream network = System.IO.File.OpenRead(Checkout.PathOf(Fixture + "network-1.bin"));
        var shared = new Dictionary<string, VectorTable> { ["vectors"] = VectorTable.Load(vectors, "vectors-1.bin") };
        SequenceNetwork loaded = SequenceNetwork.Load(network, "network-1.bin", shared);
        int[] ids = [shared["vectors"].RowOf("word3"), 2, shared["vectors"].RowOf("nobody"), -1, 8, 6];
        var scores = new float[9];
        loaded.Score(ids, [2, 1], scores);
        string expected = System.IO.File.ReadAllText(Checkout.PathOf(Fixture + "scores-1.txt")).TrimEnd();
        Assert.Equal(expected, string.Join(' ', scores.Select(score => score.ToString("R"))));
    }

    private static byte[] WithInt(int at, int value)
    {
        byte[] payload = File.AsSpan(ModelFile.HeaderLength).ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(at), value);
        return Wrap(payload);
    }

    private static byte[] Wrap(ReadOnlySpan<byte> payload) =>
        ModelFile.Wrap(payload, SequenceNetworkFile.Magic, SequenceNetworkFile.FormatVersion);

    private static SequenceNetwork Load(byte[] file) =>
        SequenceNetwork.Load(new MemoryStream(file), "network.bin", Network.Shared);

    private static void Refused(byte[] file, string reason) =>
        Assert.Contains(reason, Assert.Throws<ModelFormatException>(() => Load(file)).Message,
        StringComparison.Ordinal);
}
