using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Articles;
using Hearsay.Articles.Metadata;
using Hearsay.Articles.Origins;
using Hearsay.Collation;
using Hearsay.Languages.Names;
using Hearsay.Mentions;
using Hearsay.Pages;
using Hearsay.Records;
using Hearsay.Reports.Clean.Jsonl;
using Hearsay.Reports.Compare.Json;
using Hearsay.Reports.Read.Jsonl;
using Hearsay.Statements;

namespace Hearsay.Tests.Reports;

public class JsonFormatTests
{
    [Fact]
    public void Docs_json_md_names_every_field_that_is_written_and_no_other()
    {
        string page = File.ReadAllText(Path.Combine(Golden.Root(), "docs/json.md"));
        var documented = Regex.Matches(page, @"(?<=^\| [^|]*)`(\w+)`", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value).ToHashSet();
        var anywhere = Regex.Matches(page, @"`(\w+)`").Select(match => match.Groups[1].Value).ToHashSet();
        var written = NamesIn(Compare(Stories.Bridge().Build())).Concat(NamesIn(Read(Article("plain"))))
            .Concat(NamesIn(Cleaned())).Concat(NamesIn(Compare(WithNamesakeAndAside()))).ToHashSet();
        Assert.Empty(written.Except(anywhere));
        Assert.Empty(documented.Except(written));
    }

    private static CollatedStory WithNamesakeAndAside()
    {
        var namesake = new Speaker("Jory Voss", SpeakerKind.Person, [], []);
        var speaker = new Speaker("Mira Voss", SpeakerKind.Person, [], [])
        {
            Gender = Gender.Female,
            Namesakes = [namesake],
        };
        CollatedStory story = new StoryBuilder().Speaker("a", speaker)
            .Witness("one", "{s a:Voss} {c a:said} {q a:it is shut}.").Build();
        return story with { Aside = [new AsidePassage(story.Utterances[0].Passages[0], AsideReason.Topic)] };
    }

    [Fact]
    public void A_passage_quotes_its_witness_at_code_points_also_behind_astral_characters()
    {
        JsonElement story = Compare(new StoryBuilder()
            .Speaker("a", "Mira Voss")
            .Witness("one", "🌉🌉 {s a:Mira Voss} {c a:said}: {q a:“The 𝒃ridge 🌉 is shut”}.")
            .Build());
        string text = story.GetProperty("witnesses")[0].GetProperty("text").GetString()!;
        JsonElement passage = story.GetProperty("utterances")[0].GetProperty("passages")[0];
        JsonElement range = passage.GetProperty("content")[0];
        Assert.Equal("[[19,43]]".Length, passage.GetProperty("content").GetRawText().Length);
        Assert.Equal("“The 𝒃ridge 🌉 is shut”", SliceByCodePoints(text, range));
        Assert.Equal("“The 𝒃ridge 🌉 is shut”", passage.GetProperty("contentText")[0].GetString());
        Assert.Equal("Mira Voss", SliceByCodePoints(text, passage.GetProperty("source")[0]));
    }

    [Fact]
    public void Every_range_with_a_text_beside_it_quotes_that_text()
    {
        CollatedStory story = Stories.Bridge().Build();
        foreach (JsonElement utterance in Compare(story).GetProperty("utterances").EnumerateArray())
        {
            foreach (JsonElement passage in utterance.GetProperty("passages").EnumerateArray())
            {
                string id = passage.GetProperty("witness").GetString()!;
                string text = story.Witnesses.Single(one => one.Article.Id == id).Article.Text.Value;
                Assert.All(ObjectsWithSpan(passage), one => Assert.Equal(
                    one.GetProperty("text").GetString(), SliceByCodePoints(text, one.GetProperty("span"))));
            }
        }
    }

    [Fact]
    public void Byte_ranges_lead_back_to_the_page_as_it_came()
    {
        ReadArticle article = Article("é🌉");
        JsonElement page = Read(article).GetProperty("attributions")[0].GetProperty("page").GetProperty("content")[0];
        byte[] bytes = Encoding.UTF8.GetBytes("Ünder it, Voss said “é🌉”.");
        Assert.Equal("“é🌉”", Encoding.UTF8.GetString(bytes[page[0].GetInt32()..page[1].GetInt32()]));
    }

