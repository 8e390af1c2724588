using System.Text.RegularExpressions;

namespace Hearsay.Tests.Architecture;

/// <summary>Holds the words of a language to <c>Languages/</c>: what the stages behind it know of English may only grow
/// less.</summary>
public partial class WordsStandInLanguages
{
    /// <summary>The rooms whose code must know no word of any language.</summary>
    private static readonly string[] Rooms = ["Articles", "Statements", "Mentions", "Collation", "Analysis"];

    /// <summary>How many literals with words a folder may still hold; one that is not named holds none. When a folder
    /// has fewer, write the lower number; take the row out at 0.</summary>
    private static readonly Dictionary<string, int> Ceilings = new(StringComparer.Ordinal)
    {
        ["Collation/Segments"] = 0,
        ["Collation/Speakers"] = 0,
        ["Collation/Wordings"] = 0,
        ["Mentions"] = 0,
        ["Mentions/Conditions"] = 0,
        ["Mentions/Quantities"] = 0,
        ["Mentions/Speakers"] = 0,
        ["Mentions/Times"] = 0,
        ["Statements/Acts"] = 0,
        ["Statements/Chains"] = 0,
        ["Statements/Evidence"] = 0,
    };

    /// <summary>How many files outside <c>Languages/</c> may still name a table of English.</summary>
    private const int TablesCeiling = 0;

    /// <summary>Files whose literals name what is no language's: the features or labels of a trained model, as its file
    /// has them; HTML's attributes, schema.org's properties, the labels of domains.</summary>
    private static readonly string[] OtherNames =
    [
        "Articles/Extraction/PageEvidence.cs", "Articles/JsonLd/JsonLdGraph.cs", "Articles/Metadata/ElementPass.cs",
        "Articles/Metadata/JsonLdReader.cs", "Articles/Metadata/PageAddress.cs",
        "Articles/Metadata/SimpleResolvers.cs", "Articles/Metadata/VisibleReader.cs", "Articles/Origins/HtmlOrigins.cs",
        "Articles/Scraped/ScoreTable.cs", "Collation/Matching/PairFeatures.cs",
        "Collation/Matching/PairModel.cs",
        "Articles/Extraction/ExtractionModel.cs", "Statements/Network/LinkFeatures.cs",
        "Statements/Network/StatementConfidence.cs", "Statements/Network/StatementFeatures.cs",
        "Statements/Network/StatementLabels.cs", "Statements/Substance/SubstanceFeatures.cs",
        "Statements/Substance/SubstanceReader.cs",
    ];

