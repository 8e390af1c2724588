using System.Buffers.Binary;
using Hearsay.Inference;
using Hearsay.Inference.Networks;
using Hearsay.Training.Networks;

namespace Hearsay.Tests.Language.Inference.Networks;

public class VectorTableTests
{
    private static readonly string[] Words = ["the", "said", "zürich", "東京", "😀", "o'neill", "e\u0301", "a"];

    [Fact]
    public void Every_word_is_found_in_its_row()
    {
        VectorTable table = Load(Pack(Words));
        Assert.Equal(Words.Length + 1, table.Rows);
        for (int i = 0; i < Words.Length; i++)
        {
            Assert.Equal(i + 1, table.RowOf(Words[i]));
            Assert.Equal(Words[i], table.WordOf(i + 1));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("The")]
    [InlineData("sai")]
    [InlineData("saids")]
    [InlineData("é")]
    [InlineData("half\ud83d")]
    [InlineData("longlonglonglonglonglonglonglonglonglonglonglonglonglonglonglonglong")]
    public void A_word_that_is_not_there_has_the_row_of_zeros(string word) =>
        Assert.Equal(0, Load(Pack(Words)).RowOf(word));

    [Fact]
    public void Many_words_are_told_apart()
    {
        string[] words = [.. Enumerable.Range(0, 5000).Select(i => $"w{i * 7919}")];
        VectorTable table = Load(Pack(words));
        for (int i = 0; i < words.Length; i++) Assert.Equal(i + 1, table.RowOf(words[i]));
        for (int i = 0; i < 5000; i++) Assert.Equal(0, table.RowOf($"x{i}"));
    }

    [Fact]
    public void Vectors_come_back_to_half_a_step()
    {
        float[] vectors = [0.5f, -1, 0.25f, 0, 0, 0, 100, 1, -0.3f];
        VectorTable table = Load(VectorTablePacker.Pack(["a", "b", "c"], vectors, 3));
        for (int i = 0; i < vectors.Length; i++)
        {
            int row = (i / 3) + 1;
            Assert.Equal(vectors[i], table.Row(row)[i % 3] * table.ScaleOf(row), table.ScaleOf(row) / 2 + 1e-6);
        }

        Assert.Equal([0, 0, 0], table.Row(0).ToArray());
    }

    [Fact]
    public void Looking_a_word_up_allocates_nothing()
    {
        VectorTable table = Load(Pack(Words));
        int sum = 0;
        for (int i = 0; i < 100; i++) sum += table.RowOf(Words[i % Words.Length]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) sum += table.RowOf(Words[i % Words.Length]) + table.RowOf("unknown");
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, sum);
    }

    [Fact]
    public void Words_that_cannot_be_packed_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => Pack(["a", "a"]));
        Assert.Throws<InvalidDataException>(() => Pack([""]));
        Assert.Throws<InvalidDataException>(() => Pack([new string('x', 65)]));
        Assert.Throws<InvalidDataException>(() => Pack(["\ud83d"]));
        Assert.Throws<InvalidDataException>(() => VectorTablePacker.Pack(["a"], [1, float.NaN], 2));
        Assert.Throws<InvalidDataException>(() => VectorTablePacker.Pack(["a"], [1], 2));
    }

    [Theory]
    [InlineData(0, 0, "the number of rows is 0")]
    [InlineData(0, 8, "do not add up")]
    [InlineData(0, 100_000_000, "the number of rows is 100000000")]
    [InlineData(0, 10_000_000, "starts of words would take 40000004 bytes")]
    [InlineData(4, 0, "the number of dimensions is 0")]
    [InlineData(4, 3000, "vectors would take 27000 bytes")]
    [InlineData(8, 0, "the number of bits of a slot's number is 0")]
    [InlineData(8, 25, "slots would take 134217728 bytes")]
    [InlineData(12, 3, "bytes are left after the end")]
    [InlineData(12, -1, "the number of bytes of words is -1")]
    public void Sizes_that_do_not_add_up_are_refused_before_anything_is_allocated(int at, int value, string reason)
    {
        byte[] payload = Pack(Words)[ModelFile.HeaderLength..];
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(at), value);
        Refused(payload, reason);
    }

    [Fact]
    public void A_slot_that_names_no_row_is_refused()
    {
        byte[] payload = Pack(Words)[ModelFile.HeaderLength..];
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(16), Words.Length + 1);
        Refused(payload, "a slot names row 9 of 9");
    }

    [Fact]
    public void A_table_without_a_free_slot_is_refused()
    {
        byte[] payload = Pack(Words)[ModelFile.HeaderLength..];
        for (int slot = 0; slot < 1 << BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(8)); slot++)
            BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(16 + (4 * slot)), 1);
        Refused(payload, "no slot is free");
    }

    private static void Refused(byte[] payload, string reason)
    {
        var error = Assert.Throws<ModelFormatException>(
            () => Load(ModelFile.Wrap(payload, VectorTable.Magic, VectorTable.FormatVersion)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static VectorTable Load(byte[] file) => VectorTable.Load(new MemoryStream(file), "vectors.bin");

    private static byte[] Pack(string[] words) =>
        VectorTablePacker.Pack(words, [.. Enumerable.Range(0, words.Length * 2).Select(i => i / 8f)], 2);
}
