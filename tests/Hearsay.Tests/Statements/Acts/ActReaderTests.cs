using Hearsay.Statements;
using Hearsay.Statements.Acts;
using Hearsay.Tests.Training;
using Hearsay.Text;
using Hearsay.Training.Evaluation;

namespace Hearsay.Tests.Statements.Acts;

public class ActReaderTests
{
    public static TheoryData<string, string, string> Acts()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string[] row in ActSpec.Rows("english.tsv")) cases.Add(row[0], row[1], row[2]);
        return cases;
    }

    public static TheoryData<string, string> Kinds()
    {
        var cases = new TheoryData<string, string>();
        foreach (string[] row in ActSpec.Rows("kinds.tsv")) cases.Add(row[0], row[1]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_act_and_the_modality_are_those_of_the_spec(string marked, string act, string modality)
    {
        var spec = new ActSpec(marked);
        ActReading reading = new ActReader(spec.View).Read(spec.Source, spec.Cue, spec.Content);
        Assert.Equal($"{act} {modality}", $"{reading.Act} {reading.Modality}".ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_kind_is_that_of_the_spec(string marked, string kind)
    {
        var spec = new ActSpec(marked);
        Assert.Equal(kind, StatementKinds.Of(spec.View.Analysis, spec.Content).ToString().ToLowerInvariant());
    }

    [Fact]
    public void A_statement_without_a_cue_is_said()
    {
        var spec = new ActSpec("<“The bridge is safe.”>");
        Assert.Equal(new ActReading(Act.Said, Modality.Asserted, null, default), new ActReader(spec.View)
            .Read([], [], spec.Content));
    }

    [Fact]
    public void The_word_that_decided_is_told_with_its_place()
    {
        var spec = new ActSpec("[Wren] {has repeatedly vowed} <to rebuild the bridge>.");
        ActReading reading = new ActReader(spec.View).Read(spec.Source, spec.Cue, spec.Content);
        Assert.Equal(("vow", "vowed"), (reading.Word, spec.View.Analysis.Text.Quote(reading.Place)));
    }

    [Fact]
    public void No_word_is_listed_twice_with_different_acts_in_the_same_part()
    {
        IEnumerable<(string Word, string Part, string Act)> rows =
            WordTable.Rows("Languages/English/Speech/cue-words.tsv")
            .Select(row => (row[0], row[1] is "light" or "phrase" ? "verb" : row[1], row[2]))
            .Concat(WordTable.Rows("Languages/English/Speech/reporting-verbs.tsv")
            .Select(row => (row[0], "verb", row[1])))
            .Concat(WordTable.Rows("Languages/English/Speech/cue-nouns.tsv").Select(row => (row[0], "noun", row[1])));
        Assert.Empty(rows.GroupBy(row => (row.Word, row.Part)).Where(group => group.Count() > 1)
            .Select(group => group.Key));
    }

    [Fact]
    public void Every_exception_is_of_a_listed_word()
    {
        HashSet<string> listed = [.. WordTable.Words("Languages/English/Speech/cue-words.tsv"),
            .. WordTable.Words("Languages/English/Speech/reporting-verbs.tsv"),
            .. WordTable.Words("Languages/English/Speech/cue-nouns.tsv")];
        Assert.DoesNotContain(WordTable.Words("Languages/English/Speech/act-exceptions.tsv"),
            word => !listed.Contains(word));
    }

    [GoldDataFact("attribution/polnear.dev.jsonl.gz")]
    public void The_labelled_attributions_are_those_that_the_seed_draws()
    {
        var documents = AttributionFile.Read(Reference.Data.PathOf("attribution/polnear.dev.jsonl.gz"));
        IReadOnlyList<ActLabel> labels = ActLabels.Read(Checkout.PathOf("specs/acts/polnear.dev.tsv"));
        Assert.Equal(
            ActLabels.Draw(documents, labels.Count)
            .Select(drawn => (drawn.Document.Id, drawn.Attribution.Cue[0].Start)),
            labels.Select(label => (label.Document, label.Cue.Start)));
    }

    [GoldDataFact("attribution/polnear.dev.jsonl.gz")]
    public void Nine_acts_in_ten_are_read_as_a_person_labelled_them()
    {
        var documents = AttributionFile.Read(Reference.Data.PathOf("attribution/polnear.dev.jsonl.gz"));
        ActScore score = ActEvaluation.Score(documents, ActLabels.Read(Checkout.PathOf("specs/acts/polnear.dev.tsv")));
        Assert.True(score.Accuracy >= 0.9, $"{score.Accuracy:F3}");
        Assert.True(score.SpeechAccuracy >= 0.95, $"{score.SpeechAccuracy:F3}");
    }
}
