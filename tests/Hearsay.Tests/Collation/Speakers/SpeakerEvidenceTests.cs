using Hearsay.Collation;
using Hearsay.Collation.Speakers;
using Hearsay.Languages;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Tests.Collation.Speakers;

/// <summary>How likely two speakers are one, as a number; specs/collation/speakers.tsv has what follows from
/// it.</summary>
public class SpeakerEvidenceTests
{
    [Theory]
    [InlineData("Mara Venn", "Mara Venn", 1)]
    [InlineData("Mara Venn", "Mara Elisabeth Venn", 1)]
    [InlineData("Elizabeth Venn", "Liz Venn", .97)]
    [InlineData("M. Venn", "Mara Venn", .9)]
    [InlineData("Mara Venn", "Venn", .9)]
    [InlineData("Mara Venn", "Mara", .85)]
    [InlineData("Adele Corvane", "Adele Corvain", .8)]
    [InlineData("Harold Bornstein", "Bornsten", .8)]
    [InlineData("Liz Bornstein", "Elizabeth Bornsten", .8)]
    [InlineData("Mara Venn", "Lisa Venn", 0)]
    [InlineData("Mara Venn", "Mara Lind", 0)]
    [InlineData("Tom Quill Sr.", "Tom Quill Jr.", 0)]
    [InlineData("Tom Quill Jr.", "Tom Quill Jr.", 1)]
    [InlineData("Mara Venn", "Lind", 0)]
    public void Two_people_are_told_apart_by_their_names(string a, string b, double evidence) => Check(a, b, evidence);

    [Theory]
    [InlineData("Mara Venn (mayor of Aldermoor)", "? the mayor", .8)]
    [InlineData("Mara Venn (mayor)", "? the mayor of Aldermoor", .35)] // More is said of the other than fits her.
    [InlineData("Mara Venn (head of the Harbour Board)", "the Harbour Board", .5)]
    [InlineData("Mara Venn (French president)", "the French government", .5)]
    [InlineData("Mara Venn", "the Harbour Board", -1)]
    [InlineData("Mara Venn", "the Norrland News Agency", .35)] // An agency carries what others say.
    [InlineData("Mara Venn", "? an official", .35)]
    [InlineData("Mara Venn", "?", .35)]
    public void A_person_is_one_with_what_describes_her(string a, string b, double evidence) => Check(a, b, evidence);

    [Theory]
    [InlineData("the Harbour Board", "the Harbour Board", .9)]
    [InlineData("the Harbour Board", "the Belmor Harbour Board", .8)]
    [InlineData("the UN", "the United Nations", .9)]
    [InlineData("the Algerian foreign ministry", "the Algerian interior ministry", .5)]
    [InlineData("the Harbour Board", "the Fishermen's Union", -1)]
    [InlineData("the Harbour Board", "the Norrland News Agency", .35)]
    [InlineData("the Norrland News Agency", "the Harbour Board", .35)]
    [InlineData("the Harbour Board", "? an official", .35)]
    [InlineData("? an official", "? a neighbour", .35)]
    [InlineData("?", "?", .35)]
    public void Two_bodies_are_told_apart_by_what_describes_them(string a, string b, double evidence) =>
        Check(a, b, evidence);

    [Fact]
    public void Other_names_count_where_one_name_is_a_single_word()
    {
        Speaker nick = new("Boats", SpeakerKind.Person, ["Mara Venn"], []);
        Assert.Equal(1, Compare(nick, Told.SpeakerOf("Mara Venn")));
        Assert.Equal(1, Compare(Told.SpeakerOf("Mara Venn"), nick));
        Assert.Equal(0, Compare(nick, Told.SpeakerOf("Odo Lind")));
        Assert.Equal(0, Compare(nick with { Name = "Ina Boats" }, Told.SpeakerOf("Mara Venn"))); // Two full names.
    }

