using Hearsay.Articles.Origins;

namespace Hearsay.Tests.Articles.Origins;

public class OriginScannerTests
{
    private const string Sentence =
        "The harbour bridge was closed on Monday after engineers found cracks in its piers.";

    [Theory]
    [InlineData("LONDON (Reuters) - ", "(Reuters)", "Reuters")]
    [InlineData("KYIV, Ukraine (AP) — ", "(AP)", "Associated Press")]
    [InlineData("HEMPSTEAD, N.Y., Sept. 26 (UPI) — ", "(UPI)", "United Press International")]
    [InlineData("New Delhi, May 5 (PTI) ", "(PTI)", "Press Trust of India")]
    [InlineData("Hamburg (dpa/lno) - ", "(dpa/lno)", "Deutsche Presse-Agentur")]
    [InlineData("Wien (APA/Reuters) – ", "(APA/Reuters)", "Austria Presse Agentur")]
    [InlineData("OSLO, May 5, 2024 /PRNewswire/ -- ", "/PRNewswire/", "PR Newswire")]
    [InlineData("AFP - ", "AFP", "Agence France-Presse")]
    [InlineData("PARIS, AFP — ", "AFP", "Agence France-Presse")]
    public void A_wire_signs_in_its_dateline(string dateline, string quoted, string agency) =>
        AssertMark(dateline + Sentence, OriginPlace.Head, OriginKind.WireCredit, quoted, agency);

    [Theory]
    [InlineData("AFP", "AFP", "Agence France-Presse")]
    [InlineData("(dpa)", "dpa", "Deutsche Presse-Agentur")]
    [InlineData("By The Associated Press", "By The Associated Press", "Associated Press")]
    [InlineData("Von Ada Nilsen, dpa", "Von Ada Nilsen, dpa", "Deutsche Presse-Agentur")]
    [InlineData("APA/Reuters", "APA/Reuters", "Austria Presse Agentur")]
    [InlineData("red/dpa", "red/dpa", "Deutsche Presse-Agentur")]
    [InlineData("Agence France-Presse", "Agence France-Presse", "Agence France-Presse")]
    public void A_line_of_nothing_but_an_agency_is_a_credit(string line, string quoted, string agency) =>
        AssertMark(line, OriginPlace.Tail, OriginKind.WireCredit, quoted, agency);

    [Theory]
    [InlineData("„Die Brücke bleibt zu“, sagte sie. (dpa)", "(dpa)", "Deutsche Presse-Agentur")]
    [InlineData("\"It stays closed,\" she said. (AFP/Reuters)", "(AFP/Reuters)", "Agence France-Presse")]
    public void A_bracket_after_the_last_sentence_is_a_credit(string text, string quoted, string agency) =>
        AssertMark(text, OriginPlace.Body, OriginKind.WireCredit, quoted, agency);

    [Theory]
    [InlineData("With inputs from PTI", "With inputs from PTI", "Press Trust of India")]
    [InlineData("(With inputs from ANI)", "With inputs from ANI", "Asian News International")]
    [InlineData("(mit dpa)", "mit dpa", "Deutsche Presse-Agentur")]
    [InlineData("(avec AFP)", "avec AFP", "Agence France-Presse")]
    [InlineData("Mit Material der dpa", "Mit Material der dpa", "Deutsche Presse-Agentur")]
    [InlineData("Associated Press writer Ada Nilsen contributed to this report.",
        "Associated Press writer Ada Nilsen contributed to this report", "Associated Press")]
    public void Copy_that_went_in_is_a_contribution(string text, string quoted, string agency) =>
        AssertMark(text, OriginPlace.Tail, OriginKind.Contribution, quoted, agency);

    [Theory]
    [InlineData("This story was originally published by The Ledger.", "originally published by The Ledger",
        "The Ledger")]
    [InlineData("This article first appeared on pier-notes.example and is republished here.",
        "first appeared on pier-notes.example", "pier-notes.example")]
    [InlineData("Republished from ProPublica under a licence.", "Republished from ProPublica", "ProPublica")]
    [InlineData("Der Text erschien zuerst bei Hafenblatt.", "erschien zuerst bei Hafenblatt", "Hafenblatt")]
    [InlineData("Cet article a été publié initialement sur Quai Ouest.", "publié initialement sur Quai Ouest",
        "Quai Ouest")]
    public void A_note_of_republication_names_where_the_text_stood_first(string text, string quoted, string name) =>
        AssertMark(text, OriginPlace.Tail, OriginKind.Republication, quoted, name);

