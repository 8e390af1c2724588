using System.CommandLine;
using Hearsay.Articles;
using Hearsay.Cli;
using Hearsay.Cli.Input;
using Hearsay.Collation;
using Hearsay.Collation.Differences;
using Hearsay.Collation.Grouping;
using Hearsay.Collation.Matching;
using Hearsay.Collation.Segments;
using Hearsay.Collation.Speakers;
using Hearsay.Collation.Wordings;
using Hearsay.Languages;
using Hearsay.Languages.Wording;
using Hearsay.Mentions;
using Hearsay.Tests.Articles;
using Hearsay.Tests.Reports;

namespace Hearsay.Tests.Reliability;

public sealed class GuardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void An_article_that_throws_is_named_and_the_rest_goes_on(string threads)
    {
        string path = _folder.Write("r.jsonl", """
            {"id":"before","text":"The gates are shut."}
            {"id":"bad","text":"The gates are open."}
            {"id":"after","text":"The gates are new."}
            """);
        (int code, string[] made, string error) = Each([path, "--raw", "--threads", threads], Fail);
        Assert.Equal(["before", "after"], made);
        Assert.Equal(ExitCode.Fault, code);
        Assert.StartsWith("hearsay: ", error, StringComparison.Ordinal);
        Assert.Contains("r.jsonl:2: this is a fault of Hearsay", error, StringComparison.Ordinal);
        Assert.Contains("ArithmeticException: two and two", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void What_cannot_be_written_is_named_and_a_refused_input_is_no_fault()
    {
        var input = Input([_folder.Write("a.txt", "The gates are shut.")], out StringWriter error);
        input.Write("a.txt", () => throw new ArithmeticException("two and two"));
        Assert.Contains("a.txt: this is a fault of Hearsay", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fault, input.ExitCode);
        Assert.Equal(ExitCode.SomeRefused, CommandRun.Of("clean", _folder["missing.txt"]).Code);
    }

    [Fact]
    public void An_output_that_is_gone_is_not_the_fault_of_an_article()
    {
        var input = Input(["x.txt"], out _);
        Assert.Throws<IOException>(() => input.Write("x.txt", () => throw new IOException("gone")));
    }

    [Fact]
    public void A_pair_that_cannot_be_compared_leaves_the_rest_of_the_story_alone()
    {
        ReadArticle[] witnesses = [.. Stories.Bridge().Build().Witnesses];
        WordForms forms = LanguagePack.English.WordForms;
        var thresholds = new Thresholds();
        var speakers = new StorySpeakers(new SpeakerMatcher(LanguagePack.English, thresholds));
        var cutter = new StatementCutter(new WordingReader(forms));
        StoryGraph graph = StoryGraph.Of(witnesses, forms.Synonyms, cutter, speakers);
        List<StoryPassage> passages = new PassageJoiner(witnesses, graph, cutter)
            .Join([[.. Enumerable.Range(0, graph.Nodes.Length)]]).Single(group => group.Count > 1);
        var scorer = new PairScorer(new PairFeatures(graph.Nodes, speakers), PairModel.Shipped, thresholds);
        var sound = new RelationBuilder(witnesses, graph.Weights, speakers, scorer, thresholds);
        var unsound = new RelationBuilder(witnesses, graph.Weights, speakers, scorer, thresholds);
        StoryPassage[] broken =
            [.. passages.Where(one => one.Passage.Witness == 0).Select(one => one with { Wording = null! })];
        IEnumerable<StoryPassage> rest = passages.Where(one => one.Passage.Witness != 0);

        Assert.Equal((3, 0), (sound.Of(passages).Length, sound.Faults.Length));
        Assert.Single(unsound.Of(broken.Concat(rest)));
        Assert.Equal(broken.Length, unsound.Faults.Length);
        Assert.All(unsound.Faults, fault => Assert.True(fault.IsFault));
        Assert.Equal("post.txt", unsound.Faults[0].Input);
    }

    private static string Fail(Article article) =>
        article.Id == "bad" ? throw new ArithmeticException("two and two") : article.Id;

    private static (int Code, string[] Made, string Error) Each(string[] arguments, Func<Article, string> make)
    {
        ArticleInput input = Input(arguments, out StringWriter error);
        string[] made = [.. input.Each(new ArticleReader().Read, (_, article) => make(article))];
        return (input.ExitCode, made, error.ToString());
    }

    private static ArticleInput Input(string[] arguments, out StringWriter error)
    {
        var options = new InputOptions();
        var command = new Command("test");
        options.AddTo(command);
        ArticleInput? input = null;
        command.SetAction(parsed => input = new ArticleInput(options, parsed));
        error = new StringWriter();
        command.Parse(arguments).Invoke(new InvocationConfiguration { Error = error });
        return input!;
    }
}