    [Fact]
    public void Other_names_of_a_body_count()
    {
        Speaker board = new("the Harbour Board", SpeakerKind.Body, ["the Quay Office"], []);
        Speaker office = new("the Quay Office", SpeakerKind.Body, [], []);
        Assert.Equal(.9, Compare(board, office));
        Assert.Equal(.9, Compare(office, board));
    }

    [Fact]
    public void What_a_body_speaks_for_is_a_state_it_shares()
    {
        Speaker house = new("the Blue House", SpeakerKind.Body, [], [], "France");
        Assert.Equal(.5, Compare(house, Told.SpeakerOf("the French foreign ministry")));
    }

    [Fact]
    public void A_single_name_that_two_people_bear_settles_nothing()
    {
        var speakers = new StorySpeakers(new SpeakerMatcher(LanguagePack.English, new Thresholds()));
        int[] all = [.. new[] { "Mara Venn", "Lisa Venn", "Venn", "Odo Lind", "Lind", "Liz Lind", "Elizabeth Lind" }
            .Select(name => speakers.Add(Told.SpeakerOf(name)))];
        Assert.Equal(.35, speakers.Compare(all[0], all[2]));
        Assert.Equal(.35, speakers.Compare(all[2], all[1]));
        Assert.Equal(.9, speakers.Compare(all[2], all[2]));
        Assert.Equal(0, speakers.Compare(all[2], all[3])); // No evidence is not raised to some.
        Assert.Equal(.35, speakers.Compare(all[4], all[3]));
        Assert.Equal(all[0], speakers.Add(Told.SpeakerOf("Mara Venn")));
        Assert.NotEqual(all[0], speakers.Add(Told.SpeakerOf("Mara Venn (mayor)")));
    }

    [Fact]
    public void A_single_name_of_one_person_under_two_names_is_that_persons()
    {
        var speakers = new StorySpeakers(new SpeakerMatcher(LanguagePack.English, new Thresholds()));
        int[] all = [.. new[] { "Liz Lind", "Elizabeth Lind", "Lind" }
            .Select(name => speakers.Add(Told.SpeakerOf(name)))];
        Assert.Equal(.9, speakers.Compare(all[0], all[2]));
        Assert.Equal(.9, speakers.Compare(all[1], all[2]));
    }

    [Theory]
    [InlineData("Rae Jong-un", "Rae|Jong|un")]
    [InlineData("the U.S. Treasury", "the|U.S.|Treasury")]
    [InlineData("the U.S.", "the|U.S.")]
    [InlineData("J. Venn", "J|Venn")] // One initial is no abbreviation.
    [InlineData("Venn.", "Venn")]
    [InlineData("the Fishermen's Union", "the|Fishermen's|Union")]
    [InlineData("the fishermen’s 28,500 boats", "the|fishermen’s|28,500|boats")]
    [InlineData("Channel 4.5, radio", "Channel|4.5|radio")]
    [InlineData("'Boats' Venn'", "Boats|Venn")]
    [InlineData("4, 5", "4|5")]
    [InlineData("a,b", "a|b")]
    [InlineData("U.S.A", "U.S.A")]
    [InlineData("No.5", "No|5")]
    [InlineData("", "")]
    public void Words_of_a_name_are_found(string name, string words)
    {
        var text = new SourceText(name);
        Assert.Equal(words, string.Join('|',
            WordScanner.Scan(text, new Span(0, text.Length)).Select(span => text.Quote(span))));
    }

    private static void Check(string a, string b, double evidence)
    {
        Assert.Equal(evidence, Compare(Told.SpeakerOf(a), Told.SpeakerOf(b)));
        Assert.Equal(evidence, Compare(Told.SpeakerOf(b), Told.SpeakerOf(a)));
    }

    private static double Compare(Speaker a, Speaker b)
    {
        var matcher = new SpeakerMatcher(LanguagePack.English, new Thresholds());
        return matcher.Compare(matcher.Profile(a), matcher.Profile(b));
    }
}
