namespace Hearsay.Tests.Articles.Html;

/// <summary>html5lib's tokenizer cases, the HTML standard's own suite. Tokens are compared; parse errors are not, since
/// this tokenizer does not tell them.</summary>
public class TokenizerReferenceTests
{
    [ArticleDataFact("tokenizer", "html5lib-tests")]
    public void Every_case_gives_the_tokens_of_the_standard_but_for_those_argued_in_the_list()
    {
        Html5Case[] cases = [.. Directory.GetFiles(ArticleData.PathOf("tokenizer", "html5lib-tests"), "*.test")
            .Order(StringComparer.Ordinal).SelectMany(Html5Case.In)];
        Assert.True(cases.Length >= 6810, $"only {cases.Length} cases were found");
        HashSet<string> argued = [.. File.ReadLines(Checkout.PathOf("specs/html/html5lib-exceptions.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => string.Join('\t', line.Split('\t')[..2]))];
        Html5Case[] failing = [.. cases.Where(test => test.Actual() != test.Expected)];
        Assert.Empty(failing.Where(test => !argued.Contains(NameOf(test))).Take(10)
            .Select(test =>
            $"{NameOf(test)} ({test.State}): {test.Input}\nexpected {test.Expected}\nbut got {test.Actual()}"));
        Assert.Equal(argued.Order(StringComparer.Ordinal), failing.Select(NameOf).Distinct()
            .Order(StringComparer.Ordinal));
    }

    private static string NameOf(Html5Case test) => $"{test.File}\t{test.Description}";
}
