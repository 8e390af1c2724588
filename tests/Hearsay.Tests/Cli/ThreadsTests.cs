using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Cli;
using Hearsay.Cli.Input;

namespace Hearsay.Tests.Cli;

public sealed class ThreadsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-tests-").FullName;
    private readonly List<int> _kept = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("read", "--format", "jsonl")]
    [InlineData("read", "--format", "csv")]
    [InlineData("compare", "--json", "-")]
    public void Any_number_of_threads_gives_the_same_bytes_and_the_same_messages(params string[] command)
    {
        string lines = Mixed(command[0] == "read" ? 60 : 12);
        Outcome one = Run([.. command, lines, "--threads", "1"]), four = Run([.. command, lines, "--threads", "4"]);
        Assert.Equal(ExitCode.SomeRefused, one.Code);
        Assert.Contains("line 6", one.Error, StringComparison.Ordinal);
        Assert.Contains("Voss", one.Output, StringComparison.Ordinal);
        Assert.Equal(one, four);
    }

    [Fact]
    public void A_number_of_threads_that_cannot_be_is_refused() =>
        Assert.Contains("--threads", Run(["read", Mixed(1), "--threads", "0"]).Error, StringComparison.Ordinal);

    [Fact]
    public void A_result_is_given_before_the_next_item_comes()
    {
        using var isGiven = new ManualResetEventSlim();
        IEnumerable<int> Slow()
        {
            yield return 1;
            Assert.True(isGiven.Wait(TimeSpan.FromMinutes(1)));
            yield return 2;
        }

        var given = new List<int>();
        foreach (int result in new OrderedWork<int, int>(item => item * 10, _ => 1, 4).Run(Slow()))
        {
            given.Add(result);
            isGiven.Set();
        }

        Assert.Equal([10, 20], given);
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(1 << 20, 8)]
    [InlineData(1 << 30, 1)]
    [Slow]
    public void No_more_is_taken_ahead_than_fits(int bytes, int most)
    {
        int taken = 0, given = 0, farthest = 0;
        IEnumerable<int> Counted()
        {
            for (int i = 0; i < 200; i++)
            {
                Interlocked.Increment(ref taken);
                yield return i;
            }
        }

        foreach (int result in new OrderedWork<int, int>(item => item, _ => bytes, 4).Run(Counted()))
        {
            Assert.Equal(given, result);
            farthest = Math.Max(farthest, Volatile.Read(ref taken) - given++);
        }

        // One may have been taken since the last was given, and one more waits for its place.
        Assert.InRange(farthest, 1, most + 2);
        Assert.Equal(200, given);
    }

    [Fact]
    public void A_fault_comes_in_the_place_of_its_item()
    {
        var work = new OrderedWork<int, int>(item => item == 5 ? throw new InvalidDataException() : item, _ => 1, 4);
        Assert.Throws<InvalidDataException>(() => work.Run(Enumerable.Range(0, 100)).Select(Keep).Count());
        Assert.Equal([0, 1, 2, 3, 4], _kept);

        IEnumerable<int> Broken() =>
            Enumerable.Range(0, 3).Concat(Enumerable.Range(0, 1).Select<int, int>(_ => throw new IOException()));
        _kept.Clear();
        Assert.Throws<IOException>(() => work.Run(Broken()).Select(Keep).Count());
        Assert.Equal([0, 1, 2], _kept);
    }

    private int Keep(int value)
    {
        _kept.Add(value);
        return value;
    }

    /// <summary>Articles of very different lengths, some of them refused or in another language.</summary>
    private string Mixed(int count)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            string text = string.Concat(Enumerable.Range(0, i % 7 * i % 11 + 1).Select(n => Paragraph(i, n)));
            string line = JsonSerializer.Serialize(new { id = $"article{i}", text = i % 9 == 4 ? Foreign : text });
            lines.AppendLine(i % 10 == 5 ? "{\"id\": \"broken\"" : line);
        }

        string path = Path.Combine(_folder, "mixed.jsonl");
        File.WriteAllText(path, lines.ToString());
        return path;
    }

    private const string Foreign =
        "Die Brücke bleibt geschlossen, sagte die Sprecherin der Stadt am Freitag, und die Fähre fährt nicht vor dem "
            + "Frühjahr.";

    private static string Paragraph(int article, int number) => string.Create(CultureInfo.InvariantCulture,
        $"“Bridge {number} will open in spring,” Mira Voss said on Friday. Odo Lind, who runs ferry {article}, denied "
            + $"that {number + 2} boats were late.\n\n");

    private static Outcome Run(string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Program.Run(arguments, output, error);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    private sealed record Outcome(int Code, string Output, string Error);
}