    [Fact]
    public void Labels_and_kinds_are_the_words_of_the_schema()
    {
        JsonElement utterance = Compare(Stories.Bridge().Build()).GetProperty("utterances")[0];
        JsonElement relation = utterance.GetProperty("relations")[1];
        Assert.Equal("""["wording-conflict","number-conflict","attribution-differs"]""", relation.GetProperty("labels")
            .GetRawText());
        Assert.Equal("""["post.crack","blog.crack"]""", relation.GetProperty("by").GetRawText());
        Assert.Equal(
            ["wording", "number", "chain"], relation.GetProperty("differences").EnumerateArray()
            .Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal("wire agency", utterance.GetProperty("passages")[0].GetProperty("chain")[0].GetProperty("kind")
            .GetString());
    }

    [Fact]
    public void Every_value_of_every_enumeration_has_its_own_word()
    {
        Check<StatementKind>(SchemaWords.Of);
        Check<Act>(SchemaWords.Of);
        Check<Modality>(SchemaWords.Of);
        Check<HopKind>(SchemaWords.Of);
        Check<SpeakerKind>(SchemaWords.Of);
        Check<RelationLabel>(SchemaWords.Of);
        Check<VariantKind>(SchemaWords.Of);
        Check<BlockKind>(SchemaWords.Of);
        Check<OriginKind>(SchemaWords.Of);
        Check<AuthorKind>(SchemaWords.Of);
        Check<MetadataSource>(SchemaWords.Of);
        Check<AsideReason>(SchemaWords.Of);
        static void Check<T>(Func<T, string> word) where T : struct, Enum
        {
            string[] words = [.. Enum.GetValues<T>().Select(word)];
            Assert.Equal(words.Length, words.Distinct().Count());
            Assert.All(words, one => Assert.Matches("^[a-z]+([ -][a-z]+)*$", one));
        }
    }

    [Fact]
    public void A_users_own_fields_pass_through_and_those_named_like_ours_do_not()
    {
        using JsonDocument extra =
            JsonDocument.Parse("""{"desk":{"city":"Sund"},"attributions":[1],"served":"x","language":3}""");
        JsonElement line =
            Read(Article("x", extra.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value)));
        Assert.Equal("Sund", line.GetProperty("desk").GetProperty("city").GetString());
        Assert.Equal(JsonValueKind.True, line.GetProperty("served").ValueKind);
        Assert.Equal("en", line.GetProperty("language").GetString());
        Assert.Equal(1, line.GetProperty("attributions").GetArrayLength());
        Assert.Equal("x",
            line.GetProperty("attributions")[0].GetProperty("contentText")[0].GetString()!.Trim('“', '”'));
    }

    [Fact]
    public void A_warning_goes_to_the_witness_of_its_input()
    {
        var output = new MemoryStream();
        CompareJson.Write(
            Stories.Unrelated().Build(), output,
            [new InputError("two.txt", "published", "\"soon\" is no date", IsWarning: true)]);
        JsonElement witnesses = JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("witnesses");
        Assert.Equal(0, witnesses[0].GetProperty("warnings").GetArrayLength());
        Assert.Equal("\"soon\" is no date", witnesses[1].GetProperty("warnings")[0].GetString());
    }

    private static ReadArticle Article(string words, Dictionary<string, JsonElement>? extra = null) =>
        new StoryBuilder()
        .Speaker("a", "Mira Voss")
        .Witness("one", $"Ünder it, {{s a:Voss}} {{c a:said}} {{q a:“{words}”}}.", "Post", "2031-03-08", "A title",
        extra: extra)
        .BuildArticle();

    private static JsonElement Compare(CollatedStory story)
    {
        var output = new MemoryStream();
        CompareJson.Write(story, output);
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }

    /// <summary>A page with everything that <c>clean</c> may have to say.</summary>
    private static JsonElement Cleaned()
    {
        const string Paragraph =
            "The bridge over the Osk is shut and will stay so until spring, the mayor of the town said on Friday.\n";
        var page = new Page("c", "c",
            Encoding.UTF8.GetBytes(Paragraph + Paragraph.Replace("Osk", "Lisk", StringComparison.Ordinal) + Paragraph),
            PageMetadata.Unknown)
        {
            Container = new ContainerFacts { SourceName = "Meridian Wire", IsSummary = true, IsCutOff = true },
        };
        using var line = new MemoryStream();
        CleanJsonl.Write(new ArticleReader().Read(page).Article!, line);
        JsonElement cleaned = JsonDocument.Parse(line.ToArray()).RootElement;
        Assert.Contains("repeatOf", NamesIn(cleaned));
        return cleaned;
    }

    private static JsonElement Read(ReadArticle article)
    {
        var output = new MemoryStream();
        ReadJsonl.Write(article, output);
        string line = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        return JsonDocument.Parse(line).RootElement;
    }

    private static string SliceByCodePoints(string text, JsonElement range) => string.Concat(
        text.EnumerateRunes().Skip(range[0].GetInt32()).Take(range[1].GetInt32() - range[0].GetInt32()));

    private static IEnumerable<string> NamesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => NamesIn(one.Value).Prepend(one.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(NamesIn),
        _ => [],
    };

    private static IEnumerable<JsonElement> ObjectsWithSpan(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => ObjectsWithSpan(one.Value))
            .Concat(element.TryGetProperty("span", out _) ? [element] : []),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ObjectsWithSpan),
        _ => [],
    };
}
