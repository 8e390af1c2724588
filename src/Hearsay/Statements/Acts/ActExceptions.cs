using Hearsay.Text;

namespace Hearsay.Statements.Acts;

/// <summary>Where a word's act hangs on what stands round it: the rows of <c>Data/act-exceptions.tsv</c>.</summary>
internal static class ActExceptions
{
    private static readonly Lazy<ILookup<string, (string[] Conditions, Act Act)>> Rows = new(
        () => WordTable.Rows("Languages/English/Speech/act-exceptions.tsv").ToLookup(
            row => row[0], row => (row[1].Split(','), Enum.Parse<Act>(row[2], ignoreCase: true)), StringComparer.Ordinal));

    /// <summary>The act of the first row of a word whose conditions all hold, or null.</summary>
    /// <param name="holds">Says of one condition whether it holds.</param>
    public static Act? Of(string word, Func<string, bool> holds)
    {
        foreach ((string[] conditions, Act act) in Rows.Value[word])
            if (Array.TrueForAll(conditions, condition => holds(condition))) return act;
        return null;
    }
}