    [Theory]
    [InlineData("Source: Reuters", "Source: Reuters", "Reuters", nameof(OriginKind.Source))]
    [InlineData("Quelle: Hafenamt Oslo", "Quelle: Hafenamt Oslo", "Hafenamt Oslo", nameof(OriginKind.Source))]
    [InlineData("Fuente: EFE", "Fuente: EFE", "Agencia EFE", nameof(OriginKind.Source))]
    [InlineData("Copyright 2024 The Associated Press. All rights reserved.", "Copyright 2024 The Associated Press",
        "Associated Press", nameof(OriginKind.Copyright))]
    [InlineData("© dpa-infocom, dpa:240517-99-12345/2", "© dpa-infocom", "Deutsche Presse-Agentur",
        nameof(OriginKind.Copyright))]
    public void Sources_and_rights_are_marks(string text, string quoted, string name, string kind) =>
        AssertMark(text, OriginPlace.Tail, Enum.Parse<OriginKind>(kind), quoted, name);

    [Theory]
    [InlineData("JO BLOOM and ADA NILSEN, Associated Press", "Associated Press")]
    [InlineData("By Ada Nilsen, Jo Bloom and Kim T. Ode, ProPublica", "ProPublica")]
    [InlineData("AFP | Posted by Ada Nilsen, Oslo", "Agence France-Presse")]
    [InlineData("Ada Nilsen, Harbour Reporter", null)]
    [InlineData("Harbour News | Ada Nilsen", null)]
    public void A_byline_with_persons_and_an_agency_is_a_credit(string line, string? name) =>
        Assert.Equal(name, OriginScanner.Find(line, OriginPlace.Byline).SingleOrDefault()?.Name);

    [Theory]
    [InlineData("an/jb (AFP, AP, dpa)", "Agence France-Presse; Associated Press; Deutsche Presse-Agentur")]
    [InlineData("It stays closed, she said. (an/Reuters/AFP)", "Reuters; Agence France-Presse")]
    [InlineData("Reuters and the Associated Press contributed to this report.", "Reuters; Associated Press")]
    [InlineData("With inputs from PTI and ANI", "Press Trust of India; Asian News International")]
    [InlineData("With inputs from PTI and the harbour office", "Press Trust of India")]
    public void Every_agency_of_a_credit_is_named(string text, string names)
    {
        IReadOnlyList<OriginMark> marks = OriginScanner.Find(text, OriginPlace.Tail);
        Assert.Equal(names, string.Join("; ", marks.Select(mark => mark.Name)));
        Assert.All(marks, mark => Assert.True(mark.Span!.Value.Contains(mark.NameSpan!.Value)));
    }

    [Fact]
    public void A_sign_off_names_no_agency_and_none_is_guessed()
    {
        OriginMark mark =
            Assert.Single(OriginScanner.Find("(Reporting by Ada Nilsen; Editing by Jo Bloom)", OriginPlace.Tail));
        Assert.Equal((OriginKind.SignOff, null), (mark.Kind, mark.Name));
    }

    [Theory]
    [InlineData("She studied at UNI for a year and left with debts.", nameof(OriginPlace.Head))]
    [InlineData("The uni (in Oslo) is closed. The AP saw it.", nameof(OriginPlace.Head))]
    [InlineData("The bridge, built in 1931. It was first seen by AFP. It is closed (for now).", nameof(OriginPlace.Body))]
    [InlineData("Pittsburgh, PA", nameof(OriginPlace.Tail))]
    [InlineData("AA", nameof(OriginPlace.Tail))]
    [InlineData("The report was provided by Kim Ode.", nameof(OriginPlace.Body))]
    [InlineData("With additional reporting by Kim Ode", nameof(OriginPlace.Tail))]
    [InlineData("The source: an official", nameof(OriginPlace.Body))]
    [InlineData("© 2024 The Courier", nameof(OriginPlace.Tail))]
    [InlineData("He came with Reuters reporters to the pier.", nameof(OriginPlace.Body))]
    public void What_only_looks_like_a_mark_is_none(string text, string place) =>
        Assert.Empty(OriginScanner.Find(text, Enum.Parse<OriginPlace>(place)));

    [Fact]
    public void A_name_alone_counts_only_where_credits_stand() =>
        Assert.Empty(OriginScanner.Find("Reuters", OriginPlace.Body));

    private static void AssertMark(string text, OriginPlace place, OriginKind kind, string quoted, string name)
    {
        OriginMark mark = OriginScanner.Find(text, place)[0];
        Assert.Equal((kind, quoted, name), (mark.Kind, text[mark.Span!.Value.Start..mark.Span.Value.End], mark.Name));
        Assert.True(mark.Span.Value.Contains(mark.NameSpan!.Value));
    }
}