    [GeneratedRegex(""""
        //[^\n]* | /\*.*?\*/ | '(?:\\.|[^'\\\n])+'
        | (?<literal> \$*\""".*?\""" | \$?@"(?:""|[^"])*" | \$?"(?:\\.|[^"\\\n])*" ) (?<bytes>u8)?
        """", RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentsAndLiterals();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Word();

    /// <summary>Escapes, and the holes of an interpolated literal.</summary>
    [GeneratedRegex("""\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\.|\{[^{}"]*\}""")]
    private static partial Regex EscapesAndHoles();

    /// <summary>"Grammar/hedges", "links.tsv", "pair.speaker-cost", "https://": names of tables, models and thresholds,
    /// and parts of addresses.</summary>
    [GeneratedRegex("""^[\w-]{2,}([./][\w-]{2,})+$|^(https?|ftp|www)\b|^\.(com|org)$""")]
    private static partial Regex FileOrKey();

    /// <summary>What stands, in its own statement, before a literal that is a message, a format or an
    /// attribute's.</summary>
    [GeneratedRegex(
        """\bthrow\b|Exception\s*\(|\bInputError\s*\(|\bRefuse\s*\(|\bExpected\s*=|ParseExact\s*\("""
        + """|\b(ToString|TryFormat)\s*\(\s*$"""
        + """|(?m:^)\s*\[(?!GeneratedRegex)[A-Z]\w*\([^\]]*$""")]
    private static partial Regex NoComparison();

    public static TheoryData<string> Folders =>
        [.. Rooms.SelectMany(room => Sources(room).Select(FolderOf)).Distinct()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_compares_with_no_more_words_than_it_did(string folder)
    {
        string[] found = [.. Sources(folder)
            .Where(file => FolderOf(file) == folder && !OtherNames.Contains(Relative(file)))
            .SelectMany(file => WordsIn(File.ReadAllText(file)).Select(word => $"{Relative(file)}: {word}"))];
        int ceiling = Ceilings.GetValueOrDefault(folder);
        Assert.True(found.Length <= ceiling, $"""
            src/Hearsay/{folder} compares with {found.Length} words and may with {ceiling}. Give the word a class in
            Languages/WordClass.cs and Languages/English/Grammar/word-classes.tsv, and ask for it: view.Is(i, WordClass.X).
            Endings go to Grammar/endings.tsv, phrases and tables to a part of LanguagePack. Then lower the ceiling in
            tests/Hearsay.Tests/Architecture/WordsStandInLanguages.cs. Found: {string.Join(", ", found)}
            """);
    }

    [Fact]
    public void No_further_file_outside_Languages_names_a_table_of_English()
    {
        string[] found = [.. Sources("").Select(file => (Name: Relative(file), Text: File.ReadAllText(file)))
            .Where(file => !file.Name.StartsWith("Languages/", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("Languages/English/", StringComparison.Ordinal))
            .Select(file => file.Name)];
        Assert.True(found.Length <= TablesCeiling, $"""
            {found.Length} files of src/Hearsay name a table of English and {TablesCeiling} may. Make the table a part of
            LanguagePack, read with PackFiles.Rows, and lower TablesCeiling: {string.Join(", ", found)}
            """);
    }

    [Theory]
    [InlineData("if (view.Lower(i) is \"that\" or \"to\") x();", "that to")]
    [InlineData("bool b = word.EndsWith(\"ing\"); // \"ed\"", "ing")]
    [InlineData("string s = $\"the {name:F2}\";", "the")]
    [InlineData("string s = $\"{name:F2} {other}\";", "")]
    [InlineData("string s = @\"of the\";", "of the")]
    [InlineData("/// <summary>\"that\"</summary>", "")]
    [InlineData("if (c is '\"' or 'a') x(\"who\");", "who")]
    [InlineData("bool b = c is \"\\u2019\" or \"\\n\" or \":\" or \"a\";", "")]
    [InlineData("throw new ArgumentException($\"no such word: {word}\");", "")]
    [InlineData("var rows = files.Rows(\"Grammar/hedges\"); Open(\"links.tsv\"); Value(\"pair.speaker-cost\");", "")]
    [InlineData("string s = day.ToString(\"yyyy-MM-dd\");", "")]
    [InlineData("[JsonPropertyName(\"speaker\")] public string? Speaker { get; }", "")]
    [InlineData("[GeneratedRegex(\"said|says\")] partial Regex Said();", "said|says")]
    [InlineData("ReadOnlySpan<byte> magic = \"HSAYGAZT\"u8;", "")]
    public void A_word_is_found_where_code_compares_with_it_and_only_there(string code, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordsIn(code)));

    /// <summary>The literals of a file that hold words, without their quote marks.</summary>
    private static IEnumerable<string> WordsIn(string code)
    {
        MatchCollection matches = CommentsAndLiterals().Matches(code);
        string bare = CommentsAndLiterals().Replace(code, match => new string(' ', match.Length));
        foreach (Match match in matches)
        {
            Group literal = match.Groups["literal"];
            if (!literal.Success || match.Groups["bytes"].Success) continue;
            string text = EscapesAndHoles().Replace(literal.Value, " ").Trim('$', '@', '"', ' ');
            if (!Word().IsMatch(text) || FileOrKey().IsMatch(text)) continue;
            int statement = bare.LastIndexOfAny([';', '{', '}'], literal.Index) + 1;
            if (!NoComparison().IsMatch(bare.AsSpan(statement, literal.Index - statement))) yield return text;
        }
    }

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Checkout.PathOf($"src/Hearsay/{folder}"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Relative(file).StartsWith("obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string FolderOf(string file) => Path.GetDirectoryName(Relative(file))!.Replace('\\', '/');

    private static string Relative(string file) =>
        Path.GetRelativePath(Checkout.PathOf("src/Hearsay"), file).Replace(Path.DirectorySeparatorChar, '/');
}
