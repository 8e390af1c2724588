using System.Globalization;
using Hearsay.Mentions;

namespace Hearsay.Tests.Registers;

/// <summary>What one line of a case expects.</summary>
/// <param name="Mark">"-" of a statement that is read, "~" of one that is not yet, "!" of words that are in none.</param>
/// <param name="Speaker">"?" for one whom the text does not name.</param>
/// <param name="Words">Words of the content; "*" for any.</param>
/// <param name="More">"asked", "denied", "posted HH:MM" or "said DAY"; empty where nothing more is expected.</param>
internal sealed record RegisterExpectation(char Mark, string Speaker, string Words, string More);

/// <summary>One case of specs/registers: a page of text, and who says what on it.</summary>
internal sealed record RegisterSpec(
    string Title, IReadOnlyList<string> Lines, DateOnly? Published, string? Outlet,
    IReadOnlyList<RegisterExpectation> Expected)
{
    /// <summary>The cases of one file, in its order.</summary>
    public static IEnumerable<RegisterSpec> Read(string file)
    {
        foreach (string part in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            string[] lines = part.Split('\n');
            yield return new RegisterSpec(lines[0], [.. lines.Where(line => line.StartsWith('>'))
                .Select(line => line[1..].Trim())], Day(Field(lines, "published")), Field(lines, "outlet"),
                [.. lines.Skip(1).Select(Expectation).OfType<RegisterExpectation>()]);
        }
    }

    /// <summary>What does not hold of the page as it was read, in words; empty where all does.</summary>
    public IEnumerable<string> Failures(ReadArticle read)
    {
        foreach (RegisterExpectation one in Expected)
        {
            bool isFound = read.Statements.Any(statement => Holds(read, statement, one));
            if (isFound != (one.Mark is '-'))
                yield return $"{Title}: {one.Mark} {one.Speaker} | {one.Words} {one.More}".TrimEnd();
        }
    }

    private static bool Holds(ReadArticle read, ResolvedStatement statement, RegisterExpectation one)
    {
        bool hasWords = one.Words is "*" || read.Quote(statement).Contains(one.Words, StringComparison.Ordinal);
        return hasWords && (one.Mark is '!'
            || (IsSpeaker(statement.Speaker, one.Speaker) && HasMore(read, statement, one)));
    }

    private static bool IsSpeaker(Speaker speaker, string name) => name is "?"
        ? speaker.Kind is SpeakerKind.Unresolved
        : (speaker.Name.Length > 0 && name.EndsWith(speaker.Name, StringComparison.OrdinalIgnoreCase))
            || speaker.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            || speaker.Name.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)
            || speaker.Aliases.Contains(name);

    private static bool HasMore(
        ReadArticle read, ResolvedStatement statement, RegisterExpectation one) => one.More switch
        {
            "" => true,
            "asked" => statement.Statement.Act is Act.Asked,
            "denied" => statement.Modality is Modality.Denied,
            _ when one.More.StartsWith("said ", StringComparison.Ordinal) => statement.SaidAt?.Value == one.More[5..],
            _ => statement.Posted is { } posted
                && read.Article.Text.Quote(posted.Span).Contains(one.More["posted ".Length..], StringComparison.Ordinal),
        };

    private static RegisterExpectation? Expectation(string line)
    {
        if (line.Length < 3 || line[1] != ' ' || line[0] is not ('-' or '~' or '!')) return null;
        string[] cells = line[2..].Split(" | ");
        return line[0] is '!' ? new RegisterExpectation('!', "", cells[0], "")
            : new RegisterExpectation(line[0], cells[0], cells[1], cells.Length > 2 ? cells[2] : "");
    }

    private static string? Field(string[] lines, string name) => lines
        .Where(line => line.StartsWith(name + ": ", StringComparison.Ordinal))
        .Select(line => line[(name.Length + 2)..]).FirstOrDefault();

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
