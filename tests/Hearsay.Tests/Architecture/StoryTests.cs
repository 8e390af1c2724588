using Hearsay.Inputs;
using Hearsay.Reports.View;

namespace Hearsay.Tests.Architecture;

/// <summary>Holds the types to the arrows of ARCHITECTURE.md: the folders tell the story of the data, and each uses
/// those before it.</summary>
public class StoryTests
{
    /// <summary>The folders of the core in story order, then the door, then the projects around it.</summary>
    private static readonly string[] Story =
    [
        "Hearsay.Models.English", "Hearsay.Text", "Hearsay.Html", "Hearsay.Pages", "Hearsay.Inference",
            "Hearsay.Languages",
        "Hearsay.Articles", "Hearsay.Analysis", "Hearsay.Statements", "Hearsay.Mentions", "Hearsay.Collation",
        "Hearsay.Records", "Hearsay", "Hearsay.Inputs", "Hearsay.Reports", "Hearsay.Training", "Hearsay.Cli",
    ];

    /// <summary>Arrows that the order would allow and that must not be: analysis takes any text, so that it can be
    /// trained on corpora that were never a page; networks know no language; what is read and what is printed know
    /// nothing of each other.</summary>
    private static readonly (string From, string To)[] Forbidden =
    [
        ("Hearsay.Analysis", "Hearsay.Articles"), ("Hearsay.Html", "Hearsay.Languages"),
            ("Hearsay.Reports", "Hearsay.Inputs"),
        ("Hearsay.Collation", "Hearsay.Inference.Networks"),
    ];

    private const string Door = "Hearsay";

    /// <summary>Stands at the door for users, and in the project of reports.</summary>
    private const string EditionOfReports = "Hearsay.Edition";

    private static readonly Lazy<TypeGraph> Graph = new(() => TypeGraph.Of(
        typeof(HearsayPipeline).Assembly, typeof(PageReader).Assembly, typeof(StoryView).Assembly));

    [Fact]
    [Slow]
    public void A_folder_uses_only_those_before_it_in_the_story()
    {
        IEnumerable<string> wrong = Graph.Value.Uses.SelectMany(type => type.Value
            .Where(used => PlaceOf(used) > PlaceOf(type.Key) || IsForbidden(type.Key, used))
            .Select(used => $"{type.Key} uses {used}"));
        AssertNone(wrong);
    }

    [Fact]
    public void No_circle_of_types_spans_two_rooms()
    {
        IEnumerable<string> wrong = Graph.Value.Circles()
            .Where(circle => circle.Select(TypeGraph.FolderOf).Distinct().Skip(1).Any())
            .Select(circle => string.Join(" -> ", circle));
        AssertNone(wrong);
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_story() =>
        Assert.DoesNotContain(-1, Graph.Value.Uses.Keys.Select(PlaceOf));

    [Fact]
    public void The_graph_sees_uses_inside_methods_and_signatures()
    {
        HashSet<string> uses = Graph.Value.Uses["Hearsay.HearsayPipeline"];
        Assert.Contains("Hearsay.Articles.ArticleReader", uses);
        Assert.Contains("Hearsay.Collation.CollatedStory", uses);
    }

    /// <summary>Index in <see cref="Story"/>. Words of the door that use nothing of the house (what an act can be)
    /// stand before all of it.</summary>
    private static int PlaceOf(string type)
    {
        if (type == EditionOfReports) return Array.IndexOf(Story, "Hearsay.Reports");
        bool isWord = TypeGraph.FolderOf(type) == Door && Graph.Value.Uses.TryGetValue(type, out HashSet<string>? uses)
            && uses.All(used => TypeGraph.FolderOf(used) == Door);
        return isWord ? 0 : Array.FindLastIndex(
            Story, folder => folder == Door ? TypeGraph.FolderOf(type) == folder : IsIn(type, folder));
    }

    private static void AssertNone(IEnumerable<string> wrong)
    {
        string[] found = [.. wrong.Order(StringComparer.Ordinal)];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static bool IsIn(string type, string folder) => type.StartsWith(folder + ".", StringComparison.Ordinal);

    private static bool IsForbidden(string from, string to) =>
        Forbidden.Any(arrow => IsIn(from, arrow.From) && IsIn(to, arrow.To));
}
