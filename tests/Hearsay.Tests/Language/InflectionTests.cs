using Hearsay.Languages;
using Hearsay.Languages.Forms;

namespace Hearsay.Tests.Language;

public class InflectionTests
{
    private static readonly Inflection English = LanguagePack.English.Inflection;

    [Theory]
    [InlineData("deny", "deny denies denied denied denying")]
    [InlineData("announce", "announce announces announced announced announcing")]
    [InlineData("express", "express expresses expressed expressed expressing")]
    [InlineData("agree", "agree agrees agreed agreed agreeing")]
    [InlineData("say", "say says said said saying")]
    [InlineData("admit", "admit admits admitted admitted admitting")]
    [InlineData("undertake", "undertake undertakes undertook undertaken undertaking")]
    [InlineData("plead", "plead pleads pleaded pled pleaded pled pleading")]
    public void A_verb_has_its_forms(string lemma, string forms) =>
        Assert.Equal(forms, string.Join(' ', English.VerbForms(lemma).Select(form => form.Form)));

    [Theory]
    [InlineData("tried", "try")]
    [InlineData("denies", "deny")]
    [InlineData("moved", "move")]
    [InlineData("walked", "walk")]
    [InlineData("planned", "plan")]
    [InlineData("admitting", "admit")]
    [InlineData("lying", "lie")]
    [InlineData("undertook", "undertake")]
    [InlineData("promises", "promise")]
    [InlineData("passes", "pass")]
    [InlineData("co-signed", "sign")]
    [InlineData("'ll", "will")]
    public void A_form_leads_back_to_its_lemma(string form, string lemma) =>
        Assert.Contains(lemma, English.LemmasOf(form));

    [Theory]
    [InlineData("claim", "claims")]
    [InlineData("prophecy", "prophecies")]
    [InlineData("speech", "speeches")]
    public void A_noun_has_a_plural(string noun, string plural) => Assert.Equal(plural, English.Plural(noun));

    [Fact]
    public void A_language_without_tables_has_words_without_forms()
    {
        Inflection none = LanguagePack.None.Inflection;
        Assert.Equal([("va", VerbForm.Base)], none.VerbForms("va"));
        Assert.Equal(["vas"], none.LemmasOf("vas"));
        Assert.Equal("va", none.Plural("va"));
    }
}
