using Hearsay.Languages;
using Hearsay.Languages.Speech;

namespace Hearsay.Tests.Language;

public class AgenciesTests
{
    [Theory]
    [InlineData("UNI", "United News of India")]
    [InlineData("uni", "")]
    [InlineData("the associated press", "Associated Press")]
    [InlineData("Getty Images", "")]
    [InlineData("BBC", "")]
    public void Copy_is_credited_to_wires_alone_and_abbreviations_count_in_their_own_case(string spelling, string name)
    {
        Agencies.Known.TryFind(spelling, out string found);
        Assert.Equal(name, found);
    }

    [Theory]
    [InlineData("bbc", "Broadcaster")]
    [InlineData("tass", "StateMedia")]
    [InlineData("canadian press", "WireAgency")]
    [InlineData("cp", "")]
    [InlineData("getty images", "")]
    public void Sentences_speak_of_outlets_under_safe_names_alone(string name, string kind) =>
        Assert.Equal(kind, Agencies.Known.InSentence(name)?.ToString() ?? "");

    [Fact]
    public void Words_that_mean_something_else_too_make_no_body_a_relay()
    {
        IReadOnlySet<string> relays = Agencies.Known.Relays;
        Assert.Contains("reuters", relays);
        Assert.DoesNotContain("hill", relays);
        Assert.DoesNotContain("facebook", relays);
    }

    [Theory]
    [InlineData("studies", "Document", true)]
    [InlineData("memos", "Own", true)]
    [InlineData("remarks", "Occasion", true)]
    [InlineData("court", "Document", false)]
    public void A_noun_keeps_its_uses_in_the_plural(string word, string use, bool expected) =>
        Assert.Equal(expected, LanguagePack.English.SourceNouns.Is(word, Enum.Parse<NounUses>(use)));

    [Fact]
    public void A_language_without_tables_knows_no_words()
    {
        LanguagePack none = LanguagePack.None;
        Assert.Empty(none.Acts.StartingWith("say"));
        Assert.Null(none.SourceNouns.Find("report"));
        Assert.Equal(["said"], none.Inflection.LemmasOf("said"));
        Assert.False(none.Relays.IsUnnamed("sources"));
    }
}
