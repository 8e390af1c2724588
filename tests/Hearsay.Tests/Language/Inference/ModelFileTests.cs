using System.Buffers.Binary;
using Hearsay.Inference;
using Hearsay.Inference.Tagging;
using Hearsay.Text;

namespace Hearsay.Tests.Language.Inference;

/// <summary>A model that cannot be used is refused with the reason.</summary>
public class ModelFileTests
{
    private static readonly byte[] Model = ReadModel();

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void A_file_too_short_for_a_header_is_refused(int length) =>
        Refused(Model[..length], $"{length} bytes are too few");

    [Fact]
    public void A_truncated_model_is_refused() =>
        Refused(Model[..^1], $"promises {Model.Length - 24} bytes, there are {Model.Length - 25}");

    [Fact]
    public void A_file_of_another_kind_is_refused() => Refused(Changed(0, (byte)'X'), "other magic bytes");

    [Fact]
    public void Another_version_is_refused_and_both_are_named() =>
        Refused(Changed(8, 99), $"format version 99, this program reads version {PerceptronTagger.FormatVersion}");

    [Fact]
    public void A_changed_byte_is_noticed() =>
        Refused(Changed(Model.Length / 2, (byte)~Model[Model.Length / 2]), "damaged");

    [Fact]
    public void A_byte_changed_at_the_very_end_is_noticed() =>
        Refused(Changed(Model.Length - 1, (byte)~Model[^1]), "damaged");

    [Fact]
    public void Tables_that_do_not_add_up_are_refused()
    {
        byte[] payload = Model[24..];
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(8), 12);
        Refused(ModelFile.Wrap(payload, PerceptronTagger.Magic, PerceptronTagger.FormatVersion), "do not add up");
    }

    [Fact]
    public void A_model_is_read_from_a_stream_that_cannot_seek()
    {
        using var compressed = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(compressed,
            System.IO.Compression.CompressionLevel.Fastest, true))
            zip.Write(Model);
        compressed.Position = 0;
        using var stream = new System.IO.Compression.GZipStream(compressed,
            System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal(PerceptronTagger.LoadEmbedded().FeatureCount, PerceptronTagger.Load(stream, "zipped")
            .FeatureCount);
    }

    private static void Refused(byte[] file, string reason)
    {
        var error = Assert.Throws<ModelFormatException>(() => PerceptronTagger.Load(new MemoryStream(file), "my.bin"));
        Assert.StartsWith("my.bin: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static byte[] Changed(int at, byte to)
    {
        byte[] copy = [.. Model];
        copy[at] = to;
        return copy;
    }

    private static byte[] ReadModel()
    {
        using Stream stream = WordTable.Open(PerceptronTagger.EmbeddedModel);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
