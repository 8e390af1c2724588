namespace Hearsay.Cli.Help;

/// <summary>What <c>--help</c> says beyond the options.</summary>
internal static class HelpTexts
{
    public const string Root =
        "Hearsay reads what many outlets write about one event and shows who said what, according to whom, in which "
            + "words, "
        + "and where the accounts differ.";

    public const string Compare =
        "Compare articles on one event: who said what, in whose words, and where the accounts differ.";

    public const string Read = "List the statements of each article: who said what, according to whom.";

    public const string Clean = "Turn pages, feeds and web archives into clean articles with the map back to the page.";

    public const string Explain = "Say why a passage was, or was not, taken as a statement.";

    public const string Eval = "Score against gold data: each stage has a command of its own.";

    private const string EvalData =
        "Gold data lies in the folder that HEARSAY_DATA names, else in ../shared/data beside the repository.";

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

            A JSONL line needs "text" or "html"; "id", "outlet", "published", "title" and "url" are used where they are
            there, and every other field is passed through.
            """,
            ["clean"] = """
            Examples:
              hearsay clean pages/ > articles.jsonl      every page below a folder
              hearsay clean feed.xml --format text       the items of a feed
              hearsay clean crawl.warc.gz | jq .title    the pages of a web archive
              hearsay clean page.txt --format html > page.html
              hearsay clean pages/ --format text --out articles/
              zcat pages.jsonl.gz | hearsay clean -      what comes is told by its first bytes

            What cannot be read is named on standard error and the rest goes on. Of a web archive, records that are no HTML,
            other statuses than 200 and revisits are passed over and counted.
            """,
            ["explain"] = """
            Examples:
              hearsay explain post.txt --find "act of pressure"
              hearsay explain post.txt --at 12:5         the sentence at line 12, column 5
              hearsay explain post.txt                   every sentence
            """,
            ["eval"] = $"""
            {EvalData}

            Examples:
              hearsay eval statements --outermost        the table of attributions on polnear.dev
              hearsay eval speed                         raw text to statements, tokens a second
            """,
            ["statements"] = $"""
            Examples:
              hearsay eval statements --outermost --boot 1000 --by length
              hearsay eval statements --frag --tok all   nearest to scores by exact chunk
              hearsay eval statements --errors errors.html
              hearsay eval statements --gold my.jsonl --system annotations/

            {EvalData}
            """,
            ["chains"] = $"""
            Examples:
              hearsay eval chains --boot 1000
              hearsay eval chains --system output.jsonl --json -

            The gold data has places alone: the texts lie beside it, in the files that its field "set" names.
            {EvalData}
            """,
            ["speakers"] = $"""
            Examples:
              hearsay eval speakers --misses
              hearsay eval speakers --labels my.tsv --gold my.jsonl

            Statements are taken from gold, so that errors of the stages before do not count. A label is a row: article,
            source start and end in code points, kind, and where a full name of the one meant stands.
            {EvalData}
            """,
            ["calibration"] = $"""
            Examples:
              hearsay eval calibration --outermost
              hearsay eval calibration --criterion strict --system output.jsonl --json calibration.json

            {EvalData}
            """,
            ["language"] = $"""
            Examples:
              hearsay eval language --boot 1000 --json language.json

            {EvalData}
            """,
            ["collation"] = $"""
            Examples:
              hearsay eval collation
              hearsay eval collation --gold stories.jsonl --system output.jsonl

            {EvalData}
            """,
            ["speed"] = $"""
            Examples:
              hearsay eval speed reports/*.txt --rounds 9
              taskset -c 0 hearsay eval speed articles.jsonl.gz --json -

            Processor time is counted, not the clock, so that other work on the machine matters little. bench/compare-wink.sh
            runs this beside a tagger in JavaScript.
            {EvalData}
            """,
        };
}
