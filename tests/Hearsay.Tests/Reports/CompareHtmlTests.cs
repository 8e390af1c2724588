using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Hearsay.Articles;
using Hearsay.Collation;
using Hearsay.Reports.Compare.Html;

namespace Hearsay.Tests.Reports;

public class CompareHtmlTests
{
    [Fact]
    public void The_page_is_well_formed_and_every_link_leads_somewhere()
    {
        XDocument page = Parse(Stories.Bridge().Build());
        List<string> ids = [.. Attributes(page, "id")];
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Attributes(page, "href"), link => Assert.Contains(link.TrimStart('#'), ids));
        Assert.All(Attributes(page, "aria-labelledby"), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Every_passage_has_one_place_in_its_article_and_a_link_each_way()
    {
        CollatedStory story = Stories.Bridge().Build();
        XDocument page = Parse(story);
        List<XElement> places = [.. Having(page, "ref")];
        Assert.Equal(story.Utterances.Sum(utterance => utterance.Passages.Length), places.Count);
        List<string> links = [.. page.Descendants("th").Elements("a").Attributes("href").Select(link => link.Value)];
        Assert.All(places, place =>
        {
            Assert.Contains("#" + place.Attribute("id")!.Value, links);
            Assert.NotNull(place.Ancestors("article").SingleOrDefault());
        });
    }

    [Fact]
    public void What_strangers_wrote_stays_text()
    {
        XDocument page = Parse(Stories.Hostile().Build());
        Assert.Single(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(),
            one => one.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        string text = page.Root!.Value;
        Assert.Contains("<script>alert(\"1\")</script> & 'headline' ]]>", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, unit => unit is '\u202E' or '\u2066' or '\0' or '\u001B');
    }

    [Fact]
    public void The_page_asks_for_nothing_from_elsewhere_and_its_policy_allows_its_own_style_and_script_alone()
    {
        XDocument page = Parse(Stories.Bridge().Build());
        string policy = page.Descendants("meta")
            .Single(meta => meta.Attribute("http-equiv")?.Value == "Content-Security-Policy")
            .Attribute("content")!.Value;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        foreach (string tag in new[] { "style", "script" })
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants(tag).Single().Value));
            Assert.Contains($"{tag}-src 'sha256-{Convert.ToBase64String(hash)}'", policy, StringComparison.Ordinal);
        }

        Assert.Empty(page.Descendants().Attributes("src"));
        Assert.Empty(page.Descendants().Attributes("style"));
        Assert.Empty(page.Descendants("link"));
        Assert.All(Attributes(page, "href"), link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_page_is_lost()
    {
        CollatedStory story = Stories.Bridge().Build();
        XElement[] articles = [.. Parse(story).Descendants("article")];
        for (int i = 0; i < articles.Length; i++)
        {
            foreach (XElement mark in Having(articles[i], "ref").ToList()) mark.Remove();
            foreach (string words in WordsOf(story.Witnesses[i].Article))
                Assert.Contains(words, articles[i].Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Marks_that_overlap_and_nest_keep_the_text_whole()
    {
        CollatedStory story = new StoryBuilder()
            .Speaker("outer", "Mira Voss").Speaker("inner", "Odo Lind")
            .Witness("one",
            "{s outer:Voss} {c outer:said} {q outer:that {s inner:Lind} {c inner:claimed} {q inner:the {may "
                + "outer:ferry {may inner:might} run}}}.")
            .Build();
        XElement text = Having(Parse(story), "text").Single();
        foreach (XElement mark in Having(text, "ref").ToList()) mark.Remove();
        Assert.Equal("Voss said that Lind claimed the ferry might run.", text.Value.Trim());
        XElement might = text.Descendants("span").Single(span => span.Value == "might");
        Assert.Equal("1 2", might.Attribute("data-u")!.Value);
        Assert.Contains("hedge", might.Attribute("class")!.Value.Split(' '));
    }

    [Fact]
    public void Differences_are_told_in_words_too()
    {
        XDocument page = Parse(Stories.Bridge().Build());
        XElement inserted = page.Descendants("ins")
            .Single(one => one.Value.Contains("thirty", StringComparison.Ordinal));
        Assert.Equal("[only here: thirty]", inserted.Value);
        XElement deleted = page.Descendants("del")
            .First(one => one.Value.Contains("every one of", StringComparison.Ordinal));
        Assert.Equal("[not here, but in A: every one of]", deleted.Value);
    }

    private static IEnumerable<XElement> Having(XContainer page, string name) => page.Descendants()
        .Where(element => element.Attribute("class")?.Value.Split(' ').Contains(name) == true);

    private static IEnumerable<string> Attributes(XDocument page, string name) =>
        page.Descendants().Attributes(name).Select(attribute => attribute.Value);

    private static XDocument Parse(CollatedStory story) =>
        XDocument.Parse(Write(story), LoadOptions.PreserveWhitespace);

    /// <summary>What every block of the page says.</summary>
    internal static IEnumerable<string> WordsOf(Article article) =>
        article.Blocks.Select(block => block.Text is { } text ? article.Text.Quote(text) : block.Aside!);

    private static string Write(CollatedStory story)
    {
        var output = new StringWriter();
        CompareHtml.Write(story, output);
        if (Environment.GetEnvironmentVariable("HEARSAY_SHOW") is { } file) File.WriteAllText(file, output.ToString());
        return output.ToString();
    }
}
