using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Analysis;
using Hearsay.Inputs;
using Hearsay.Mentions;
using Hearsay.Mentions.Times;
using Hearsay.Pages;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Samples;

/// <summary>What the stages make of the samples, against a careful reader's labels. A floor is what was reached less
/// one, and a ceiling what was left over; both may be tightened.</summary>
public class SampleReadingTests
{
    /// <summary>From this confidence on, nothing that a careful reader calls no statement is given
    /// (docs/decisions/0006).</summary>
    private const double Reliable = 0.7;

    private static readonly HearsayPipeline Pipeline = new();
    private static readonly ConcurrentDictionary<(string Story, string Article), Reading> Readings = new();

    public static TheoryData<string> Stories => [.. SampleLabel.Stories];

    [Theory]
    [InlineData("osk-dam", 39)]
    [InlineData("saltside-fire", 39)]
    public void Most_labelled_statements_are_found(string story, int floor)
    {
        SampleLabel[] expected = [.. SampleLabel.Of(story).Where(label => label.Verdict == "must")];
        SampleLabel[] missed = [.. expected.Where(label => !IsFound(label, Read(story, label.Article)))];
        Assert.True(expected.Length - missed.Length >= floor,
            $"{expected.Length - missed.Length} of {expected.Length} found; missed:\n"
            + string.Join('\n', missed.Select(label => $"{label.Article}: {label.Pieces[0]}")));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Titles_scare_quotes_and_teasers_are_no_statements_to_rely_on(string story)
    {
        foreach (SampleLabel label in SampleLabel.Of(story).Where(label => label.Verdict == "not"))
        {
            Reading reading = Read(story, label.Article);
            string[] found = [.. reading.Resolved.Where(resolved => IsFound(label, reading, resolved.Statement)
                && resolved.Statement.Confidence is null or >= Reliable)
                .Select(resolved => $"{resolved.Statement.Confidence}")];
            Assert.True(found.Length == 0, $"{label.Article}: {label.Pieces[0]} ({string.Join(", ", found)})");
        }
    }

    [Theory]
    [InlineData("osk-dam", 2)]
    [InlineData("saltside-fire", 1)]
    public void What_is_not_the_article_is_set_aside(string story, int ceiling)
    {
        string[] read = [.. Rows($"{story}.aside").Where(row => Lines(Read(story, row[0]).Text.Value)
            .Any(line => line.StartsWith(row[1], StringComparison.Ordinal)))
            .Select(row => $"{row[0]}: {row[1]}")];
        Assert.True(read.Length <= ceiling, string.Join('\n', read));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void No_statement_is_read_twice(string story)
    {
        foreach (string article in SampleLabel.Of(story).Select(label => label.Article).Distinct())
        {
            string[] contents = [.. Read(story, article).Contents];
            Assert.Equal(contents.Distinct().Count(), contents.Length);
        }
    }

    [Theory]
    [InlineData("osk-dam", 12)]
    [InlineData("saltside-fire", 6)]
    public void Most_times_are_resolved_and_none_of_them_wrongly(string story, int floor)
    {
        int resolved = 0;
        foreach (string[] row in Rows($"{story}.times"))
        {
            string? value = ValueOf(row[1], Read(story, row[0]));
            Assert.True(value is null || value == row[2], $"{row[0]}: {row[1]} is {value}, not {row[2]}");
            if (value is not null) resolved++;
        }

        Assert.True(resolved >= floor, $"{resolved} of {Rows($"{story}.times").Count()} resolved");
    }

    /// <summary>A speaker is one name and nobody else's, whatever words the article uses.</summary>
    [Theory]
    [InlineData("osk-dam", 36)]
    [InlineData("saltside-fire", 33)]
    public void Statements_of_one_speaker_are_given_to_one_name(string story, int floor)
    {
        int right = 0;
        var wrong = new List<string>();
        foreach (IGrouping<string, SampleLabel> article in
            SampleLabel.Of(story).Where(label => label.Verdict == "must").GroupBy(label => label.Article))
        {
            Reading reading = Read(story, article.Key);
            var given = article.Select(label => (label.Speaker, Name: SpeakerOf(label, reading)))
                .Where(pair => pair.Name is not null).ToArray();
            foreach (var (speaker, name) in given)
            {
                if (name == MostOften(given, pair => pair.Speaker == speaker, pair => pair.Name)
                    && speaker == MostOften(given, pair => pair.Name == name, pair => pair.Speaker)) right++;
                else wrong.Add($"{article.Key}: {speaker} is {name}");
            }
        }

        Assert.True(right >= floor, $"{right} right; wrong:\n{string.Join('\n', wrong)}");
    }

    private static string? MostOften(
        IEnumerable<(string Speaker, string? Name)> pairs,
        Func<(string Speaker, string? Name), bool> where,
        Func<(string Speaker, string? Name), string?> key) =>
        pairs.Where(where).GroupBy(key).MaxBy(group => group.Count())!.Key;

    private static string? SpeakerOf(SampleLabel label, Reading reading) =>
        reading.Resolved.FirstOrDefault(resolved => IsFound(label, reading, resolved.Statement))?.Speaker.Name;

    private static string? ValueOf(string words, Reading reading)
    {
        int at = reading.Text.Value.IndexOf(words, StringComparison.Ordinal);
        var span = new Span(at, at + words.Length);
        Span sentence = reading.Analysis.Sentences[reading.Analysis.SentenceAt(at)].Span;
        return TimeReader.Read(reading.Analysis, sentence, reading.Published)
            .FirstOrDefault(time => time.Span.Overlaps(span))?.Value;
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Checkout.PathOf($"specs/samples/{name}.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'));

    private static Reading Read(string story, string article) =>
        Readings.GetOrAdd((story, article), key => ReadAnew(key.Story, key.Article));

    private static Reading ReadAnew(string story, string article)
    {
        Page page = new PageReader().Read([Checkout.PathOf($"samples/{story}/{article}.txt")]).Single().Page!;
        ReadArticle read = Pipeline.Read(Pipeline.Clean(page).Article!);
        return new Reading(read.Article.Text, read.Analysis, read.Statements, page.Metadata.Published);
    }

    private static bool IsFound(SampleLabel label, Reading reading) =>
        reading.Resolved.Any(resolved => IsFound(label, reading, resolved.Statement));

    /// <summary>True where statement and label share half of their characters (Dice).</summary>
    private static bool IsFound(SampleLabel label, Reading reading, Statement statement)
    {
        int[] expected = [.. Characters(reading.Text.Value, label.Pieces)];
        HashSet<int> found = [.. statement.Content.SelectMany(span => Enumerable.Range(span.Start, span.Length))];
        return expected.Length > 0 && 4 * expected.Count(found.Contains) >= found.Count + expected.Length;
    }

    private static IEnumerable<int> Characters(string text, string[] pieces)
    {
        int from = 0;
        foreach (string piece in pieces)
        {
            int at = text.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0) yield break;
            from = at + piece.Length;
            foreach (int offset in Enumerable.Range(at, piece.Length)) yield return offset;
        }
    }

    private sealed record Reading(
        SourceText Text, AnalyzedText Analysis, ImmutableArray<ResolvedStatement> Resolved, DateOnly? Published)
    {
        public IEnumerable<string> Contents =>
            Resolved.Select(resolved => string.Join(' ', resolved.Statement.Content.Select(Text.Quote)));
    }
}
