using Hearsay.Collation;
using Hearsay.Collation.Alignment;
using Hearsay.Collation.Differences;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Mentions;

namespace Hearsay.Tests.Collation;

/// <summary>When a condition or a hedge is missing, and when what it weakens is. Nearly all words are invented ones,
/// which weigh the same.</summary>
public class WeakeningDifferencesTests
{
    private const string If = " | condition: if trumvik", Might = " | hedge: might", Perhaps = " | hedge: perhaps";

    [Theory]
    [InlineData("zorvak glimmel if trumvik" + If, "zorvak glimmel", "condition")]
    [InlineData("zorvak glimmel if trumvik" + If, "zorvak plendor", "condition")] // Half of the rest is enough,
    [InlineData("zorvak glimmel brannok if trumvik" + If, "zorvak plendor", "")] // a third is not,
    [InlineData("zorvak glimmel if trumvik" + If, "trumvik", "")] // nor the words of the condition itself.
    [InlineData("if trumvik" + If, "trumvik", "")] // With nothing to weaken, nothing is missing.
    [InlineData("“Zorvak glimmel if trumvik. Plendor quistel.”" + If, "plendor quistel", "")] // In its own sentence.
    [InlineData("“Zorvak glimmel if trumvik. Plendor quistel.”" + If, "zorvak glimmel", "condition")]
    public void A_condition_is_dropped_where_half_of_its_sentence_is_said(string a, string b, string found) =>
        Check(a, b, found);

    [Theory]
    [InlineData("zorvak might glimmel" + Might, "zorvak glimmel", "hedge")]
    [InlineData("zorvak might glimmel plendor" + Might, "glimmel", "hedge")] // Half of what follows is enough,
    [InlineData("zorvak might glimmel plendor brannok" + Might, "glimmel", "")] // a third is not,
    [InlineData("zorvak might glimmel" + Might, "zorvak", "")] // nor what stands before it,
    [InlineData("zorvak glimmel perhaps" + Perhaps, "zorvak glimmel", "hedge")] // unless nothing follows.
    [InlineData("zorvak might glimmel, plendor quistel" + Might, "plendor quistel", "")] // A comma ends its clause,
    [InlineData("zorvak might glimmel and plendor quistel" + Might, "plendor quistel", "")] // and so does "and",
    [InlineData("zorvak might, glimmel" + Might, "glimmel", "hedge")] // but not before a word of content.
    public void A_hedge_is_dropped_where_half_of_its_clause_is_said(string a, string b, string found) =>
        Check(a, b, found);

    [Theory]
    [InlineData("zorvak glimmel if trumvik" + If, "zorvak glimmel if brannok | condition: if brannok", "")]
    [InlineData("zorvak might glimmel" + Might, "zorvak perhaps glimmel" + Perhaps, "")]
    [InlineData("zorvak glimmel if trumvik" + If, "zorvak might glimmel" + Might, "condition, hedge")]
    public void One_of_its_kind_in_the_other_takes_its_place(string a, string b, string found) => Check(a, b, found);

    [Theory]
    [InlineData("I think", Act.Said, "hedge")]
    [InlineData("I think", Act.Believes, "")]
    [InlineData("perhaps", Act.Believes, "hedge")] // That is no word of the speaker about himself.
    public void What_somebody_thinks_is_kept_where_it_is_reported_as_thought(string hedge, Act act, string found)
    {
        ReadArticle a = Read($"“{hedge} zorvak glimmel” | hedge: {hedge}"), b = Read("zorvak glimmel");
        ResolvedStatement other = b.Statements[0];
        ReadArticle thought = b with { Statements = [other with { Statement = other.Statement with { Act = act } }] };
        Assert.Equal(found, Find(a, thought));
        Assert.Equal(found, Find(thought, a));
    }

    private static void Check(string a, string b, string found)
    {
        Assert.Equal(found, Find(Read(a), Read(b)));
        string turned = string.Join(", ", found.Split(", ").Order());
        Assert.Equal(turned, string.Join(", ", Find(Read(b), Read(a)).Split(", ").Order()));
    }

    private static string Find(ReadArticle a, ReadArticle b)
    {
        var reader = new WordingReader(LanguagePack.English.WordForms);
        ResolvedStatement one = a.Statements[0], other = b.Statements[0];
        WordComparison comparison = WordComparison.Of(
            reader.Read(a.Analysis, one.Statement), reader.Read(b.Analysis, other.Statement));
        return string.Join(", ", new WeakeningDifferences(new Thresholds())
            .Of(one, a.Analysis, other, b.Analysis, comparison)
            .Select(difference => difference is ConditionDifference ? "condition" : "hedge"));
    }

    private static ReadArticle Read(string content) => new Told("one").Say($"Mara Venn | said | {content}").Build();
}
