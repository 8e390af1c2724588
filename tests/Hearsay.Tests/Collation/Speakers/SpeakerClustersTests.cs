using Hearsay.Collation;
using Hearsay.Collation.Speakers;
using Hearsay.Languages;
using Hearsay.Mentions;

namespace Hearsay.Tests.Collation.Speakers;

public sealed class SpeakerClustersTests
{
    [Fact]
    public void One_person_has_one_id_and_the_fullest_name_in_all_witnesses()
    {
        Speaker[] all = SpeakersOf(
            ["Mara Venn (mayor)"], ["Mara J. Venn"], ["Venn (mayor)"]);
        Assert.Single(all.Select(one => one.Id).Distinct());
        Assert.All(all, one => Assert.Equal("Mara J. Venn", one.Name));
        Assert.Contains("mayor", all[0].Roles);
    }

    [Theory]
    [InlineData("Mara Venn", "Odo Venn")]
    [InlineData("Odo Venn Jr.", "Odo Venn Sr.")]
    [InlineData("Mara Venn", "the Venn Board")]
    public void Two_speakers_have_two_ids(string a, string b) =>
        Assert.Equal(2, SpeakersOf([a], [b]).Select(one => one.Id).Distinct().Count());

    [Fact]
    public void A_surname_that_two_bear_is_neithers()
    {
        Speaker[] all = SpeakersOf(["Mara Venn"], ["Odo Venn"], ["Venn"]);
        Assert.Equal(3, all.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void Whom_one_witness_keeps_apart_the_story_keeps_apart()
    {
        Speaker[] all = SpeakersOf(["Odo Venn", "Odo Venn Jr."], ["Odo Venn"]);
        Assert.Equal(all[0].Id, all[2].Id);
        Assert.NotEqual(all[0].Id, all[1].Id);
    }

    [Fact]
    public void Whoever_is_unresolved_has_no_id() => Assert.Null(SpeakersOf(["? he"]).Single().Id);

    [Fact]
    public void Ids_do_not_depend_on_the_order_of_the_witnesses()
    {
        string[][] witnesses = [["Mara Venn", "the Harbour Board"], ["Venn"], ["Odo Lind"]];
        static IEnumerable<string> Ids(Speaker[] all) => all.Select(one => $"{one.Name} {one.Id}").Order();
        Assert.Equal(Ids(SpeakersOf(witnesses)), Ids(SpeakersOf([.. witnesses.Reverse()])));
    }

    private static Speaker[] SpeakersOf(params string[][] witnesses)
    {
        var thresholds = new Thresholds();
        ReadArticle[] told = [.. witnesses.Select(names =>
        {
            var witness = new Told(names[0]);
            foreach (string name in names) witness.Say($"{name} | said | the wells are clean");
            return witness.Build();
        })];
        return [.. SpeakerClusters.Identify(told, new SpeakerMatcher(LanguagePack.English, thresholds), thresholds)
            .SelectMany(article => article.Statements).Select(statement => statement.Speaker)];
    }
}
