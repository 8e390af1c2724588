using System.Globalization;
using Hearsay.Collation.Grouping;

namespace Hearsay.Tests.Collation.Grouping;

/// <summary>Groups by average similarity: small cases by hand, and random ones against the definition.</summary>
public class AverageLinkageTests
{
    [Theory]
    [InlineData("1 1", "01=.5", .5, "01")] // As much as is asked for is enough.
    [InlineData("1 1", "01=.5", .6, "0 1")]
    [InlineData("1 1 1", "01=.9 02=.2 12=-.4", 0, "01 2")] // (.2 - .4) / 2 is less than 0,
    [InlineData("3 1 1", "01=.9 02=.2 12=-.4", 0, "012")] // but (3 x .2 - .4) / 4 is not,
    [InlineData("1 3 1", "01=.9 02=-.4 12=.2", 0, "012")]
    [InlineData("3 1 1", "01=.9 02=.2 12=-.4", .06, "01 2")] // and it is no more than .05.
    [InlineData("3 1 1", "01=.9 02=.2 12=-.4", .04, "012")]
    [InlineData("2 1 1 1", "01=.9 23=.8 02=.3 03=.3 12=.3 13=-.9", .09, "0123")]
    [InlineData("1 1 1", "01=.5 12=.5 02=-1", 0, "01 2")] // Of equal pairs the first.
    [InlineData("1 1 1", "02=.5 12=.5 01=-1", 0, "02 1")]
    [InlineData("1 1 1 1", "03=.5 12=.5 01=-1 02=-1 13=-1 23=-1", 0, "03 12")]
    [InlineData("1", "", 0, "0")]
    [InlineData("", "", 0, "")]
    public void Groups_are_joined_by_the_average_of_all_they_hold(
        string weights, string similarities, double least, string groups)
    {
        int[] weight = [.. weights.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        var linkage = new AverageLinkage(weight.Length, item => weight[item], item => [item]);
        Set(linkage, similarities);
        Assert.Equal(groups, string.Join(' ', linkage.Join(least).Select(group => string.Concat(group))));
    }

    [Theory]
    [InlineData("abc", "01=.4 02=-1 12=-1", "0 1 2")] // Two alone need .5,
    [InlineData("abc", "01=.6 02=-1 12=-1", "01 2")]
    [InlineData("abc", "01=.6 02=.1 12=.1", "012")] // a third with a witness of its own nothing,
    [InlineData("aba", "01=.6 02=.1 12=.1", "01 2")] // and one whose witness is there already .5.
    [InlineData("aba", "01=.6 02=.3 12=.7", "0 12")]
    [InlineData("aba", "01=.7 02=.6 12=.6", "012")]
    public void What_no_third_witness_bears_out_must_be_more_alike(string witnesses, string similarities, string groups)
    {
        var linkage = new AverageLinkage(witnesses.Length, _ => 1, item => [witnesses[item]]);
        Set(linkage, similarities);
        Assert.Equal(groups, string.Join(' ', linkage.Join(0, doubt: .5).Select(group => string.Concat(group))));
    }

    private static void Set(AverageLinkage linkage, string similarities)
    {
        foreach (string one in similarities.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            linkage.Set(one[0] - '0', one[1] - '0', double.Parse(one[3..], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_groups_are_those_of_the_definition(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 50; round++)
        {
            int count = random.Next(2, 12);
            int[] weight = [.. Enumerable.Range(0, count).Select(_ => random.Next(1, 5))];
            double[,] similarity = new double[count, count];
            var linkage = new AverageLinkage(count, item => weight[item], item => [item]);
            for (int a = 0; a < count; a++)
            {
                for (int b = 0; b < a; b++)
                {
                    similarity[a, b] = similarity[b, a] = (random.NextDouble() * 2) - 1;
                    linkage.Set(a, b, similarity[a, b]);
                }
            }

            Assert.Equal(Show(ByDefinition(weight, similarity)), Show(linkage.Join(0)));
        }
    }

    /// <summary>The plain way: all averages again after every joining.</summary>
    private static List<List<int>> ByDefinition(int[] weight, double[,] similarity)
    {
        List<List<int>> groups = [.. Enumerable.Range(0, weight.Length).Select(item => new List<int> { item })];
        double Average(List<int> a, List<int> b) =>
            a.Sum(i => b.Sum(j => weight[i] * weight[j] * similarity[i, j]))
            / (a.Sum(i => weight[i]) * b.Sum(j => weight[j]));
        while (groups.Count > 1)
        {
            var (a, b) = groups.SelectMany((a, i) => groups.Skip(i + 1).Select(b => (a, b)))
                .MaxBy(pair => Average(pair.a, pair.b));
            if (Average(a, b) < 0) break;
            a.AddRange(b);
            groups.Remove(b);
        }

        return groups;
    }

    private static string Show(IEnumerable<List<int>> groups) =>
        string.Join(" | ", groups.Select(group => string.Join(' ', group.Order())).Order(StringComparer.Ordinal));
}
