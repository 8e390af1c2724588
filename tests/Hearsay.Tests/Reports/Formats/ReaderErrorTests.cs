using System.Text;
using Hearsay.Inputs;
using Hearsay.Records;

namespace Hearsay.Tests.Reports.Formats;

/// <summary>What is refused is named with its line and with what was expected there.</summary>
public class ReaderErrorTests
{
    private const string Text = "Voss said no.";
    private const string Bound = "T1\tSource 0 4\tVoss\nT2\tCue 5 9\tsaid\nT3\tContent 10 12\tno\n";
    private const string Event = "E1\tCue:T2 Source:T1 Content:T3\n";
    private const string Attributes = "A1\tKind E1 indirect\nA2\tAct E1 said\nA3\tModality E1 asserted\n";

    [Theory]
    [InlineData("Zeile", "line 1: expected a line that begins with T, E, A, M, R, N, # or *, found \"Zeile\"")]
    [InlineData("T1\tSource 0 4", "line 1: expected T1<tab>Source 0 5<tab>words, found \"T1\" and 1 tabs")]
    [InlineData("T1\tSource 0-4\tVoss", "line 1: expected offsets such as 0 5;16 23, found \"0-4\"")]
    [InlineData("T1\tSource 0 40\tVoss", "line 1: the range 0 40 lies outside the text of 13 code points")]
    [InlineData("T1\tSource 4 0\tVoss", "line 1: the range 4 0 lies outside")]
    [InlineData("T1\tSource 0 4\tLind", "line 1: T1: the words beside the offsets are not those of the text there")]
    [InlineData(Bound + "T1\tSource 0 4\tVoss", "line 4: T1 is there twice")]
    [InlineData(Bound + "E1\tCue:T2 Source", "line 4: E1: expected Role:T1, found \"Source\"")]
    [InlineData(Bound + "E1\tCue:T2 Source:T9", "line 4: E1: there is no text-bound annotation T9")]
    [InlineData(Bound + "E1\tCue:T2 Source:T3", "line 4: E1: Source points to T3, which is of the type Content")]
    [InlineData(Bound + "E1\tCue:T2 Target:T3",
        "line 4: E1: expected the roles Cue, Uncued, Source, Content and Hop, found Target")]
    [InlineData(Bound + Event, "line 4: E1: E1 has no attribute Kind; expected one of direct, indirect, mixed")]
    [InlineData(Bound + Event + "A1\tKind E1 loud",
        "line 4: E1: expected one of direct, indirect, mixed, found \"loud\"")]
    [InlineData(Bound + Event + Attributes + "A4\tConfidence E1 2",
        "line 4: E1: expected a number from 0 to 1, found \"2\"")]
    [InlineData(Bound + Event + Attributes + "A4\tKind E1 direct", "line 8: Kind E1 is there twice")]
    [InlineData(Bound + "T4\tHop 0 4\tVoss\nE1\tCue:T2 Hop:T4\n" + Attributes,
        "line 5: E1: T4 has no attribute HopKind; expected one of news-outlet")]
    [InlineData(Bound + "#1\tSpans T1\t0 99", "line 4: the range 0 99 lies outside")]
    public void A_brat_line_that_is_not_as_expected(string annotations, string message) =>
        Assert.StartsWith("x.ann: " + message, Records.ReadBrat("a", Text, annotations).Error?.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Lines_of_other_annotations_are_passed_over()
    {
        const string Others =
            "\nR1\tCoref Arg1:T1 Arg2:T3\nN1\tReference T1 Wikidata:Q1\tVoss\n*\tEquiv T1 T3\n#1\tAnnotatorNotes "
                + "T1\tseen\r\nE2\tMove:T1\n";
        StatementDocument document = Records.ReadBrat("a", Text, Bound + Event + Attributes + Others).Document!;
        Assert.Equal([new(10, 12)], Assert.Single(document.Statements).Content.ToArray());
    }

    [Theory]
    [InlineData("[]", "expected a JSON object, found an array")]
    [InlineData("{", "not readable as JSON")]
    [InlineData("{\"text\":\"a\",\"attributions\":[]}", "field \"id\" is missing")]
    [InlineData("{\"id\":\"a\",\"text\":1,\"attributions\":[]}", "field \"text\": expected a text, found 1")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\"}", "field \"attributions\" is missing")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\",\"attributions\":{}}",
        "field \"attributions\": expected a list, found {}")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\",\"attributions\":[7]}", "attribution 1: expected an object")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\",\"attributions\":[{\"cue\":[[0,2]]}]}",
        "attribution 1: field \"cue\": the range [0, 2] lies outside the text of 1 code points")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\",\"attributions\":[{\"cue\":[[0]]}]}",
        "attribution 1: field \"cue\": expected ranges [start, end] of code points, found [0]")]
    [InlineData("{\"id\":\"a\",\"text\":\"a\",\"attributions\":[{\"kind\":\"loud\"}]}",
        "attribution 1: field \"kind\": expected one of direct, indirect, mixed, found \"loud\"")]
    [InlineData(
        "{\"id\":\"a\",\"text\":\"a\",\"attributions\":[{\"kind\":\"direct\",\"act\":\"said\",\"modality\":\"asserted\",\"confidence\":1.5}]}",
        "attribution 1: field \"confidence\": expected a number from 0 to 1, found \"1.5\"")]
    [InlineData(
        "{\"id\":\"a\",\"text\":\"a\",\"attributions\":[{\"kind\":\"direct\",\"act\":\"said\",\"modality\":\"asserted\",\"chain\":[{\"span\":[0,1],\"kind\":\"bird\"}]}]}",
        "attribution 1: field \"chain\": expected one of news outlet, ")]
    public void A_json_line_that_is_not_as_expected_is_refused_and_the_rest_goes_on(string line, string message)
    {
        const string Good = "{\"id\":\"z\",\"text\":\"\",\"attributions\":[]}";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Good}\n\n{line}\n{Good}"));
        StatementDocumentResult[] results = [.. JsonLinesReader.Read(stream, "x.jsonl")];
        Assert.StartsWith("x.jsonl: line 3: " + message, results[1].Error?.ToString(), StringComparison.Ordinal);
        Assert.Equal(["z", null, "z"], results.Select(result => result.Document?.Id));
    }

    [Fact]
    public void A_line_that_is_longer_than_permitted_is_refused_without_being_held()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("{\"id\":\"" + new string('x', 5000) + "\"}"));
        Assert.Contains("is longer than 1000 bytes", Assert.Single(JsonLinesReader.Read(stream, "x.jsonl", 1000))
            .Error!.ToString(),
            StringComparison.Ordinal);
    }
}
