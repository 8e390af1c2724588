using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Hearsay.Mentions;
using Hearsay.Reports.Read.Html;

namespace Hearsay.Tests.Reports.Formats;

public class ReadHtmlTests
{
    [Fact]
    public void The_page_is_well_formed_and_every_link_leads_somewhere()
    {
        XDocument page = Parse([.. Stories.Bridge().Build().Witnesses]);
        List<string> ids = [.. Attributes(page, "id")];
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Attributes(page, "href"), link => Assert.Contains(link.TrimStart('#'), ids));
        Assert.All(Attributes(page, "aria-labelledby"), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Every_statement_has_its_number_in_the_text_and_its_note_beside_the_block_where_it_begins()
    {
        ReadArticle read = Stories.Bridge().Build().Witnesses[0];
        XDocument page = Parse(read);
        XElement[] notes = [.. Having(page, "note")];
        Assert.Equal(read.Statements.Length, notes.Length);
        Assert.Equal(
            ["Mira Voss", "Mira Voss", "Mira Voss", "Odo Lind"],
            notes.Select(note => Having(note, "speaker").Single().Value));
        Assert.All(notes, note =>
        {
            XElement row = note.Ancestors("div").First(one => one.Attribute("class")?.Value == "row");
            string number = Having(note, "number").Single().Value;
            Assert.Contains(Having(row, "ref"), link => link.Value == number);
        });
        Assert.Contains("via Norrland Press (wire agency)", notes[1].Value, StringComparison.Ordinal);
        Assert.Contains("said, denied · reported", notes[3].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_page_is_lost_and_what_is_set_aside_stands_where_it_stood()
    {
        ReadArticle read = Stories.Bridge().Build().Witnesses[1];
        XElement article = Parse(read).Descendants("article").Single();
        foreach (XElement mark in Having(article, "ref").Concat(Having(article, "notes")).ToList()) mark.Remove();
        foreach (string words in CompareHtmlTests.WordsOf(read.Article))
            Assert.Contains(words, article.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_strangers_wrote_stays_text_and_nothing_runs_or_loads()
    {
        XDocument page = Parse([.. Stories.Hostile().Build().Witnesses]);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.Empty(page.Descendants().Attributes("src"));
        Assert.DoesNotContain(page.Descendants().Attributes(),
            one => one.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Root!.Value, unit => unit is '\u202E' or '\u2066' or '\0' or '\u001B');
        byte[] style = SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants("style").Single().Value));
        Assert.Contains(page.Descendants("meta"), meta => meta.Attribute("content")?.Value
            == $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(style)}'; base-uri 'none'; form-action "
                + $"'none'");
    }

    [Fact]
    public void Where_nothing_could_be_read_the_page_says_so() =>
        Assert.Contains("No article could be read", Parse().Root!.Value, StringComparison.Ordinal);

    private static IEnumerable<XElement> Having(XContainer page, string name) => page.Descendants()
        .Where(element => element.Attribute("class")?.Value.Split(' ').Contains(name) == true);

    private static IEnumerable<string> Attributes(XDocument page, string name) =>
        page.Descendants().Attributes(name).Select(attribute => attribute.Value);

    private static XDocument Parse(params ReadArticle[] articles)
    {
        var output = new StringWriter();
        var report = new ReadHtml(output);
        foreach (ReadArticle article in articles) report.Write(article);
        report.Finish();
        return XDocument.Parse(output.ToString(), LoadOptions.PreserveWhitespace);
    }
}
