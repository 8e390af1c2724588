using Hearsay.Pages;

namespace Hearsay.Inputs.Warc;

/// <summary>Why a record of an archive gave no page though nothing is wrong with it.</summary>
internal enum WarcSkip
{
    Revisit,
    OtherStatus,
    NotHtml,
}

/// <summary>Counts what an archive held and did not give. Bad records are named one by one until there are too
/// many.</summary>
internal sealed class WarcTally(string location)
{
    /// <summary>How many bad records of one file are named; the others are counted.</summary>
    private const int MostNamed = 20;

    private readonly int[] _skipped = new int[Enum.GetValues<WarcSkip>().Length];
    private int _bad, _cutOff;

    public void Skip(WarcSkip why) => _skipped[(int)why]++;

    public void CutOff() => _cutOff++;

    /// <summary>The error that names a bad record; null where enough were named.</summary>
    public InputError? Bad(WarcReader reader, string fault) =>
        ++_bad > MostNamed ? null : new InputError(location, $"record {reader.Number}, {reader.Place}", fault);

    /// <summary>What is to be said at the end of the file.</summary>
    public IEnumerable<PageResult> Summary(bool isGivenUp)
    {
        if (isGivenUp)
            yield return new InputError(location, null, "is damaged in too many places; the rest was not read");
        if (_bad > MostNamed)
            yield return new InputError(location, null, $"{_bad - MostNamed} more records cannot be read");
        string skipped = string.Join(", ", new[]
        {
            Count(_skipped[(int)WarcSkip.Revisit], "revisit record", "revisit records"),
            Count(_skipped[(int)WarcSkip.OtherStatus], "response whose status is not 200",
            "responses whose status is not 200"),
            Count(_skipped[(int)WarcSkip.NotHtml], "record that is not HTML", "records that are not HTML"),
        }.OfType<string>());
        if (skipped.Length > 0) yield return new InputError(location, null, "passed over: " + skipped, IsWarning: true);
        if (Count(_cutOff, "page breaks off", "pages break off") is { } cut)
            yield return new InputError(location, null, cut + " where whoever archived them stopped", IsWarning: true);
    }

    private static string? Count(int count, string one, string many) => count switch
    {
        0 => null,
        1 => "1 " + one,
        _ => $"{count} {many}",
    };
}
