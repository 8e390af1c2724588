using System.Text;
using System.Text.Json;
using Hearsay.Articles.JsonLd;

namespace Hearsay.Tests.Articles.Metadata;

public class LenientJsonTests
{
    private const string Signs = "{}[]\",:\\/<x\0\u2028\uD83D";

    [Theory]
    [InlineData("""{"headline":"A"}""")]
    [InlineData("""<!-- {"headline":"A"} -->""")]
    [InlineData("""<![CDATA[ {"headline":"A"} ]]>""")]
    [InlineData("//<![CDATA[\n{\"headline\":\"A\"}\n//]]>")]
    [InlineData("""{"x":[1,2,],"headline":"A",}""")]
    [InlineData("""{"x":1 /* why */, "headline":"A"};""")]
    [InlineData("""{"x":"1" "headline":"A"}""")]
    [InlineData("""{"headline":"A","x":{"y":[""")]
    [InlineData("{headline: \"A\"}")]
    public void What_templates_do_to_JSON_is_tolerated(string text) =>
        Assert.Equal("A", Find(LenientJson.Parse(text), "headline")?.Text);

    [Theory]
    [InlineData("""{"a":"say \"hi\" \\ \/ \u00e9 \n x"}""", "say \"hi\" \\ / é \n x")]
    [InlineData("{\"a\":\"two\nlines\"}", "two\nlines")]
    [InlineData("""{"a":"she said "yes" to it","b":1}""", "she said \"yes\" to it")]
    [InlineData("""{"a":"Tom &amp; Jo &quot;x&quot;"}""", "Tom & Jo \"x\"")]
    public void Strings_are_decoded_and_unescaped_quote_marks_kept(string text, string expected) =>
        Assert.Equal(expected, Find(LenientJson.Parse(text), "a")!.Text);

    [Fact]
    public void A_span_holds_what_stands_between_the_quote_marks()
    {
        const string text = """{"a":{"b":"caf\u00e9"}}""";
        LenientJsonValue value = Find(LenientJson.Parse(text), "b")!;
        Assert.Equal("caf\\u00e9", text[value.Span.Start..value.Span.End]);
        Assert.Equal("café", value.Text);
    }

    [Fact]
    public void Valid_JSON_reads_as_the_standard_reads_it()
    {
        var random = new Random(11);
        for (int round = 0; round < 300; round++)
        {
            string json = $"[{RandomJson(random, depth: 0)}]";
            using var standard = JsonDocument.Parse(json);
            AssertSame(standard.RootElement, Assert.Single(LenientJson.Parse(json).Items));
        }
    }

    [Fact]
    public void Broken_JSON_neither_throws_nor_leads_outside_its_text()
    {
        var random = new Random(12);
        for (int round = 0; round < 2_000; round++)
        {
            var text = new StringBuilder(RandomJson(random, depth: 0));
            for (int change = 0; change < 4; change++)
                text[random.Next(text.Length)] = Signs[random.Next(Signs.Length)];
            string broken = text.ToString(0, random.Next(text.Length + 1));
            foreach (LenientJsonValue value in All(LenientJson.Parse(broken)))
                Assert.InRange(value.Span.End, value.Span.Start, broken.Length);
        }
    }

    [Theory]
    [InlineData("[", 500_000)]
    [InlineData("{\"a\":", 200_000)]
    [InlineData("[{\"a\":[", 100_000)]
    [InlineData("\"", 300_000)]
    [InlineData("{\"a\":\"b\",", 300_000)]
    [InlineData("/*", 300_000)]
    public void Depth_and_size_of_hostile_JSON_are_bounded(string unit, int times)
    {
        LenientJsonValue root = LenientJson.Parse(string.Concat(Enumerable.Repeat(unit, times)));
        Assert.InRange(All(root).Count(), 0, 50_100);
    }

    private static LenientJsonValue? Find(LenientJsonValue root, string name) =>
        All(root).Select(value => value[name]).FirstOrDefault(value => value is not null);

    private static IEnumerable<LenientJsonValue> All(LenientJsonValue root)
    {
        var open = new Stack<LenientJsonValue>([root]);
        while (open.TryPop(out LenientJsonValue? value))
        {
            yield return value;
            foreach (LenientJsonValue item in value.Items) open.Push(item);
        }
    }

    private static void AssertSame(JsonElement expected, LenientJsonValue actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Select(member => member.Name), actual.Names);
                foreach ((JsonProperty member, LenientJsonValue value) in expected.EnumerateObject().Zip(actual.Items))
                    AssertSame(member.Value, value);
                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.Items.Count);
                foreach ((JsonElement item, LenientJsonValue value) in expected.EnumerateArray().Zip(actual.Items))
                    AssertSame(item, value);
                break;
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), actual.Text);
                break;
            default:
                Assert.Equal(expected.GetRawText(), actual.Text);
                break;
        }
    }

    private static string RandomJson(Random random, int depth) => random.Next(depth > 4 ? 2 : 4) switch
    {
        0 =>
            JsonSerializer.Serialize(
            new string([.. Enumerable.Range(0, random.Next(8)).Select(_ => "ab \"\\/é\n,:}"[random.Next(11)])])),
        1 => random.Next(3) switch { 0 => "true", 1 => "null", _ => random.Next(1000).ToString() },
        2 =>
        "[" + string.Join(" , ", Enumerable.Range(0, random.Next(4)).Select(_ => RandomJson(random, depth + 1))) + "]",
        _ =>
        "{" + string.Join(",", Enumerable.Range(0, random.Next(4))
        .Select(i => $"\"k{i}\" : {RandomJson(random, depth + 1)}")) + "}",
    };
}
