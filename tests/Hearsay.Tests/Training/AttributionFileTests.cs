using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Training;

public class AttributionFileTests
{
    [Fact]
    public void A_record_of_hearsay_read_is_understood()
    {
        AttributedDocument document = Assert.Single(Read(
            """{"id":"a","text":"No, she said.","attributions":[{"source":[[4,7]],"cue":[[8,12]],"content":[[0,2]],"kind":"indirect","speaker":{"name":"?"},"chain":[]}]}"""));
        Attribution attribution = Assert.Single(document.Attributions);
        Assert.Equal(new(4, 7), Assert.Single(attribution.Source));
        Assert.Equal("indirect", attribution.Kind);
    }

    [Fact]
    public void Absent_roles_and_kinds_are_empty_and_unknown()
    {
        Attribution attribution =
            Read("""{"id":7,"attributions":[{"content":[[0,2]],"source":null}]}""")[0].Attributions[0];
        Assert.Empty(attribution.Source);
        Assert.Empty(attribution.Cue);
        Assert.Equal("unknown", attribution.Kind);
    }

    [Fact]
    public void Of_two_records_with_one_id_the_last_counts_in_the_place_of_the_first()
    {
        IReadOnlyList<AttributedDocument> documents = Read("""
            {"id":"a","attributions":[]}
            {"id":"b","attributions":[]}
            {"id":"a","attributions":[{"content":[[0,1]]}]}
            """);
        Assert.Equal(["a", "b"], documents.Select(document => document.Id));
        Assert.Single(documents[0].Attributions);
    }

    [Theory]
    [InlineData("{\"id\":\"a\"", "x.jsonl: line 2: ")]
    [InlineData("{\"attributions\":[]}", "x.jsonl: line 2: ")]
    [InlineData("{\"id\":\"a\",\"attributions\":[{\"cue\":[[1]]}]}", "x.jsonl: line 2: ")]
    public void A_line_that_cannot_be_read_is_named(string line, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read("{\"id\":\"z\",\"attributions\":[]}\n" + line));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<AttributedDocument> Read(string text)
    {
        using var reader = new StringReader(text);
        return AttributionFile.Read(reader, "x.jsonl");
    }
}
