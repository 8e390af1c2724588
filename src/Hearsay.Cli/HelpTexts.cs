namespace Hearsay.Cli;

/// <summary>What <c>--help</c> says beyond the options.</summary>
internal static class HelpTexts
{
    public const string Root =
        "Hearsay reads what many outlets write about one event and shows who said what, according to whom, in which words, "
        + "and where the accounts differ.";

    public const string Compare =
        "Compare articles on one event: who said what, in whose words, and where the accounts differ.";

    public const string Read = "List the statements of each article: who said what, according to whom.";

    public const string Explain = "Say why a passage was, or was not, taken as a statement.";

    /// <summary>What the help of each command ends in.</summary>
    public static IReadOnlyDictionary<string, string> Endings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hearsay"] = """
            Examples:
              hearsay compare post.txt herald.txt        two reports of one event
              hearsay compare reports/*.txt --html story.html
              hearsay read post.txt                      its statements, as JSON lines

            Exit codes: 0 all done, 1 a fault of Hearsay, 2 wrong usage, 3 some inputs refused (named on standard error).
            """,
            ["compare"] = """
            Examples:
              hearsay compare post.txt herald.txt
              hearsay compare reports/ --published 2025-09-05
              hearsay compare reports/*.txt --html story.html --json story.json
              hearsay compare reports.jsonl --json - | jq '.utterances[].speaker.name'

            A file post.txt may have a file post.meta.json beside it with "outlet", "url", "published" and "title".
            Without a publication date, "Friday" stays unresolved: Hearsay does not guess.
            """,
            ["read"] = """
            Examples:
              hearsay read post.txt
              hearsay read reports/ --format csv > statements.csv
              hearsay read post.txt --format html > post.html
              hearsay read reports/ --format brat --out annotations/
              hearsay read post.txt --min-confidence 0.8
              hearsay read reports/ --speech             what was said, written or asked; no beliefs, plans or polls
              zcat articles.jsonl.gz | hearsay read - | jq '.attributions | length'

            A JSONL line needs "text"; "id", "outlet", "published", "title" and "url" are used where they are there, and
            every other field is passed through.
            """,
            ["explain"] = """
            Examples:
              hearsay explain post.txt --find "act of pressure"
              hearsay explain post.txt --at 12:5         the sentence at line 12, column 5
              hearsay explain post.txt                   every sentence
            """,
        };
}
